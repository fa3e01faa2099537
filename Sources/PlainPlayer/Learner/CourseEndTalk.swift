internal import CourseModel
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
      ? [Command(.export, "export", nil, "writes your completion record into this folder")] : []
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
        saying: open.isEmpty ? "Nothing is missing." : "There are pages 1 to \(open.count).")
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
        "\(module.title): "
          + (counting.isEmpty
            ? "optional." : "\(done) of \(Wording.count(counting.count, "page")) done."))
      for page in counting { speech += words(for: page, number: &number) }
    }
    speech += timeSpent
    speech += end
    return speech
  }

  private var verdict: Speech {
    if let finished = progress.finishedOn {
      var speech = Speech("You completed this course on \(day(finished)).")
      let added = progress.addedSince.count
      if added > 0 {
        speech.say(
          "\(Wording.count(added, "page")) came since. You may read on; your completion stands.")
      }
      return speech
    }
    let missing = progress.missing
    let quizzes = missing.count { $0.kind == .quiz }
    var parts: [String] = []
    if quizzes < missing.count { parts.append(Wording.count(missing.count - quizzes, "page")) }
    if quizzes > 0 { parts.append(Wording.count(quizzes, "quiz", "quizzes")) }
    let time = progress.minutesLeft(minutes: minutes)
    if !minutes.isEmpty, time > 0 { parts.append("about \(Wording.minutes(time))") }
    return Speech(
      "Still to do: "
        + (parts.isEmpty ? "nothing that counts." : parts.joined(separator: ", ") + "."))
  }

  /// A quiz with its scores, or a page that is missing, with its number.
  private func words(for page: PageHeader, number: inout Int) -> Speech {
    let isDone = progress.isDone(page.id)
    guard !isDone || page.kind == .quiz else { return Speech() }
    var label = "Done"
    var state: [String] = []
    if !isDone {
      number += 1
      label = "\(number)"
      if progress.isFinished { state.append("new") }
      state.append(progress.state(of: page) == .begun ? "begun" : "to do")
    }
    let time = minutes[page.id].map(Wording.minutes)
    if page.kind == .quiz {
      if let results = progress.results(of: page.id) {
        state.append("best \(Wording.percent(results.best))")
        if results.runs > 1 {
          state += ["first \(Wording.percent(results.first))", "\(results.runs) runs"]
        }
      } else if let time {
        state.append(time)
      }
      if !isDone { state.append("\(Wording.percent(page.quiz.pass)) passes") }
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
      "Time spent: \(minutes < 1 ? "less than a minute" : Wording.minutes(minutes)) in "
        + "\(Wording.count(sessions, "session")). The clock stops after 3 minutes without a line.")
  }

  private var end: Speech {
    guard progress.isFinished else {
      var speech = Speech(
        course.header.completion == .allQuizzes
          ? "The course is complete when its quizzes are passed."
          : "The course is complete when these pages were read to their end, and quizzes passed. "
            + "Optional pages, practice and roll calls don't count.")
      speech.hint("A number goes to a page, Enter to the first.")
      return speech
    }
    var speech = Speech(
      "“export” writes your completion record, text to print and a web page, into the folder that "
        + "you started in.")
    speech.say("Everything stays open: read again, tick next steps as you take them.")
    speech.say(
      "Approval: \(course.header.approvals ?? "none claimed"). Credit is for your agency and board to "
        + "give.")
    speech.hint("Enter goes to the library.")
    return speech
  }
}
