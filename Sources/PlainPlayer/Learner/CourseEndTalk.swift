internal import CourseModel
internal import InterfaceWords
internal import LearningRecords
internal import ProgressTracking

/// What counts in a course and what is missing: where its last page leads, and to be asked for from
/// its contents at any time.
struct CourseEndTalk: Talk {
  let course: Course
  var progress: CourseProgress
  var minutes: [PageID: Int]
  /// Says a day with its year.
  let day: @Sendable (Timestamp) -> String

  /// The pages that a number goes to, in the course's order.
  private var open: [PageHeader] {
    progress.neededPages.filter { !progress.isDone($0.id) }
  }

  var commands: [Command] {
    progress.isFinished
      ? [Command(.export, wording.commands.export)] : []
  }

  func goOn() -> Turn {
    progress.missing.first.map { Turn(.goTo($0.id)) } ?? Turn(.library)
  }

  func take(_ verb: Verb, _ argument: String) -> Turn {
    switch verb {
    case .export: progress.isFinished ? Turn(.export) : Turn()
    case .back: Turn(.back)
    default: Turn()
    }
  }

  func answer(_ line: String) -> Turn? {
    guard let number = line.number else { return nil }
    guard open.indices.contains(number - 1) else {
      return Turn(
        saying: open.isEmpty
          ? wording.course.nothingMissing : wording.page.pageNumbers(to: open.count))
    }
    return Turn(.goTo(open[number - 1].id))
  }

  // MARK: What is said

  func again() -> Speech {
    var speech = Speech(course.header.title.sentence)
    speech += verdict
    let needed = Set(progress.neededPages.map(\.id))
    var number = 0
    if let overview = course.overview, needed.contains(overview.id) {
      speech += words(for: overview, number: &number)
    }
    for module in course.modules {
      let counting = module.pages.filter { needed.contains($0.id) }
      let done = counting.count { progress.isDone($0.id) }
      speech.say(
        wording.course.pagesDone(in: module.title, done, of: counting.count))
      for page in counting { speech += words(for: page, number: &number) }
    }
    speech += timeSpent
    speech += end
    return speech
  }

  private var verdict: Speech {
    if let finished = progress.finishedOn {
      var speech = Speech(wording.course.completed(on: day(finished)))
      let added = progress.addedSince.count
      if added > 0 {
        speech.say(
          wording.course.cameSince(added))
      }
      return speech
    }
    let missing = progress.missing
    let quizzes = missing.count { $0.kind == .quiz }
    let time = minutes.isEmpty ? 0 : progress.minutesLeft(minutes: minutes)
    let amount = wording.course.amountLeft(
      pages: missing.count - quizzes, quizzes: quizzes,
      time: time > 0 ? wording.numbers.minutes(time) : nil)
    return Speech("\(wording.course.stillToDo) \(amount)")
  }

  /// A quiz with its scores, or a page that is missing, with its number.
  private func words(for page: PageHeader, number: inout Int) -> Speech {
    let isDone = progress.isDone(page.id)
    guard !isDone || page.kind == .quiz else { return Speech() }
    var label = wording.course.doneLabel
    var state: [String] = []
    if !isDone {
      number += 1
      label = "\(number)"
      if progress.isFinished { state.append(wording.course.isNew) }
      state.append(
        progress.state(of: page) == .begun ? wording.course.isBegun : wording.course.isToDo)
    }
    let time = minutes[page.id].map(wording.numbers.minutes)
    if page.kind == .quiz {
      if let results = progress.results(of: page.id) {
        state.append(wording.quiz.best(results.best))
        if results.runs > 1 {
          state += [wording.quiz.first(results.first), wording.quiz.runs(results.runs)]
        }
      } else if let time {
        state.append(time)
      }
      if !isDone { state.append(wording.quiz.passes(page.quiz.pass)) }
    } else if let time {
      state.append(time)
    }
    return Speech(
      "\(label): \(page.nameInLists.sentence) \(state.joined(separator: ", ").sentence)")
  }

  private var timeSpent: Speech {
    let (active, sessions) = progress.timeSpent
    guard sessions > 0 else { return Speech() }
    let minutes = Int(active / .seconds(60))
    return Speech(
      wording.course.timeSpent + " "
        + wording.course.timeSpentByLines(minutes: minutes, sessions: sessions))
  }

  private var end: Speech {
    guard progress.isFinished else {
      var speech = Speech(
        course.header.completion == .allQuizzes
          ? wording.course.completeWhenQuizzes
          : wording.course.completeWhenPages)
      speech.hint(wording.course.goToMissingHint)
      return speech
    }
    var speech = Speech(
      wording.course.exportHint)
    speech.say(wording.course.staysOpen)
    speech.say(
      wording.course.approval(course.header.approvals))
    speech.hint(wording.course.toLibraryHint)
    return speech
  }
}
