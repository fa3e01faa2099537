import CourseModel
import Diagnostics

extension PartReader {
  mutating func terms(_ root: MarkdownNode) -> [Term] {
    sections(of: root).map { section in
      var fields = KeyedComment.fields(
        section.comment, file: file, known: Keys.term, place: "a term")
      let identity = identity(
        of: section.title.plainText, &fields, at: section.heading.start, what: "term")
      let also = fields.texts("also")
      take(fields)
      let definition = section.nodes.compactMap { blocks.block($0) }
      if definition.isEmpty {
        report("term-without-definition", at: section.heading.start, "Term without a definition")
      }
      return Term(
        id: identity.id, was: identity.was, title: section.title, also: also,
        definition: definition, range: section.range)
    }
  }
}
