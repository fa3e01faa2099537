#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that reads a file, writes what it makes of it, and ends: within a time, with so much
/// memory, and with so much output. What it wrote counts only if it ended well.
public struct BoundedRun: ~Copyable {
  public struct Limits: Hashable, Sendable {
    /// From the start on.
    public var milliseconds: Int
    /// Of its output.
    public var bytes: Int
    /// Bytes of address space; without the program `prlimit`, which Linux has, there is no limit.
    public var memory: Int

    public init(milliseconds: Int, bytes: Int, memory: Int) {
      self.milliseconds = milliseconds
      self.bytes = bytes
      self.memory = memory
    }
  }

  public enum State: Hashable, Sendable {
    case unfinished
    case finished([UInt8])
    /// It ended badly, wrote too much, or took too long.
    case failed
  }

  /// Readable when there is something to ``receive()``; reading never blocks.
  public let output: Int32
  private let process: pid_t
  private let limits: Limits
  private let deadline: ContinuousClock.Instant
  private var written: [UInt8] = []
  private var isReaped = false

  /// - Parameter input: what the program reads; it stays the caller's.
  public init(
    _ program: String, _ arguments: [String], input: Int32, limits: Limits
  ) throws(ProgramFault) {
    guard access(program, X_OK) == 0 else { throw ProgramFault(program: program, code: errno) }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw ProgramFault(program: program, code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    do throws(ProgramFault) {
      // util-linux's, which limits itself and then becomes the program: what limits this process
      // from here would have to limit the player first.
      if let limiter = Launch.find("prlimit") {
        process = try Launch.start(
          limiter, ["--as=\(limits.memory)", program] + arguments, input: input, output: ends[1])
      } else {
        process = try Launch.start(program, arguments, input: input, output: ends[1])
      }
    } catch {
      ends.forEach { close($0) }
      throw error
    }
    close(ends[1])
    output = ends[0]
    _ = fcntl(output, F_SETFL, fcntl(output, F_GETFL) | O_NONBLOCK)
    self.limits = limits
    deadline = ContinuousClock.now + .milliseconds(limits.milliseconds)
  }

  deinit {
    close(output)
    guard !isReaped else { return }
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// Milliseconds until it has taken too long, 0 when it has.
  public var millisecondsLeft: Int {
    let (seconds, attoseconds) = (deadline - .now).components
    return max(0, Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
  }

  /// Takes in what has come. After the end there is nothing more to ask.
  public mutating func receive() -> State {
    guard millisecondsLeft > 0 else { return .failed }
    var room = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(output, &room, room.count)
      if count > 0 {
        written += room[..<count]
        if written.count > limits.bytes { return .failed }
      } else if count == 0 {
        return endedWell() ? .finished(written) : .failed
      } else if errno != EINTR {
        return errno == EAGAIN || errno == EWOULDBLOCK ? .unfinished : .failed
      }
    }
  }

  /// Its output is closed, so it is about to end. One that goes on without any is ended.
  private mutating func endedWell() -> Bool {
    for _ in 0..<50 {
      var status: Int32 = 0
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process {
        isReaped = true
        return status == 0
      }
      // Somebody else has waited for it: how it ended is unknown, what it wrote is whole.
      if ended < 0, errno == ECHILD {
        isReaped = true
        return true
      }
      usleep(1_000)
    }
    return false
  }
}
