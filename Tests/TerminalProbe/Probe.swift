import CursesTerminal
import Glibc
import TerminalUI

/// A program for the tests of the terminal: `events` shows what the terminal tells, `frames SEED
/// COUNT` shows frames of chance, `page` one whole frame that every key changes a little, `edges` what
/// is hard to draw where the screen ends, `themes` a page in the next theme with every Space, `paints`
/// pictures of ever new colours, `nothing` no frame at all, and `deaf` doesn't care that its
/// terminal is gone.
@main struct Probe {
  static func main() {
    var arguments = CommandLine.arguments.dropFirst()
    var options = CursesTerminal.Options()
    options.mouse = take("--mouse", from: &arguments)
    if take("--ascii", from: &arguments) { options.asciiMarks = true }
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    options.watching = WatchList([ends[0]])
    do throws(TerminalError) {
      var terminal = try CursesTerminal(options)
      switch arguments.first {
      case "frames":
        let numbers = arguments.dropFirst().compactMap { Int($0) }
        showFrames(seed: numbers.first ?? 0, count: numbers.last ?? 1, on: &terminal)
      case "page": showPage(on: &terminal)
      case "themes": showThemes(on: &terminal)
      case "nothing": break
      case "edges": showEdges(on: &terminal)
      case "paints": showPaints(on: &terminal)
      case "deaf": exit(askOn(&terminal))
      default: showEvents(on: &terminal, watched: ends)
      }
      terminal.close()
      print("gone")
    } catch {
      print(error)
      exit(2)
    }
  }

  private static func take(_ flag: String, from arguments: inout ArraySlice<String>) -> Bool {
    let count = arguments.count
    arguments.removeAll { $0 == flag }
    return arguments.count < count
  }

  // MARK: Events

  /// Every event is a row; some keys also do what is hard on a terminal. Ctrl-Q ends.
  private static func showEvents(on terminal: inout CursesTerminal, watched: [Int32]) {
    var log: [String] = []
    while true {
      var frame = Frame(size: terminal.size, charset: terminal.charset)
      frame.write("probe \(terminal.size)", at: Position(column: 0, row: 0), style: .heading)
      for (row, line) in log.suffix(max(0, terminal.size.rows - 2)).enumerated() {
        frame.write(line, at: Position(column: 1, row: row + 1))
      }
      frame.cursor = Position(column: 0, row: 0)
      terminal.show(frame)
      let event = terminal.nextEvent(waitingFor: nil)
      log.append("\(log.count + 1) \(event)")
      switch event {
      case .key(.control("q")), .closed: return
      case .key(.control("l")), .didResume: terminal.redraw()
      case .key(.character("T")): fatalError("on purpose")
      case .key(.character("O")): print(depth(of: log.count))
      case .key(.character("X")): exit(3)
      case .key(.character("W")): write(watched[1], "w", 1)
      case .readable(let descriptor):
        var byte: UInt8 = 0
        read(descriptor, &byte, 1)
      case .key(.character("R")):
        terminal.runOutside {
          print("outside")
          _ = readLine()
        }
      default: break
      }
    }
  }

  /// Deeper than any stack.
  private static func depth(of number: Int) -> Int {
    number < 0 ? 0 : depth(of: number + 1) + (number % 7)
  }

  // MARK: Frames

  private static func showFrames(seed: Int, count: Int, on terminal: inout CursesTerminal) {
    let frames = SampleFrames(size: terminal.size, charset: terminal.charset, seed: UInt64(seed))
    for frame in frames.prefix(count) { terminal.show(frame) }
    // The bell tells the test that all was sent.
    write(STDOUT_FILENO, "\u{7}", 1)
    while terminal.nextEvent(waitingFor: nil) != .closed {}
  }

  private static func showEdges(on terminal: inout CursesTerminal) {
    let (columns, rows) = (terminal.size.columns, terminal.size.rows)
    for text in ["日", "e\u{301}", "日", "x"] {
      var frame = Frame(size: terminal.size, charset: terminal.charset)
      for row in 0..<rows {
        frame.write(text, at: Position(column: columns - 1, row: row))
        frame.write("日本", at: Position(column: columns - 4 + row % 3, row: row))
        if row > 2 { frame.write(text, at: Position(column: columns - text.columns, row: row)) }
      }
      frame.cursor = Position(column: 0, row: 0)
      terminal.show(frame)
      while true {
        let event = terminal.nextEvent(waitingFor: nil)
        if event == .closed { return }
        if event == .key(.space) { break }
      }
    }
  }

  private static func showThemes(on terminal: inout CursesTerminal) {
    var theme = Theme.standard
    var count = 0
    while true {
      var frame = Frame(size: terminal.size, charset: terminal.charset)
      for (row, role) in Style.Role.allCases.enumerated() {
        frame.write(
          "\(role) \(row + count)", at: Position(column: 1, row: row), style: Style(role))
      }
      let name = Position(column: 20, row: 0)
      frame.write(theme.name, at: name, style: .selected)
      terminal.show(frame)
      switch terminal.nextEvent(waitingFor: nil) {
      case .closed: return
      case .key(.space):
        theme = theme.next
        terminal.setTheme(theme)
      default: count += 1
      }
    }
  }

  /// So many pairs of colours that no terminal has them all at a time, and then three that are known.
  private static func showPaints(on terminal: inout CursesTerminal) {
    var number = 0
    for _ in 0..<30 {
      var frame = Frame(size: terminal.size, charset: terminal.charset)
      for row in 0..<frame.size.rows {
        for column in 0..<frame.size.columns {
          let paint = Style.Paint(
            foreground: UInt8(16 + number % 240), background: UInt8(16 + number / 240 % 240))
          frame.write("▄", at: Position(column: column, row: row), style: Style(paint))
          number += 1
        }
      }
      terminal.show(frame)
    }
    var frame = Frame(size: terminal.size, charset: terminal.charset)
    for (row, color) in [208, 16, 0].enumerated() {
      let paint = Style.Paint(foreground: UInt8(color), background: 255)
      frame.write("paint \(color)", at: Position(column: 0, row: row), style: Style(paint))
    }
    frame.write("accent", at: Position(column: 0, row: 3), style: .accent)
    frame.write(
      terminal.showsPictures ? "pictures" : "none", at: Position(column: 0, row: 4))
    terminal.show(frame)
    // With the first key comes a theme with a background of its own, and a picture that is clear in
    // part.
    while true {
      let event = terminal.nextEvent(waitingFor: nil)
      if event == .closed { return }
      guard case .key = event, let theme = Theme.all.first(where: { $0.background != nil }) else {
        continue
      }
      terminal.setTheme(theme)
      frame.write(
        "clear", at: Position(column: 0, row: 5),
        style: Style(Style.Paint(foreground: 208, background: 0)))
      terminal.show(frame)
    }
  }

  /// Asks for four events more when it has heard that the terminal is gone, and says how many seconds
  /// that took.
  private static func askOn(_ terminal: inout CursesTerminal) -> Int32 {
    terminal.show(Frame(size: terminal.size))
    while terminal.nextEvent(waitingFor: nil) != .closed {}
    let start = ContinuousClock.now
    for _ in 0..<4 { _ = terminal.nextEvent(waitingFor: nil) }
    return Int32((ContinuousClock.now - start).components.seconds)
  }

  private static func showPage(on terminal: inout CursesTerminal) {
    var keys = 0
    while true {
      var frame = Frame(size: terminal.size, charset: terminal.charset)
      frame.write("988 › Case study: Virginia", at: Position(column: 1, row: 0), style: .chrome)
      for row in 2..<max(2, terminal.size.rows - 1) {
        let line = "\(row + keys) Virginia sorts a behavioral health call into four levels — "
        frame.write(
          line, at: Position(column: 5, row: row), style: row % 5 == 0 ? .heading : .plain)
      }
      let bottom = Position(column: 1, row: terminal.size.rows - 1)
      frame.write("Space next  ↑↓ scroll  ? keys", at: bottom, style: .chrome)
      terminal.show(frame)
      switch terminal.nextEvent(waitingFor: nil) {
      case .key(.character("q")), .closed: return
      default: keys += 1
      }
    }
  }
}
