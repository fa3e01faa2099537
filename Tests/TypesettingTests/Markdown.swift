import CCmarkGFM
import CourseModel
import Diagnostics

@testable import CourseLoading

/// The blocks of a Markdown text: what the tests of this module are written in.
///
/// The tree comes from the loader's parser, whose lock all of cmark's users in a process must share:
/// its extensions are called by a global table. What is read of the tree is the bare minimum that
/// typesetting needs.
func blocks(ofMarkdown markdown: String) -> [Block] {
  var markdown = markdown
  return markdown.withUTF8 { bytes in
    guard let root = MarkdownParser.parse(bytes, from: 0, emptyLines: 0) else { return [] }
    defer { cmark_node_free(root) }
    var reader = MarkdownReader()
    return reader.blocks(in: root)
  }
}

private struct MarkdownReader {
  private var slugs = SlugCounter()
  private var footnotes = 0

  private func children(of node: OpaquePointer) -> [OpaquePointer] {
    Array(
      sequence(first: cmark_node_first_child(node)) { cmark_node_next($0) }.prefix { $0 != nil }
    )
    .compactMap { $0 }
  }

  private func type(_ node: OpaquePointer) -> String {
    // cmark has no names for these two.
    switch cmark_node_get_type(node) {
    case CMARK_NODE_FOOTNOTE_DEFINITION: "footnote_definition"
    case CMARK_NODE_FOOTNOTE_REFERENCE: "footnote_reference"
    default: cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
    }
  }

  private func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  private func url(_ node: OpaquePointer) -> String {
    cmark_node_get_url(node).map { String(cString: $0) } ?? ""
  }

  private func title(_ node: OpaquePointer) -> String {
    cmark_node_get_title(node).map { String(cString: $0) } ?? ""
  }

  mutating func blocks(in node: OpaquePointer) -> [Block] {
    children(of: node).compactMap { block($0) }
  }

  private mutating func block(_ node: OpaquePointer) -> Block? {
    let position = SourcePosition(line: 1, column: 1)
    return kind(node).map { Block($0, SourceRange(position, position)) }
  }

  private mutating func kind(_ node: OpaquePointer) -> Block.Kind? {
    switch type(node) {
    case "heading":
      let text = inlines(in: node)
      return .heading(
        level: Int(cmark_node_get_heading_level(node)), slug: slugs(text.plainText), text)
    case "paragraph": return .paragraph(inlines(in: node))
    case "list": return .list(list(node))
    case "block_quote": return quote(node)
    case "code_block":
      let info = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
      return .code(info: info, literal(node))
    case "table": return .table(table(node))
    case "thematic_break": return .rule
    case "html_block": return .html(literal(node))
    case "footnote_definition":
      footnotes += 1
      return .footnote(number: footnotes, blocks(in: node))
    default: return nil
    }
  }

  private mutating func quote(_ node: OpaquePointer) -> Block.Kind {
    var inner = blocks(in: node)
    if case .paragraph(var inlines)? = inner.first?.kind, case .text(let text)? = inlines.first {
      for alert in Alert.allCases where text == "[!\(alert.rawValue)]" {
        inlines.removeFirst(min(2, inlines.count))
        if inlines.isEmpty { inner.removeFirst() } else { inner[0].kind = .paragraph(inlines) }
        return .alert(alert, inner)
      }
    }
    return .quote(inner)
  }

  private mutating func list(_ node: OpaquePointer) -> BlockList {
    let position = SourcePosition(line: 1, column: 1)
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    var items: [BlockList.Item] = []
    for item in children(of: node) {
      let hasBox = type(item) == "tasklist"
      items.append(
        BlockList.Item(
          box: hasBox ? cmark_gfm_extensions_get_tasklist_item_checked(item) : nil,
          blocks: blocks(in: item), range: SourceRange(position, position)))
    }
    let start = Int(cmark_node_get_list_start(node))
    return BlockList(
      start: isOrdered ? start : nil,
      numberWidth: isOrdered ? String(start + items.count - 1).count : 0,
      isTight: cmark_node_get_list_tight(node) == 1, items: items)
  }

  private func table(_ node: OpaquePointer) -> Table {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    let alignments = cmark_gfm_extensions_get_table_alignments(node)
    let rows = children(of: node).map { row in children(of: row).map { inlines(in: $0) } }
    return Table(
      alignments: (0..<count).map { column in
        switch alignments?[column] {
        case UInt8(ascii: "l"): .left
        case UInt8(ascii: "c"): .center
        case UInt8(ascii: "r"): .right
        default: .none
        }
      },
      header: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  private func inlines(in node: OpaquePointer) -> [Inline] {
    children(of: node).compactMap { child -> Inline? in
      switch type(child) {
      case "text": .text(literal(child))
      case "softbreak": .softBreak
      case "linebreak": .lineBreak
      case "code": .code(literal(child))
      case "emph": .emphasis(inlines(in: child))
      case "strong": .strong(inlines(in: child))
      case "strikethrough": .strikethrough(inlines(in: child))
      case "link":
        .link(destination: url(child), title: title(child), inlines(in: child))
      case "image": .image(source: url(child), title: title(child), inlines(in: child))
      case "footnote_reference": .footnoteReference(Int(literal(child)) ?? 0)
      case "html_inline": .html(literal(child))
      default: nil
      }
    }
  }
}
