import CourseModel
import Diagnostics

extension PartReader {
  /// - Parameter skipsHeading: whether the first heading stands at the page's top already.
  mutating func checklist(_ root: MarkdownNode, skipsHeading: Bool) -> Checklist {
    var parts: [Checklist.Part] = []
    var isAtHeading = skipsHeading
    for node in root.children where node.kind != .footnoteDefinition {
      if isAtHeading, node.kind == .heading {
        isAtHeading = false
        continue
      }
      if node.kind == .list, Self.hasBoxes(node) {
        add(node, depth: 0, to: &parts)
      } else if let block = blocks.block(node) {
        parts.append(.block(block))
      }
      if node.kind == .htmlBlock,
        let comment = KeyedComment(node.literal, at: node.start, file: file)
      {
        report(
          "misplaced-comment", .warning, at: comment.position,
          "Comment belongs to nothing here, put it on an item's line")
      }
    }
    return Checklist(parts: parts)
  }

  private mutating func add(_ list: MarkdownNode, depth: Int, to parts: inout [Checklist.Part]) {
    for item in items(of: list) {
      if item.box == nil {
        report(
          "item-without-box", at: item.range.start,
          "Item without a box among boxes, begin it with [ ]")
      }
      var fields = KeyedComment.fields(
        item.comment, file: file, known: Keys.identity, place: "an item")
      let identity = identity(
        of: item.text.plainText, &fields, at: item.range.start, what: "item")
      take(fields)
      let isNested: (MarkdownNode) -> Bool = {
        $0.kind == .list && Self.hasBoxes($0) && depth + 1 < BlockReader.deepest
      }
      parts.append(
        .item(
          Checklist.Item(
            id: identity.id, was: identity.was, text: item.text,
            explanation: item.others.filter { !isNested($0) }
              .compactMap { blocks.block($0, depth: 1) } + item.quoted,
            depth: depth, range: item.range)))
      for nested in item.others where isNested(nested) {
        add(nested, depth: depth + 1, to: &parts)
      }
    }
  }
}
