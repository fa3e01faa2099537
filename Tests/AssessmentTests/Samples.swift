import Assessment
import CourseModel
import Diagnostics

let nowhere = SourceRange(.init(line: 1, column: 1), .init(line: 1, column: 1))

func choice(_ id: String, correct: Bool = false, was: [String] = []) -> Choice {
  Choice(
    id: id, was: was, text: [.text(id)], isCorrect: correct,
    feedback: [Block(.paragraph([.text("Because of \(id).")]), nowhere)], range: nowhere)
}

func question(
  _ id: String, _ answer: Question.Answer, points: Double = 1, objective: String? = nil,
  scoring: Question.Scoring = .all
) -> Question {
  var question = Question(id: id, title: [.text("What is \(id)?")], answer: answer, range: nowhere)
  question.points = points
  question.objective = objective
  question.scoring = scoring
  return question
}

func single(_ id: String, points: Double = 1, objective: String? = nil) -> Question {
  question(
    id, .single([choice("a"), choice("b", correct: true), choice("c")]), points: points,
    objective: objective)
}

func questionID(_ number: Int) -> QuestionID {
  QuestionID(page: PageID(course: "course", module: "module", page: "quiz"), question: "q\(number)")
}

/// A choice a letter, in the right order.
func letters(_ text: String) -> [Choice] { text.map { choice(String($0), correct: true) } }

func matching(
  _ id: String, _ pairs: [(String, String)], wrong: [String] = [], scoring: Question.Scoring = .all
) -> Question {
  var right: [String] = []
  for side in pairs.map(\.1) + wrong where !right.contains(side) { right.append(side) }
  return question(
    id,
    .match(
      Matching(
        headings: [], left: pairs.map { .init(id: $0.0, text: [.text($0.0)]) },
        right: right.map { .init(id: $0, text: [.text($0)]) },
        pairs: Dictionary(uniqueKeysWithValues: pairs))), scoring: scoring)
}

func number(
  _ lowest: Double, _ highest: Double, unit: String? = nil, rule: Question.UnitRule = .ignored
) -> Question {
  var question = question(
    "q", .number(NumberRange(lowest: lowest, highest: highest, unit: unit, written: "")))
  question.unitRule = rule
  return question
}
