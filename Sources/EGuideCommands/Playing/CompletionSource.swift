internal import CourseLoading
internal import CourseModel
internal import Diagnostics
internal import InterfaceWords
internal import LearningRecords
internal import ProgressTracking
internal import Reporting
internal import Screens
internal import TerminalUI

/// Gathers what a completion record is made of: the training record, and the course's files.
struct CompletionSource {
  let library: Library
  let files: LearnerFiles

  /// The record of an enrolment; nil is the latest.
  ///
  /// It comes from the training record alone, so that whoever has that file finds the same. Throws
  /// ``JournalError`` where there is none that can be read.
  func record(
    of course: Course, enrolment: Int? = nil, printed: Timestamp
  ) throws(JournalError) -> CompletionRecord {
    let contents = try JournalReader.read(files.record)
    var amount = CompletionRecord.Amount(words: 0, questions: 0, minutes: 0)
    var questions: [PageID: [Question]] = [:]
    for header in course.pages where header.counts {
      let (page, pageAmount) = library.pageWithAmount(of: header)
      amount.words += pageAmount.words
      amount.questions += pageAmount.questions
      amount.minutes += pageAmount.minutes
      if case .quiz(let quiz) = page.content { questions[header.id] = quiz.questions }
    }
    return CompletionRecord(
      of: LearnerProgress(contents.statements).progress(of: course, enrolment: enrolment),
      learner: files.learner, text: CourseText.hash(of: course), amount: amount,
      questions: questions,
      source: .init(
        entries: contents.statements.count,
        unreadable: contents.problems.count { $0.severity > .note }),
      printed: printed)
  }

  /// Writes the record as text and as HTML into the folder that the program was started in, and
  /// returns their paths.
  func write(
    of course: Course, charset: Charset, at now: Timestamp
  ) throws(NewFiles.Refusal) -> [String] {
    let document: CompletionDocument
    do throws(JournalError) {
      document = Self.document(try record(of: course, printed: now))
    } catch {
      throw NewFiles.Refusal(reason: wording.program.recordCannotBeRead(error.reason))
    }
    return try NewFiles.write(
      [(".txt", document.text(charset)), (".html", document.html)],
      named: course.id + "-completion")
  }

  static func document(_ record: CompletionRecord) -> CompletionDocument {
    CompletionDocument(
      record, day: { Environment.local($0).fullDate }, moment: Environment.moment)
  }
}
