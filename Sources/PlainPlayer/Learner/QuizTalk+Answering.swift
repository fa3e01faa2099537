internal import Assessment
internal import CourseModel
internal import InterfaceWords
internal import ProgressTracking
internal import TerminalUI

extension QuizTalk {
  /// A line as the answer to what is asked: numbers, pairs or words. Whole ones are handed in at
  /// once; what doesn't fit is said, and is no answer.
  mutating func answer(_ line: String) -> Turn? {
    switch stage {
    case .sheet, .result: return look(at: line)
    case .introduction, .review: return nil
    case .question: break
    }
    guard let question = openQuestion else {
      // A number after the answer is a slip of the finger.
      return line.first?.isNumber == true ? Turn(saying: wording.quiz.alreadyAnswered) : nil
    }
    switch question.answer {
    case .single, .trueFalse: return chooseOne(line, question)
    case .multiple: return chooseSeveral(line, question)
    case .order: return order(line, question)
    case .match(let matching): return pair(line, matching, question)
    case .fillIn, .number:
      var editor = TextEditor()
      editor.insert(line)
      run?.write(editor.text)
      // What can't be an answer is no draft either: it is typed again.
      if let problem = run?.problem {
        run?.clear()
        return Turn(saying: problem.description)
      }
      return handIn(question)
    case .reflection: return write(line, question)
    }
  }

  /// A question by its number, on the sheet or in the result.
  private mutating func look(at line: String) -> Turn? {
    guard let number = line.number, let run else { return nil }
    guard run.questions.indices.contains(number - 1) else {
      return Turn(saying: wording.quiz.questionNumbers(to: run.questions.count))
    }
    return stage == .sheet ? go(to: number - 1) : show(.review(number - 1))
  }

  // MARK: Choices

  private mutating func chooseOne(_ line: String, _ question: Question) -> Turn? {
    guard let run else { return nil }
    let choices = run.choices(of: question)
    let word = line.lowercased()
    if let index = choices.firstIndex(where: { $0.text.plainText.lowercased() == word }) {
      return choose([index], of: choices, question)
    }
    guard let numbers = Self.numbers(in: line) else { return nil }
    guard numbers.count == 1 else { return Turn(saying: wording.quiz.oneNumber) }
    return choose(numbers.map { $0 - 1 }, of: choices, question)
  }

  private mutating func chooseSeveral(_ line: String, _ question: Question) -> Turn? {
    guard let run, let numbers = Self.numbers(in: line) else { return nil }
    return choose(numbers.map { $0 - 1 }, of: run.choices(of: question), question)
  }

  /// These and no others.
  private mutating func choose(
    _ indices: [Int], of choices: [Choice], _ question: Question
  ) -> Turn {
    guard indices.allSatisfy(choices.indices.contains) else {
      return Turn(saying: wording.quiz.answerNumbers(to: choices.count))
    }
    run?.clear()
    for index in Set(indices) { run?.choose(choices[index].id) }
    return handIn(question)
  }

  private mutating func order(_ line: String, _ question: Question) -> Turn? {
    guard let numbers = Self.numbers(in: line), let run else { return nil }
    let shown = run.order(of: question)
    guard numbers.sorted() == Array(1...max(1, shown.count)) else {
      return Turn(
        saying: wording.quiz.eachNumberOnce(to: shown.count))
    }
    for (place, number) in numbers.enumerated() {
      let item = shown[number - 1].id
      let now = self.run?.order(of: question).firstIndex { $0.id == item }
      self.run?.move(item, by: place - (now ?? place))
    }
    return handIn(question)
  }

  private mutating func pair(
    _ line: String, _ matching: Matching, _ question: Question
  ) -> Turn? {
    guard let run, let pairs = Self.pairs(in: line) else { return nil }
    let right = run.rightSides(of: question)
    guard
      pairs.allSatisfy({
        matching.left.indices.contains($0.left) && right.indices.contains($0.right)
      })
    else {
      return Turn(
        saying: wording.quiz.numbersAndLetters(
          to: matching.left.count, letter: Self.letters(right.count - 1)))
    }
    for pair in pairs { self.run?.pair(matching.left[pair.left].id, with: right[pair.right].id) }
    return handIn(question)
  }

  // MARK: Writing

  /// A line of a reflection; a full stop alone ends it.
  private mutating func write(_ line: String, _ question: Question) -> Turn {
    if line == "." { return handIn(question) }
    let before = run?.drafts[question.id]?.text ?? ""
    // The limits of the field on the full screen hold here too.
    var editor = TextEditor(before, isMultiline: true)
    editor.insert(before.isEmpty ? line : "\n" + line)
    run?.write(editor.text)
    isWriting = true
    var speech = Speech()
    if editor.text.count >= editor.limit {
      speech.say(wording.quiz.noMoreFits(editor.limit))
    }
    speech.hint(wording.quiz.writeOnHint)
    return Turn(speech)
  }

  // MARK: Handing in

  mutating func handIn(_ question: Question) -> Turn {
    guard var run else { return Turn() }
    if let problem = run.problem { return Turn(saying: problem.description) }
    if isAtEndMode {
      // Kept, and open until everything is handed in.
      var turn = run.current + 1 < run.questions.count ? go(to: run.current + 1) : show(.sheet)
      var speech = Speech(wording.quiz.kept)
      speech += turn.speech
      turn.speech = speech
      return turn
    }
    guard let answered = run.answer() else { return Turn(saying: wording.quiz.nothingChosen) }
    self.run = run
    isWriting = false
    var speech = verdict(on: answered, question, run)
    if note == nil || question.answeredIn != nil { speech += goOnHint(question) }
    return Turn(
      speech, record(answered, to: question, in: run) + (run.isComplete ? judge(run) : []))
  }

  /// Hands in all that was answered.
  mutating func handInAll() -> Turn {
    guard var run, !run.isHandedIn else { return Turn() }
    let answers = run.handIn()
    self.run = run
    let records = answers.flatMap { record($0.answered, to: $0.question, in: run) }
    var turn = show(.result)
    turn.wants = records + judge(run)
    return turn
  }

  private func record(
    _ answered: QuizRun.Answered, to question: Question, in run: QuizRun
  ) -> [Want] {
    let deed = run.deed(of: answered, to: question, on: page.id, isRehearsal: isRehearsal)
    return deed.map { [.record($0)] } ?? []
  }

  /// Where something cut off what comes after the last answer, the attempt is judged later.
  var owedJudgement: [Want] {
    guard let run, note == nil, run.isComplete, !past.contains(where: { $0.id == run.attempt })
    else { return [] }
    return judge(run)
  }

  private func judge(_ run: QuizRun) -> [Want] {
    run.judgement(on: page.id, isRehearsal: isRehearsal).map { [.record($0)] } ?? []
  }

  // MARK: Reading numbers

  /// `1 3`, `1,3`, `1 and 3`; nil where anything else stands there.
  static func numbers(in line: String) -> [Int]? {
    let words = line.lowercased().split { " ,;.".contains($0) }
      .filter { $0 != wording.commands.and }
    let numbers = words.compactMap(\.number)
    return numbers.count == words.count && !numbers.isEmpty ? numbers : nil
  }

  /// `1b 2a`, `1 b, 2 a`, `1=b`: numbers from 1 and letters from a, both as indices from 0; nil where
  /// anything else stands there.
  static func pairs(in line: String) -> [(left: Int, right: Int)]? {
    var pairs: [(left: Int, right: Int)] = []
    var rest = line.lowercased()[...]
    func skip() { rest = rest.drop { " ,;:=-.".contains($0) } }
    skip()
    while !rest.isEmpty {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      rest = rest.dropFirst(digits.count)
      skip()
      let letters = rest.prefix { ("a"..."z").contains($0) }
      rest = rest.dropFirst(letters.count)
      guard let number = digits.number, let letter = index(of: letters) else { return nil }
      pairs.append((number - 1, letter))
      skip()
    }
    return pairs.isEmpty ? nil : pairs
  }

  /// `a`, …, `z`, `aa`, …
  static func letters(_ index: Int) -> String {
    guard index >= 0 else { return "" }
    let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(index % 26)))
    return letters(index / 26 - 1) + String(letter)
  }

  private static func index(of letters: Substring) -> Int? {
    guard (1...3).contains(letters.utf8.count) else { return nil }
    return letters.utf8.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "a")) + 1 } - 1
  }
}
