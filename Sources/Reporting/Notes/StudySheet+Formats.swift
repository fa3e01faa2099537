internal import CourseModel
internal import InterfaceWords
public import LearningRecords
internal import ProgressTracking
internal import TerminalUI

extension StudySheet {
  /// Headings, each paragraph as a quote, the note below it.
  public var markdown: String {
    var lines: [String] = []
    func paragraph(_ text: String) { lines += [text, ""] }
    for part in parts {
      paragraph("# " + Self.escaped(part.title))
      var module: String?
      for section in part.sections {
        if section.moduleTitle != module {
          module = section.moduleTitle
          if let module { paragraph("## " + Self.escaped(module)) }
        }
        paragraph("### " + Self.escaped(section.pageTitle))
        if section.page == nil { paragraph("*\(wording.reports.pageIsGone)*") }
        for items in section.paragraphs {
          // The words of today, where one of them has them; else the last that were quoted.
          let told = items.last { if case .same = $0.standing { true } else { false } }
          guard let shown = told ?? items.last else { continue }
          paragraph("> " + Self.escaped(shown.quotation.text))
          if section.page != nil, let words = shown.words { paragraph("*\(words)*") }
          for note in items.compactMap(\.note) { paragraph(Self.lines(note)) }
        }
      }
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  public var json: JSON {
    .array(
      parts.flatMap { part in
        part.sections.flatMap { section in
          section.items.map { item in
            [
              "course": .string(part.title),
              "module": section.moduleTitle.map(JSON.string) ?? .null,
              "page": .string(section.pageTitle),
              "id": section.page.map { .string($0.description) } ?? .null,
              "paragraph": .string(item.quotation.text),
              "state": .string(section.page == nil ? "gone" : item.state),
              "note": item.note.map(JSON.string) ?? .null,
              "time": .string(item.time.description),
            ]
          }
        }
      })
  }

  /// What a file of courses says is shown as words, whatever marks are in it.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in Charset.unicode.clean(text) {
      if "\\`*_[]<>#".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }

  /// A note is its writer's own Markdown.
  private static func lines(_ note: String) -> String {
    note.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { Charset.unicode.clean($0) }.joined(separator: "\n")
  }
}

extension StudySheet.Item {
  fileprivate var words: String? {
    switch standing {
    case .same: nil
    case .edited: wording.reports.paragraphIsEdited
    case .gone: wording.reports.paragraphIsGone
    }
  }

  fileprivate var state: String {
    switch standing {
    case .same: "same"
    case .edited: "edited"
    case .gone: "gone"
    }
  }
}
