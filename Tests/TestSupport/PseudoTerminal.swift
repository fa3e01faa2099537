internal import CPseudoTerminal
internal import Glibc
public import TerminalUI

/// A program at a terminal of its own, as a person has it: keys go in, and what is on the screen can
/// be read.
///
/// Nothing runs in the background. What the program writes is taken in while one waits.
public final class PseudoTerminal {
  /// How a program ended.
  public enum ExitStatus: Hashable, Sendable {
    case exited(Int32)
    case signalled(Int32)
  }

  public enum Failure: Error, CustomStringConvertible {
    case cannotStart(program: String, code: Int32)
    case timedOut(waitingFor: String, screen: String)
    case ended(waitingFor: String, screen: String)

    public var description: String {
      switch self {
      case .cannotStart(let program, let code):
        "\(program) could not be started: \(String(cString: strerror(code)))"
      case .timedOut(let text, let screen): "Waited in vain for \(text). The screen:\n\(screen)"
      case .ended(let text, let screen): "Ended before \(text). The screen:\n\(screen)"
      }
    }
  }

  public private(set) var screen: VirtualScreen
  /// All that the program has written.
  public private(set) var output: [UInt8] = []
  public let process: Int32

  private var terminal: Int32
  private var isOpen = true
  private var status: ExitStatus?

  /// Starts a program. Its environment is what is given, with TERM=xterm-256color and
  /// LANG=C.UTF-8 where that says nothing of them.
  public init(
    program: String, arguments: [String] = [], environment: [String: String] = [:],
    size: Size = Size(columns: 80, rows: 24)
  ) throws {
    let variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
      .merging(environment) { $1 }
    var terminal: Int32 = -1
    let process = withCStrings([program] + arguments) { arguments in
      withCStrings(variables.map { "\($0)=\($1)" }) { environment in
        eguide_pty_start(
          program, arguments, environment, UInt16(size.columns), UInt16(size.rows), &terminal)
      }
    }
    guard process > 0 else { throw Failure.cannotStart(program: program, code: errno) }
    self.process = process
    self.terminal = terminal
    screen = VirtualScreen(size: size)
  }

  deinit {
    if status == nil {
      Glibc.kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if terminal >= 0 { close(terminal) }
  }

  /// The path of a program that is built beside the tests.
  public static func product(_ name: String) throws -> String {
    let test = try? readLink("/proc/self/exe")
    let folder = (test ?? CommandLine.arguments[0]).split(
      separator: "/", omittingEmptySubsequences: false
    ).dropLast().joined(separator: "/")
    return "\(folder)/\(name)"
  }

  // MARK: What a person does

  /// Types, all at once.
  public func send(_ text: String) { send(Array(text.utf8)) }

  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, isOpen {
      let count = rest.withUnsafeBytes { write(terminal, $0.baseAddress, min($0.count, 1024)) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
      // A program that answers what it reads must not wait for us while we wait for it.
      take(waiting: 0)
    }
  }

  public func resize(_ size: Size) {
    screen.resize(size)
    eguide_pty_resize(terminal, UInt16(size.columns), UInt16(size.rows))
  }

  public func signal(_ number: Int32) { Glibc.kill(process, number) }

  public func kill() { signal(SIGKILL) }

  /// The line is cut: the terminal is gone for good.
  public func hangUp() {
    if terminal >= 0 { close(terminal) }
    terminal = -1
    isOpen = false
  }

  // MARK: What a person sees

  /// Waits until a text is on the screen, and returns all that is there.
  @discardableResult
  public func wait(for text: String, timeout: Duration = .seconds(20)) throws -> String {
    try wait(until: "“\(text)”", timeout: timeout) { $0.screen.text.contains(text) }
  }

  /// Waits until something is so, and returns the text on the screen.
  @discardableResult
  public func wait(
    until what: String, timeout: Duration = .seconds(20), _ isSo: (PseudoTerminal) -> Bool
  ) throws -> String {
    let end = ContinuousClock.now + timeout
    while !isSo(self) {
      guard isOpen else { throw Failure.ended(waitingFor: what, screen: screen.text) }
      guard ContinuousClock.now < end else {
        throw Failure.timedOut(waitingFor: what, screen: screen.text)
      }
      take(waiting: 50)
    }
    return screen.text
  }

  /// Waits until the program writes nothing for a while: only where nothing is to come.
  public func settle(milliseconds: Int32 = 100) { while take(waiting: milliseconds) {} }

  /// Waits for the end of the program.
  public func exitStatus(timeout: Duration = .seconds(20)) throws -> ExitStatus {
    let end = ContinuousClock.now + timeout
    while true {
      if let status { return status }
      var code: Int32 = 0
      if waitpid(process, &code, WNOHANG) == process {
        let signal = code & 0x7F
        status = signal == 0 ? .exited(code >> 8 & 0xFF) : .signalled(signal)
        while take(waiting: 0) {}
      } else if ContinuousClock.now >= end {
        throw Failure.timedOut(waitingFor: "the end", screen: screen.text)
      } else if !take(waiting: 10) {
        usleep(1000)
      }
    }
  }

  /// The modes that the terminal's driver has now (tcgetattr): input, output, control and local
  /// flags, and the control characters.
  public var driverModes: [UInt32] {
    var modes = termios()
    guard tcgetattr(terminal, &modes) == 0 else { return [] }
    let characters = withUnsafeBytes(of: modes.c_cc) { $0.map(UInt32.init) }
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag] + characters
  }

  /// Takes in what the program wrote; false when nothing came in time.
  @discardableResult
  private func take(waiting milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard isOpen, poll(&descriptor, 1, milliseconds) > 0 else { return false }
    let bytes = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
      count = max(
        0, read(terminal, UnsafeMutableRawBufferPointer(buffer).baseAddress, buffer.count))
    }
    if bytes.isEmpty {
      // Nobody has the other side any more; the driver's modes can still be asked for.
      isOpen = false
      return false
    }
    output += bytes
    screen.feed(bytes)
    return true
  }
}

private func readLink(_ path: String) throws -> String {
  let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
    count = buffer.withMemoryRebound(to: CChar.self) {
      $0.baseAddress.map { max(0, readlink(path, $0, buffer.count)) } ?? 0
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Strings as C has them in `argv`.
private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  let copies = strings.map { strdup($0) } + [nil]
  defer { for copy in copies { free(copy) } }
  return copies.withUnsafeBufferPointer { buffer in
    // There is at least the nil at the end.
    buffer.baseAddress.map(body) ?? withUnsafePointer(to: nil, body)
  }
}
