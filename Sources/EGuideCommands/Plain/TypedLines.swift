#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import CTerminalSignals

/// The standard input line by line, and the signals that ask the program to end.
///
/// However long a line is, no more of it is held than the player would take; bytes that are no UTF-8
/// become replacement characters.
struct TypedLines: ~Copyable {
  enum Event: Hashable, Sendable {
    case line(String)
    /// Nothing was typed in time.
    case timeout
    /// The input is over, or the program was asked to end.
    case end
  }

  private let limit: Int
  private let signals: Int32
  private var bytes: [UInt8] = []
  /// Bytes before this one were handed on.
  private var taken = 0

  /// - Parameter limit: bytes of a line; of a longer one so many and one more are handed on.
  init(limit: Int) {
    self.limit = limit
    signals = eguide_signals_open()
    // Ctrl-Z stops the program as usual.
    if signals >= 0 { eguide_signals_catch_stop(false) }
    // A reader of the output that went away is seen when it is written to.
    signal(SIGPIPE, SIG_IGN)
  }

  deinit { if signals >= 0 { eguide_signals_close() } }

  /// Waits for the next line, `milliseconds` at most; nil waits for ever.
  mutating func next(waitingFor milliseconds: Int?) -> Event {
    let start = ContinuousClock.now
    while true {
      if let line = takeLine() { return .line(line) }
      var patience: Int32 = -1
      if let milliseconds {
        let spent = Int((ContinuousClock.now - start) / .milliseconds(1))
        patience = Int32(clamping: max(0, milliseconds - spent))
      }
      var descriptors = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&descriptors, nfds_t(descriptors.count), patience)
      if descriptors[1].revents != 0, ready > 0 {
        let ending = UInt32(eguide_signal_closed | eguide_signal_interrupted)
        if eguide_signals_take() & ending != 0 { return .end }
      }
      if ready == 0 { return .timeout }
      guard ready > 0 else {
        if errno == EINTR { continue }
        return .end
      }
      guard descriptors[0].revents != 0 else { continue }
      if takeBytes() { continue }
      // The last line may have no end of its own.
      if taken == bytes.count { return .end }
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// False at the end of the input.
  private mutating func takeBytes() -> Bool {
    var room = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &room, room.count)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { return false }
      take(room[..<count])
      return true
    }
  }

  /// Keeps what there is room for: of a line that is too long its beginning, and its end. Only called
  /// when no whole line is left.
  private mutating func take(_ more: ArraySlice<UInt8>) {
    bytes.removeFirst(taken)
    taken = 0
    var length = bytes.count
    for byte in more {
      if byte == UInt8(ascii: "\n") {
        length = 0
      } else if length > limit {
        continue
      } else {
        length += 1
      }
      bytes.append(byte)
    }
  }

  private mutating func takeLine() -> String? {
    guard let end = bytes[taken...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let line = bytes[taken..<end]
    taken = end + 1
    return String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
  }
}
