internal import CourseModel

extension Page {
  /// What the page asks, as blocks to print: questions without their answers, every scene of a
  /// scenario with its choices, a checklist's boxes.
  var printedContent: [Block] {
    switch content {
    case .reading, .checklist: []
    case .quiz(let quiz): quiz.questions.enumerated().flatMap { Self.printed($1, number: $0 + 1) }
    case .scenario(let scenario): scenario.scenes.flatMap(Self.printed)
    }
  }

  private static func printed(_ question: Question, number: Int) -> [Block] {
    let heading = Block(
      .heading(level: 2, slug: question.id, [.text("\(number). ")] + question.title),
      question.range)
    var blocks = [heading] + question.stem
    if !question.choices.isEmpty {
      blocks.append(
        list(question.choices.map { ($0.text, $0.more) }, boxes: true, of: question))
    }
    return blocks
  }

  private static func list(
    _ items: [(text: [Inline], more: [Block])], boxes: Bool, of question: Question
  ) -> Block {
    let items = items.map { item in
      BlockList.Item(
        box: boxes ? false : nil,
        blocks: [Block(.paragraph(item.text), question.range)] + item.more, range: question.range)
    }
    return Block(.list(BlockList(start: nil, isTight: true, items: items)), question.range)
  }

  private static func printed(_ scene: Scenario.Scene) -> [Block] {
    var blocks =
      [Block(.heading(level: 2, slug: scene.id, scene.title), scene.range)] + scene.blocks
    if !scene.choices.isEmpty {
      let items = scene.choices.map { choice in
        BlockList.Item(
          box: nil,
          blocks: [Block(.paragraph(choice.text + [.text(" → \(choice.target)")]), choice.range)],
          range: choice.range)
      }
      blocks.append(
        Block(
          .list(BlockList(start: 1, numberWidth: 1, isTight: true, items: items)), scene.range))
    }
    return blocks
  }
}
