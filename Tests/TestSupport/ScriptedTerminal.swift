public import TerminalUI

/// A terminal that types what it is told to and keeps every frame that it is shown.
public struct ScriptedTerminal: Terminal {
  public private(set) var size: Size
  public let charset: Charset
  public private(set) var frames: [Frame] = []
  /// What was given to the clipboard.
  public private(set) var copied: [String] = []
  /// The themes that it was told to take, in turn.
  public private(set) var themes: [Theme] = []
  private var events: [Event]

  public init(
    size: Size = Size(columns: 80, rows: 24), charset: Charset = .unicode, events: [Event]
  ) {
    self.size = size
    self.charset = charset
    self.events = events
  }

  public mutating func show(_ frame: Frame) { frames.append(frame) }
  public mutating func redraw() {}
  public mutating func copy(_ text: String) { copied.append(text) }
  public mutating func setTheme(_ theme: Theme) { themes.append(theme) }

  /// One event a frame, so that every step can be looked at; the end of the script closes.
  public mutating func nextEvent(waitingFor milliseconds: Int?) -> Event {
    if milliseconds == 0 { return .timeout }
    guard !events.isEmpty else { return .closed }
    let event = events.removeFirst()
    if case .resized(let size) = event { self.size = size }
    return event
  }
}
