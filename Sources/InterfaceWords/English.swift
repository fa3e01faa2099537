// The words of the interface, in English: all that a learner, an author or an instructor reads or
// types. Another language is one more file such as this, of subclasses that override what they
// translate; what they leave is said in English.

/// Words that belong together, an entry each, which a language's file overrides.
// Unchecked, for the compiler can't see what holds of a class that is open: neither this one nor any
// group below has anything stored. A language's file keeps it so.
open class WordGroup: @unchecked Sendable {
  public init() {}
}

// MARK: English numbers

/// `1 page`, `7 pages`.
private func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
  "\(number) \(number == 1 ? one : many ?? one + "s")"
}

/// `6 minutes`, `1 hour 25 minutes`.
private func spokenMinutes(_ minutes: Int) -> String {
  guard minutes >= 60 else { return counted(minutes, "minute") }
  let rest = minutes % 60
  return counted(minutes / 60, "hour") + (rest == 0 ? "" : " " + counted(rest, "minute"))
}

/// `6 min`, `1h25`.
private func briefMinutes(_ minutes: Int) -> String {
  minutes < 60
    ? "\(minutes) min" : "\(minutes / 60)h\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
}

/// `63%` of 0.63: never up to a share that was not reached.
private func share(_ share: Double) -> String {
  "\(Int((share * 100 + 1e-7).rounded(.down)))%"
}

/// `first`, `second`, … `11th`.
private func nth(_ number: Int) -> String {
  let names = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]
  if names.indices.contains(number - 1) { return names[number - 1] }
  switch (number % 10, number % 100) {
  case (_, 11...13): return "\(number)th"
  case (1, _): return "\(number)st"
  case (2, _): return "\(number)nd"
  case (3, _): return "\(number)rd"
  default: return "\(number)th"
  }
}

/// `1`, `1 and 3`, `1, 2 and 3`.
private func listed(_ parts: [String]) -> String {
  guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
  return parts.dropLast().joined(separator: ", ") + " and " + last
}

/// `8 questions, about 6 minutes`.
private func size(_ questions: Int, _ time: String?) -> String {
  counted(questions, "question") + (time.map { ", about \($0)" } ?? "")
}

/// `, 4 minutes left`, where there is a limit.
private func left(_ seconds: Int?) -> String {
  guard let seconds else { return "" }
  let time = seconds >= 60 ? spokenMinutes((seconds + 59) / 60) : counted(seconds, "second")
  return ", \(time) left"
}

/// The name of that index; `?` where there is none.
private func name(_ index: Int, of names: [String]) -> String {
  names.indices.contains(index) ? names[index] : "?"
}

/// `, 4 min left`. Seconds only where they count: what changes is read aloud each time.
private func brieflyLeft(_ seconds: Double?) -> String {
  guard let seconds else { return "" }
  return seconds >= 60
    ? ", \(Int((seconds / 60).rounded(.up))) min left" : ", \(Int(seconds)) s left"
}

/// `1 word`, `24,000 words`.
private func countedByThousands(_ number: Int, _ one: String, _ many: String? = nil) -> String {
  let digits = String(number)
  var text = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
    text.append(digit)
  }
  return "\(text) \(number == 1 ? one : many ?? one + "s")"
}

/// What to do where no course has the name that was given.
private func nameOne(of courses: [String]) -> String {
  courses.isEmpty
    ? "Name a folder of courses with --content."
    : "The courses: \(courses.joined(separator: ", "))."
}

/// How numbers, shares and times are written and said.
open class NumberWords: WordGroup, @unchecked Sendable {
  /// `6 minutes`, `1 hour 25 minutes`.
  open func minutes(_ minutes: Int) -> String { spokenMinutes(minutes) }

  /// `6 min`, `1h25`: where room is short.
  open func briefMinutes(_ minutes: Int) -> String { InterfaceWords.briefMinutes(minutes) }

  open func minutesLeft(_ minutes: Int) -> String { "\(spokenMinutes(minutes)) left" }

  open func briefMinutesLeft(_ minutes: Int) -> String {
    "\(InterfaceWords.briefMinutes(minutes)) left"
  }
}

/// The library: courses, where one was, how far each has come.
open class LibraryWords: WordGroup, @unchecked Sendable {
  // MARK: In both players

  /// - Parameter day: as `3 Mar`.
  open func done(on day: String) -> String { "done \(day)" }

  open func score(_ score: Double) -> String { "score \(share(score))" }
  open func modules(_ count: Int) -> String { counted(count, "module") }

  open var noCoursesYet: String {
    "No courses here yet. eguide --content FOLDER names a folder of courses."
  }

  open func modules(_ done: Int, of count: Int) -> String {
    "\(done) of \(counted(count, "module"))"
  }

  // MARK: In lines

  /// - Parameter when: as `on Tuesday, 02:40`.
  open func continuing(
    _ page: String, in place: String, minutesLeft: Int?, when: String
  ) -> String {
    let left = minutesLeft.map { ", \(spokenMinutes($0)) left" } ?? ""
    return "Continue: \(page), in \(place)\(left). You were here \(when)."
  }

  /// Before the list of all courses.
  open func allCourses(_ count: Int) -> String { "\(counted(count, "course")):" }

  open var continueHint: String { "Enter goes on there." }

  open var welcomeAloud: String {
    "Welcome. Short pages. Leave whenever you must, with Q: your place is kept."
  }

  open var welcomeInstructor: String {
    "Your instructor sees what you finish, your answers in quizzes, and scores; w says more."
  }

  open var beginHint: String { "Enter begins the first course." }

  open func reviewWaits(_ questions: Int) -> String {
    "Review: \(counted(questions, "question")) that you missed or found hard. “review” asks them."
  }

  open func someCourses(from first: Int, to last: Int, of count: Int) -> String {
    "Courses \(first) to \(last) of \(count):"
  }

  open var moreHint: String { "“more” says the next ones." }
  open var openHint: String { "A number opens a course." }

  open func modulesDone(_ done: Int, of count: Int) -> String {
    "\(done) of \(counted(count, "module")) done"
  }

  open var noCourses: String { "No courses." }
  open func courseNumbers(to last: Int) -> String { "There are courses 1 to \(last)." }
  open var whereabouts: String { "The library." }

  open func greeting(_ learner: String) -> String {
    "eGuide. Training ID \(learner). ? lists the commands, ! the crisis lines."
  }

  // MARK: On the full screen

  /// - Parameter when: as `on Tuesday, 02:40`.
  open func youWereHere(_ when: String) -> String { "you were here \(when)" }

  open var coursesTitle: String { "COURSES" }
  open var continueTitle: String { "CONTINUE" }
  open var welcomeTitle: String { "WELCOME" }
  open var spaceBegins: String { "Space begins" }

  open var welcomeFirst: String {
    "Short pages. Leave whenever you must (Q): your place is kept to the line."
  }

  open var welcomeSecond: String {
    "Your instructor sees what you finish, your answers in quizzes, scores (w)."
  }

  open func areTheseMarks(_ done: String, _ here: String, _ toDo: String) -> String {
    "Are these a tick, a dot and a ring: \(done) \(here) \(toDo) ? If not, start with --ascii."
  }

  open var reviewTitle: String { "REVIEW" }

  open func reviewWaitsByKey(_ questions: Int) -> String {
    "\(counted(questions, "question")) that you missed or found hard (r)"
  }
}

/// A course: its contents, what counts in it, what is missing at its end.
open class CourseWords: WordGroup, @unchecked Sendable {
  // MARK: In both players

  open var stillToDo: String { "Still to do:" }

  /// What follows ``stillToDo``.
  ///
  /// - Parameter time: how long it takes; nil where that isn't known.
  open func amountLeft(pages: Int, quizzes: Int, time: String?) -> String {
    var parts: [String] = []
    if pages > 0 { parts.append(counted(pages, "page")) }
    if quizzes > 0 { parts.append(counted(quizzes, "quiz", "quizzes")) }
    if let time { parts.append("about \(time)") }
    return parts.isEmpty ? "nothing that counts." : parts.joined(separator: ", ") + "."
  }

  open var timeSpent: String { "Time spent:" }

  /// - Parameter approvals: what the course says of them.
  open func approval(_ approvals: String?) -> String {
    "Approval: \(approvals ?? "none claimed"). Credit is for your agency and board to give."
  }

  open var isNew: String { "new" }
  open var isOptional: String { "optional" }
  open func completed(on day: String) -> String { "You completed this course on \(day)." }

  open func cameSince(_ pages: Int) -> String {
    "\(counted(pages, "page")) came since. You may read on; your completion stands."
  }

  open var completeWhenQuizzes: String { "The course is complete when its quizzes are passed." }

  open var completeWhenPages: String {
    "The course is complete when these pages were read to their end, and quizzes passed. Optional "
      + "pages, practice and roll calls don't count."
  }

  open var staysOpen: String {
    "Everything stays open: read again, tick next steps as you take them."
  }

  open var allNextSteps: String { "All next steps, by date" }
  open var whatCounts: String { "What counts, what is missing" }
  open var beginAnew: String { "Begin this course anew" }
  open var recordWritten: String { "Your completion record, to print or to send:" }
  open var begunAnew: String { "Begun anew. What you did before stays on record." }

  // MARK: In lines

  open func pagesDone(in module: String, _ done: Int, of count: Int) -> String {
    count == 0
      ? "\(module): optional." : "\(module): \(done) of \(counted(count, "page")) done."
  }

  /// What follows ``timeSpent`` in the plain player.
  open func timeSpentByLines(minutes: Int, sessions: Int) -> String {
    (minutes < 1 ? "less than a minute" : spokenMinutes(minutes))
      + " in \(counted(sessions, "session")). The clock stops after 3 minutes without a line."
  }

  open var isDone: String { "done" }
  open var isBegun: String { "begun" }
  open var isToDo: String { "to do" }

  /// A page that is done, in the place of its number.
  open var doneLabel: String { "Done" }

  open var nothingMissing: String { "Nothing is missing." }
  open var goToMissingHint: String { "A number goes to a page, Enter to the first." }

  open var exportHint: String {
    "“export” writes your completion record, text to print and a web page, into the folder that "
      + "you started in."
  }

  open var toLibraryHint: String { "Enter goes to the library." }
  open func contents(of title: String) -> String { "Contents of \(title)" }
  open func module(_ title: String) -> String { "Module: \(title)" }

  open var beginAnewQuestion: String {
    "Begin anew? Pages, quizzes and ticks start from nothing. What you did stays on record."
  }

  open var beginAnewYes: String {
    "Type yes to begin anew. Anything else leaves everything as it is."
  }

  open var thisIsTheEnd: String { "This is the end of the course." }

  // MARK: On the full screen

  /// In the contents, before what concerns the whole course.
  open func leftOfCourse(minutes: Int) -> String {
    "\(InterfaceWords.briefMinutes(minutes)) left of this course"
  }

  /// What follows ``timeSpent`` on the full screen.
  open func timeSpentByKeys(minutes: Int, sessions: Int) -> String {
    (minutes < 1 ? "less than a minute" : InterfaceWords.briefMinutes(minutes))
      + " in \(counted(sessions, "session")). The clock stops after 3 minutes without a key."
  }

  open func pages(_ done: Int, of count: Int) -> String { "\(done) of \(counted(count, "page"))" }
  open var noBeginAnew: String { "No, leave everything as it is" }
  open var yesBeginAnew: String { "Yes, begin anew" }
  open var beginAnewTitle: String { "BEGIN ANEW?" }
  open var startFromNothing: String { "Pages, quizzes and ticks start from nothing." }
  open var staysOnRecord: String { "What you did stays on record (eguide progress)." }

  open var exportByKey: String {
    "Press x for your completion record: text to print and a web page, written into the folder "
      + "that you started in."
  }

  open var contentsMark: String { "contents" }
  open var allNextStepsMark: String { "all next steps" }
  open var whatCountsMark: String { "what counts, what is missing" }

  // MARK: Elsewhere

  open var overview: String { "Overview" }
  open var introduction: String { "Introduction" }
}

/// A page: where it stands, how much is left, what comes after it.
open class PageWords: WordGroup, @unchecked Sendable {
  // MARK: In both players

  open var opensWhenDone: String { "This page opens when these are done:" }
  open var firstPage: String { "This is the first page." }

  // MARK: In lines

  /// Where one is among the blocks of a page; 0 is before the first.
  ///
  /// - Parameter minutesLeft: nil where it isn't known.
  open func block(_ number: Int, of count: Int, minutesLeft: Int?) -> String {
    let place =
      number < 1
      ? "Before the first of \(counted(count, "block"))." : "Block \(number) of \(count)."
    guard let minutesLeft else { return place }
    return place
      + (minutesLeft > 0 ? " \(spokenMinutes(minutesLeft)) left here." : " The end of the page.")
  }

  /// - Parameters:
  ///   - next: the title of the next page and how long it takes, with a full stop.
  ///   - endsModule: the module ends here.
  open func endThen(next: String, endsModule: Bool) -> String {
    "The end of the page. Next: \(next)"
      + (endsModule ? " The module ends here: a good place to stop." : "")
  }

  open func allNextSteps(of course: String) -> String { "\(course), all next steps." }

  open func whatCounts(in course: String) -> String {
    "\(course), what counts and what is missing."
  }

  /// Among the parts of where one is, such as `988, Case study, page 3 of 7`.
  open func number(_ number: Int, of count: Int) -> String { "page \(number) of \(count)" }

  open func pageNumbers(to last: Int) -> String { "There are pages 1 to \(last)." }
  open func beforeThisPage(_ note: String) -> String { "Before this page: \(note)" }
  open var gateRead: String { "1: Read this page." }
  open var gateLeaveOut: String { "2: Leave it out; it counts as done." }
  open var gateHelp: String { "Help is always there with !: call or text 988." }
  open var gateHint: String { "A number does it, Enter does the first." }
  open var requiredHint: String { "A number goes there, Enter to the first." }
  open func numbers(to last: Int) -> String { "There are numbers 1 to \(last)." }
  open var onHint: String { "Enter goes on." }
  open var listHint: String { "A number goes there, Enter goes back to where you were." }
  open var youAreHere: String { "you are here" }
  open var composite: String { "Illustrative composite, not real people." }
  open func page(_ number: Int, of count: Int) -> String { "Page \(number) of \(count)" }
  open func hasProblems(_ count: Int) -> String { "This page has \(counted(count, "problem"))." }
  open var endThenQuiz: String { "The end of the page. Enter goes on to the quiz again." }

  open var endThenPages: String {
    "The end of the page. Enter goes on to the next page to read again; then comes the quiz."
  }

  open var end: String { "The end of the page." }
  open var endOfLast: String { "The end of the last page." }

  open func notUnderstood(_ line: String) -> String {
    "Not understood: “\(line)”. ? lists the commands."
  }

  open var enterAlone: String { "Enter alone: goes on; at a question it asks again." }
  open var firstLetters: String { "The first letters of a word are enough." }

  open var wholeWords: String {
    "A command is a whole word here, or stands behind a slash, such as /back."
  }

  open var staysAsItIs: String { "Everything stays as it is." }
  open var lineTooLong: String { "That line is too long, and nothing was done with it." }
  /// `where`, after the page: what is left to the end of its module, and of the course.
  open func ahead(module: Int?, course: Int?) -> String? {
    let parts = [
      module.map { "\(spokenMinutes($0)) to the end of the module" },
      course.map { "\(spokenMinutes($0)) left of this course" },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ") + "."
  }

  // MARK: On the full screen

  open func toModuleEnd(minutes: Int) -> String { "\(briefMinutes(minutes)) to the module's end" }

  /// In the top line.
  ///
  /// - Parameters:
  ///   - checklist: as ``ChecklistWords/progressMark(_:of:)``.
  ///   - minutesLeft: of the page; 0 where its end was seen.
  ///   - inModule: from here to the end of the module, where there is room to say it.
  open func whereabouts(
    checklist: String?, page number: Int, of count: Int, minutesLeft: Int?, inModule: Int?
  ) -> String {
    let here = minutesLeft ?? 0
    let ahead = inModule ?? 0
    return [
      checklist, "page \(number) of \(count)", here > 0 ? "\(briefMinutes(here)) left" : nil,
      ahead > here ? toModuleEnd(minutes: ahead) : nil,
    ].compactMap(\.self).joined(separator: ", ")
  }

  open func tooSmall(needs: String, is size: String) -> String {
    "eGuide needs \(needs), this is \(size)."
  }

  open func problems(_ count: Int) -> String { counted(count, "problem") }
  open func pages(_ count: Int) -> String { counted(count, "page") }

  /// What Enter does with the link that has the focus.
  ///
  /// - Parameter arrow: what stands for leading there.
  open func enterLeads(_ arrow: String, to target: String) -> String { "Enter \(arrow) \(target)" }

  /// In the top line.
  open var compositeMark: String { "Illustrative composite, not real people" }

  /// Below the text of a page.
  ///
  /// - Parameters:
  ///   - next: the title of the next page and how long it takes.
  ///   - endsModule: the module ends here.
  open func next(_ next: String, endsModule: Bool) -> String {
    "Next: \(next)." + (endsModule ? "  The module ends here: a good place to stop." : "")
  }

  open var readThisPage: String { "Read this page" }
  open var leaveItOut: String { "Leave it out; it counts as done" }
  open var helpAtKey: String { "Help is always at the ! key: call or text 988." }
  open var nothingForward: String { "Nothing to go forward to." }
  open var spaceThenQuiz: String { "Space goes on to the quiz again." }

  open var spaceThenPages: String {
    "Space goes on to the next page to read again; then comes the quiz."
  }

  open var lastPage: String { "This is the last page. Space goes on to the end." }
}

/// Reading: finding in a page, following its links, its notes and sources.
open class ReadingWords: WordGroup, @unchecked Sendable {
  // MARK: In both players

  open func noHeading(_ heading: String) -> String { "No heading \(heading) on this page." }

  // MARK: In lines

  open var noMoreHeadings: String { "No more headings on this page." }
  open var sayWhatToFind: String { "Say what to find: find WORDS." }
  open func notOnThisPage(_ words: String) -> String { "“\(words)” is not on this page." }

  open func found(_ number: Int, of count: Int) -> String {
    "Found, \(number) of \(count) on this page:"
  }

  open var noLinks: String { "This page has no links." }
  open func links(_ count: Int) -> String { "\(counted(count, "link")):" }
  open func link(_ number: Int, _ words: String) -> String { "Link \(number): \(words)" }
  open func moreLinks(_ count: Int) -> String { "And \(count) more." }

  open func sayWhichLink(of count: Int) -> String {
    "This page has \(counted(count, "link")). Say which one, such as link 1."
  }

  open var notesHint: String { "“notes” says the notes of a page, “note 1” one of them." }
  open var noNotes: String { "This page has no notes." }
  open var oneNote: String { "This page has one note: note 1." }

  open func noteNumbers(to last: Int) -> String {
    "This page has notes 1 to \(last), such as note 1."
  }

  // MARK: On the full screen

  open func fromTheEnd(of count: Int) -> String { "From the end: \(count) of \(count)." }
  open var leadsOut: String { "THIS LINK LEADS OUT OF THE COURSE" }
  open var openInBrowser: String { "open it in your browser" }
  open var copyAddress: String { "copy it, to open it elsewhere" }
  open var noMatch: String { "none" }
  open func match(_ number: Int, of count: Int) -> String { "\(number) of \(count)" }
  open func fromTheTop(of count: Int) -> String { "From the top again: 1 of \(count)." }
  open var tabToLink: String { "Tab goes to a link, Enter follows it." }

  // MARK: Elsewhere

  open func onThisPage(_ heading: String) -> String { "#\(heading) on this page" }
  open func missing(_ path: String) -> String { "nothing: there is no \(path)" }
  open var refused: String { "nothing: this link leads out of the course" }
}

/// One's own marks and notes.
open class AnnotationWords: WordGroup, @unchecked Sendable {
  open func notes(_ count: Int) -> String { counted(count, "note") }
  open func marks(_ count: Int) -> String { counted(count, "mark") }
  open var askDeleteMark: String { "d once more takes this mark away." }
  open var askDeleteNote: String { "d once more deletes it: shown and printed no more." }
  open func shown(_ shown: Int, of count: Int) -> String { "\(shown) of \(count)" }
  open var nothingMarked: String { "Nothing is marked yet." }

  open var howToMark: String {
    "On a page of text m marks a paragraph, and a writes a note on it. Only you see them."
  }

  open var noneHasTheseWords: String { "No mark and no note has all of these words." }
  open var onlyYouSee: String { "Only you see this. eguide export notes prints it." }
  open var pageIsGone: String { "The page is gone. These were its words." }
  open var paragraphIsGone: String { "The paragraph is gone from the page. These were its words." }
  open var paragraphIsEdited: String { "The paragraph has been edited since." }
  open var title: String { "Marks and notes" }
  open var noParagraph: String { "There is no paragraph on the screen to mark." }
  open var nothingSaved: String { "Nothing was saved." }
  open var markRemoved: String { "The mark is taken away." }
  open var marked: String { "Marked. ' lists marks and notes." }
  open func savedInPart(_ limit: Int) -> String { "Saved as far as \(limit) characters go." }
  open var noteDeleted: String { "The note is deleted." }
  open var saved: String { "Saved. Only you read it. ' lists marks and notes." }
  open var noteOnGone: String { "Note. The paragraph is gone." }
  open var noteOnThis: String { "Note on this paragraph" }
  open var notInPreview: String { "A preview keeps no marks and no notes." }
  open var readingOnly: String { "Reading only: no mark and no note would be kept." }

  open var notOnChecklists: String {
    "Marks and notes stand on pages of text. Here e writes beside a step."
  }

  open var onlyOnText: String { "Marks and notes stand on pages of text." }
  open var goneFromHere: String { "The paragraph is gone from this page. ' has its words." }
  open var nothingToGoTo: String { "The page is gone: there is nothing to go to." }
  open func otherCourse(_ iri: String) -> String { "A course that isn't here: \(iri)" }
  open var courseElsewhere: String { "A course that isn't here" }

  open var isMarked: String { "You marked this." }
  open func yourNote(_ note: String) -> String { "Your note: \(note)" }
  open var isSaved: String { "Saved. Only you read it. “mine” says all that you marked and wrote." }
  open var isNowMarked: String { "Marked. “mine” says all that you marked and wrote." }
  open var nothingToMark: String {
    "There is no paragraph here to mark: Enter goes to the next one."
  }

  open var howToWrite: String {
    "Write your note behind the word, on one line, such as: write Ask dispatch about this."
  }

  open var howToMarkInWords: String {
    "On a page of text “mark” marks what was said last, and “write” writes a note on it. Only you "
      + "hear them."
  }

  open var noNoteHere: String { "You have no note on this paragraph." }
  open func all(_ count: Int) -> String { "\(counted(count, "mark or note", "marks and notes"))." }
  open func more(_ count: Int) -> String {
    "And \(count) more. eguide export notes prints them all."
  }

  /// A mark or a note in a list of them.
  ///
  /// - Parameter note: nil where the paragraph is only marked.
  open func entry(place: String, day: String, quotation: String, note: String?) -> String {
    "\(place), \(day): “\(quotation)”" + (note.map { " Your note: \($0)" } ?? "")
  }
}

/// Quizzes, from the first question to the result.
open class QuizWords: WordGroup, @unchecked Sendable {
  // MARK: In both players

  open var allQuestions: String { "All questions" }
  open var done: String { "Done" }
  open var passed: String { "Passed" }
  open var notYet: String { "Not yet" }

  /// - Parameter secondsLeft: where there is a limit.
  open func allQuestions(secondsLeft: Int?) -> String { "All questions\(left(secondsLeft))." }

  /// - Parameter time: how long it takes; nil where that isn't known.
  open func practice(questions: Int, time: String?) -> String {
    "\(size(questions, time)). Practice: nothing is scored, and nobody but you sees it."
  }

  /// - Parameter time: how long it takes; nil where that isn't known.
  open func graded(questions: Int, time: String?, pass: Double) -> String {
    "\(size(questions, time)). \(share(pass)) passes."
  }

  /// What came of all attempts.
  ///
  /// - Parameter outcome: ``done``, ``passed`` or ``notYet``.
  open func past(
    _ outcome: String, best: Double, first: Double, last: Double, attempts: Int
  ) -> String {
    let ends = attempts > 1 ? ", first \(share(first)), last \(share(last))" : ""
    return "\(outcome): best \(share(best))\(ends), \(counted(attempts, "attempt"))."
  }

  open var yourAnswer: String { "Your answer:" }
  open var rightIs: String { "Right is:" }
  open func best(_ score: Double) -> String { "best \(share(score))" }
  open func first(_ score: Double) -> String { "first \(share(score))" }
  open func runs(_ count: Int) -> String { "\(count) runs" }
  open func passes(_ score: Double) -> String { "\(share(score)) passes" }
  open var kept: String { "Kept." }
  open var nothingChosen: String { "Nothing is chosen yet." }
  open var noLongerAsked: String { "No longer asked:" }
  open var canGoBack: String { "You can go back and change answers until you hand everything in." }
  open var attemptsUsed: String { "Your attempts are used. Everything stays open for review." }

  open func attemptsLeft(_ count: Int) -> String {
    "You may try \(counted(count, "more time")) in this enrolment."
  }

  open var attemptsUnlimited: String { "Try as often as you like; every attempt is kept." }
  open var instructorSees: String { "Your instructor sees your answers and scores." }

  open func leftAt(_ question: Int) -> String {
    "You left it at question \(question). Your answers are kept."
  }

  open var hasChanged: String { "This question has changed since you answered it." }
  open var hasNoKey: String { "This question has no right answer yet. It counts for nothing." }
  open var chooseAll: String { "Choose all that fit." }
  open var instructorReads: String { "Your instructor reads what you write here." }
  open var onlyYouRead: String { "Only you read what you write here. Nobody grades it." }
  open var oneWay: String { "One way to put it:" }
  open var right: String { "Right." }
  open var nearly: String { "Nearly: look at the spelling." }
  open func rightInPart(_ score: Double) -> String { "Right in part, \(share(score))." }
  open var notThisOne: String { "Not this one." }
  open var rightOrder: String { "The right order:" }
  open var allAttemptsUsed: String { "All attempts are used. Everything stays open for review." }
  open var timeIsUp: String { "Time is up. What you had chosen is handed in." }

  // MARK: In lines

  open func hint(_ text: String) -> String { "Hint: \(text)" }

  open func sheetLine(_ number: Int, state: String, isFlagged: Bool, title: String) -> String {
    "\(number), \(state)\(isFlagged ? ", flagged" : ""): \(title)"
  }

  /// - Parameter outcome: ``done``.
  open func result(_ outcome: String, right: Int, of count: Int) -> String {
    "\(outcome): \(right) of \(count) right."
  }

  /// - Parameter outcome: ``passed`` or ``notYet``.
  open func result(
    _ outcome: String, right: Int, of count: Int, score: Double, pass: Double, attempt: Int
  ) -> String {
    "\(outcome): \(right) of \(count) right, \(share(score)), \(share(pass)) passes, "
      + "\(nth(attempt)) attempt."
  }

  /// An answer to a question that the quiz no longer has.
  open func gone(_ title: String, isRight: Bool) -> String {
    (isRight ? "Right: " : "Not right: ") + title
  }

  /// - Parameter secondsLeft: where there is a limit.
  open func question(
    _ number: Int, of count: Int, secondsLeft: Int?, isFlagged: Bool = false
  ) -> String {
    "Question \(number) of \(count)\(left(secondsLeft))\(isFlagged ? ", flagged" : "")."
  }

  open func timeLimit(minutes: Int) -> String {
    "You have \(spokenMinutes(minutes)); the clock runs while the quiz is open, and what is chosen "
      + "when it ends is handed in."
  }

  open func chosenSoFar(_ numbers: [Int]) -> String {
    "Chosen so far: \(listed(numbers.map(String.init)))."
  }

  /// What a letter is to be paired with, and the letter that it has now.
  open func leftSide(_ number: Int, _ text: String, letterSoFar: String?) -> String {
    "\(number): \(text)" + (letterSoFar.map { " Paired with \($0) so far." } ?? "")
  }

  /// The label of an answer: its number, and what is so of it.
  open func answer(_ number: Int, isRight: Bool, isTaken: Bool) -> String {
    switch (isRight, isTaken) {
    case (true, true): "\(number), right, your answer"
    case (true, false): "\(number), right"
    case (false, true): "\(number), not right, your answer"
    case (false, false): "\(number)"
    }
  }

  /// The label of a thing in its place of an order.
  open func place(_ number: Int, isRight: Bool) -> String {
    "\(number), \(isRight ? "right" : "not its place")"
  }

  /// - Parameters:
  ///   - given: what it was paired with.
  ///   - belongs: what it goes with, where that is another.
  open func pair(
    _ number: Int, _ text: String, isRight: Bool, with given: String?, belongs: String?
  ) -> String {
    let state = isRight ? "right" : "not right"
    return "\(number), \(state): \(text), with \(given ?? "nothing.")"
      + (belongs.map { " It goes with: \($0)" } ?? "")
  }

  open var alreadyAnswered: String { "Answered. Enter goes on." }
  open func questionNumbers(to last: Int) -> String { "There are questions 1 to \(last)." }
  open var oneNumber: String { "This takes one number." }
  open func answerNumbers(to last: Int) -> String { "There are answers 1 to \(last)." }

  open func eachNumberOnce(to last: Int) -> String {
    "Say each number from 1 to \(last) once, in the right order."
  }

  open func numbersAndLetters(to last: Int, letter: String) -> String {
    "There are numbers 1 to \(last), and letters a to \(letter)."
  }

  open func noMoreFits(_ limit: Int) -> String { "No more fits: \(limit) characters are kept." }
  open var writeOnHint: String { "Go on, or end it with a full stop alone on a line." }
  open var flagged: String { "Flagged: the sheet says so." }
  open var flagIsOff: String { "The flag is off." }
  open var noPageNamed: String { "No page is named for it." }
  open var firstQuestion: String { "This is the first question." }
  open var lastQuestion: String { "This is the last question." }
  open var isDraft: String { "answered, not handed in" }
  open var isOpen: String { "open" }
  open var isNotAnswered: String { "not answered" }
  open var isNotAsked: String { "not asked" }

  open func handInHint(_ answered: Int, open: Int) -> String {
    "“hand in” hands everything in: \(answered) answered, \(open) open."
  }

  open var reasonsHint: String { "A number says a question again, with every reason." }

  open var reasonsAndOnHint: String {
    "A number says a question again, with every reason. Enter goes on."
  }

  open func leadsThrough(_ pages: Int) -> String {
    "Enter leads through \(counted(pages, "page")) to read again, then to the quiz."
  }

  open var isDone: String { "done" }
  open var isRight: String { "right" }
  open var isNotRight: String { "not right" }
  open var notAnswered: String { "Not answered." }
  open var readHint: String { "“read” opens the page where this stands." }
  open var takeUpHint: String { "Enter takes it up again." }

  open var pastHint: String {
    "“result” says your last result, “try again” begins a new attempt, “practise” asks everything "
      + "again for nothing. Enter goes on."
  }

  open var beginHint: String { "Enter begins." }
  open var anewHint: String { "“anew” answers it anew." }
  open var handInChosenHint: String { "“hand in” hands in what is chosen." }
  open var putInOrder: String { "Put these in order." }
  open var orderSoFar: String { "This is the order that you have put them in so far." }
  open var handItInHint: String { "“hand in” hands it in." }
  open var pairEach: String { "Pair each number with a letter." }
  open var typeNumber: String { "Type a number." }
  open var typeAnswer: String { "Type your answer." }
  open var writtenSoFar: String { "Written so far:" }
  open var howToAnswerOne: String { "A number answers. Enter alone never does: it asks again." }
  open var howToAnswerSeveral: String { "Numbers answer, such as 1 3: all that fit, on one line." }
  open var howToOrder: String { "Numbers answer, such as 3 1 2: all of them, in the right order." }
  open var howToMatch: String { "Numbers and letters answer, such as 1b 2a." }

  open var howToType: String {
    "What you type is the answer. Where it would be a command, put = before it."
  }

  open var howToReflect: String {
    "Write as many lines as you like. A full stop alone on a line ends it, / before a command "
      + "makes it one."
  }

  open var youWrote: String { "You wrote:" }
  open var yourOrder: String { "Your order:" }
  open var sheetHint: String { "A number goes to a question. “hand in” hands everything in." }

  open var sheetBackHint: String {
    "A number goes to a question, “back” to the one that you were at."
  }

  open var noResultYet: String { "There is no result yet." }

  // MARK: On the full screen

  open var belongs: String { "It goes with:" }

  /// - Parameter arrow: what stands for leading there.
  open func readAgainHere(_ arrow: String) -> String {
    "Enter: read again where this stands \(arrow)"
  }

  open func timeLimitOnScreen(minutes: Int) -> String {
    "You have \(minutes) minutes; the clock runs while the quiz is on the screen, and what is "
      + "chosen when it ends is handed in."
  }

  /// Beside a question on the sheet.
  open var flaggedMark: String { "(flagged)" }

  /// Beside ``done``.
  open func score(right: Int, of count: Int) -> String { "\(right) of \(count)" }

  /// Beside ``passed`` or ``notYet``.
  open func score(
    right: Int, of count: Int, score: Double, pass: Double, attempt: Int
  ) -> String {
    "\(right) of \(count), \(share(score)) (\(share(pass)) to pass), \(nth(attempt)) attempt"
  }

  /// In the top line.
  ///
  /// - Parameter secondsLeft: where there is a limit.
  open func questionMark(_ number: Int, of count: Int, secondsLeft: Double?) -> String {
    "question \(number) of \(count)\(brieflyLeft(secondsLeft))"
  }

  /// In the top line.
  ///
  /// - Parameter secondsLeft: where there is a limit.
  open func allQuestionsMark(secondsLeft: Double?) -> String {
    "all questions\(brieflyLeft(secondsLeft))"
  }

  open var giveRightSide: String { "Give it a right side: press the number that stands there." }

  open func howToChoose(to last: Int) -> String {
    "Choose with 1-\(last), then Enter. Space never answers."
  }

  open var howToHandIn: String { "Enter hands your answer in. Space never does." }

  open var howToMove: String {
    "J and K move an item, Enter on Answer hands the order in. Space never does."
  }

  open var howToPair: String { "Press the number of a right side for each left one, then Enter." }
  open var howToWrite: String { "Tab leads to the answer, Enter hands it in." }
  open var hintTitle: String { "HINT" }
  open var keepThisAnswer: String { "Keep this answer" }
  open var answerRow: String { "Answer" }
  open var keepIt: String { "Keep it" }
  open var moveByKeys: String { "Put these in order: J and K move the one that has the cursor." }
  open var pairByKeys: String { "Press the number that belongs to the one with the cursor." }
  open var typeNumberThenEnter: String { "Type a number, then Enter." }
  open var typeAnswerThenEnter: String { "Type your answer, then Enter." }

  open func handEverythingIn(_ answered: Int, open: Int) -> String {
    "Hand everything in: \(answered) answered, \(open) open"
  }

  open var reasonsByKey: String {
    "Enter shows a question again, with every reason. Space goes on."
  }

  open func leadsThroughByKey(_ pages: Int) -> String {
    "Space leads through \(counted(pages, "page")) to read again, then to the quiz. Enter shows a "
      + "question with every reason."
  }

  open var handInIsLast: String {
    "Enter goes to a question. Handing in is the last row, and takes Enter too."
  }

  // MARK: Elsewhere

  open func unpaired(_ count: Int) -> String {
    count == 1 ? "One is without its match." : "\(count) are without their match."
  }

  open var nothingMoved: String { "Nothing has been moved yet." }
  open var nothingWritten: String { "Nothing is written yet." }
  open var notANumber: String { "That can't be read as a number. Write digits, such as 34 or 3.5." }
  open var unitMissing: String { "The unit is missing. Write it after the number." }
}

/// Scenarios: scenes, choices, how it went.
open class ScenarioWords: WordGroup, @unchecked Sendable {
  // MARK: In both players

  open func youChose(_ number: Int) -> String { "You chose \(number):" }

  /// What went before an ending: `4 choices, the first 2 as before, 1 taken back`.
  open func counts(choices: Int, asBefore: Int, takenBack: Int) -> String {
    var parts = [counted(choices, "choice")]
    if asBefore == 1 { parts.append("the first as before") }
    if asBefore > 1 { parts.append("the first \(asBefore) as before") }
    if takenBack > 0 { parts.append("\(takenBack) taken back") }
    return parts.joined(separator: ", ")
  }

  open var staysWithYou: String { "What you choose stays with you. Any choice can be taken back." }

  open func hereAgain(_ choice: Int) -> String {
    "You are here again. Before, you chose \(choice)."
  }

  open var onRecord: String {
    "Your record says that you finished it. What you chose stays with you."
  }

  open var goodEnding: String { "A good ending" }
  open var mixedEnding: String { "A mixed ending" }
  open var hardEnding: String { "A hard ending" }
  open var theEnd: String { "The end" }

  // MARK: In lines

  open func coach(_ text: String) -> String { "Coach: \(text)" }

  /// - Parameters:
  ///   - ending: as ``goodEnding``.
  ///   - counts: as ``counts(choices:asBefore:takenBack:)``; nil where nothing was chosen.
  open func howItWent(_ ending: String, counts: String?) -> String {
    "How it went: \(endingMark(ending))" + (counts.map { ", \($0)" } ?? "") + "."
  }

  /// A scene that one came through: what was chosen there, and how many other roads there are.
  ///
  /// - Parameter choices: all that the scene has.
  open func step(
    _ number: Int, _ title: String, takenBack: [String], chose choice: String, roads: Int,
    choices: Int
  ) -> String {
    var parts = ["\(number): \(title)"] + takenBack.map { "Taken back: \($0)" }
    parts.append("You chose: \(choice)")
    switch (roads, choices) {
    case (0, 1): parts.append("The only road.")
    case (0, _): parts.append("Every road tried.")
    default: parts.append("\(counted(roads, "other road")) here.")
    }
    return parts.joined(separator: " ")
  }

  /// Where a road that was not taken leads.
  ///
  /// - Parameter ending: as ``goodEnding``, where it is one.
  open func leads(to scene: String, ending: String?, wasTakenBefore: Bool) -> String {
    "Leads to: \(scene)" + (ending.map { ", \(endingMark($0))" } ?? "")
      + (wasTakenBefore ? ", taken before" : "")
  }

  open func scene(_ title: String) -> String { "Scene: \(title)" }
  open var howItWentHint: String { "Enter says how it went." }
  open var numberChooses: String { "A number chooses." }
  open var coachingHint: String { "Enter goes on, “take back” takes the choice back." }
  open func theEnding(_ title: String) -> String { "The ending: \(title)" }

  open var debriefHint: String {
    "A number says the other roads of a scene, “try 2” goes on differently from there. Enter goes "
      + "on."
  }

  open func sceneNumbers(to last: Int) -> String { "There are scenes 1 to \(last)." }
  open var noOtherRoads: String { "No other roads here." }

  open var enterNeverChooses: String {
    "A number chooses. Enter alone never does: it says the scene again."
  }

  open func choiceNumbers(to last: Int) -> String { "There are choices 1 to \(last)." }

  // MARK: On the full screen

  /// Beside a scene that one came through.
  ///
  /// - Parameter choices: all that the scene has.
  open func otherRoads(_ roads: Int, choices: Int) -> String {
    switch (roads, choices) {
    case (0, 1): "the only road"
    case (0, _): "every road tried"
    default: "\(counted(roads, "other road")) here"
    }
  }

  /// An ending's name within a sentence.
  ///
  /// - Parameter ending: as ``goodEnding``.
  open func endingMark(_ ending: String) -> String { ending.lowercased() }

  open var takenBackMark: String { "(taken back)" }
  open var takenBeforeMark: String { "(taken before)" }
  open var coachTitle: String { "COACH" }
  open var theEndingMark: String { "the ending" }
  open var tryFromHere: String { "Enter again tries from this scene." }
  open var chooseWithOne: String { "Choose with 1. Space never chooses." }
  open func chooseWith(to last: Int) -> String { "Choose with 1-\(last). Space never chooses." }

  open var chooseWithMore: String {
    "Choose with 1-9, or with Down and Enter. Space never chooses."
  }
}

/// Checklists: steps, who does them and by when.
open class ChecklistWords: WordGroup, @unchecked Sendable {
  // MARK: In both players

  /// Who does a step and by when; either can be missing.
  open func intention(owner: String, due: String?, isOverdue: Bool) -> String {
    let date = due.map { (isOverdue ? "was due " : "due ") + $0 }
    return [owner.isEmpty ? nil : owner, date].compactMap(\.self).joined(separator: ", ")
  }

  open var instructorReadsThis: String { "Your instructor reads this." }
  open var onlyYouReadThis: String { "Only you read this. Name roles, not people." }
  open var noChecklists: String { "This course has no checklists." }

  open func onlyYouSeePlan(course: String?) -> String {
    "Only you see this. eguide export plan \(course ?? "COURSE") prints it."
  }

  // MARK: In lines

  /// - Parameter level: 1 for a step, 2 for a step of it, and so on.
  open func step(
    _ number: Int, of count: Int, level: Int, isDone: Bool, text: String
  ) -> String {
    let level = level > 1 ? ", level \(level)" : ""
    return "Step \(number) of \(count)\(level), \(isDone ? "done" : "not done"): \(text)"
  }

  open func stepNow(_ number: Int, isDone: Bool, text: String) -> String {
    "Step \(number), \(isDone ? "done" : "not done"): \(text)"
  }

  open func listedStep(_ number: Int, isDone: Bool, text: String) -> String {
    "\(number), \(isDone ? "done" : "not done"): \(text)"
  }

  /// One of the questions ``askOwner``, ``askDue`` and ``askNote`` where something stands there already.
  open func ask(_ question: String, now: String) -> String { "\(question) Now: \(now)" }

  open func progress(_ done: Int, of count: Int) -> String { "\(done) of \(count) done." }

  open var tickHint: String {
    "“tick” ticks this step or takes the tick off, “edit” says who does it, by when, and a note."
  }

  open var leftAsItWas: String { "Left as it was." }
  open var noSteps: String { "There are no steps here." }
  open func stepNumbers(to last: Int) -> String { "There are steps 1 to \(last)." }

  open var editHint: String {
    "Enter keeps what is there, a hyphen alone empties it, “/cancel” leaves all as it was."
  }

  open var savedBeside: String { "Saved beside the step." }
  open func yourNote(_ note: String) -> String { "Your note: \(note)" }
  open var askOwner: String { "Who, by their role?" }
  open var askDue: String { "By when? Such as 15 Jan, in 2 weeks, next Monday." }
  open var askNote: String { "A note?" }

  open func allSteps(_ done: Int, of count: Int) -> String {
    "Next steps: \(done) of \(count) done."
  }

  open var goToStepHint: String { "A number goes to a step, Enter goes back." }
  open var noStepsAtAll: String { "No steps." }

  // MARK: On the full screen

  open func progressMark(_ done: Int, of count: Int) -> String { "\(done) of \(count) done" }
  open var ownerField: String { "Who (a role)" }
  open var dueField: String { "By when (15 Jan, in 2 weeks, next Monday)" }
  open var noteField: String { "Note" }

  open func allStepsTitle(_ done: Int, of count: Int) -> String {
    "Next steps: \(done) of \(count) done"
  }

  open var onlyYouReadIt: String { "Only you read it. Name roles, not people." }

  // MARK: Elsewhere

  /// In a calendar's entry.
  open func owner(_ role: String) -> String { "Owner: \(role)" }
}

/// Review: what was missed or found hard.
open class ReviewWords: WordGroup, @unchecked Sendable {
  // MARK: In both players

  /// - Parameter day: as `3 Mar`; nil where it isn't known.
  open func missed(times: Int, lastOn day: String?) -> String {
    let date = day.map { " on \($0)" } ?? ""
    return times > 1 ? "Missed \(times) times, last\(date)." : "Missed\(date)."
  }

  open var nothingToday: String {
    "Nothing to review today. What you miss in a quiz comes back here."
  }

  open func over(right correct: Int, of count: Int) -> String {
    "\(correct) of \(count) right. That is enough for today."
  }

  open var whatComesBack: String { "What you knew comes back later, what you missed sooner." }
  open var canStop: String { "You can stop at any question; the rest waits." }
  open var comesSooner: String { "Noted: it comes back sooner." }
  open var comesLater: String { "Noted: it comes back later." }
  open var saidHard: String { "You said that it was hard." }
  open var slow: String { "It took you long." }
  open func rightLast(on day: String) -> String { "Right last on \(day)." }
  open var isChanged: String { "It has been changed since." }

  // MARK: In lines

  open var whereabouts: String { "Review." }

  open func reviewing(question number: Int, of count: Int) -> String {
    "Review, question \(number) of \(count)."
  }

  open func introductionAloud(_ questions: Int) -> String {
    "Review: \(counted(questions, "question")) that you missed or found hard. Nothing here is "
      + "scored, and nobody but you sees it."
  }

  open var beginHint: String { "Enter begins." }
  open var effortHint: String { "“hard” brings it back sooner, “easy” later." }

  open func question(_ number: Int, of count: Int, course: String, why reason: String) -> String {
    "Question \(number) of \(count), \(course) \(reason)"
  }

  // MARK: On the full screen

  open func progress(_ number: Int, of count: Int) -> String { "question \(number) of \(count)" }
  open var title: String { "Review" }

  open func introduction(_ questions: Int) -> String {
    "\(counted(questions, "question")) that you missed or found hard. Nothing here is scored, and "
      + "nobody but you sees it."
  }
}

/// Searching everything.
open class SearchWords: WordGroup, @unchecked Sendable {
  // MARK: In both players

  open var nothingHasAll: String { "Nothing has all of these words." }
  open var yourNote: String { "your note" }

  // MARK: In lines

  open var sayWhat: String { "Say what to search for: search WORDS." }
  open var nothing: String { "Nothing found." }
  open func places(_ count: Int) -> String { "\(counted(count, "place")):" }

  // MARK: On the full screen

  /// - Parameter hasMore: there are more than these.
  open func found(places: Int, courses: Int, hasMore: Bool) -> String {
    (hasMore ? "the best " : "") + "\(counted(places, "place")) in \(counted(courses, "course"))"
  }

  open func reading(_ indexed: Int, of files: Int) -> String {
    "reading \(indexed) of \(files) pages"
  }

  open var whatIsSearched: String {
    "Words of pages, recordings, the glossary, questions, next steps and your own notes. The "
      + "beginning of a word will do."
  }

  open var nobodySees: String { "Nobody sees what you search for." }
  open var tryFewer: String { "Try fewer, or the beginning of one." }
  open var recording: String { "recording" }
  open var term: String { "glossary" }
  open var question: String { "question" }
  open var step: String { "next step" }
  open var title: String { "Search everything" }

  // MARK: Elsewhere

  open var theseAreTheBest: String { "These are the best; more words find fewer." }
}

/// The training record: what is saved, what is not, and why.
open class RecordWords: WordGroup, @unchecked Sendable {
  // MARK: In both players

  /// - Parameter first: the line of the first of them.
  open func unreadable(lines: Int, first: Int) -> String {
    "\(lines == 1 ? "One line" : "\(lines) lines") of your training record can't be read (first: "
      + "line \(first)). The rest is here."
  }

  /// The last line of all: whether everything is saved, where one was, and 988.
  ///
  /// - Parameters:
  ///   - state: as ``saved``.
  ///   - place: nil where no page was open.
  open func farewell(_ state: String, place: String?) -> String {
    state + (place.map { " You were at \($0)." } ?? "") + " In a crisis call or text 988."
  }

  open var readingOnly: String { "Reading only: nothing is saved." }
  open var saved: String { "Saved." }
  open var notAllSaved: String { "Not everything is saved." }
  open var nothingSaved: String { "Nothing was saved: this was for reading only." }

  // MARK: In lines

  open func openElsewhere(_ holder: String) -> String {
    "Your training record is open elsewhere. \(holder)"
  }

  open var readOnHint: String { "Enter reads on here; nothing you do here is saved. q leaves." }
  open var savedAgain: String { "Everything is saved again." }

  // MARK: On the full screen

  open var openElsewhereTitle: String { "YOUR TRAINING RECORD IS OPEN ELSEWHERE" }
  open var readOn: String { "read on here; nothing you do here is saved" }
  open var leave: String { "leave" }
  open var previewSavesNothing: String { "A preview: nothing was recorded." }

  // MARK: Elsewhere

  /// - Parameter since: as `today, 02:40`.
  open func heldElsewhere(process: String, host: String, since: String) -> String {
    "Process \(process) on \(host) has had it open since \(since). Close that eguide to go on here."
  }

  open func nothingIsSaved(_ reason: String) -> String { "Nothing is saved: \(reason)." }

  open var openInAnother: String {
    "Another eguide has it open. Close that one to go on there or here."
  }

  open var cannotBeginAnew: String { "Nothing can be recorded here, so nothing can begin anew." }

  open func oldPlaceStays(_ reason: String) -> String {
    "Your old place can't be removed: \(reason)."
  }

  open var previewHasNone: String { "A preview has no record." }
  open var notWrittenYet: String { "Not written: your last entries aren't saved yet." }
  open func notWritten(_ reason: String) -> String { "Not written: \(reason)." }

  open func isBehind(_ reason: String, held count: Int) -> String {
    "Not saved yet: \(reason). \(count) held, trying again."
  }

  open func savedElsewhere(_ path: String) -> String {
    "What could not be saved is in \(path). The next start takes it back."
  }

  open func notAllCouldBeSaved(_ reason: String) -> String {
    "Not everything could be saved. \(reason)"
  }

  open func placeCannotBeKept(_ reason: String) -> String { "Your place can't be kept: \(reason)." }
}

/// Where to get help now, and who sees what.
open class HelpWords: WordGroup, @unchecked Sendable {
  // MARK: In both players

  open var firstResponders: String { "First responders may use these lines too." }

  // MARK: In lines

  open var nothingRecorded: String { "Help now. Nothing about this is recorded." }
  open var danger: String { "Danger right now: 911." }

  open var crisis: String {
    "Crisis, or worry for one: call or text 988, or chat at 988lifeline.org. 24 hours, free, "
      + "across the US."
  }

  open var veterans: String { "Veterans, service members: 988 then 1, or text 838255." }
  open var whoSeesWhat: String { "Who sees what." }
  open var onlyYou: String { "Only you: ticks in checklists, practice, choices in scenarios." }

  open var yourInstructor: String {
    "Your instructor: what you finished and when, active time, quiz answers, scores."
  }

  open var nobody: String { "Nobody: that you asked for the crisis lines." }
  open var court: String { "A court or a records request may ask for any file that exists." }
  open var whereIsHelp: String { "!: where to get help now." }

  // MARK: On the full screen

  /// What is on the card: a column of 26 cells, and one of 40.
  open var helpNowLines: [(label: String, text: String)] {
    [
      ("Danger right now", "911"),
      ("Crisis, or worry for one", "call or text 988, chat 988lifeline.org"),
      ("", "24 hours, free, across the US"),
      ("Veterans, service members", "988 then 1, or text 838255"),
    ]
  }

  /// What is on the card: a column of 16 cells, and one of 38.
  open var whoSeesWhatLines: [(label: String, text: String)] {
    [
      ("Only you", "notes, marks, plans, ticks, review,"),
      ("", "practice, choices in scenarios"),
      ("Your instructor", "what you finished and when,"),
      ("", "active time, quiz answers, scores"),
      ("Nobody", "the ! key, your searches"),
    ]
  }

  /// Lines of 56 cells.
  open var courtLines: [String] {
    [
      "A court or a records request may ask for any file",
      "that exists. Keep names, case numbers, health details",
      "out of notes. A deleted one is shown no more; its line",
      "stays in your private journal until you delete that.",
    ]
  }

  /// In the bottom line where `!` would be a letter, after `988`.
  open var whileTyping: String { "in a crisis: call or text" }

  open var helpNowTitle: String { "HELP NOW" }
  open var helpNowAside: String { "nothing on this card is recorded" }
  open var anyKeyToPlace: String { "any key goes back to your place" }
  open var whoSeesWhatTitle: String { "WHO SEES WHAT" }
}

/// What is typed in the plain player, and what each word does.
open class CommandWords: WordGroup, @unchecked Sendable {
  open var cancel: TypedCommand { TypedCommand("cancel", help: "leaves it as it was") }

  open var tick: TypedCommand {
    TypedCommand("tick", "NUMBER", help: "ticks a step, or takes the tick off; alone, this one")
  }

  open var edit: TypedCommand {
    TypedCommand("edit", "NUMBER", help: "who does a step, by when, and a note")
  }

  open var listSteps: TypedCommand { TypedCommand("list", help: "all steps") }
  open var stepBefore: TypedCommand { TypedCommand("back", help: "the step before") }
  open var links: TypedCommand { TypedCommand("links", help: "the links of the page") }
  open var link: TypedCommand { TypedCommand("link", "NUMBER", help: "follows a link") }

  open var export: TypedCommand {
    TypedCommand("export", help: "writes your completion record into this folder")
  }

  open var review: TypedCommand { TypedCommand("review", help: "what you missed or found hard") }
  open var moreCourses: TypedCommand { TypedCommand("more", help: "more of the courses") }
  open var lastResult: TypedCommand { TypedCommand("result", help: "your last result") }
  open var handInAll: TypedCommand { TypedCommand("hand in", help: "hands everything in") }
  open var toQuestion: TypedCommand { TypedCommand("back", help: "to the question") }
  open var readAgain: TypedCommand { TypedCommand("read", help: "the page where this stands") }
  open var toResult: TypedCommand { TypedCommand("back", help: "to the result") }
  open var tryAgain: TypedCommand { TypedCommand("try again", help: "a new attempt") }
  open var practise: TypedCommand { TypedCommand("practise", help: "all of it again, for nothing") }

  /// - Parameter cost: the share of the points that it takes, 0…1.
  open func hint(cost: Double) -> TypedCommand {
    TypedCommand("hint", help: cost > 0 ? "a hint, costs \(share(cost))" : "a hint")
  }

  open var handInChosen: TypedCommand {
    TypedCommand("hand in", help: "hands in what is chosen here")
  }

  open var answerAnew: TypedCommand { TypedCommand("anew", help: "answers the question anew") }

  open func flag(isFlagged: Bool) -> TypedCommand {
    TypedCommand("flag", help: isFlagged ? "takes the flag off" : "come back later")
  }

  open var sheet: TypedCommand { TypedCommand("sheet", help: "all questions, and how each stands") }
  open var questionBefore: TypedCommand { TypedCommand("back", help: "the question before") }
  open var questionAfter: TypedCommand { TypedCommand("skip", help: "the question after") }
  open var blockBefore: TypedCommand { TypedCommand("back", help: "the block before") }
  open var skip: TypedCommand { TypedCommand("skip", help: "to the next heading") }

  open var find: TypedCommand {
    TypedCommand("find", "WORDS", help: "the next place with these words; alone, the one after")
  }

  open var hard: TypedCommand { TypedCommand("hard", help: "it comes back sooner") }
  open var easy: TypedCommand { TypedCommand("easy", help: "it comes back later") }

  open func takeBack(isChoice: Bool) -> TypedCommand {
    TypedCommand(
      "take back", help: isChoice ? "takes the last choice back" : "how it went before")
  }

  open var tryFromScene: TypedCommand {
    TypedCommand("try", "NUMBER", help: "goes on differently from a scene; alone, from the start")
  }

  open var mark: TypedCommand {
    TypedCommand("mark", help: "marks what was said last, or takes the mark away")
  }

  open var write: TypedCommand {
    TypedCommand("write", "WORDS", help: "writes a note of your own on what was said last")
  }

  open var erase: TypedCommand {
    TypedCommand("erase", help: "deletes your note on what was said last")
  }

  open var mine: TypedCommand { TypedCommand("mine", help: "what you marked and wrote") }

  open var again: TypedCommand { TypedCommand("again", help: "what was said last") }
  open var whereInLibrary: TypedCommand { TypedCommand("where", help: "where you are") }

  open var whereInCourse: TypedCommand {
    TypedCommand("where", help: "where you are, and how much is left")
  }

  open var nextPage: TypedCommand { TypedCommand("next", help: "the next page") }
  open var previousPage: TypedCommand { TypedCommand("previous", help: "the page before") }

  open var contents: TypedCommand {
    TypedCommand(
      "contents", help: "the course's pages, what is done and how long each takes")
  }

  open var goBack: TypedCommand { TypedCommand("return", help: "back to where you came from") }

  open var search: TypedCommand {
    TypedCommand("search", "WORDS", help: "places with these words, in all courses")
  }

  open var whoSeesWhat: TypedCommand { TypedCommand("w", help: "who sees what") }
  open var commands: TypedCommand { TypedCommand("help", help: "this list, and the crisis lines") }
  open var close: TypedCommand { TypedCommand("close", help: "back to the library, or leaves it") }
  open var leave: TypedCommand { TypedCommand("quit", help: "leaves; your place is kept") }
  open var notes: TypedCommand { TypedCommand("notes", help: "all notes and sources of the page") }
  open var note: TypedCommand { TypedCommand("note", "NUMBER", help: "a note or source") }

  /// What confirms a question that asks for it.
  open var yes: String { "yes" }

  /// What may stand between numbers, as in `1 and 3`.
  open var and: String { "and" }

  /// A line of the list of commands.
  open func line(_ command: String, does help: String) -> String { "\(command): \(help)." }
}

/// How the parts of a page are said, where there is nothing to see.
open class SpeechWords: WordGroup, @unchecked Sendable {
  open func heading(_ text: String, isInner: Bool) -> String {
    "\(isInner ? "Subheading" : "Heading"): \(text)"
  }

  /// - Parameter role: who speaks.
  open func voice(_ role: String) -> String { "Voice, \(role):" }

  /// The label of an item.
  ///
  /// - Parameters:
  ///   - number: where the list is numbered.
  ///   - level: 1 for a list, 2 for a list in it, and so on.
  ///   - isDone: where a box stands before the item.
  open func item(_ number: Int?, level: Int, isDone: Bool?) -> String {
    "Item" + (number.map { " \($0)" } ?? "") + (level > 1 ? ", level \(level)" : "")
      + (isDone.map { $0 ? ", done" : ", not done" } ?? "") + ":"
  }

  /// - Parameter columns: what stands above them.
  open func table(rows: Int, columns: [String]) -> String {
    "Table, \(counted(rows, "row"))"
      + (columns.isEmpty
        ? "." : ": \(columns.joined(separator: "; ")).".replacing("..", with: "."))
  }

  /// A picture that stands alone.
  ///
  /// - Parameter words: what is said of it, sentences.
  open func picture(_ words: String) -> String {
    words.isEmpty ? "A picture." : "Picture: \(words)"
  }

  /// A picture among words.
  open func pictureMark(_ words: String) -> String {
    words.isEmpty ? "(picture)" : "(picture: \(words))"
  }

  /// The label of a box, such as `IMPORTANT`.
  open func alert(_ name: String) -> String { "\(name):" }

  open var quote: String { "Quote:" }
  open var rule: String { "A break." }
  open func note(_ number: Int) -> String { "Note \(number):" }
  open func code(lines: Int) -> String { "Code, \(counted(lines, "line")):" }
  open var emptyRow: String { "An empty row." }
  open func struckOut(_ text: String) -> String { "(struck out: \(text))" }
  open func linkMark(_ number: Int) -> String { "(link \(number))" }
  open func noteMark(_ number: Int) -> String { "(note \(number))" }
}

/// Labels beside what an author wrote: alerts, pictures.
open class BlockWords: WordGroup, @unchecked Sendable {
  open var note: String { "Note" }
  open var tip: String { "Tip" }
  open var important: String { "Important" }
  open var warning: String { "Warning" }
  open var caution: String { "Caution" }

  /// What stands before the words of a picture, in brackets.
  open var picture: String { "picture" }
}

/// Charts: figures that are summed up, and charts that are said.
open class ChartWords: WordGroup, @unchecked Sendable {
  /// The first words of a chart that is said.
  ///
  /// - Parameter title: can be empty.
  open func chart(_ title: String) -> String { title.isEmpty ? "Chart" : "Chart, \(title)" }

  /// A point without a value.
  open var noFigure: String { "no figure" }

  open var noFigures: String { "no figures" }

  /// - Parameters:
  ///   - count: with its digits grouped.
  ///   - summary: as `first 12 (2020), last 40 (2024)`.
  open func figures(_ count: String, summary: String) -> String { "\(count) figures, \(summary)" }

  open var only: String { "only" }
  open var first: String { "first" }
  open var last: String { "last" }
  open var least: String { "least" }
  open var greatest: String { "greatest" }
}

/// Days and months, and what is wrong with a date that was typed.
open class DateWords: WordGroup, @unchecked Sendable {
  /// - Parameter weekday: 0…6, from Monday.
  open func weekday(_ weekday: Int) -> String {
    name(
      weekday,
      of: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
  }

  /// - Parameter month: 1…12.
  open func month(_ month: Int) -> String {
    name(
      month - 1,
      of: [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ])
  }

  /// `3 Mar 2027`; without a year `3 Mar`.
  open func date(day: Int, month: Int, year: Int?) -> String {
    "\(day) \(self.month(month).prefix(3))" + (year.map { " \($0)" } ?? "")
  }

  /// `Fri 15 Jan 2027`.
  ///
  /// - Parameter weekday: 0…6, from Monday.
  open func date(weekday: Int, day: Int, month: Int, year: Int) -> String {
    "\(self.weekday(weekday).prefix(3)) \(date(day: day, month: month, year: year))"
  }

  /// - Parameter clock: as `02:40`, as it is in the two below.
  open func today(at clock: String) -> String { "today, \(clock)" }

  open func yesterday(at clock: String) -> String { "yesterday, \(clock)" }

  /// - Parameter weekday: 0…6, from Monday.
  open func on(weekday: Int, at clock: String) -> String {
    "on \(self.weekday(weekday)), \(clock)"
  }

  open func on(_ date: String) -> String { "on \(date)" }

  open func notADate(_ text: String) -> String {
    (text.isEmpty ? "No date is written." : "“\(text)” can't be read as a date.")
      + " Write 1 Dec, 2026-12-01, in 2 weeks or next Monday."
  }

  /// - Parameter last: the last day of the month.
  open func noSuchDay(_ day: Int, month: Int, year: Int, last: Int) -> String {
    "\(self.month(month)) \(year) has no day \(day), only \(last)."
  }

  open func noSuchMonth(_ month: Int) -> String {
    "There is no month \(month). Write 1 Dec or 2026-12-01: in 12/01/2026 the month comes first."
  }

  /// - Parameters:
  ///   - date: as `2026-12-01`.
  ///   - weekday: what it is, 0…6, from Monday.
  open func otherWeekday(_ date: String, weekday: Int) -> String {
    "\(date) is a \(self.weekday(weekday))."
  }

  open var tooFar: String { "That is too far away." }
}

/// What is understood of a date that is typed. All in lower case, without a full stop.
open class TypedDateWords: WordGroup, @unchecked Sendable {
  /// What may stand before a date.
  open var before: [String] { ["by", "on", "due"] }

  /// What may stand in a date and says nothing.
  open var between: [String] { ["of", "the"] }

  open var today: [String] { ["today"] }
  open var tomorrow: [String] { ["tomorrow"] }

  /// Without what stands in ``between``, as the two below.
  open var endOfMonth: [String] { ["end month", "end this month", "eom"] }

  open var endOfNextMonth: [String] { ["end next month"] }
  open var endOfYear: [String] { ["end year", "end this year", "eoy"] }

  /// Before a weekday, or a week, a month, a year.
  open var next: [String] { ["next"] }

  /// Before a weekday.
  open var this: [String] { ["this"] }

  /// Before a number of days, weeks, months or years.
  open var within: [String] { ["in"] }

  /// Numbers in words, from 1.
  open var one: [String] { ["a", "one"] }

  open var twoAndMore: [String] {
    [
      "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
  }

  open var days: [String] { ["d", "day", "days"] }
  open var weeks: [String] { ["w", "week", "weeks"] }
  open var months: [String] { ["m", "month", "months"] }
  open var years: [String] { ["y", "year", "years"] }

  /// What may follow the number of a day, as in `1st`.
  open var ordinalEndings: [String] { ["st", "nd", "rd", "th"] }
}

/// A terminal that can't be used, and what to do.
open class TerminalWords: WordGroup, @unchecked Sendable {
  open var inputIsNoTerminal: String {
    "The input is not a terminal, so no keys can be read: start eguide without < or a pipe before "
      + "it."
  }

  open var outputIsNoTerminal: String {
    "The output is not a terminal, so nothing can be drawn: start eguide without > or a pipe after "
      + "it."
  }

  open var typeNotSet: String {
    "TERM is not set, so nothing can be drawn: set it to the terminal's type, such as "
      + "xterm-256color."
  }

  open func tooSimple(_ type: String) -> String {
    "A terminal of type \(type) can't move its cursor: set TERM to what it really is, such as "
      + "xterm-256color."
  }

  open func unknown(_ type: String) -> String {
    "This machine knows no terminal of type \(type): install ncurses-base, or set TERM to a type "
      + "that it knows."
  }

  open func refused(code: Int) -> String {
    "The terminal could not be set up (error \(code)): close what is not needed and try again."
  }
}

/// What keys do: in the bottom line, in the list of keys, in the list of all there is to do.
open class KeyWords: WordGroup, @unchecked Sendable {
  /// What is written on keys, such as `Space` or `PgUp PgDn`, in a language whose keyboards say it
  /// otherwise. In the file of keys they have their English names.
  open func written(on keys: String) -> String { keys }

  open func entries(_ count: Int) -> String { counted(count, "entry", "entries") }
  open var escGoesBack: String { "Esc goes back" }
  open var anyKeyGoesBack: String { "any key goes back" }
  open var listTitle: String { "KEYS OF THIS SCREEN" }
  open var paletteTitle: String { "Do, or go to" }
  open var nothingCalledThat: String { "Nothing is called that." }
  open var course: String { "course" }
  open var back: String { "back" }
  open var copy: String { "copy" }
  open var openInBrowser: String { "open in your browser" }
  open var doThis: String { "do this" }
  open var choose: String { "choose" }
  open var nextItem: String { "next item" }
  open var itemBefore: String { "item before" }
  open var planStep: String { "owner, date, note" }
  open var tick: String { "tick or untick" }
  open var goOn: String { "on" }
  open var nextPage: String { "next page" }
  open var leaveItAsItWas: String { "leave it as it was" }
  open var nextField: String { "next field" }
  open var save: String { "save" }
  open var export: String { "write your completion record" }
  open var open: String { "open" }
  open var down: String { "down" }
  open var up: String { "up" }
  open var toFirstOfThem: String { "to the first of them" }
  open var toLibrary: String { "to the library" }
  open var goThere: String { "go there" }
  open var readIt: String { "read it" }
  open var last: String { "last" }
  open var first: String { "first" }
  open var screenDown: String { "screen down" }
  open var screenUp: String { "screen up" }
  open var oneAbove: String { "the one above" }
  open var continueReading: String { "continue" }
  open var begin: String { "begin" }
  open var sentenceBelow: String { "sentence below" }
  open var sentenceAbove: String { "sentence above" }
  open var next: String { "next" }
  open var faster: String { "faster" }
  open var speed: String { "speed" }
  open var slower: String { "slower" }
  open var on15: String { "15 seconds on" }
  open var back15: String { "15 seconds back" }
  open var sentenceAfter: String { "sentence after" }
  open var sentence: String { "sentence" }
  open var sentenceBefore: String { "sentence before" }
  open var fromHere: String { "from here" }
  open var playFromHere: String { "play from here" }
  open var play: String { "play" }
  open var pause: String { "pause" }
  open var deleteItNow: String { "delete it now" }
  open var delete: String { "delete" }
  open var find: String { "find" }
  open var oneBelow: String { "the one below" }
  open var allOfThem: String { "all of them" }
  open var pageAbove: String { "page above" }
  open var stepBelow: String { "step below" }
  open var stepAbove: String { "step above" }
  open var goToThisOne: String { "go to this one" }
  open var readAgainThenQuiz: String { "read again, then the quiz" }
  open var takeThisOne: String { "take this one" }
  open var putItDown: String { "put it down" }
  open var takeIt: String { "take it" }
  open var answer: String { "answer" }
  open var keepAndGoOn: String { "keep this, go on" }
  open var chooseAll: String { "choose all that fit" }
  open var pairItWith: String { "pair it with" }
  open var otherKeys: String { "other keys" }
  open var done: String { "done" }
  open var questionAfter: String { "question after" }
  open var questionBefore: String { "question before" }
  open var allQuestions: String { "all questions" }
  open var flag: String { "flag" }
  open var takeFlagOff: String { "take the flag off" }
  open var readAgain: String { "read again" }
  open var answerItAnew: String { "answer it anew" }
  open var saysWhatToDo: String { "says what to do" }
  open var type: String { "type" }
  open var itemUp: String { "item up" }
  open var moveIt: String { "move it" }
  open var itemDown: String { "item down" }
  open var practise: String { "practise" }
  open var practiseForNothing: String { "again, counts for nothing" }
  open var tryAgain: String { "try again" }
  open var yourLastResult: String { "your last result" }
  open var takeItUpAgain: String { "take it up again" }
  open var thisOne: String { "this one" }
  open var backToQuestion: String { "back to the question" }
  open var endFinding: String { "end finding" }
  open var matchBefore: String { "match before" }
  open var nextMatch: String { "next match" }
  open var keep: String { "keep" }
  open var discard: String { "don't save" }
  open var yourEditor: String { "your editor" }
  open var backToReading: String { "back to reading" }
  open var noteInYourEditor: String { "note in your editor" }
  open var note: String { "note" }
  open var mark: String { "mark" }
  open var paragraphBelow: String { "paragraph below" }
  open var paragraphAbove: String { "paragraph above" }
  open var writeNote: String { "write a note" }
  open var editNote: String { "edit the note" }
  open var markIt: String { "mark it" }
  open var takeMarkAway: String { "take the mark away" }
  open var fold: String { "fold what is wide" }
  open var furtherLeft: String { "further left" }
  open var sideways: String { "sideways" }
  open var furtherRight: String { "further right" }
  open var unfold: String { "unfold what is wide" }
  open var followLink: String { "follow the link" }
  open var openItHere: String { "open it here" }
  open var closeIt: String { "close it" }
  open var linkBefore: String { "link before" }
  open var link: String { "link" }
  open var end: String { "end" }
  open var top: String { "top" }
  open var halfScreenDown: String { "half a screen down" }
  open var halfScreenUp: String { "half a screen up" }
  open var scroll: String { "scroll" }
  open var lineDown: String { "line down" }
  open var lineUp: String { "line up" }
  open var thatWasEasy: String { "that was easy" }
  open var thatWasHard: String { "that was hard" }
  open var howItWentBefore: String { "how it went before" }
  open var takeItBack: String { "take it back" }
  open var close: String { "close" }
  open var fromStart: String { "from the start" }
  open var otherRoads: String { "other roads" }
  open var tryFromHere: String { "try from here" }
  open var readItAgain: String { "read it again" }
  open var howItWent: String { "how it went" }
  open var closeAndLeave: String { "close, leave" }
  open var lineWidth: String { "line width" }
  open var pages: String { "page before, next page" }
  open var links: String { "link, link before" }
  open var topAndEnd: String { "top, end" }
  open var halfUpAndDown: String { "half a screen up, down" }
  open var screenUpAndDown: String { "a screen up, down" }
  open var upAndDown: String { "up, down" }
  open var drawAnew: String { "draw anew" }
  open var theseKeys: String { "these keys" }
  open var helpNow: String { "help now" }
  open var leavePlaceKept: String { "leave, place kept" }
  open var whoSeesThis: String { "who sees this" }
  open var marksAndNotes: String { "marks and notes" }
  open var longerLines: String { "longer lines" }
  open var shorterLines: String { "shorter lines" }
  open var nextTheme: String { "next theme" }
  open var settings: String { "settings" }
  open var everything: String { "all there is to do" }
  open var searchEverything: String { "search everything" }
  open var forward: String { "forward" }
  open var contents: String { "contents" }
  open var pageBefore: String { "page before" }
  open var review: String { "review" }
  open var backToPage: String { "back to the page" }
  open var leave: String { "leave" }
  open var leaveItAsItIs: String { "leave it as it is" }
  open var readWithoutSaving: String { "read without saving" }
  open var page: String { "page" }
  open var listen: String { "listen" }
  open var picture: String { "picture" }
  open var openPicture: String { "open the picture" }
  open var change: String { "change" }
  open var valueBefore: String { "value before" }
  open var nextValue: String { "next value" }

  /// - Parameter cost: the share of the points that it takes, 0…1.
  open func hint(cost: Double) -> String { cost > 0 ? "hint, costs \(share(cost))" : "hint" }

  /// In the bottom line, after `?`.
  open var keys: String { "keys" }
}

/// Recordings and their transcripts.
open class SoundWords: WordGroup, @unchecked Sendable {
  /// - Parameters:
  ///   - position: as `1:23`, as is the length.
  ///   - speed: as `1.25`; nil is the usual one.
  open func position(_ position: String, of length: String?, speed: String?) -> String {
    position + (length.map { " of \($0)" } ?? "") + (speed.map { ", speed \($0)" } ?? "")
  }

  open var noTranscript: String { "This recording has no transcript. Esc goes back to the page." }
  open var transcriptGoesOn: String { "The transcript goes on in its file." }
  open var noProgram: String { "To hear it: sudo apt install mpv. Every word is here." }
  open var noDevice: String { "This machine has no sound device. Every word is here." }
  open var noRecording: String { "The recording is missing. Every word is here." }
  open var unplayable: String { "The recording can't be played. Every word is here." }
  open var brokenOff: String { "The sound broke off. Every word is here." }
  open var isOver: String { "Heard to the end" }
  open var isPlaying: String { "Playing" }
  open var isPaused: String { "Paused" }
}

/// Settings, and the files that they are kept in.
open class SettingsWords: WordGroup, @unchecked Sendable {
  /// How a value of the file is shown, such as `on`, `auto` or the name of a theme.
  open func shown(_ value: String) -> String { value }

  /// - Parameter near: the action that was meant, perhaps.
  open func noAction(_ name: String, near: String?) -> String {
    "No action is called \(name)" + (near.map { ", did you mean \($0)" } ?? "")
  }

  /// - Parameter near: the setting that was meant, perhaps.
  open func noSetting(_ name: String, near: String?) -> String {
    "No setting is called \(name)" + (near.map { ", did you mean \($0)" } ?? "")
  }

  /// - Parameters:
  ///   - value: what stands there; can be empty.
  ///   - choices: what can, as ``onOrOff``.
  open func cannotBe(_ name: String, _ value: String, choices: String) -> String {
    "\(name) can't be \(value.isEmpty ? "nothing" : value): \(choices)"
  }

  open func oneOf(_ values: [String]) -> String {
    "one of " + values.joined(separator: ", ")
  }

  /// The first line of the file.
  open var fileTitle: String {
    "Settings of eguide: s in the player changes them, so does an editor."
  }

  open func themeIs(_ name: String) -> String { "Theme: \(name)." }
  open func linesOf(_ cells: Int) -> String { "Lines of \(cells) cells." }
  open var notAnAction: String { "Not an action, write it as name: keys" }

  open func notAKey(_ word: String) -> String {
    "\(word) is no key, write Ctrl-F, Alt-X, F5, PgDn or a character"
  }

  open func keyIsKept(_ key: String) -> String { "\(key) keeps its meaning, choose another key" }

  open func keyIsTaken(_ key: String, by action: String) -> String {
    "\(key) is the key of \(action): give that another one first"
  }

  open var notASetting: String { "Not a setting, write it as name: value" }
  open func range(from first: Int, to last: Int) -> String { "\(first) to \(last)" }
  open var theme: String { "Theme" }
  open var width: String { "Line width" }
  open var marks: String { "Marks" }
  open var mouse: String { "Mouse" }
  open var letters: String { "Single-letter keys" }
  open var plain: String { "Plain lines" }
  open var aboutTheme: String { "colors; T changes them too" }
  open var aboutWidth: String { "66 to 76 cells; < and > too" }
  open var aboutMarks: String { "from the next start on" }
  open var aboutMouse: String { "from the next start on" }
  open var aboutLetters: String { "off: with Alt, or from : the list" }
  open var aboutPlain: String { "from the next start on" }
  open var onOrOff: String { "on or off" }
  open var title: String { "SETTINGS" }
  open func cannotBeKept(_ reason: String) -> String { "Your settings can't be kept: \(reason)." }
  open func cannotBeRead(_ reason: String) -> String { "Can't be read: \(reason)" }
}

/// What is printed of progress: tables, study sheets, graphs of scenarios.
open class ReportWords: WordGroup, @unchecked Sendable {
  open var course: String { "Course" }
  open var module: String { "Module" }
  open var pagesDone: String { "Pages done" }
  open var score: String { "Score" }
  open var doneOn: String { "Done on" }
  open var learner: String { "Learner" }
  open var state: String { "State" }
  open var quizzesPassed: String { "Quizzes passed" }
  open var average: String { "Average" }
  open var lastSeen: String { "Last seen" }
  open var notStarted: String { "not started" }
  open var isDone: String { "✓ done" }
  open func done(_ done: Int, of count: Int) -> String { "\(done) of \(count)" }
  open func pages(_ done: Int, of count: Int) -> String { "\(done) of \(count) pages" }
  open var pageIsGone: String { "This page is gone from the course." }
  open var paragraphIsEdited: String { "This paragraph has been edited since." }
  open var paragraphIsGone: String { "This paragraph is gone from the page." }

  /// - Parameter outcomes: how many endings have which, such as `2 good`.
  open func graph(scenes: Int, choices: Int, endings: Int, outcomes: [String]) -> String {
    "\(counted(scenes, "scene")), \(counted(choices, "choice")), \(counted(endings, "ending"))"
      + (outcomes.isEmpty ? "" : ": " + outcomes.joined(separator: ", "))
  }

  open func goodEndings(_ count: Int) -> String { "\(count) good" }
  open func mixedEndings(_ count: Int) -> String { "\(count) mixed" }
  open func poorEndings(_ count: Int) -> String { "\(count) poor" }
  open var noChoiceLeadsHere: String { "NO CHOICE LEADS HERE" }
  open var start: String { "START" }
  open func after(choices: Int) -> String { "AFTER \(counted(choices, "CHOICE", "CHOICES"))" }
  open var goodEnding: String { "good ending" }
  open var mixedEnding: String { "mixed ending" }
  open var poorEnding: String { "poor ending" }
  open var noOutcome: String { "ending without outcome" }
}

/// The completion record, to print or to send.
open class CompletionWords: WordGroup, @unchecked Sendable {
  open var title: String { "Completion record" }
  open var notComplete: String { "Not complete yet" }
  open var learner: String { "Learner" }
  open var identified: String { "Identified" }
  open var identifiedBy: String { "by this id, as typed or as the machine had it; proctored: no" }
  open var course: String { "Course" }
  open var provider: String { "Provider" }
  open var notStated: String { "not stated" }
  open var approval: String { "Approval" }
  open var noneClaimed: String { "none claimed" }
  open var delivery: String { "Delivery" }
  open var hours: String { "Hours" }
  open var assessment: String { "Assessment" }
  open var completed: String { "Completed" }
  open var doneSoFar: String { "Done so far" }
  open var missing: String { "Missing" }
  open var nothingCounts: String { "nothing counts" }
  open var verify: String { "Verify" }
  open var printed: String { "Printed" }
  open var isNone: String { "This is no completion record: the course is not complete." }
  open var ownWork: String { "I did this work myself." }
  open var name: String { "name" }
  open var date: String { "date" }
  open var agency: String { "Agency" }
  open var creditGranted: String { "Credit granted: ________ hours" }
  open var nameAndRole: String { "name and role" }

  open var footer: String {
    "Hours are the author's estimate. Credit is for the agency and board to give."
  }

  /// - Parameters:
  ///   - version: as the author says it.
  ///   - text: the beginning of the text's hash.
  open func edition(of course: String, version: String?, text: String?) -> String {
    course + (version.map { ", version \($0)" } ?? "") + (text.map { ", text \($0)" } ?? "")
  }

  open var textHasChanged: String { "The course's text has changed since then." }

  /// - Parameters:
  ///   - first: the first day; nil where nothing was done.
  ///   - enrolment: from 1.
  open func selfPaced(
    from first: String?, to last: String?, sessions: Int, enrolment: Int
  ) -> String {
    var parts = ["self-paced at a terminal"]
    if let first, let last { parts.append(first == last ? first : "\(first) to \(last)") }
    parts.append(counted(sessions, "session"))
    if enrolment > 1 { parts.append("enrolment \(enrolment)") }
    return parts.joined(separator: ", ")
  }

  /// - Parameter stated: the hours that the author states; nil where there are none.
  open func hours(stated: String?, words: Int, questions: Int, minutes: Int) -> String {
    "\(stated.map { "\($0) stated" } ?? "none stated"); counted: "
      + "\(countedByThousands(words, "word")), \(countedByThousands(questions, "question")), "
      + countedByThousands(minutes, "minute")
  }

  /// - Parameter time: as ``time(minutes:)``.
  open func active(_ time: String) -> String { "\(time) active in this record" }

  open func objectives(_ done: Int, of count: Int) -> String {
    "\(done) of \(countedByThousands(count, "objective")) with a question answered right"
  }

  /// - Parameter pass: as `80%`, as are the scores below.
  open func notFinished(_ quiz: String, pass: String) -> String {
    "\(quiz) (\(pass) passes): not finished yet"
  }

  open func result(
    _ quiz: String, pass: String, first: String, best: String, runs: Int
  ) -> String {
    "\(quiz) (\(pass) passes): first \(first), best \(best), \(countedByThousands(runs, "run"))"
  }

  open var none: String { "none" }

  open func pages(_ done: Int, of count: Int) -> String {
    "\(done) of \(countedByThousands(count, "required page"))"
  }

  open func quizzes(_ passed: Int, of count: Int) -> String {
    "\(passed) of \(countedByThousands(count, "quiz", "quizzes")) passed"
  }

  open func source(entries: Int, unreadable: Int) -> String {
    let entries = countedByThousands(entries, "entry", "entries")
    return unreadable == 0
      ? "\(entries) in the training record, every line readable"
      : "\(entries) in the training record, and \(countedByThousands(unreadable, "line")) that "
        + "can't be read"
  }

  /// `4 h 22 min`.
  open func time(minutes: Int) -> String {
    if minutes < 1 { return "less than a minute" }
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }

  /// A module's introduction, among what is missing.
  open func introduction(of module: String) -> String { "Introduction: \(module)" }
}

/// What the program says of files, links, editors, pictures and the search.
open class ProgramWords: WordGroup, @unchecked Sendable {
  open func copied(_ text: String) -> String { "Copied, if your terminal allows it: \(text)" }

  open func searchCannotRun(_ program: String, _ reason: String) -> String {
    "The search can't run: \(program): \(reason)."
  }

  open var searchEnded: String { "The search ended before it had an answer." }

  open func recordCannotBeRead(_ reason: String) -> String {
    "your training record can't be read: \(reason)"
  }

  open func tooMany(in folder: String) -> String { "\(folder) holds too many of them already" }
  open var folderIsGone: String { "The folder is gone" }
  open var noEditor: String { "No editor here: set EDITOR to the name of yours." }
  open func noPlaceForNote(_ reason: String) -> String { "No place for the note: \(reason)." }

  open func noteCannotBeGiven(_ reason: String) -> String {
    "The note can't be given to it: \(reason)."
  }

  open func editorEnded(status code: Int) -> String {
    "Your editor ended with status \(code): the note is as it was."
  }

  open var editorLeftNothing: String { "Your editor left no note: it is as it was." }

  open func noBrowser(_ opener: String) -> String {
    "There is no browser here (no \(opener)): y copies the address."
  }

  open func opening(_ what: String) -> String { "Opening \(what)" }

  open func cannotOpen(_ program: String, _ reason: String) -> String {
    "\(program): \(reason). y copies the address."
  }

  open var noSuchPicture: String { "There is no such picture in this course." }
  open func noPicture(_ file: String) -> String { "\(file) is no PNG or JPEG that can be opened." }

  open func noWindow(file: String) -> String {
    "No window can open here. The picture's file is \(file)."
  }

  open func noViewer(_ opener: String, file: String) -> String {
    "There is no viewer here (no \(opener)). The picture's file is \(file)."
  }

  open var nothingToSearch: String { "A preview has nothing to search." }
  open var endedAtOnce: String { "it ended at once" }
  open var ended: String { "it ended" }

  open func searchFailed(_ reason: String) -> String {
    "The search can't run (eguide-search: \(reason)). Finding in a page works."
  }

  open func noCourse(_ id: String) -> String { "No course \(id) here." }
  open var noPagesYet: String { "This course has no pages yet." }
  open func noPage(_ id: String) -> String { "No page \(id) here." }
  open func aFile(_ path: String) -> String { "A file: \(path)" }
  open func noSuchFile(_ path: String) -> String { "There is no \(path)." }
  open var leadsOut: String { "That link leads out of the course, and is not followed." }
}

/// What commands print, and what they complain of.
open class PrintedWords: WordGroup, @unchecked Sendable {
  open func noCourse(_ name: String, courses: [String]) -> String {
    "No course “\(name)” here. " + nameOne(of: courses)
  }

  open func noCourseOrCommand(_ name: String, courses: [String]) -> String {
    "No course or command “\(name)” here. " + nameOne(of: courses)
  }

  /// - Parameter enrolment: the new one, from 2.
  open func beginsAnew(_ course: String, enrolment: Int) -> String {
    "“\(course)” begins anew, as enrolment \(enrolment). What was stays on record: "
      + "eguide progress --enrolment \(enrolment - 1)"
  }

  open func askReset(_ course: String) -> String {
    """
    Begin “\(course)” anew? Pages, quizzes and ticks start from nothing.
    What you did so far stays on record. Type yes to do it:
    """
  }

  open func foreignEntries(of others: [String], notOnlyOf learner: String) -> String {
    "Holds entries of \(others.joined(separator: ", ")), not only of \(learner)"
  }

  open var foreignRecord: String { "Nothing in it is a training record" }

  open func couldBe(_ page: String, _ pages: [String]) -> String {
    "“\(page)” could be \(pages.joined(separator: ", "))."
  }

  /// - Parameters:
  ///   - first: the first day, as `14 Feb 2027`.
  ///   - last: the last one.
  open func enrolment(
    _ number: Int, from first: String, to last: String, isCompleted: Bool
  ) -> String {
    "\(number) (\(first == last ? first : "\(first) to \(last)")\(isCompleted ? ", completed" : ""))"
  }

  /// - Parameter enrolments: as ``enrolment(_:from:to:isCompleted:)``.
  open func enrolments(in course: String, _ enrolments: [String]) -> String {
    "\(course): enrolments \(enrolments.joined(separator: ", "))"
  }

  open func noRecord(of learner: String, in folder: String) -> String {
    "No training record of \(learner) in \(folder)."
  }

  open var nothingMarked: String { "Nothing is marked, and no note is written." }
  open var loginHasNoName: String { "Who learns? This login has no name: give one with --learner." }

  open func noLearnerID(_ text: String) -> String {
    "“\(text)” can't be a learner's id: give another with --learner."
  }

  open var widthOutOfRange: String { "--width takes 20 to 500 columns." }

  open func noPage(_ path: String, in course: String) -> String {
    "No page “\(path)” in \(course). Open the course, and its contents with t."
  }

  open func nothingToPreview(_ path: String) -> String {
    "\(path) is no page, module or course. Name a Markdown file, or a folder with a course.md."
  }

  open func nothingToReset(_ course: String) -> String {
    "Nothing to reset: in “\(course)” nothing has been done yet."
  }

  open var nobodyToAsk: String {
    "Nobody is there to ask. To begin anew without a question give --yes."
  }

  open var everythingAsItWas: String { "Everything is as it was." }
  open func notReset(_ reason: String) -> String { "Not reset. \(reason)" }

  open func folderCannotBeRead(_ folder: String) -> String {
    "\(folder) can't be read: no such folder, or no permission."
  }

  open func noRecords(in folder: String) -> String { "No training records (*.jsonl) in \(folder)." }
  open var someoneElse: String { "someone else" }
  open func noScenario(_ page: String) -> String { "“\(page)” is no scenario." }
  open func noPageOrFile(_ page: String) -> String { "No page “\(page)”, and no such file." }
  open func noEnrolment(_ number: Int) -> String { "No course has an enrolment \(number)." }
  open var nothingBegun: String { "Nothing begun yet. Start with: eguide" }
}

/// The help of the command line.
open class OptionWords: WordGroup, @unchecked Sendable {
  open var checkPaths: String { "Folders of courses, courses, modules or pages." }
  open var courseID: String { "The course's id." }
  open var textOrHTML: String { "text or html." }
  open var enrolment: String { "An earlier enrolment, from 1; else the latest." }
  open var courseOrAll: String { "A course's id; else all courses." }
  open var markdownOrJSON: String { "markdown or json." }
  open var planFormats: String { "markdown, csv or icalendar." }

  open var content: String {
    "A folder of courses, or a course. May be given more than once; else EGUIDE_CONTENT."
  }

  open var journals: String { "The folder of the training records; else EGUIDE_JOURNALS." }
  open var learner: String { "Who learns; else EGUIDE_LEARNER, else the login." }

  open var plain: String {
    "In lines instead of a full screen, for screen readers and pipes; also ACCESSIBLE=1."
  }

  open var plainWidth: String {
    "With --plain: columns to wrap to, 20 to 500; else the terminal's, 76 at most, and in a pipe "
      + "none."
  }

  open var place: String { "COURSE, COURSE/MODULE or COURSE/MODULE/PAGE." }
  open var previewPath: String { "A Markdown file, a module's or a course's folder." }
  open var yes: String { "Don't ask." }
  open var rosterFolder: String { "The folder; else that of your own record." }
  open var tableFormats: String { "table, csv or json." }
  open var ascii: String { "Marks and lines in ASCII, for fonts that lack them." }
  open var noMouse: String { "Leave the mouse to the terminal; also EGUIDE_MOUSE=off." }
  open var searchWords: String { "What to search for." }
  open var textOrJSON: String { "text or json." }
  open var showPage: String { "A page's id, its unique ending, or a file." }
  open var showWidth: String { "Columns to wrap to, 20 to 500; else the terminal's, 76 at most." }
  open var graph: String { "Print a scenario's graph: scenes, and where their choices lead." }

  open var check: CommandHelp {
    CommandHelp(
      "Print an author's problems: file:line:column: severity: summary [rule].",
      discussion: """
        EXAMPLES
          eguide check                      every course of the library
          eguide check Content/my-course
          eguide check 02-quiz.md

        Exit status 1 says that one of them is an error.
        """)
  }

  open var export: CommandHelp {
    CommandHelp(
      "Print something for others: eguide export WHAT --format HOW.",
      discussion: """
        EXAMPLES
          eguide export completion innovations-in-crisis-response --format html > record.html
          eguide export plan innovations-in-crisis-response --format icalendar > plan.ics
          eguide export notes > notes.md
        """)
  }

  open var exportCompletion: CommandHelp {
    CommandHelp(
      "Print the completion record of a course, or what is missing for it.",
      discussion: """
        EXAMPLES
          eguide export completion innovations-in-crisis-response | lpr
          eguide export completion innovations-in-crisis-response --format html > record.html

        It comes from your training record alone. Exit status 1 says that the course isn't complete.
        """)
  }

  open var exportNotes: CommandHelp {
    CommandHelp(
      "Print your marks and notes as a study sheet: each paragraph, and your note below.",
      discussion: """
        EXAMPLES
          eguide export notes > notes.md
          eguide export notes innovations-in-crisis-response --format json

        It comes from your private journal: whom you give it to is yours to say. Exit status 1:
        nothing is marked.
        """)
  }

  open var exportPlan: CommandHelp {
    CommandHelp(
      "Print your next steps in a course: what is done, who, by when, your notes.",
      discussion: """
        EXAMPLES
          eguide export plan innovations-in-crisis-response > plan.md
          eguide export plan innovations-in-crisis-response --format icalendar > plan.ics

        It comes from your private journal: whom you give it to is yours to say.
        """)
  }

  open var play: CommandHelp {
    CommandHelp(
      "Open the player: the library, a course, a module or a page.",
      discussion: """
        EXAMPLES
          eguide                                          the library, resuming where you left
          eguide innovations-in-crisis-response           a course, where you were in it
          eguide innovations-in-crisis-response/988/quiz  a page
          eguide --plain                                  in lines, for screen readers and pipes

        Space goes on, ? shows the keys, ! where to get help now, Q leaves; your place is kept. In lines
        (--plain, ACCESSIBLE=1, or where there is no screen) Enter goes on and ? lists the commands.
        """)
  }

  open var preview: CommandHelp {
    CommandHelp(
      "Show a page, module or course as a learner sees it, redrawn at every save.",
      discussion: """
        EXAMPLES
          eguide preview Content/innovations-in-crisis-response/01-988/10-quiz.md
          eguide preview Content/innovations-in-crisis-response

        The file's problems stand below the page. Nothing is recorded.
        """)
  }

  open var reset: CommandHelp {
    CommandHelp(
      "Begin a course anew; what was stays on record.",
      discussion: """
        EXAMPLES
          eguide reset innovations-in-crisis-response
          eguide progress --enrolment 1       what was before

        Pages, quizzes and ticks start from nothing, as on the first day.
        """)
  }

  open var roster: CommandHelp {
    CommandHelp(
      "Show where the learners of a folder of training records stand.",
      discussion: """
        EXAMPLES
          eguide roster /srv/journals
          eguide roster /srv/journals --format csv > roster.csv

        Files that are damaged, or no training records, are named below the table. Exit status 1 says
        that there are some.
        """)
  }

  open var search: CommandHelp {
    CommandHelp(
      "Search pages, recordings, glossaries, questions, next steps and your own notes.",
      discussion: """
        EXAMPLES
          eguide search warm transfer
          eguide search 988 veterans --format json

        All of the words are looked for, by their stems; the last one may be the beginning of a word.
        What the answers to questions are is never found. Exit status 1: nothing was found.
        """)
  }

  open var show: CommandHelp {
    CommandHelp(
      "Print a page.",
      discussion: """
        EXAMPLES
          eguide show 988/what-988-changed
          eguide show README.md --width 60 | less
          eguide show 988/scenario --graph

        A page is named by its id, the unique ending of its id, or a Markdown file's path.
        """)
  }

  open var progress: CommandHelp {
    CommandHelp(
      "Show what you have done.",
      discussion: """
        EXAMPLES
          eguide progress
          eguide progress --format json
          eguide progress --enrolment 1       as it was before a reset
        """)
  }

  open var eguide: CommandHelp {
    CommandHelp(
      "Courses in a terminal, from plain Markdown.",
      discussion: """
        Without a subcommand the player opens: the library, where you left it.

        EXAMPLES
          eguide                                    the library
          eguide innovations-in-crisis-response     a course, where you were
          eguide --plain                            in lines, for screen readers; also ACCESSIBLE=1
          eguide search warm transfer               where courses say it
          eguide check Content                      an author's problems, file:line:column
          eguide preview 02-section.md              a page as a learner sees it, at every save
          eguide roster /srv/journals --format csv  an instructor's view

        In a crisis call or text 988.
        """)
  }
}
