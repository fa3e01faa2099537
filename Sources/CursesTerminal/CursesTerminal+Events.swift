internal import CNcurses
public import TerminalUI

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

extension CursesTerminal {
  public mutating func nextEvent(waitingFor milliseconds: Int?) -> Event {
    let deadline = milliseconds.map { monotonicMilliseconds() + $0 }
    // A frame was drawn since: what is readable still may be told again.
    if milliseconds != 0 { reported = [] }
    while true {
      if let event = keyEvent() ?? signalEvent() { return event }
      let patience = decoder.patience.map { lastByte + $0 }
      // The terminal is gone, and that was said. Who asks on is told again, but never in a spin.
      let goodbye = isInputOver ? monotonicMilliseconds() + 1000 : nil

      switch wait(until: [deadline, patience, goodbye].compactMap(\.self).min()) {
      case .cameIn: continue
      case .readable(let descriptor): return .readable(descriptor: descriptor)
      case .nothing: break
      }
      let now = monotonicMilliseconds()
      if let patience, now >= patience {
        decoder.expire()
      } else if let deadline, now >= deadline {
        return .timeout
      } else if let goodbye, now >= goodbye {
        return .closed
      }
    }
  }

  // MARK: What has come already

  private mutating func keyEvent() -> Event? {
    guard let event = decoder.next() else { return nil }
    guard event == .key(.control("z")) else { return event }
    // In raw mode the key is ours: stop all of the job, as the terminal's driver would.
    suspend { kill(0, SIGTSTP) }
    return .didResume
  }

  private mutating func signalEvent() -> Event? {
    if pending.isEmpty { return nil }
    if !pending.isDisjoint(with: [.closed, .interrupted]) {
      pending.subtract([.closed, .interrupted])
      return .closed
    }
    if pending.contains(.stop) {
      pending.subtract([.stop, .continued])
      suspend { raise(SIGTSTP) }
      return .didResume
    }
    if pending.contains(.continued) {
      // SIGSTOP gave no time to leave, and the shell has had the terminal since.
      pending.remove(.continued)
      comeBack()
      return .didResume
    }
    pending.remove(.resized)
    fitSize()
    return .resized(size)
  }

  private mutating func suspend(_ stop: () -> Int32) {
    leave()
    _ = stop()
    comeBack()
  }

  // MARK: Waiting

  private enum Outcome {
    case cameIn
    case readable(Int32)
    case nothing
  }

  /// Waits for bytes, signals or a watched descriptor until a moment, or for ever.
  private mutating func wait(until end: Int?) -> Outcome {
    var descriptors = [pollfd(fd: signals, events: Int16(POLLIN), revents: 0)]
    // A negative one is passed over.
    descriptors.append(
      pollfd(fd: isInputOver ? -1 : STDIN_FILENO, events: Int16(POLLIN), revents: 0))
    for descriptor in watching.descriptors where !reported.contains(descriptor) {
      descriptors.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
    }
    let milliseconds = end.map { Int32(clamping: max(0, $0 - monotonicMilliseconds())) } ?? -1
    let count = poll(&descriptors, nfds_t(descriptors.count), milliseconds)
    // Interrupted by a signal, which the next round finds.
    if count < 0 { return .cameIn }

    if descriptors[0].revents != 0 { pending.formUnion(.take()) }
    if descriptors[1].revents != 0 { readInput() }
    if descriptors[0].revents != 0 || descriptors[1].revents != 0 { return .cameIn }
    for descriptor in descriptors[2...] where descriptor.revents != 0 {
      if descriptor.revents & Int16(POLLNVAL) != 0 {
        watching.remove(descriptor.fd)
        return .cameIn
      }
      reported.insert(descriptor.fd)
      return .readable(descriptor.fd)
    }
    return .nothing
  }

  private mutating func readInput() {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      let result = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      code = result < 0 ? errno : 0
      count = max(0, result)
    }
    if !bytes.isEmpty {
      lastByte = monotonicMilliseconds()
      decoder.feed(bytes)
    } else if code != EINTR, code != EAGAIN {
      decoder.expire()
      isInputOver = true
      pending.insert(.closed)
    }
  }
}

/// A clock that nobody sets, in milliseconds.
func monotonicMilliseconds() -> Int {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
}
