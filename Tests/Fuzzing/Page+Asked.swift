import CourseModel

extension Page {
  /// What the page asks, and what it answers, as blocks.
  var askedBlocks: [Block] {
    var blocks: [Block] = []
    switch content {
    case .reading: break
    case .checklist(let checklist):
      for item in checklist.items {
        blocks.append(Block(.paragraph(item.text), item.range))
        blocks += item.explanation
      }
    case .scenario(let scenario):
      for scene in scenario.scenes {
        blocks.append(Block(.paragraph(scene.title), scene.range))
        blocks += scene.blocks
        for choice in scene.choices {
          blocks.append(Block(.paragraph(choice.text), choice.range))
          blocks += choice.coaching
        }
      }
    case .quiz(let quiz):
      for question in quiz.questions {
        blocks.append(Block(.paragraph(question.title), question.range))
        blocks += question.stem + question.hint
        for choice in question.choices {
          blocks.append(Block(.paragraph(choice.text), choice.range))
          blocks += choice.more + choice.feedback
        }
        blocks += question.explanation
      }
    }
    return blocks
  }
}
