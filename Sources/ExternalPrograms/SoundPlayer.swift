#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// mpv with one recording, spoken to in lines of JSON (mpv's manual, JSON IPC).
///
/// Its end of the connection is one of a pair of sockets that it is born with. So there is no socket
/// in any folder that another program could find, nothing to wait for until it is made, and nothing
/// left over: when this program ends, however it ends, the connection closes and mpv with it.
public struct SoundPlayer: ~Copyable {
  /// What mpv writes can be read when this is readable; reading never blocks.
  public let connection: Int32
  private let process: pid_t
  private var received: [UInt8] = []

  /// More than mpv ever says in one line, or could say between two readings.
  private static let mostReceived = 1 << 20

  /// Starts mpv, which begins to play at once.
  ///
  /// - Parameters:
  ///   - program: the path of mpv.
  ///   - file: the recording's path, absolute.
  ///   - format: what the file was found to be; mpv tries nothing else with it.
  ///   - milliseconds: where to begin.
  ///   - speed: in percent.
  ///   - options: more of mpv's options.
  public init(
    _ program: String, file: String, format: SoundFormat, from milliseconds: Int, speed: Int,
    options: [String] = []
  ) throws(ProgramFault) {
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Self.stream, 0, &ends) == 0 else {
      throw ProgramFault(program: program, code: errno)
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let arguments =
      [
        // No scripts and no configuration: neither its own, which may play videos, nor a course's.
        "--no-config", "--load-scripts=no", "--ytdl=no", "--no-video", "--audio-display=no",
        "--sub-auto=no", "--audio-file-auto=no", "--cover-art-auto=no", "--no-terminal",
        "--idle=no", "--keep-open=yes", "--demuxer=lavf",
        "--demuxer-lavf-format=\(format.rawValue)", "--input-ipc-client=fd://0",
        "--start=\(Self.seconds(milliseconds))", "--speed=\(Self.hundredths(speed))",
      ] + options + ["--", file]
    let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
    do throws(ProgramFault) {
      process = try Launch.start(program, arguments, input: ends[1], output: nothing)
    } catch {
      (ends + [nothing]).forEach { if $0 >= 0 { close($0) } }
      throw error
    }
    close(ends[1])
    if nothing >= 0 { close(nothing) }
    connection = ends[0]
    _ = fcntl(connection, F_SETFL, fcntl(connection, F_GETFL) | O_NONBLOCK)
  }

  deinit {
    close(connection)
    kill(process, SIGTERM)
    // A sound device that hangs doesn't hang us.
    for wait in 0..<40 {
      var status: Int32 = 0
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process || (ended < 0 && errno != EINTR) { return }
      if wait == 20 { kill(process, SIGKILL) }
      usleep(10_000)
    }
  }

  /// Sends a line; false where mpv is gone or doesn't read.
  public func send(_ line: String) -> Bool {
    let bytes = Array((line + "\n").utf8)
    // Not `write`: mpv may be gone, and that must not end this program.
    return bytes.withUnsafeBytes {
      Self.transmit(connection, $0.baseAddress, $0.count) == $0.count
    }
  }

  /// The lines that have come since the last time; nil where mpv is gone and said no more.
  public mutating func receive() -> [String]? {
    var room = [UInt8](repeating: 0, count: 1 << 14)
    var isGone = false
    while received.count < Self.mostReceived {
      let count = read(connection, &room, room.count)
      if count > 0 {
        received += room[..<count]
      } else if count < 0, errno == EINTR {
        continue
      } else {
        isGone = count == 0 || (errno != EAGAIN && errno != EWOULDBLOCK)
        break
      }
    }
    var lines: [String] = []
    while let end = received.firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(String(decoding: received[..<end], as: UTF8.self))
      received.removeFirst(end + 1)
    }
    // No line of mpv's is that long: whatever speaks there isn't mpv.
    if received.count >= Self.mostReceived { isGone = true }
    return isGone && lines.isEmpty ? nil : lines
  }

  /// Milliseconds as mpv takes times: `83.500`.
  public static func seconds(_ milliseconds: Int) -> String {
    let milliseconds = max(0, milliseconds)
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }

  /// Percent as mpv takes speeds: `1.25`.
  public static func hundredths(_ percent: Int) -> String {
    let percent = max(1, percent)
    return "\(percent / 100).\(percent % 100 < 10 ? "0" : "")\(percent % 100)"
  }

  #if canImport(Darwin)
    private static let stream = SOCK_STREAM
    private static func transmit(_ to: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
      var on: Int32 = 1
      setsockopt(to, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
      return Darwin.send(to, bytes, count, 0)
    }
  #elseif canImport(Glibc)
    private static let stream = Int32(SOCK_STREAM.rawValue)
    private static func transmit(_ to: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
      Glibc.send(to, bytes, count, Int32(MSG_NOSIGNAL))
    }
  #else
    private static let stream = SOCK_STREAM
    private static func transmit(_ to: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
      Musl.send(to, bytes, count, Int32(MSG_NOSIGNAL))
    }
  #endif
}
