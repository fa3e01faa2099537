internal import Assessment
internal import CourseLoading
internal import CourseModel
internal import ProgressTracking

extension Library {
  /// All checklists of a course as the learner means to do them. Their pages are read for it.
  func plan(of progress: CourseProgress) -> Plan {
    let parts = progress.course.pages.compactMap { header -> Plan.Part? in
      guard header.kind == .checklist, case .checklist(let checklist) = page(header).content else {
        return nil
      }
      let module = progress.course.module(header.id.module)?.title
      let title = [module, header.title].compactMap { $0 }.joined(separator: ": ")
      return Plan.Part(title: title, items: progress.plan(of: checklist, on: header.id))
    }
    return Plan(title: progress.course.header.title, parts: parts)
  }
}
