public import CourseModel
public import LearningRecords
public import ProgressTracking

/// A person's marks and notes to study from: by course, module and page, in the order of the text.
public struct StudySheet: Hashable, Sendable {
  /// A paragraph, and what is written on it.
  public struct Item: Hashable, Sendable {
    public var quotation: Quotation
    /// Nil where it is only marked.
    public var note: String?
    public var time: Timestamp
    public var standing: ParagraphFinder.Standing

    public init(_ annotation: Annotation, standing: ParagraphFinder.Standing) {
      quotation = annotation.quotation
      note = annotation.note
      time = annotation.time
      self.standing = standing
    }
  }

  /// A page's.
  public struct Section: Hashable, Sendable {
    /// Nil where the page is gone from the course.
    public var page: PageID?
    public var moduleTitle: String?
    public var pageTitle: String
    public var items: [Item]

    /// - Parameter items: in any order.
    public init(page: PageID?, moduleTitle: String?, pageTitle: String, items: [Item]) {
      self.page = page
      self.moduleTitle = moduleTitle
      self.pageTitle = pageTitle
      self.items = items.sorted { a, b in
        // What is gone has no place in the text any more, and stands last.
        let (first, second) = (a.standing.block ?? .max, b.standing.block ?? .max)
        return (first, first == .max ? a.quotation.block : 0, a.time)
          < (second, second == .max ? b.quotation.block : 0, b.time)
      }
    }

    /// The items of each paragraph, in the order of the text; of one that is gone, of its old words.
    public var paragraphs: [[Item]] {
      items.reduce(into: []) { paragraphs, item in
        let last = paragraphs.last?.last
        let isTheSame =
          last.map { last in
            last.standing.block == item.standing.block
              && (item.standing.block != nil || last.quotation.text == item.quotation.text)
          } ?? false
        if isTheSame {
          paragraphs[paragraphs.count - 1].append(item)
        } else {
          paragraphs.append([item])
        }
      }
    }
  }

  /// A course's.
  public struct Part: Hashable, Sendable {
    public var title: String
    public var sections: [Section]

    public init(title: String, sections: [Section]) {
      self.title = title
      self.sections = sections
    }
  }

  public var parts: [Part]

  /// Courses without any are left out.
  public init(_ parts: [Part]) { self.parts = parts.filter { !$0.sections.isEmpty } }

  public var isEmpty: Bool { parts.isEmpty }
}
