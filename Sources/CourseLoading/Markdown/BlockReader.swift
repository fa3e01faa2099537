import CCmarkGFM
import CourseModel
import Diagnostics

/// Makes blocks of cmark's nodes.
struct BlockReader {
  /// Quotes that open with a role in bold are voices.
  var hasVoices = false
  /// The anchors of the page's headings.
  var slug: (MarkdownNode) -> String

  /// Deeper nesting than anyone can read is shown as its words alone: cmark's trees have no limit,
  /// our recursion has.
  static let deepest = 64

  func blocks(in node: MarkdownNode, depth: Int = 0) -> [Block] {
    node.children.compactMap { block($0, depth: depth) }
  }

  /// The block of a node; nil for a comment, which never shows.
  func block(_ node: MarkdownNode, depth: Int = 0) -> Block? {
    guard depth < Self.deepest else {
      let text = node.flatText
      return text.isEmpty ? nil : Block(.paragraph([.text(text)]), node.range)
    }
    guard let kind = kind(node, depth: depth) else { return nil }
    return Block(kind, node.range)
  }

  /// One item of a list as a list of its own, as a body has it.
  func item(
    _ node: MarkdownNode, of list: MarkdownNode, ordinal: Int, count: Int
  ) -> Block {
    var result = emptyList(list, count: count)
    result.start = result.start.map { $0 + ordinal }
    result.isContinued = ordinal > 0
    result.items = [item(node, depth: 0)]
    return Block(.list(result), node.range)
  }

  private func kind(_ node: MarkdownNode, depth: Int) -> Block.Kind? {
    switch node.kind {
    case .heading:
      return .heading(level: node.headingLevel, slug: slug(node), inlines(in: node))
    case .paragraph:
      let inlines = inlines(in: node)
      // A paragraph of comments alone.
      return inlines.isEmpty ? nil : .paragraph(inlines)
    case .list:
      let items = node.children.map { item($0, depth: depth) }
      var list = emptyList(node, count: items.count)
      list.items = items
      return .list(list)
    case .quote:
      return quote(node, depth: depth)
    case .code:
      return .code(info: node.info, node.literal)
    case .table:
      return .table(table(node))
    case .rule:
      return .rule
    case .htmlBlock:
      let html = HTMLComment.stripped(node.literal)
      return html.allSatisfy(\.isWhitespace) ? nil : .html(html)
    case .footnoteDefinition:
      return .footnote(number: 0, blocks(in: node, depth: depth + 1))
    default:
      let text = node.flatText
      return text.isEmpty ? nil : .paragraph([.text(text)])
    }
  }

  private func item(_ node: MarkdownNode, depth: Int) -> BlockList.Item {
    BlockList.Item(
      box: node.box, blocks: blocks(in: node, depth: depth + 1), range: node.range)
  }

  private func emptyList(_ node: MarkdownNode, count: Int) -> BlockList {
    let isOrdered = cmark_node_get_list_type(node.pointer) == CMARK_ORDERED_LIST
    let start = isOrdered ? Int(cmark_node_get_list_start(node.pointer)) : nil
    return BlockList(
      start: start, numberWidth: start.map { String($0 + max(0, count - 1)).count } ?? 0,
      isTight: cmark_node_get_list_tight(node.pointer) != 0, items: [])
  }

  // MARK: Quotes

  private func quote(_ node: MarkdownNode, depth: Int) -> Block.Kind {
    var blocks = blocks(in: node, depth: depth + 1)
    guard let first = blocks.first, case .paragraph(let inlines) = first.kind else {
      return .quote(blocks)
    }
    if let (alert, rest) = alert(inlines) {
      if rest.isEmpty { blocks.removeFirst() } else { blocks[0].kind = .paragraph(rest) }
      return .alert(alert, blocks)
    }
    if hasVoices, case .strong(let role) = inlines.first {
      let rest = Array(inlines.dropFirst()).droppingSeparator()
      if rest.isEmpty { blocks.removeFirst() } else { blocks[0].kind = .paragraph(rest) }
      return .voice(role: role, blocks)
    }
    return .quote(blocks)
  }

  /// The alert that `[!NOTE]` alone on a line names, and what stands in the lines after it.
  private func alert(_ inlines: [Inline]) -> (Alert, [Inline])? {
    guard case .text(let text) = inlines.first, text.hasPrefix("[!"), text.hasSuffix("]"),
      let alert = Alert(rawValue: text.dropFirst(2).dropLast().uppercased())
    else { return nil }
    guard inlines.count > 1 else { return (alert, []) }
    switch inlines[1] {
    case .softBreak, .lineBreak: return (alert, Array(inlines.dropFirst(2)))
    default: return nil
    }
  }

  // MARK: Tables

  private func table(_ node: MarkdownNode) -> Table {
    let columns = Int(cmark_gfm_extensions_get_table_columns(node.pointer))
    var alignments = [Table.Alignment](repeating: .none, count: columns)
    if let letters = cmark_gfm_extensions_get_table_alignments(node.pointer) {
      for column in 0..<columns {
        switch letters[column] {
        case UInt8(ascii: "l"): alignments[column] = .left
        case UInt8(ascii: "c"): alignments[column] = .center
        case UInt8(ascii: "r"): alignments[column] = .right
        default: break
        }
      }
    }
    var rows = node.children.map { row in
      var cells = row.children.prefix(columns).map { inlines(in: $0) }
      cells += [[Inline]](repeating: [], count: columns - cells.count)
      return cells
    }
    let header = rows.isEmpty ? [[Inline]](repeating: [], count: columns) : rows.removeFirst()
    return Table(alignments: alignments, header: header, rows: rows)
  }

  // MARK: Inlines

  func inlines(in node: MarkdownNode, depth: Int = 0) -> [Inline] {
    var inlines: [Inline] = []
    // Texts with nothing but comments between them are one.
    var run = ""
    var isAfterComment = false
    for child in node.children {
      guard let inline = inline(child, depth: depth) else {
        isAfterComment = true
        continue
      }
      isAfterComment = false
      if case .text(let text) = inline {
        run += text
        continue
      }
      if !run.isEmpty { inlines.append(.text(run)) }
      run = ""
      inlines.append(inline)
    }
    if !run.isEmpty { inlines.append(.text(run)) }
    if isAfterComment { inlines.trimEnd() }
    return inlines
  }

  /// Nil for a comment.
  private func inline(_ node: MarkdownNode, depth: Int) -> Inline? {
    guard depth < Self.deepest else { return .text(node.flatText) }
    switch node.kind {
    case .text: return .text(node.literal)
    case .softBreak: return .softBreak
    case .lineBreak: return .lineBreak
    case .codeSpan: return .code(node.literal)
    case .emphasis: return .emphasis(inlines(in: node, depth: depth + 1))
    case .strong: return .strong(inlines(in: node, depth: depth + 1))
    case .strikethrough: return .strikethrough(inlines(in: node, depth: depth + 1))
    case .link:
      return .link(
        destination: node.destination, title: node.title, inlines(in: node, depth: depth + 1))
    case .image:
      return .image(
        source: node.destination, title: node.title, inlines(in: node, depth: depth + 1))
    case .footnoteReference:
      return Int(node.literal).map(Inline.footnoteReference) ?? .text(node.literal)
    case .htmlInline:
      let html = HTMLComment.stripped(node.literal)
      return html.isEmpty ? nil : .html(html)
    default: return .text(node.flatText)
    }
  }
}

extension [Inline] {
  /// Without the spaces and line's ends that stood before a comment at the end.
  mutating func trimEnd() {
    while let last {
      switch last {
      case .softBreak, .lineBreak: removeLast()
      case .text(let text):
        let trimmed = String(text.reversed().drop(while: \.isWhitespace).reversed())
        guard trimmed.isEmpty else {
          self[count - 1] = .text(trimmed)
          return
        }
        removeLast()
      default: return
      }
    }
  }

  /// Without what stands between a voice's role and its words: a colon, a space, a line's end.
  fileprivate func droppingSeparator() -> [Inline] {
    var rest = self
    while let first = rest.first {
      switch first {
      case .softBreak, .lineBreak: rest.removeFirst()
      case .text(let text):
        let words = text.drop { $0.isWhitespace || $0 == ":" }
        guard words.isEmpty else {
          rest[0] = .text(String(words))
          return rest
        }
        rest.removeFirst()
      default: return rest
      }
    }
    return rest
  }
}
