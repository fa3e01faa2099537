internal import CourseLoading
internal import CourseModel
internal import InterfaceWords
internal import ProgressTracking
internal import Reporting
internal import Screens

/// A person's marks and notes, beside the courses as they are today.
extension Library {
  /// All of them, newest first. No page is read.
  func notes(in record: LearnerProgress, courses: [CourseHeader]) -> [NotesScreen.Entry] {
    var entries: [NotesScreen.Entry] = []
    for header in courses {
      let annotations = record.annotations(in: header)
      if annotations.isEmpty { continue }
      let progress = record.progress(of: course(header).course)
      entries += annotations.map { entry($0, progress) }
    }
    entries += record.annotations(outside: courses).map {
      NotesScreen.Entry(
        annotation: $0, page: nil, courseTitle: wording.annotations.courseElsewhere,
        moduleTitle: nil,
        pageTitle: $0.pageTitle)
    }
    return entries.sorted { ($0.annotation.time, $0.id) > ($1.annotation.time, $1.id) }
  }

  private func entry(_ annotation: Annotation, _ progress: CourseProgress) -> NotesScreen.Entry {
    let course = progress.course
    let page = progress.page(named: annotation.path)
    return NotesScreen.Entry(
      annotation: annotation, page: page, courseTitle: course.header.shortTitle,
      moduleTitle: course.module(page?.module)?.title,
      pageTitle: course.allPages.first { $0.id == page }?.title ?? annotation.pageTitle)
  }

  /// Those that have what is searched for, newest first in each course.
  func noteHits(
    _ search: NoteSearch, in record: LearnerProgress, courses: [CourseHeader], limit: Int
  ) -> [SearchHit] {
    var hits: [SearchHit] = []
    for header in courses where hits.count < limit {
      let found = record.annotations(in: header).filter(search.finds)
      if found.isEmpty { continue }
      let progress = record.progress(of: course(header).course)
      for annotation in found.prefix(limit - hits.count) {
        let entry = entry(annotation, progress)
        guard let page = entry.page else { continue }
        var hit = SearchHit(
          source: .note, page: page, courseTitle: entry.courseTitle,
          moduleTitle: entry.moduleTitle, pageTitle: entry.pageTitle,
          place: Place(block: annotation.quotation.block, offset: 0),
          snippet: search.snippet(of: annotation))
        hit.annotation = annotation.id
        hits.append(hit)
      }
    }
    return hits
  }

  /// The marks and notes of a course in its order. The pages that have some are read.
  func studySheet(of progress: CourseProgress) -> StudySheet.Part {
    let course = progress.course
    var byPage: [PageID?: [Annotation]] = [:]
    for annotation in progress.annotations {
      byPage[progress.page(named: annotation.path), default: []].append(annotation)
    }
    var sections = course.allPages.compactMap { header -> StudySheet.Section? in
      guard let annotations = byPage[header.id] else { return nil }
      var finder = ParagraphFinder(page(header).body)
      return StudySheet.Section(
        page: header.id, moduleTitle: course.module(header.id.module)?.title,
        pageTitle: header.title,
        items: annotations.map { .init($0, standing: finder.standing(of: $0.quotation)) })
    }
    let gone = Dictionary(grouping: byPage[nil] ?? [], by: \.path)
    sections += gone.sorted { $0.key < $1.key }.map { _, annotations in
      StudySheet.Section(
        page: nil, moduleTitle: nil, pageTitle: annotations.first?.pageTitle ?? "",
        items: annotations.map { .init($0, standing: .gone) })
    }
    return StudySheet.Part(title: course.header.title, sections: sections)
  }
}
