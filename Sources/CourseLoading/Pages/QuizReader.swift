import CourseModel
import Diagnostics

/// A quiz read from its page, and what its comments name.
struct ReadQuiz {
  var quiz = Quiz(questions: [])
  var objectives: [ExaminedPage.Name] = []
  var answeredIn: [ExaminedPage.Name] = []
}

/// The words of `type:` (FORMAT, Quizzes).
private enum QuestionType: String, CaseIterable {
  case single, multiple
  case trueFalse = "true-false"
  case order, match
  case fillIn = "fill-in"
  case number, reflection
}

extension PartReader {
  mutating func quiz(_ root: MarkdownNode) -> ReadQuiz {
    var read = ReadQuiz()
    for section in sections(of: root) {
      // Dashes under a line of text make a heading of it; nobody asks a question that way.
      let line = lines[section.heading.start.line].drop { $0 == UInt8(ascii: " ") }
      if line.first != UInt8(ascii: "#") {
        report(
          "unmeant-heading", at: section.heading.start,
          "Dashes under this line make a question of it, put an empty line between them")
      }
      if let question = question(section, into: &read) { read.quiz.questions.append(question) }
    }
    return read
  }

  private mutating func question(_ section: PageSection, into read: inout ReadQuiz) -> Question? {
    var fields = KeyedComment.fields(
      section.comment, file: file, known: Keys.question, place: "a question")
    defer { take(fields) }
    let position = section.heading.start
    let identity = identity(
      of: section.title.plainText, &fields, at: position, what: "question")
    let nodes = section.nodes
    guard let last = nodes.lastIndex(where: { Shape(of: $0, blocks) != nil }),
      let shape = Shape(of: nodes[last], blocks)
    else {
      report(
        "no-answer-block", at: position,
        "Question without an answer block: a task list, a numbered list, a table or Answer:")
      return nil
    }
    // Boxes that an unindented line has cut in two belong together, whatever stands between.
    let boxLists =
      shape == .boxes
      ? nodes[...last].indices.filter { Shape(of: nodes[$0], blocks) == .boxes } : []
    let first = boxLists.first ?? last
    for second in boxLists.dropFirst() {
      report(
        "two-lists-of-boxes", at: nodes[second].start,
        "A second list of boxes in one question, indent what stands between them")
    }
    let stem = stem(nodes[..<first])
    let answer: Question.Answer? =
      switch shape {
      case .boxes: choices(boxLists, of: nodes, &fields)
      case .order: order(nodes[last], &fields)
      case .table: match(nodes[last], &fields)
      case .line(let text): line(text, at: nodes[last].start, &fields)
      }
    guard let answer else { return nil }
    var question = Question(
      id: identity.id, title: section.title, answer: answer, range: section.range)
    question.was = identity.was
    question.stem = stem.blocks
    question.hint = stem.hint
    question.explanation = explanation(nodes[(last + 1)...])
    question.points = fields.number("points", in: 0...1000) ?? 1
    question.scoring = fields.word("scoring") ?? .all
    question.hintCost = fields.share("hint-cost") ?? 0
    question.unitRule = fields.word("unit") ?? .ignored
    question.objective = fields.text("objective")
    question.answeredIn = fields.text("answered-in")
    if let text = question.objective, let position = fields.position(of: "objective") {
      read.objectives.append(ExaminedPage.Name(text: text, position: position))
    }
    if let text = question.answeredIn, let position = fields.position(of: "answered-in") {
      read.answeredIn.append(ExaminedPage.Name(text: text, position: position))
    }
    return question
  }

  // MARK: Around the answer

  private func stem(_ nodes: ArraySlice<MarkdownNode>) -> (blocks: [Block], hint: [Block]) {
    var stem: [Block] = []
    var hint: [Block] = []
    for node in nodes {
      guard let block = blocks.block(node) else { continue }
      if case .quote(let quoted) = block.kind, let rest = quoted.withoutOpening("Hint:") {
        hint += rest
      } else {
        stem.append(block)
      }
    }
    return (stem, hint)
  }

  private mutating func explanation(_ nodes: ArraySlice<MarkdownNode>) -> [Block] {
    var explanation: [Block] = []
    var isReported = false
    for node in nodes {
      guard let block = blocks.block(node) else { continue }
      if case .quote(let quoted) = block.kind {
        explanation += quoted
        continue
      }
      explanation.append(block)
      guard !isReported else { continue }
      isReported = true
      let isList = node.kind == .list
      report(
        "content-after-answer", at: node.start,
        "Only quotes may follow the answer, \(isList ? "give every item a box or " : "")"
          + "begin the lines with >")
    }
    return explanation
  }

  // MARK: The answers

  /// - Parameter lists: the indices of the lists of boxes among the question's nodes.
  private mutating func choices(
    _ lists: [Int], of nodes: [MarkdownNode], _ fields: inout FieldReader
  ) -> Question.Answer {
    var choices: [Choice] = []
    for (number, list) in lists.enumerated() {
      for item in items(of: nodes[list]) {
        if item.box == nil {
          report(
            "item-without-box", at: item.range.start,
            "Item without a box among boxes, begin it with [ ] or [x]")
        }
        choices.append(choice(item))
      }
      // A quote that should have been indented is the feedback of the choice above it.
      guard number + 1 < lists.count, let last = choices.indices.last else { continue }
      for node in nodes[list + 1..<lists[number + 1]] {
        if case .quote(let quoted) = blocks.block(node)?.kind { choices[last].feedback += quoted }
      }
    }
    let correct = choices.count(where: \.isCorrect)
    let words = choices.map { $0.text.plainText.foldingSpaces().lowercased() }
    let isTrueFalse = Set(words) == ["true", "false"] && choices.count == 2 && correct < 2
    let type: QuestionType? = type(
      &fields, allowed: [.single, .multiple, .trueFalse], shape: "a task list")
    switch type {
    case .single where correct > 1:
      report(
        "type-mismatch", at: fields.position(of: "type") ?? choices[0].range.start,
        "type: single with \(correct) right choices")
      return .multiple(choices)
    case .trueFalse where choices.count != 2 || correct > 1:
      report(
        "type-mismatch", at: fields.position(of: "type") ?? choices[0].range.start,
        "type: true-false needs two choices, one of them right")
      return correct > 1 ? .multiple(choices) : .single(choices)
    case .multiple: return .multiple(choices)
    case .trueFalse: return .trueFalse(choices)
    case .single where !isTrueFalse: return .single(choices)
    default:
      if isTrueFalse { return .trueFalse(choices) }
      return correct > 1 ? .multiple(choices) : .single(choices)
    }
  }

  private mutating func choice(_ item: Item) -> Choice {
    var fields = KeyedComment.fields(
      item.comment, file: file, known: Keys.identity, place: "a choice")
    let identity = identity(
      of: item.text.plainText, &fields, at: item.range.start, what: "choice")
    take(fields)
    return Choice(
      id: identity.id, was: identity.was, text: item.text,
      more: item.others.compactMap { blocks.block($0, depth: 1) }, isCorrect: item.box == true,
      feedback: item.quoted, range: item.range)
  }

  private mutating func order(
    _ list: MarkdownNode, _ fields: inout FieldReader
  ) -> Question.Answer {
    _ = type(&fields, allowed: [.order], shape: "a numbered list")
    let choices = items(of: list).map { item in
      var choice = choice(item)
      choice.isCorrect = true
      return choice
    }
    if choices.count < 2 {
      report("too-few-items", at: list.start, "One thing alone has no order")
    }
    return .order(choices)
  }

  private mutating func match(
    _ table: MarkdownNode, _ fields: inout FieldReader
  ) -> Question.Answer? {
    _ = type(&fields, allowed: [.match], shape: "a table")
    guard case .table(let content) = blocks.block(table)?.kind else { return nil }
    var matching = Matching(headings: content.header, left: [], right: [], pairs: [:])
    let places = table.children.dropFirst().map(\.start)
    for (row, position) in zip(content.rows, places) where row.count == 2 {
      let hasLeft = !row[0].plainText.allSatisfy(\.isWhitespace)
      guard !row[1].plainText.allSatisfy(\.isWhitespace) else {
        report("row-without-match", at: position, "Row without a right side")
        continue
      }
      let right = side(row[1], at: position)
      if !matching.right.contains(where: { $0.id == right.id }) { matching.right.append(right) }
      guard hasLeft else { continue }
      let left = side(row[0], at: position)
      if matching.pairs[left.id] != nil {
        report("duplicate-id", at: position, "\(left.id) stands twice on the left")
        continue
      }
      matching.left.append(left)
      matching.pairs[left.id] = right.id
    }
    if matching.left.isEmpty {
      report("too-few-items", at: table.start, "No row has both sides, so nothing can be matched")
      return nil
    }
    return .match(matching)
  }

  private mutating func side(_ cell: [Inline], at position: SourcePosition) -> Matching.Side {
    var none = KeyedComment.fields(nil, file: file, known: [], place: "a cell")
    let identity = identity(of: cell.plainText, &none, at: position, what: "cell")
    return Matching.Side(id: identity.id, text: cell)
  }

  private mutating func line(
    _ text: String, at position: SourcePosition, _ fields: inout FieldReader
  ) -> Question.Answer? {
    let type = type(&fields, allowed: [.fillIn, .number, .reflection], shape: "Answer:")
    if type == .reflection || (type == nil && (text == "…" || text == "...")) {
      return .reflection
    }
    if type != .fillIn {
      if let range = NumberRange(written: text, allowsPlain: type == .number) {
        return .number(range)
      }
      if type == .number {
        report(
          "type-mismatch", at: position, "Not a number: write 34, 34 ± 2 or 30..40, and a unit")
      }
    }
    let accepted = text.split(separator: "|").map { $0.foldingSpaces() }.filter { !$0.isEmpty }
    if accepted.isEmpty {
      report("no-answer-block", at: position, "Answer: without an answer")
      return nil
    }
    return .fillIn(accepted: accepted)
  }

  /// What `type:` says, if the answer block can be that.
  private mutating func type(
    _ fields: inout FieldReader, allowed: [QuestionType], shape: String
  ) -> QuestionType? {
    guard let type: QuestionType = fields.word("type") else { return nil }
    if allowed.contains(type) { return type }
    fields.report(
      "type-mismatch", at: fields.position(of: "type"),
      "type: \(type.rawValue) doesn't fit \(shape)")
    return nil
  }
}

/// The shapes that an answer block can have.
private enum Shape: Equatable {
  case boxes, order, table
  case line(String)

  init?(of node: MarkdownNode, _ blocks: BlockReader) {
    switch node.kind {
    case .list:
      if PartReader.hasBoxes(node) {
        self = .boxes
      } else if node.isOrderedList {
        self = .order
      } else {
        return nil
      }
    case .table:
      guard node.columnCount == 2 else { return nil }
      self = .table
    case .paragraph:
      guard node.firstChild?.kind == .text,
        let literal = node.firstChild?.literal, literal.hasPrefix("Answer:")
      else { return nil }
      let text = blocks.inlines(in: node).plainText
      self = .line(text.dropFirst("Answer:".count).foldingSpaces())
    default: return nil
    }
  }
}

extension [Block] {
  /// The blocks without the word that the first one begins with; nil where it begins otherwise.
  fileprivate func withoutOpening(_ word: String) -> [Block]? {
    guard let first, case .paragraph(var inlines) = first.kind,
      case .text(let text) = inlines.first,
      text.hasPrefix(word)
    else { return nil }
    let rest = text.dropFirst(word.count).drop(while: \.isWhitespace)
    if rest.isEmpty {
      inlines.removeFirst()
      if inlines.first == .softBreak || inlines.first == .lineBreak { inlines.removeFirst() }
    } else {
      inlines[0] = .text(String(rest))
    }
    var blocks = self
    if inlines.isEmpty {
      blocks.removeFirst()
    } else {
      blocks[0].kind = .paragraph(inlines)
    }
    return blocks
  }
}
