internal import CourseModel
internal import InterfaceWords
internal import ProgressTracking

// The contents of a course, and where a number of it leads.
extension PlainPlayer {
  mutating func sayContents() -> Reply {
    guard let session else { return notUnderstood(wording.commands.contents.word) }
    let course = session.course
    var listing = Listing(title: wording.course.contents(of: course.header.title.sentence))
    if let overview = course.overview { add(overview, to: &listing) }
    for module in course.modules {
      listing.say(wording.course.module(module.title.sentence))
      for page in module.pages { add(page, to: &listing) }
    }
    if let glossary = course.glossary { add(glossary, to: &listing) }
    if course.pages.contains(where: { $0.kind == .checklist }) {
      listing.add(wording.course.allNextSteps, to: .plans)
    }
    listing.add(wording.course.whatCounts, to: .standing)
    if access == .full { listing.add(wording.course.beginAnew, to: .beginAnew) }
    listing.hint(wording.page.listHint)
    self.listing = listing
    return said(listing.speech)
  }

  private func add(_ page: PageHeader, to listing: inout Listing) {
    guard let session else { return }
    var words = [page.nameInLists]
    if page.id == self.page?.id { words.append(wording.page.youAreHere) }
    if page.id != session.course.glossary?.id {
      switch session.progress.state(of: page) {
      case .done: words.append(wording.course.isDone)
      case .begun: words.append(wording.course.isBegun)
      case .toDo: break
      }
      if !page.counts { words.append(wording.course.isOptional) }
    }
    if let minutes = session.minutes[page.id] { words.append(wording.numbers.minutes(minutes)) }
    listing.add(words.joined(separator: ", "), to: .page(page.id))
  }

  mutating func choose(_ number: Int, from listing: Listing) -> Reply {
    guard listing.destinations.indices.contains(number - 1) else {
      self.listing = listing
      return reply(wording.page.numbers(to: listing.destinations.count))
    }
    switch listing.destinations[number - 1] {
    case .page(let page):
      if page != self.page?.id { remember() }
      return open(page)
    case .hit(let hit):
      remember()
      found = hit.page
      guard hit.page.course == session?.course.id else {
        var reply = suspended()
        placeAhead = hit.place
        reply.effects.append(.openCourse(hit.page.course, page: hit.page))
        return reply
      }
      return open(hit.page, at: hit.place)
    case .annotation(let entry): return open(entry)
    case .standing:
      remember()
      return showCourseEnd()
    case .plans:
      remember()
      var reply = Reply()
      reply.effects = [.openPlans]
      return reply
    case .beginAnew:
      query = .beginAnew
      return reply(
        wording.course.beginAnewQuestion,
        wording.course.beginAnewYes)
    }
  }
}

extension Course {
  /// The number of a page in its module, from 1, and how many pages that has; of the course's own
  /// pages, among these.
  func number(of page: PageID) -> (index: Int?, count: Int) {
    let pages = module(page.module)?.pages ?? self.pages.filter { $0.id.module == nil }
    return (pages.firstIndex { $0.id == page }.map { $0 + 1 }, pages.count)
  }
}
