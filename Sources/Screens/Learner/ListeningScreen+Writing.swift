internal import Assessment
internal import CourseModel
internal import InterfaceWords
public import TerminalUI
internal import Typesetting

extension ListeningScreen {
  /// Above the words one line says how it stands; one is free.
  static func textArea(_ area: Area) -> Area {
    Area(
      columns: area.columns,
      rows: min(area.rows.lowerBound + 2, area.rows.upperBound - 1)..<area.rows.upperBound)
  }

  mutating func write() {
    let top = flow.top
    flow = Flow(area: Self.textArea(area), charset: charset)
    if listening.cues.isEmpty {
      flow.text(wording.sound.noTranscript, style: .subtle)
    }
    var before: Transcript.Cue?
    for (index, cue) in listening.cues.prefix(Self.mostShown).enumerated() {
      // Where the voice pauses, a paragraph ends.
      let isNewVoice = before.map { $0.voice != cue.voice } ?? true
      if isNewVoice || before.map({ cue.start - $0.end > Self.pause }) ?? false { flow.blank() }
      if isNewVoice, let name = cue.voice { flow.text(name, style: .subtle) }
      before = cue
      for (line, text) in cue.text.split(separator: "\n").enumerated() {
        flow.text(String(text), indent: Self.indent, item: index, continues: line > 0)
      }
    }
    if listening.cues.count > Self.mostShown {
      flow.blank()
      flow.text(wording.sound.transcriptGoesOn, style: .subtle)
    }
    flow.stand(at: top)
  }

  private static let indent = 3
  /// In milliseconds.
  private static let pause = 400
  /// Sentences of ten hours.
  static let mostShown = 6_000

  /// `1:23`, `1:02:03`.
  static func clock(_ milliseconds: Int) -> String {
    let seconds = max(0, milliseconds) / 1000
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let minutes = seconds / 60
    return minutes < 60
      ? "\(minutes):\(two(seconds % 60))"
      : "\(minutes / 60):\(two(minutes % 60)):\(two(seconds % 60))"
  }

  var silenceWords: String {
    switch listening.silence {
    case .noProgram: wording.sound.noProgram
    case .noDevice: wording.sound.noDevice
    case .noRecording: wording.sound.noRecording
    case .unplayable: wording.sound.unplayable
    case .brokenOff: wording.sound.brokenOff
    case nil: ""
    }
  }

  // MARK: Drawing

  public func draw(on frame: inout Frame, in area: Area) {
    let text = Self.textArea(area)
    flow.draw(on: &frame, in: text, selected: listening.cues.isEmpty ? nil : selection)
    drawVoice(on: &frame, in: text)
    drawStanding(on: &frame, in: area)
    if frame.cursor == nil {
      frame.cursor = Position(column: area.columns.lowerBound, row: area.rows.lowerBound)
    }
  }

  /// Marks the words that are heard.
  private func drawVoice(on frame: inout Frame, in area: Area) {
    guard listening.silence == nil, let current = listening.current else { return }
    let (width, margin) = area.text
    let column = area.columns.lowerBound + margin
    for (offset, row) in flow.rows.dropFirst(flow.top).prefix(flow.height).enumerated()
    where row.item == current {
      let line = area.rows.lowerBound + offset
      if row.isHead {
        frame.write(frame.marks.here, at: Position(column: column, row: line), style: .accent)
      }
      frame.restyle(row: line, columns: (column + Self.indent)..<(column + width)) {
        $0.with(.bold)
      }
    }
  }

  private func drawStanding(on frame: inout Frame, in area: Area) {
    let (width, margin) = area.text
    let column = area.columns.lowerBound + margin
    let row = area.rows.lowerBound
    guard listening.silence == nil else {
      frame.write(
        silenceWords.fitting(width, ellipsis: frame.marks.ellipsis),
        at: Position(column: column, row: row), style: .caution)
      return
    }
    let state =
      listening.isOver
      ? wording.sound.isOver
      : listening.isPlaying ? wording.sound.isPlaying : wording.sound.isPaused
    var end = frame.write(
      state, at: Position(column: column, row: row), style: .accent)
    let words = wording.sound.position(
      Self.clock(shownPosition), of: listening.length.map(Self.clock),
      speed: listening.speed == 100 ? nil : Self.hundredths(listening.speed))
    let start = frame.write(words, endingAt: column + width, row: row, style: .chrome)
    end += 2
    let room = start - 2 - end
    guard let length = listening.length, length > 0, room >= 8 else { return }
    let share = Double(shownPosition) / Double(length)
    let done = max(0, min(room, Int(share * Double(room))))
    frame.write(
      String(repeating: frame.marks.barDone, count: done),
      at: Position(column: end, row: row), style: .accent)
    frame.write(
      String(repeating: frame.marks.barToDo, count: room - done),
      at: Position(column: end + done, row: row), style: .subtle)
  }

  /// `1.25`, `1.5`.
  private static func hundredths(_ percent: Int) -> String {
    var text = "\(percent / 100).\(percent % 100 / 10)\(percent % 10)"
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }
}
