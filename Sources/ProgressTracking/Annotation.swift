public import CourseModel
public import LearningRecords

/// A mark that a person has set at a paragraph, or a note that they have written on it.
public struct Annotation: Hashable, Sendable, Identifiable {
  /// The id of its first statement, whatever was written since.
  public var id: String
  /// What is written; nil where the paragraph is only marked.
  public var note: String?
  public var quotation: Quotation
  /// The IRI of the course, as it was recorded.
  public var course: String
  /// The page's id from the course on, as it was recorded: the page may have another one today, or
  /// be gone.
  public var path: String
  /// What the page was called then.
  public var pageTitle: String
  /// When it was last written.
  public var time: Timestamp

  public init(
    id: String, note: String?, quotation: Quotation, course: String, path: String,
    pageTitle: String, time: Timestamp
  ) {
    self.id = id
    self.note = note
    self.quotation = quotation
    self.course = course
    self.path = path
    self.pageTitle = pageTitle
    self.time = time
  }

  /// The longest note that is kept, in characters.
  public static let longestNote = 4_000
}

/// What the statements of a course say of marks and notes. They belong to the person and not to an
/// enrolment: beginning anew takes none away.
struct AnnotationFacts: Sendable {
  private struct Version: Sendable {
    var stamp: Stamp
    var note: String?
    var quotation: Quotation
    var course: String
    var path: String
    var pageTitle: String
  }

  /// Every form of an annotation, by the id of its first statement.
  private var versions: [StatementID: [Version]] = [:]

  /// Takes a statement in; one that is about no paragraph is passed over.
  mutating func add(_ statement: Statement, _ object: Activity, course: String, path: String) {
    guard [.commented, .bookmarked].contains(statement.verb), !path.isEmpty,
      let passage = statement.result.extensions[Vocabulary.Extension.passage],
      let quotation = Quotation(passage)
    else { return }
    let note = statement.verb == .commented ? statement.result.response ?? "" : nil
    versions[statement.context.statement ?? statement.id, default: []].append(
      Version(
        stamp: Stamp(time: statement.timestamp, id: statement.id),
        note: note.map { String($0.prefix(Annotation.longestNote)) }, quotation: quotation,
        course: course, path: path,
        pageTitle: object.definition.name.first?.value ?? path))
  }

  mutating func merge(_ other: AnnotationFacts) {
    versions.merge(other.versions) { $0 + $1 }
  }

  /// What stands, newest first. Of several forms of a note the last one does; where its first
  /// statement is taken back, none does.
  func standing(voided: Set<StatementID>) -> [Annotation] {
    let standing = versions.compactMap { root, versions -> (Stamp, Annotation)? in
      guard !voided.contains(root),
        let last = versions.filter({ !voided.contains($0.stamp.id) }).max(by: {
          $0.stamp < $1.stamp
        })
      else { return nil }
      return (
        last.stamp,
        Annotation(
          id: root.description, note: last.note, quotation: last.quotation, course: last.course,
          path: last.path, pageTitle: last.pageTitle, time: last.stamp.time)
      )
    }
    return standing.sorted { $0.0 > $1.0 }.map(\.1)
  }

  /// The statements that must be voided to take annotations back.
  func statements(of ids: [Annotation.ID], voided: Set<StatementID>) -> [StatementID] {
    let all = ids.compactMap { StatementID($0) }.flatMap { root in
      [root] + (versions[root] ?? []).map(\.stamp.id)
    }
    return Set(all).subtracting(voided)
      .sorted { ($0.uuid.high, $0.uuid.low) < ($1.uuid.high, $1.uuid.low) }
  }
}

extension Quotation {
  /// How a statement holds it.
  public var json: JSON {
    var members = Members<JSON>()
    members["text"] = .string(text)
    if let heading { members["heading"] = .string(heading) }
    members["block"] = .number(Double(block))
    return .object(members)
  }

  /// Nil where it is none.
  public init?(_ json: JSON) {
    guard let text = json["text"]?.string, let block = json["block"]?.integer else { return nil }
    self.init(text: text, heading: json["heading"]?.string, block: block)
  }
}
