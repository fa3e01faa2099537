import CourseModel
import Diagnostics

/// A page cut at its `##` headings, as quizzes, scenarios and glossaries are.
struct PageSection {
  var heading: MarkdownNode
  var title: [Inline]
  /// The heading's anchor, unique in the page.
  var anchor: String
  var comment: KeyedComment?
  /// What stands under the heading, comments left out.
  var nodes: [MarkdownNode]

  var range: SourceRange {
    SourceRange(heading.start, (nodes.last ?? heading).range.end)
  }
}

/// Reads the parts of a page out of its tree; every fault is a diagnostic.
struct PartReader {
  let file: String
  let lines: SourceLines
  let blocks: BlockReader
  private(set) var diagnostics: [Diagnostic] = []
  var speller = Speller()
  private var partCount = 0

  /// More questions, scenes, terms, choices, steps than anybody writes on a page by hand. Each is read
  /// with the page, seen or not.
  static let mostParts = 5_000

  init(file: String, bytes: [UInt8], blocks: BlockReader) {
    self.file = file
    self.lines = SourceLines(bytes)
    self.blocks = blocks
  }

  mutating func report(
    _ rule: String, _ severity: Diagnostic.Severity = .error, at position: SourcePosition,
    _ summary: String
  ) {
    diagnostics.append(Diagnostic(rule, severity, file: file, at: position, summary))
  }

  /// Whether one more part is read; the first that isn't is reported.
  private mutating func mayRead(_ node: MarkdownNode) -> Bool {
    partCount += 1
    if partCount == Self.mostParts + 1 {
      report(
        "too-many-parts", at: node.start,
        "More than \(Self.mostParts) questions, choices and steps, the rest isn't read")
    }
    return partCount <= Self.mostParts
  }

  mutating func take(_ fields: FieldReader) { diagnostics += fields.diagnostics }

  // MARK: Sections

  mutating func sections(of root: MarkdownNode) -> [PageSection] {
    var sections: [PageSection] = []
    for node in root.children where node.kind != .footnoteDefinition {
      if node.kind == .heading, node.headingLevel == 2 {
        guard mayRead(node) else { break }
        sections.append(
          PageSection(
            heading: node, title: blocks.inlines(in: node), anchor: blocks.slug(node),
            comment: inlineComment(in: node), nodes: []))
        continue
      }
      let section = sections.indices.last
      if let comment = blockComment(node) {
        if let section, sections[section].nodes.isEmpty, sections[section].comment == nil {
          sections[section].comment = comment
        } else {
          report(
            "misplaced-comment", .warning, at: comment.position,
            "Comment belongs to nothing here, put it right after a heading or on an item's line")
        }
      }
      if node.kind == .htmlBlock, HTMLComment.stripped(node.literal).allSatisfy(\.isWhitespace) {
        continue
      }
      if let section { sections[section].nodes.append(node) }
    }
    return sections
  }

  private mutating func blockComment(_ node: MarkdownNode) -> KeyedComment? {
    guard node.kind == .htmlBlock else { return nil }
    return comment(node)
  }

  private mutating func inlineComment(in node: MarkdownNode) -> KeyedComment? {
    for child in node.children where child.kind == .htmlInline {
      if let comment = comment(child) { return comment }
    }
    return nil
  }

  private mutating func comment(_ node: MarkdownNode) -> KeyedComment? {
    guard let comment = KeyedComment(node.literal, at: node.start, file: file) else { return nil }
    diagnostics += comment.diagnostics
    return comment
  }

  // MARK: Items

  /// An item of a list: a choice of a question or a scene, a box of a checklist.
  struct Item {
    var box: Bool?
    var text: [Inline] = []
    var comment: KeyedComment?
    /// The content of the quotes in the item.
    var quoted: [Block] = []
    /// All else below the first paragraph.
    var others: [MarkdownNode] = []
    var range: SourceRange
  }

  mutating func items(of list: MarkdownNode) -> [Item] {
    var items: [Item] = []
    for node in list.children {
      guard mayRead(node) else { break }
      items.append(item(node))
    }
    return items
  }

  private mutating func item(_ node: MarkdownNode) -> Item {
    var item = Item(box: node.box, range: node.range)
    for (index, child) in node.children.enumerated() {
      switch child.kind {
      case .paragraph where index == 0:
        item.text = blocks.inlines(in: child)
        item.comment = inlineComment(in: child)
      case .htmlBlock:
        if let comment = comment(child), item.comment == nil { item.comment = comment }
        if !HTMLComment.stripped(child.literal).allSatisfy(\.isWhitespace) {
          item.others.append(child)
        }
      case .quote:
        reportLazyLine(of: child)
        item.quoted += blocks.blocks(in: child, depth: 2)
      default: item.others.append(child)
      }
    }
    // To cmark a box without a text is a text.
    if item.box == nil, case .text(let text) = item.text.first, item.text.count == 1,
      ["[ ]", "[x]", "[X]"].contains(text)
    {
      item.box = text != "[ ]"
      item.text = []
    }
    if item.box != nil, item.text.plainText.allSatisfy(\.isWhitespace),
      !item.text.contains(where: \.isImage)
    {
      report("empty-item", at: item.range.start, "Box without a text")
    }
    return item
  }

  /// A line without `>` below an item's quote belongs to the quote, whatever its author meant.
  private mutating func reportLazyLine(of quote: MarkdownNode) {
    let range = quote.range
    for number in range.start.line...max(range.start.line, range.end.line) {
      let line = lines[number]
      let indentation = line.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
      let first = line.dropFirst(indentation).first
      guard number > range.start.line, first != UInt8(ascii: ">") else { continue }
      report(
        "lazy-quote", .warning, at: SourcePosition(line: number, column: indentation + 1),
        "Line without > belongs to the quote above it, begin it with > or put an empty line between"
      )
      return
    }
  }

  /// The id that the fields say, or the slug of the text; both failing, the text's bytes, so that
  /// there is one and it holds.
  mutating func identity(
    of text: String, _ fields: inout FieldReader, at position: SourcePosition, what: String
  ) -> (id: String, was: [String]) {
    let was = fields.texts("was")
    if let id = fields.id("id") { return (id, was) }
    let slug = slug(text)
    if !slug.isEmpty { return (slug, was) }
    // An item without a text was reported as that.
    if what == "question" || !text.allSatisfy(\.isWhitespace) {
      report(
        "empty-slug", at: position,
        "No id can be made of this \(what)'s text, give it one with <!-- id: … -->")
    }
    return ("x" + text.utf8.prefix(16).map { String($0, radix: 16) }.joined(), was)
  }

  /// Whether a list has an item with a box.
  static func hasBoxes(_ list: MarkdownNode) -> Bool {
    list.children.contains { node in
      if node.box != nil { return true }
      guard let first = node.firstChild, first.kind == .paragraph, let text = first.firstChild,
        text.next == nil, text.kind == .text
      else { return false }
      return ["[ ]", "[x]", "[X]"].contains(text.literal)
    }
  }
}

extension Inline {
  fileprivate var isImage: Bool { if case .image = self { true } else { false } }
}
