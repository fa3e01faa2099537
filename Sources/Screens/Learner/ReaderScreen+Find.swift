public import CourseModel
internal import InterfaceWords
public import TerminalUI
internal import Typesetting

extension ReaderScreen {
  /// What is asked of the search in a page.
  public enum FindMessage: Hashable, Sendable {
    case open
    case type(Key)
    case paste(String)
    /// Keeps what was typed and where it led.
    case keep
    /// Goes back to where one was, or forgets what was looked for.
    case stop
    case next, previous
  }

  /// Words that are looked for, or are being typed.
  struct Finding: Sendable {
    var editor = TextEditor(limit: 200)
    var isTyping = true
    /// Where one was before, and the line that stood at the top then.
    var origin: Place
    var originTop: Anchor
    var pattern: FindPattern?
    var matches: PageMatches?
    /// The index of the match that one stands on.
    var current: Int?
    /// The page's text; gathered when the first letter is typed.
    var finder: PageFinder?
  }

  var findKeys: [KeyBinding<Message>] {
    guard let finding else {
      return [KeyBinding(.character("/"), wording.keys.find, .find(.open), prominence: 6)]
    }
    if finding.isTyping {
      return [
        KeyBinding(.enter, wording.keys.keep, .find(.keep)),
        KeyBinding(.escape, wording.keys.back, .find(.stop)),
        KeyBinding([.down, .control("n")], wording.keys.nextMatch, .find(.next)),
        KeyBinding([.up, .control("p")], wording.keys.matchBefore, .find(.previous)),
      ]
    }
    return [
      KeyBinding(
        .character("n"), wording.keys.nextMatch, .find(.next), prominence: 2,
        bar: .init("n N", findStanding)),
      KeyBinding(.character("N"), wording.keys.matchBefore, .find(.previous)),
      KeyBinding(.escape, wording.keys.endFinding, .find(.stop), prominence: 3),
      KeyBinding(.character("/"), wording.keys.find, .find(.open), prominence: 6),
    ]
  }

  /// `3 of 17`, `none`.
  var findStanding: String {
    guard let finding, finding.pattern != nil, let matches = finding.matches else { return "" }
    if matches.isEmpty { return wording.reading.noMatch }
    return finding.current.map { wording.reading.match($0 + 1, of: matches.count) }
      ?? "\(matches.count)"
  }

  mutating func find(_ message: FindMessage) -> [PageEffect] {
    switch message {
    case .open:
      // The text of the page is the same; a search that was kept begins with nothing typed.
      finding = Finding(origin: place, originTop: top, finder: finding?.finder)
    case .type(let key):
      guard var finding else { break }
      if finding.editor.isEmpty {
        if key == .character("/") {
          self.finding = nil
          return [.searchEverything]
        }
        if key == .backspace { return find(.stop) }
      }
      guard finding.editor.press(key) else { break }
      look(for: &finding)
    case .paste(let text):
      guard var finding else { break }
      finding.editor.insert(text)
      look(for: &finding)
    case .keep:
      guard let finding, finding.pattern != nil, finding.matches?.isEmpty == false else {
        return find(.stop)
      }
      self.finding?.isTyping = false
      return finding.origin == place ? [] : [.leftFrom(finding.origin)]
    case .stop:
      guard let finding else { break }
      self.finding = nil
      if finding.isTyping { goBack(from: finding) }
    case .next: return step(1)
    case .previous: return step(-1)
    }
    return []
  }

  /// Looks for words at once, such as those that led here, from a place on.
  public mutating func find(_ words: String, from place: Place) {
    var finding = Finding(origin: place, originTop: top)
    finding.editor.insert(words)
    finding.isTyping = false
    look(for: &finding)
    if finding.matches?.isEmpty != false { self.finding = nil }
  }

  private mutating func look(for finding: inout Finding) {
    finding.pattern = FindPattern(finding.editor.text)
    finding.current = nil
    finding.matches = nil
    if let pattern = finding.pattern {
      let finder = finding.finder ?? PageFinder(heading: page.heading, body: page.body)
      finding.finder = finder
      let matches = finder.matches(of: pattern)
      finding.matches = matches
      finding.current = matches.first(from: finding.origin) ?? (matches.isEmpty ? nil : 0)
    }
    self.finding = finding
    showCurrent()
    if finding.current == nil { goBack(from: finding) }
  }

  /// To the very line, unless the layout is another one since.
  private mutating func goBack(from finding: Finding) {
    go(to: finding.origin)
    if layout.place(of: finding.originTop) == finding.origin { stand(at: finding.originTop) }
  }

  private mutating func step(_ by: Int) -> [PageEffect] {
    guard let finding, let matches = finding.matches, !matches.isEmpty else { return [] }
    let next = (finding.current ?? (by > 0 ? -1 : 0)) + by
    self.finding?.current = (next + matches.count) % matches.count
    showCurrent()
    if next >= matches.count { return [.say(wording.reading.fromTheTop(of: matches.count))] }
    if next < 0 { return [.say(wording.reading.fromTheEnd(of: matches.count))] }
    return []
  }

  private mutating func showCurrent() {
    guard let match = currentMatch else { return }
    show(match.block < 0 ? layout.start : layout.anchor(for: match.place))
  }

  private var currentMatch: PageMatch? {
    guard let finding, let current = finding.current else { return nil }
    return finding.matches?[current]
  }

  /// Marks what was found; the cursor stands on the match that one is at.
  func drawMatches(
    _ lines: [PlacedLine], column: Int, row: Int, shift: Int, width: Int, on frame: inout Frame
  ) {
    guard let pattern = finding?.pattern else { return }
    let matches = layout.matches(of: pattern, on: lines)
    let current = currentMatch.flatMap { wanted in
      matches.filter { $0.anchor.block == wanted.block }
        .min { abs($0.offset - wanted.offset) < abs($1.offset - wanted.offset) }
    }
    for match in matches {
      guard let index = lines.firstIndex(where: { $0.anchor == match.anchor }) else { continue }
      let isCurrent = match.offset == current?.offset && match.anchor.block == current?.anchor.block
      guard
        let shown = lines[index].line.shownColumns(match.columns, from: shift, width: width)
      else { continue }
      let columns = (column + shown.lowerBound)..<(column + shown.upperBound)
      frame.restyle(row: row + index, columns: columns) {
        isCurrent ? $0.with([.reversed, .bold]) : $0.with([.underlined, .bold])
      }
      if match == current {
        frame.cursor = Position(column: columns.lowerBound, row: row + index)
      }
    }
  }
}
