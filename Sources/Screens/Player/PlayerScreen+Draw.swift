internal import CourseModel
internal import Diagnostics
internal import InterfaceWords
internal import ProgressTracking
public import TerminalUI
internal import Typesetting

extension PlayerScreen {
  public func draw(on frame: inout Frame) {
    guard !isTooSmall else {
      let words = wording.page.tooSmall(
        needs: "\(Self.smallest.columns)x\(Self.smallest.rows)",
        is: "\(size.columns)x\(size.rows)")
      frame.write(words, at: Position(column: 0, row: frame.size.rows / 2))
      frame.cursor = Position(column: 0, row: frame.size.rows / 2)
      return
    }
    if overlay == .search, let search {
      search.draw(on: &frame)
    } else if overlay == .palette, let palette {
      palette.draw(on: &frame)
    } else if overlay == .notes || listBelow == .notes, let notes {
      notes.draw(on: &frame)
    } else if case .outline = overlay, !hasPanel {
      drawOutlineAlone(on: &frame)
    } else {
      drawChild(on: &frame)
    }
    drawProblems(on: &frame)
    drawBottomLine(on: &frame)
    switch overlay {
    case .helpNow: Card.helpNow.draw(on: &frame)
    case .whoSeesWhat: Card.whoSeesWhat.draw(on: &frame)
    case .keys: Card.keys(childAndCommonKeys, rows: frame.size.rows).draw(on: &frame)
    case .heldElsewhere(let sentence): Card.heldElsewhere(sentence).draw(on: &frame)
    case .beginAnew(let card): card.draw(on: &frame)
    case .address(let card): card.draw(on: &frame)
    case .settings(let card): card.draw(on: &frame, problem: settingsProblem)
    case .outline, .search, .notes, .palette, nil: break
    }
  }

  /// The help of the screen below the card.
  private var childAndCommonKeys: [(keys: String, label: String)] {
    var below = self
    below.overlay = listBelow
    below.listBelow = nil
    below.keysNow = nil
    return below.allKeys
  }

  private func drawChild(on frame: inout Frame) {
    drawTopLine(on: &frame)
    if !child.isLibrary { drawPanel(on: &frame) }
    switch child {
    case .library: library.draw(on: &frame, in: libraryArea)
    case .reader(let screen): screen.draw(on: &frame, in: pageArea)
    case .quiz(let screen): screen.draw(on: &frame, in: pageArea)
    case .scenario(let screen): screen.draw(on: &frame, in: pageArea)
    case .checklist(let screen): screen.draw(on: &frame, in: pageArea)
    case .gate(let screen, _): screen.draw(on: &frame, in: pageArea)
    case .courseEnd(let screen): screen.draw(on: &frame, in: pageArea)
    case .review(let screen): screen.draw(on: &frame, in: pageArea)
    case .plans(let screen): screen.draw(on: &frame, in: pageArea)
    case .listening(let screen): screen.draw(on: &frame, in: pageArea)
    }
    if case .outline = overlay {
      session?.outline.draw(on: &frame, in: panel, hasFocus: true, tag: Self.outlineTag)
    }
  }

  private func drawPanel(on frame: inout Frame) {
    guard hasPanel, let session else { return }
    let column = Self.outlineWidth
    for row in panel.rows {
      frame.write(frame.marks.bar, at: Position(column: column, row: row), style: .subtle)
    }
    if overlay != .outline {
      session.outline.draw(on: &frame, in: panel, hasFocus: false, tag: Self.outlineTag)
    }
  }

  private func drawOutlineAlone(on frame: inout Frame) {
    guard let session else { return }
    Chrome.drawTop(session.course.header.shortTitle, right: wording.course.contentsMark, on: &frame)
    session.outline.draw(
      on: &frame,
      in: Area(columns: 2..<max(3, size.columns - 2), rows: 2..<max(3, size.rows - 2)),
      hasFocus: true, tag: Self.outlineTag)
  }

  // MARK: The line above

  private func drawTopLine(on frame: inout Frame) {
    if case .review(let review) = child {
      let title = [
        wording.review.title, review.entry?.courseTitle, review.entry?.page.header.title,
      ]
      .compactMap { $0 }.joined(separator: " \(frame.marks.separator) ")
      Chrome.drawTop(title, right: review.progressWords ?? "", on: &frame)
      return
    }
    guard let session else {
      frame.write("eGuide", at: Position(column: 1, row: 0), style: .heading)
      frame.write(library.learner, endingAt: size.columns - 1, row: 0, style: .chrome)
      return
    }
    let separator = " \(frame.marks.separator) "
    guard let page else {
      let right =
        if case .plans = child { wording.course.allNextStepsMark } else {
          wording.course.whatCountsMark
        }
      Chrome.drawTop(session.course.header.shortTitle, right: right, on: &frame)
      return
    }
    let module = session.course.module(page.id.module)
    var path = [module?.title ?? session.course.header.shortTitle, page.header.title]
    if hasPanel { path = [session.course.header.shortTitle] + (module.map { [$0.title] } ?? []) }
    if path.count == 2, path[0] == path[1] { path.removeLast() }
    var left = path.joined(separator: separator)
    if page.header.kind == .commentary, page.header.isComposite {
      left = wording.page.compositeMark + separator + page.header.title
    }
    if isPreview {
      left = page.header.file.split(separator: "/").suffix(2).joined(separator: "/")
    }
    Chrome.drawTop(
      left, right: whereInModule(page, module: module, in: session, marks: frame.marks),
      mark: problemMark(of: page),
      on: &frame)
  }

  /// A quiet mark on a page that has problems; learners read on.
  private func problemMark(of page: Page) -> String? {
    if isPreview { return problems.isEmpty ? nil : wording.page.problems(problems.count) }
    let count = max(page.diagnostics.count, page.header.hasProblems ? 1 : 0)
    return count == 0 ? nil : wording.page.problems(count)
  }

  /// `page 3 of 7, 9 min`; in a quiz `question 3 of 8  ●●◐○○`.
  private func whereInModule(
    _ page: Page, module: Module?, in session: Session, marks: Marks
  ) -> String {
    if case .quiz(let quiz) = child, let words = quiz.progressWords {
      return words + (quiz.marks(marks).map { "  " + $0 } ?? "")
    }
    let pages = module?.pages ?? session.course.pages.filter { $0.id.module == nil }
    guard let index = pages.firstIndex(where: { $0.id == page.id }) else { return "" }
    let left = minutesLeft(in: session, from: page.id, share: shareAtOpening)
    let steps =
      if case .checklist(let checklist) = child { checklist.progressWords } else { nil as String? }
    return wording.page.whereabouts(
      checklist: steps, page: index + 1, of: pages.count, minutesLeft: left?.page,
      inModule: hasPanel ? left?.module : nil)
  }

  // MARK: The lines below

  private func drawProblems(on frame: inout Frame) {
    let top = size.rows - 2 - problemRows
    for (index, problem) in problems.prefix(problemRows).enumerated() {
      let name = problem.file.split(separator: "/").last.map(String.init) ?? problem.file
      let place = problem.position.map { "\(name):\($0.line):\($0.column)" } ?? name
      frame.clear(columns: 0..<size.columns, rows: (top + index)..<(top + index + 1))
      frame.write(
        frame.charset.clean("\(place): \(problem.severity): \(problem.summary)")
          .fitting(size.columns - 2, ellipsis: frame.marks.ellipsis),
        at: Position(column: 1, row: top + index),
        style: problem.severity == .error ? .incorrect : .caution)
    }
  }

  private func drawBottomLine(on frame: inout Frame) {
    if case .reader(let reader) = child, overlay == nil, let finding = reader.finding,
      finding.isTyping
    {
      Chrome.drawPrompt("/", finding.editor, aside: reader.findStanding, on: &frame)
    } else if case .outline = overlay, let outline = session?.outline, !outline.filter.isEmpty {
      Chrome.drawPrompt(
        "t ", outline.filter, aside: wording.page.pages(outline.pageCount), on: &frame)
    } else if let savingBehind {
      Chrome.drawNotice(savingBehind, style: .caution, on: &frame)
    } else if let notice {
      Chrome.drawNotice(notice, style: .strong, on: &frame)
    } else if let words = linkWords {
      Chrome.drawNotice(words, style: .chrome, on: &frame)
    } else {
      Chrome.drawBottom(
        prominentKeys, fixed: isTyping ? Chrome.whileTyping : Chrome.always, on: &frame)
      if case .readOnly(let sentence) = access {
        frame.write(
          " \(sentence) ", endingAt: size.columns - 2, row: size.rows - 2, style: .caution)
      }
    }
  }
}

extension PlayerScreen {
  /// Where the link leads that has the cursor.
  private var linkWords: String? {
    guard overlay == nil, case .reader(let reader) = child,
      case .address(let destination)? = reader.focus?.reference.target,
      let described = linkDescription, described.destination == destination
    else { return nil }
    return wording.page.enterLeads(charset.marks.leadsTo, to: described.words)
  }
}

extension Card {
  /// Another program has the record.
  static func heldElsewhere(_ sentence: String) -> Card {
    var lines: [Line] = []
    var line = ""
    for word in sentence.split(separator: " ") {
      if line.columns + word.columns > 68 {
        lines.append(Line(text: line))
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    lines.append(Line(text: line))
    return Card(
      title: wording.record.openElsewhereTitle, aside: "",
      lines: lines + [
        Line(text: ""),
        Line(label: "Space", text: wording.record.readOn),
        Line(label: "q", text: wording.record.leave),
      ], indent: 8)
  }
}
