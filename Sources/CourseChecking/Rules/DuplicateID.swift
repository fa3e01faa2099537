import CourseModel
import Diagnostics

extension Rule {
  static let duplicateID = Rule(
    "duplicate-id", .error,
    explanation: """
      Journals name pages, questions, choices, scenes, items and terms by their ids: under one id \
      the records of two would be mixed.
      """,
    passing: [
      """
      ---
      title: Quiz
      kind: quiz
      ---
      ## Which number is it?

      Answer: 988

      ## Which number is it?
      <!-- id: again -->

      Answer: 988
      """
    ],
    failing: [
      """
      ---
      title: Quiz
      kind: quiz
      ---
      ## Which number is it?

      - [x] 988
      ↓
      - [ ] 988

      ↓
      ## Which number is it?

      Answer: 988
      """,
      [
        "01-module/01-page.md": """
        ---
        title: Page
        ---
        """,
        "01-module/02-page.md": """
        ↓
        ---
        title: Page
        ---
        """,
      ],
      [
        "glossary.md": """
        ---
        title: Glossary
        ---
        ## Center

        A place.

        ↓
        ## Center

        The middle.
        """
      ],
    ]
  ) { contents in
    let top = SourcePosition(line: 1, column: 1)
    var findings: [Finding] = []

    var modules = Seen(what: "module")
    for module in contents.course.modules {
      findings += modules.see(module.id, "\(module.folder)/module.md", top)
    }
    // Pages of one name in two modules of one id are the modules' fault.
    for module in contents.course.modules {
      var pages = Seen(what: "page")
      for page in module.pages { findings += pages.see(page.id.description, page.file, top) }
    }
    var terms = Seen(what: "term")
    for term in contents.terms {
      findings += terms.see(term.id, contents.course.glossary?.file ?? "", term.range.start)
    }
    for page in contents.pages {
      switch page.page.content {
      case .reading: break
      case .checklist(let checklist):
        var items = Seen(what: "item")
        for item in checklist.items {
          findings += items.see(item.id, page.file, item.range.start)
        }
      case .scenario(let scenario):
        var scenes = Seen(what: "scene")
        for scene in scenario.scenes {
          findings += scenes.see(scene.id, page.file, scene.range.start)
          var choices = Seen(what: "choice")
          for choice in scene.choices {
            findings += choices.see(choice.id, page.file, choice.range.start)
          }
        }
      case .quiz(let quiz):
        var questions = Seen(what: "question")
        for question in quiz.questions {
          findings += questions.see(question.id, page.file, question.range.start)
          var choices = Seen(what: "choice")
          for choice in question.choices {
            findings += choices.see(choice.id, page.file, choice.range.start)
          }
        }
      }
    }
    return findings
  }
}

/// The ids that were seen so far, and where.
private struct Seen {
  var what: String
  private var places: [String: (file: String, line: Int)] = [:]

  init(what: String) { self.what = what }

  mutating func see(_ id: String, _ file: String, _ position: SourcePosition) -> [Rule.Finding] {
    guard let first = places[id] else {
      places[id] = (file, position.line)
      return []
    }
    let place = first.file == file ? "line \(first.line)" : first.file
    return [
      Rule.Finding(
        file, position,
        "A second \(what) \(id), the first is in \(place): give one an id of its own")
    ]
  }
}
