import CCmarkGFM
import Diagnostics

/// A node of cmark's tree, in our words. It is only valid while its ``MarkdownTree`` lives, and
/// only to be read under the tree's lock.
struct MarkdownNode {
  enum Kind {
    case document, heading, paragraph, list, item, quote, code, table, tableRow, tableCell, rule
    case htmlBlock, footnoteDefinition
    case text, softBreak, lineBreak, codeSpan, htmlInline, emphasis, strong, strikethrough, link
    case image, footnoteReference
    case other
  }

  let pointer: OpaquePointer

  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .codeSpan
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
    default:
      // The extensions' types are numbers given at run time; only their names are known.
      switch typeName {
      case "table": .table
      case "table_row", "table_header": .tableRow
      case "table_cell": .tableCell
      case "strikethrough": .strikethrough
      default: .other
      }
    }
  }

  private var typeName: String {
    cmark_node_get_type_string(pointer).map(String.init(cString:)) ?? ""
  }

  /// Whether the box of a list's item is ticked; nil for an item without a box.
  var box: Bool? {
    // `checked` says false of an item that has no box at all.
    guard typeName == "tasklist" else { return nil }
    return cmark_gfm_extensions_get_tasklist_item_checked(pointer)
  }

  /// The text of a leaf. cmark writes into the node for it.
  var literal: String { cmark_node_get_literal(pointer).map(String.init(cString:)) ?? "" }
  var destination: String { cmark_node_get_url(pointer).map(String.init(cString:)) ?? "" }
  var title: String { cmark_node_get_title(pointer).map(String.init(cString:)) ?? "" }
  var info: String { cmark_node_get_fence_info(pointer).map(String.init(cString:)) ?? "" }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  var next: MarkdownNode? { MarkdownNode(cmark_node_next(pointer)) }
  var firstChild: MarkdownNode? { MarkdownNode(cmark_node_first_child(pointer)) }
  var lastChild: MarkdownNode? { MarkdownNode(cmark_node_last_child(pointer)) }
  var parent: MarkdownNode? { MarkdownNode(cmark_node_parent(pointer)) }

  var children: some Sequence<MarkdownNode> {
    sequence(state: firstChild) { node in
      defer { node = node?.next }
      return node
    }
  }

  /// The node's first byte.
  var start: SourcePosition {
    SourcePosition(
      line: max(1, Int(cmark_node_get_start_line(pointer))),
      column: max(1, Int(cmark_node_get_start_column(pointer))))
  }

  /// The node's place; cmark's ends are inclusive, ours aren't.
  var range: SourceRange {
    let start = start
    var end = SourcePosition(
      line: Int(cmark_node_get_end_line(pointer)),
      column: Int(cmark_node_get_end_column(pointer)) + 1)
    if kind == .htmlBlock {
      // cmark's end is that of the block before.
      var text = literal[...]
      while text.last == "\n" { text.removeLast() }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let last = lines.last?.utf8.count ?? 0
      end = SourcePosition(
        line: start.line + max(0, lines.count - 1),
        column: lines.count > 1 ? last + 1 : start.column + last)
    } else if end.column == 1, let last = lastChild {
      // A list runs on over the empty line behind it.
      end = last.range.end
    }
    return SourceRange(start, max(start, end))
  }

  /// The words of all that stands in the node, without recursion.
  var flatText: String {
    var text = ""
    visitAll { node in
      switch node.kind {
      case .text, .codeSpan: text += node.literal
      case .code: text += node.literal + " "
      case .softBreak, .lineBreak: text += " "
      case .paragraph, .heading, .tableCell: if !text.isEmpty { text += " " }
      default: break
      }
    }
    return text
  }

  /// Visits the node and everything in it in the order of the text; it doesn't recurse, because
  /// cmark's trees have no limit in depth.
  ///
  /// - Parameter enters: whether to go on into what stands in a node.
  func visitAll(
    entering enters: (MarkdownNode) -> Bool = { _ in true }, _ visit: (MarkdownNode) -> Void
  ) {
    var node = self
    while true {
      visit(node)
      if enters(node), let child = node.firstChild {
        node = child
        continue
      }
      while node.pointer != pointer, node.next == nil {
        guard let parent = node.parent else { return }
        node = parent
      }
      guard node.pointer != pointer, let next = node.next else { return }
      node = next
    }
  }
}

extension MarkdownNode {
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var columnCount: Int { Int(cmark_gfm_extensions_get_table_columns(pointer)) }
}
