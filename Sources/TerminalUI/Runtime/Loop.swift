/// The loop: event → message → update → effects → frame.
///
/// Effects are carried out, and their messages taken in, before a frame is drawn: what a frame
/// shows as saved is saved. All events that have already come are taken in before one frame shows
/// what became of them, so a held key never falls behind.
///
/// `waiting` says what is to happen when nothing is typed for a while; with 0 milliseconds it is due
/// as soon as the frame is shown, before what was typed ahead is heard.
///
/// - Parameter noticed: told of every event that only a person makes (a key, a click, the wheel, a
///   paste), before anything comes of it.
/// - Parameter preparing: makes the terminal ready to wait, such as for what else can be read now.
public func run<S: Screen, T: Terminal & ~Copyable>(
  _ screen: inout S, on terminal: inout T,
  perform: (S.Effect, inout S) -> [S.Message],
  resized: (Size) -> S.Message,
  closed: S.Message,
  noticed: (Event) -> Void = { _ in },
  preparing: (inout T) -> Void = { _ in },
  waiting: (S) -> (milliseconds: Int, message: S.Message)? = { _ in nil },
  isOver: (S) -> Bool
) {
  func handle(_ message: S.Message) {
    var messages = [message]
    while !messages.isEmpty {
      let effects = screen.update(messages.removeFirst())
      for effect in effects { messages += perform(effect, &screen) }
    }
  }

  handle(resized(terminal.size))
  while !isOver(screen) {
    var frame = Frame(size: terminal.size, charset: terminal.charset)
    screen.draw(on: &frame)
    terminal.show(frame)
    var wait = waiting(screen)
    let patience = wait?.milliseconds
    if let due = wait, due.milliseconds == 0 {
      handle(due.message)
      if isOver(screen) { return }
      wait = nil
    }
    preparing(&terminal)
    var event = terminal.nextEvent(waitingFor: patience)
    while true {
      if event.isOfAPerson { noticed(event) }
      switch event {
      case .key(.control("l")), .didResume: terminal.redraw()
      case .resized(let size): handle(resized(size))
      case .closed: handle(closed)
      case .timeout: if let message = wait?.message { handle(message) }
      case .key(let key):
        if let message = screen.message(for: key) ?? screen.message(for: event, drawnOn: frame) {
          handle(message)
        }
      case .click, .wheel, .paste, .readable:
        if let message = screen.message(for: event, drawnOn: frame) { handle(message) }
      }
      if isOver(screen) { return }
      wait = nil
      event = terminal.nextEvent(waitingFor: 0)
      if event == .timeout { break }
    }
  }
}
