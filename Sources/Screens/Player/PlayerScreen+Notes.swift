internal import CourseModel
internal import InterfaceWords
internal import LearningRecords
internal import ProgressTracking
internal import TerminalUI

/// Marks and notes, on the page and in their list.
extension PlayerScreen {
  /// Why nothing can be marked; nil where it can.
  var whyNothingIsKept: String? {
    switch access {
    case .full: nil
    case .preview: wording.annotations.notInPreview
    case .heldElsewhere, .readOnly: wording.annotations.readingOnly
    }
  }

  /// What `m` and `a` say where there is no paragraph to mark.
  var whereNotesStand: String? {
    guard overlay == nil, page != nil else { return nil }
    return switch child {
    case .reader: nil
    case .checklist: wording.annotations.notOnChecklists
    default: wording.annotations.onlyOnText
    }
  }

  /// Shows the marks and notes of the page that is open.
  mutating func annotateReader() {
    guard case .reader(var reader) = child, let progress = session?.progress else { return }
    reader.annotate(progress.annotations(on: reader.page.id))
    child = .reader(reader)
  }

  /// A page of text has been opened: its marks and notes, the one that led here, and the note that
  /// was being written when the program ended.
  mutating func annotateNewReader() {
    annotateReader()
    guard case .reader(var reader) = child else { return }
    if let sought, sought.page == reader.page.id, !reader.show(sought.annotation) {
      notice = Self.gone
    }
    sought = nil
    if let draft, draft.page == reader.page.id, whyNothingIsKept == nil {
      reader.resume(draft)
      self.draft = nil
    }
    child = .reader(reader)
  }

  private static let gone = wording.annotations.goneFromHere

  /// The note that is being written, here or on a page that was left by force.
  var unsavedNote: KeptNote? {
    if case .reader(let reader) = child, let note = reader.unsavedNote { return note }
    return draft
  }

  // MARK: The list

  /// Shows a card, from which any key leads back to the list where that is below it.
  mutating func show(_ card: Overlay) {
    if overlay == .notes { listBelow = .notes }
    overlay = card
  }

  mutating func inNotes(_ message: NotesScreen.Message) -> [Effect] {
    notice = nil
    switch notes?.update(message) {
    case .open(let entry):
      guard let page = entry.page else {
        notice = wording.annotations.nothingToGoTo
        return []
      }
      return open(annotation: entry.id, on: page, near: entry.annotation.quotation)
    case .delete(let annotation):
      if let sentence = whyNothingIsKept {
        notice = sentence
        return []
      }
      return [.removeAnnotation(annotation)]
    case .say(let sentence): notice = sentence
    case nil: break
    }
    return []
  }

  /// Goes to the paragraph of a mark or a note.
  mutating func open(
    annotation id: Annotation.ID, on page: PageID, near quotation: Quotation
  ) -> [Effect] {
    overlay = nil
    if child.isReview { child = .library }
    remember()
    if case .reader(var reader) = child, reader.page.id == page {
      if !reader.show(id) { notice = Self.gone }
      child = .reader(reader)
      return []
    }
    sought = (id, page)
    let place = Place(block: quotation.block, offset: 0)
    guard page.course == session?.course.id else {
      placeAhead = Visit(page: page, place: place, answers: nil)
      return (session == nil ? [] : suspend()) + [.openCourse(page.course, page: page)]
    }
    return [.openPage(page, place: place, answers: nil, heading: nil)]
  }

  mutating func notesOpened(_ entries: [NotesScreen.Entry]) {
    let (local, now) = (local, library.now)
    notes = NotesScreen(entries, area: searchArea, charset: charset) {
      local($0.time).date(asOf: now)
    }
    overlay = .notes
    pending.append(.findParagraphs)
  }
}
