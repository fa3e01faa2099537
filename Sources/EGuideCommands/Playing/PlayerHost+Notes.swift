internal import CourseLoading
internal import CourseModel
internal import LearningRecords
internal import ProgressTracking
internal import Screens

/// Marks and notes of all courses.
extension PlayerHost {
  mutating func openNotes(_ screen: some HostedPlayer) -> [PlayerScreen.Message] {
    guard let record = screen.record else { return [] }
    let entries = library.notes(in: record, courses: courses)
    unsought = entries.filter { $0.page != nil }
    return [.notesOpened(entries)]
  }

  /// Looks for paragraphs on their pages, for a few milliseconds at a time.
  mutating func findParagraphs() -> [PlayerScreen.Message] {
    let began = ContinuousClock.now
    var found: [Annotation.ID: ParagraphFinder.Standing] = [:]
    var opened = course
    while let page = unsought.first?.page, ContinuousClock.now - began < .milliseconds(4) {
      let there = unsought.filter { $0.page == page }
      unsought.removeAll { $0.page == page }
      if opened?.id != page.course {
        opened = courses.first { $0.id == page.course }.map { library.course($0).course }
      }
      guard let header = opened?.allPages.first(where: { $0.id == page }) else { continue }
      var finder = ParagraphFinder(library.page(header).body)
      for entry in there { found[entry.id] = finder.standing(of: entry.annotation.quotation) }
    }
    return [.paragraphsFound(found, hasMore: !unsought.isEmpty)]
  }

  /// Takes a mark or a note back, also one of a course that is not open, or gone.
  mutating func remove(
    _ annotation: Annotation, _ screen: some HostedPlayer
  ) -> [PlayerScreen.Message] {
    guard let files else { return [] }
    let course =
      courses.first { $0.iris.contains(annotation.course) }.map { library.course($0).course }
      ?? Course(
        header: CourseHeader(goneFrom: annotation.course), overview: nil, modules: [],
        glossary: nil)
    let progress = screen.record?.progress(of: course) ?? CourseProgress(course: course)
    let recorder = Recorder(
      learner: files.learner, course: course, enrolment: progress.enrolment, text: "")
    return keep(.removed([annotation.id]), by: recorder, progress)
  }

  // MARK: The search of everything

  /// So many of a person's own notes stand in an answer at most.
  private static let mostHits = 20

  /// Answers of the index with the person's own notes, which are never in it.
  func withOwnNotes(
    _ messages: [PlayerScreen.Message], _ screen: some HostedPlayer
  ) -> [PlayerScreen.Message] {
    messages.map { message in
      guard case .searched(var answer) = message, let record = screen.record,
        let search = NoteSearch(answer.query)
      else { return message }
      answer.add(
        ownNotes: library.noteHits(search, in: record, courses: courses, limit: Self.mostHits))
      return .searched(answer)
    }
  }
}

extension CourseHeader {
  /// A course of which nothing but its IRI is known.
  fileprivate init(goneFrom iri: String) {
    self.init(id: "", folder: "", assetsFolder: "", title: iri)
    statedIRI = iri
  }
}
