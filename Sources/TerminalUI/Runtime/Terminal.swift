/// A screen to draw on and a keyboard to read from: the real one, or a scripted one in tests.
public protocol Terminal: ~Copyable {
  var size: Size { get }
  var charset: Charset { get }

  /// Shows a frame; only what changed since the last one is sent.
  mutating func show(_ frame: Frame)

  /// Forgets what is on the screen, so that the next frame is sent whole.
  mutating func redraw()

  /// Has the next frame sent whole, in the looks of another theme.
  mutating func setTheme(_ theme: Theme)

  /// Waits for the next event, `milliseconds` at most; nil waits for ever.
  mutating func nextEvent(waitingFor milliseconds: Int?) -> Event

  /// Gives text to the clipboard of whoever sits at the terminal, as far as the terminal does that.
  mutating func copy(_ text: String)
}
