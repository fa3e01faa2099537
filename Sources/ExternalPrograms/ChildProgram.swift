#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that runs beside this one and is spoken to through two pipes.
///
/// It is started without a shell, hears of no signal that the terminal sends to this program's job,
/// and is ended with the value.
public struct ChildProgram: ~Copyable {
  /// What the program reads. Writing never blocks for long: lines are short.
  public let input: Int32
  /// What the program writes; reading never blocks.
  public let output: Int32
  private let process: pid_t

  /// - Parameters:
  ///   - path: of the program's file.
  ///   - arguments: without the program's name.
  ///   - keepsErrors: whether its standard error is this program's.
  public init(
    _ path: String, _ arguments: [String], keepsErrors: Bool = false
  ) throws(ProgramFault) {
    var toChild: [Int32] = [-1, -1]
    var fromChild: [Int32] = [-1, -1]
    guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else {
      let code = errno
      (toChild + fromChild).forEach { if $0 >= 0 { close($0) } }
      throw ProgramFault(program: path, code: code)
    }
    for descriptor in toChild + fromChild { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    do throws(ProgramFault) {
      process = try Launch.start(
        path, arguments, input: toChild[0], output: fromChild[1], keepsErrors: keepsErrors)
    } catch {
      (toChild + fromChild).forEach { close($0) }
      throw error
    }
    close(toChild[0])
    close(fromChild[1])
    input = toChild[1]
    output = fromChild[0]
    _ = fcntl(output, F_SETFL, fcntl(output, F_GETFL) | O_NONBLOCK)
    _ = fcntl(input, F_SETFL, fcntl(input, F_GETFL) | O_NONBLOCK)
  }

  deinit {
    close(input)
    close(output)
    kill(process, SIGTERM)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// Sends bytes; false where the program is gone or doesn't read.
  public func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Waits until the program has written something, or is gone.
  public func wait() {
    var descriptor = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    while poll(&descriptor, 1, -1) < 0, errno == EINTR {}
  }

  /// What has come since the last time; nil where the program is gone.
  public func receive() -> [UInt8]? {
    var all: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(output, &room, room.count)
      if count > 0 { all += room[..<count] }
      if count == 0 { return all.isEmpty ? nil : all }
      if count < 0 { return errno == EAGAIN || errno == EINTR ? all : nil }
    }
  }
}

/// Why a program could not be started.
public struct ProgramFault: Error, Hashable, Sendable {
  public var program: String
  /// Of `errno`.
  public var code: Int32

  public init(program: String, code: Int32) {
    self.program = program
    self.code = code
  }

  public var reason: String { String(cString: strerror(code)) }
}
