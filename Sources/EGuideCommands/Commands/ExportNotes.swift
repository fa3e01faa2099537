internal import ArgumentParser
internal import CourseLoading
internal import CourseModel
internal import Diagnostics
internal import InterfaceWords
internal import LearningRecords
internal import ProgressTracking
internal import Reporting

struct ExportNotes: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown, json
  }

  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: wording.options.exportNotes.abstract,
    discussion: wording.options.exportNotes.discussion)

  @Argument(help: ArgumentHelp(wording.options.courseOrAll))
  var course: String?

  @Option(help: ArgumentHelp(wording.options.markdownOrJSON))
  var format = Format.markdown

  @OptionGroup var content: ContentOptions
  @OptionGroup var learner: LearnerOptions

  func run() throws {
    let environment = Environment.process
    let files = try learner.files(environment)
    let library = content.library(environment)
    let all = library.courseHeaders().headers
    let named = try course.map { try content.courseHeader(named: $0, in: library) }
    let (record, problems) = files.read()
    for problem in problems { Environment.complain(problem.description) }
    var parts = (named.map { [$0] } ?? all).filter { !record.annotations(in: $0).isEmpty }
      .map { library.studySheet(of: record.progress(of: library.course($0).course)) }
    if named == nil {
      let elsewhere = Dictionary(grouping: record.annotations(outside: all), by: \.course)
      parts += elsewhere.sorted { $0.key < $1.key }.map { iri, annotations in
        StudySheet.Part(
          title: wording.annotations.otherCourse(iri),
          sections: Dictionary(grouping: annotations, by: \.path).sorted { $0.key < $1.key }.map {
            StudySheet.Section(
              page: nil, moduleTitle: nil, pageTitle: $0.value.first?.pageTitle ?? $0.key,
              items: $0.value.map { .init($0, standing: .gone) })
          })
      }
    }
    let sheet = StudySheet(parts)
    switch format {
    case .markdown:
      if !sheet.isEmpty { Environment.print(sheet.markdown) }
    case .json: Environment.print(String(decoding: sheet.json.text, as: UTF8.self))
    }
    if sheet.isEmpty {
      Environment.complain(wording.printed.nothingMarked)
      throw ExitCode(1)
    }
  }
}
