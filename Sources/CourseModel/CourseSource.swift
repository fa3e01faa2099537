public import Diagnostics

/// Where courses come from: what a check of them asks for.
public protocol CourseSource {
  /// Every course, by its place in the library, and what is wrong with the library itself.
  func courseHeaders() -> (headers: [CourseHeader], diagnostics: [Diagnostic])

  /// The course with its modules' and pages' front matter.
  func course(_ header: CourseHeader) -> (course: Course, diagnostics: [Diagnostic])

  /// The terms of the course's glossary; none where there is no glossary.
  func glossary(of course: Course) -> (terms: [Term], diagnostics: [Diagnostic])

  /// The page opened and walked over as a whole.
  func examine(_ header: PageHeader) -> ExaminedPage

  /// The slugs of all headings of a page's file; nil where it can't be read.
  func anchors(ofFile path: String) -> Set<String>?

  /// The pages that are no course's: Markdown files the check was pointed at.
  func loosePages() -> [PageHeader]

  /// Whether a diagnostic of this file was asked for.
  func isAsked(about file: String) -> Bool
}
