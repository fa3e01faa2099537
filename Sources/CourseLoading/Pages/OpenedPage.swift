import CourseModel
import Diagnostics

/// A page read from its file, with the tree that its blocks are made of.
struct OpenedPage {
  var page: Page
  var read: ReadHeader
  /// Nil where the page is shown as plain text, or could not be read.
  var tree: MarkdownTree?
  /// The file as cmark read it.
  var bytes: [UInt8]
  /// The offset of the first byte after the front matter, which has so many lines.
  var bodyStart: Int
  var frontMatterLines: Int
  var objectives: [ExaminedPage.Name]
  var answeredIn: [ExaminedPage.Name]

  /// - Parameter fallback: what was known of the page before its file could not be read.
  init(at place: PagePlace, fallback: PageHeader?) {
    do {
      self.init(SourceText(try CourseFile.read(place.file)), at: place)
    } catch {
      var read = ReadHeader(FrontMatter([], file: place.file), at: place)
      if let fallback { read.header = fallback }
      read.header.hasProblems = true
      let page = Page(
        header: read.header, heading: [.text(read.header.title)], body: Body([]),
        content: .reading, diagnostics: [error.diagnostic(of: place.file)])
      self.init(page: page, read: read)
    }
  }

  private init(_ source: SourceText, at place: PagePlace) {
    // A long text is repaired a block at a time, as it is shown.
    let isRepairable = source.bytes.count <= MarkdownCost.longestRepair
    let bytes = isRepairable ? source.validBytes : source.bytes
    let frontMatter = FrontMatter(bytes, file: place.file)
    var read = ReadHeader(frontMatter, at: place)
    var diagnostics = read.diagnostics
    if let position = source.firstBadByte {
      diagnostics.append(
        Diagnostic(
          "not-utf8", .error, file: place.file, at: position,
          "Not UTF-8 from here on, save the file as UTF-8"))
      read.header.hasProblems = true
    }
    let start = frontMatter.bodyStart
    let lineCount = frontMatter.lineCount
    let hasVoices = read.header.kind == .commentary
    // Questions, scenes and steps are all read with the page, which takes as long again.
    let share = [.quiz, .scenario, .checklist].contains(read.header.kind) ? 0.5 : 1
    let (tree, excess) = bytes.withUnsafeBufferPointer {
      buffer -> (MarkdownTree?, (limit: MarkdownCost.Excess, line: Int)?) in
      if source.firstBadByte != nil, !isRepairable { return (nil, (.notUTF8, 1)) }
      if let excess = MarkdownCost(buffer, from: start, share: share).excess {
        return (nil, excess)
      }
      let tree = MarkdownTree(buffer, from: start, emptyLines: lineCount, hasVoices: hasVoices)
      if bytes.count - start > MarkdownCost.longestBlock,
        let line = tree?.firstBlock(
          longerThan: MarkdownCost.longestBlock, in: SourceLines(bytes))
      {
        return (nil, (.block, line - lineCount))
      }
      return (tree, nil)
    }
    guard let tree else {
      diagnostics.append(
        Diagnostic(
          "too-much-markdown", .error, file: place.file,
          at: SourcePosition(line: lineCount + (excess?.line ?? 1), column: 1),
          "Shown as plain text: \((excess?.limit ?? .pieces).summary)"))
      read.header.hasProblems = true
      let page = Page(
        header: read.header, heading: [.text(read.header.title)],
        body: PlainBody(bytes, from: start, firstLine: lineCount + 1).body, content: .reading,
        diagnostics: diagnostics)
      self.init(
        page: page, read: read, bytes: bytes, bodyStart: start, frontMatterLines: lineCount)
      return
    }
    let heading = tree.openingHeading()
    if place.role == .loose, !frontMatter.entries.contains(where: { $0.key.text == "title" }),
      let words = heading?.plainText.foldingSpaces(), !words.isEmpty
    {
      read.header.title = words
    }
    let parts = tree.parts(
      of: read.header.kind, file: place.file, bytes: bytes, skipsHeading: heading != nil)
    let textStart = heading == nil ? 0 : 1
    let isCut = read.header.kind == .quiz || read.header.kind == .scenario
    let end = isCut ? tree.firstHeading(ofLevel: 2, from: textStart) : tree.footnotes.lowerBound
    let page = Page(
      header: read.header, heading: heading ?? [.text(read.header.title)],
      body: tree.body(textStart..<end), content: parts.content ?? .reading,
      diagnostics: diagnostics + parts.diagnostics)
    self.init(
      page: page, read: read, tree: tree, bytes: bytes, bodyStart: start,
      frontMatterLines: lineCount, objectives: parts.objectives, answeredIn: parts.answeredIn)
  }

  private init(
    page: Page, read: ReadHeader, tree: MarkdownTree? = nil, bytes: [UInt8] = [],
    bodyStart: Int = 0, frontMatterLines: Int = 0, objectives: [ExaminedPage.Name] = [],
    answeredIn: [ExaminedPage.Name] = []
  ) {
    self.page = page
    self.read = read
    self.tree = tree
    self.bytes = bytes
    self.bodyStart = bodyStart
    self.frontMatterLines = frontMatterLines
    self.objectives = objectives
    self.answeredIn = answeredIn
  }
}

/// What a page asks of the learner besides reading, as it was parsed.
struct PageParts {
  var content: Page.Content?
  var diagnostics: [Diagnostic] = []
  var objectives: [ExaminedPage.Name] = []
  var answeredIn: [ExaminedPage.Name] = []
}

extension MarkdownTree {
  func parts(
    of kind: PageKind, file: String, bytes: [UInt8], skipsHeading: Bool
  ) -> PageParts {
    guard [.quiz, .scenario, .checklist].contains(kind) else { return PageParts() }
    return withRoot { root, blocks in
      var reader = PartReader(file: file, bytes: bytes, blocks: blocks)
      var parts = PageParts()
      switch kind {
      case .quiz:
        let read = reader.quiz(root)
        parts.content = .quiz(read.quiz)
        parts.objectives = read.objectives
        parts.answeredIn = read.answeredIn
      case .scenario: parts.content = .scenario(reader.scenario(root))
      case .checklist:
        parts.content = .checklist(reader.checklist(root, skipsHeading: skipsHeading))
      default: break
      }
      parts.diagnostics = reader.diagnostics
      return parts
    }
  }

  /// A stretch of the page, and the footnotes after it.
  func body(_ text: Range<Int>) -> Body {
    let footnotes = footnotes
    return Body(
      count: text.count + footnotes.count,
      headings: {
        self.headings().compactMap { heading in
          guard text.contains(heading.block) else { return nil }
          var heading = heading
          heading.block -= text.lowerBound
          return heading
        }
      },
      block: { index in
        let isText = index < text.count
        return self.block(
          at: isText ? text.lowerBound + index : footnotes.lowerBound + index - text.count)
      })
  }
}
