internal import CTerminalSignals

/// Signals that have come, by what they mean for a terminal.
struct SignalSet: OptionSet {
  let rawValue: UInt32

  static let resized = SignalSet(eguide_signal_resized)
  static let closed = SignalSet(eguide_signal_closed)
  static let interrupted = SignalSet(eguide_signal_interrupted)
  static let stop = SignalSet(eguide_signal_stop)
  static let continued = SignalSet(eguide_signal_continued)

  init(rawValue: UInt32) { self.rawValue = rawValue }

  private init(_ signal: some BinaryInteger) { rawValue = UInt32(signal) }

  /// Those that have come since the last time.
  static func take() -> SignalSet { SignalSet(rawValue: eguide_signals_take()) }
}
