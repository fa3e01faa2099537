/// A paragraph as it was when a person marked it: enough to find it again on a page that was edited
/// since (``ParagraphFinder``), and to read it where it is gone.
public struct Quotation: Hashable, Sendable {
  /// Its words, spaces folded, as many as ``longest`` characters hold.
  public var text: String
  /// The slug of the heading that it stood under; nil above the first one.
  public var heading: String?
  /// The index that its block had in the body.
  public var block: Int

  /// Characters of a paragraph that are kept: what tells it from others, and no copy of the page.
  public static let longest = 400

  /// - Parameter text: the paragraph's words; they are folded and cut here.
  public init(text: some StringProtocol, heading: String?, block: Int) {
    // Cut at a space the text would be another one when it is read again.
    self.text = String(text.foldingSpaces().prefix(Self.longest)).foldingSpaces()
    self.heading = heading
    self.block = max(0, block)
  }

  /// Quotes a block of a body; nil where nothing there can be marked.
  public init?(of block: Int, in body: Body) {
    guard body.indices.contains(block), let text = body[block].quotedText else { return nil }
    self.init(text: text, heading: Self.heading(above: block, in: body), block: block)
  }

  /// However long the page is, only so far above a paragraph is looked for its heading.
  private static let headingReach = 500

  static func heading(above block: Int, in body: Body) -> String? {
    for index in (max(0, block - headingReach)..<max(0, block)).reversed() {
      if case .heading(_, let slug, _) = body[index].kind { return slug }
    }
    return nil
  }
}

extension Block {
  /// A person can mark it: it has words, and is no heading of others'.
  public var isQuotable: Bool { quotedText != nil }

  /// Its words as a quotation holds them; nil where it can't be marked.
  var quotedText: String? {
    switch kind {
    case .heading, .rule, .html: return nil
    case .paragraph, .list, .quote, .alert, .voice, .code, .table, .footnote:
      let text = Quotation(text: plainText, heading: nil, block: 0).text
      return text.isEmpty ? nil : text
    }
  }
}
