public import CourseModel

/// A piece of a page that is found as one: what stands under a heading, a question's stem, a term.
public struct Passage: Hashable, Sendable {
  public var source: SearchHit.Source
  public var heading: String?
  public var place: Place
  public var text: String

  public init(source: SearchHit.Source, heading: String?, place: Place, text: String) {
    self.source = source
    self.heading = heading
    self.place = place
    self.text = text
  }
}

extension Page {
  /// What is found of the page: its text under its headings, the stems of its questions, the steps
  /// of its checklist. Never a choice, an answer or an explanation, and nothing of a scenario but
  /// its introduction: who searches should not stumble on what is still to be found out.
  ///
  /// - Parameter isGlossary: its sections are the terms of a glossary.
  public func passages(isGlossary: Bool = false) -> [Passage] {
    var passages = sections(of: body, as: isGlossary ? .term : .text)
    switch content {
    case .reading, .scenario: break
    case .quiz(let quiz):
      passages += quiz.questions.enumerated().map { index, question in
        Passage(
          source: .question, heading: question.title.plainText.foldingSpaces(),
          place: Place(block: 0, offset: index), text: question.stem.plainText)
      }
    case .checklist(let checklist):
      passages += checklist.items.enumerated().map { index, item in
        Passage(
          source: .step, heading: item.text.plainText.foldingSpaces(),
          place: Place(block: 0, offset: index), text: item.explanation.plainText)
      }
    }
    return passages
  }

  /// A long section is several passages, so that a hit is near what is shown of it.
  private static let longest = 4_000

  private func sections(of body: Body, as source: SearchHit.Source) -> [Passage] {
    var passages: [Passage] = []
    var heading: String?
    var place = Place.start
    var text = ""
    func flush() {
      if !text.isEmpty || heading != nil {
        passages.append(Passage(source: source, heading: heading, place: place, text: text))
      }
      text = ""
    }
    for (index, block) in body.enumerated() {
      switch block.kind {
      case .heading(_, _, let inlines):
        flush()
        heading = inlines.plainText.foldingSpaces()
        place = Place(block: index, offset: 0)
        continue
      case .footnote where heading != Self.sources:
        flush()
        heading = Self.sources
        place = Place(block: index, offset: 0)
      default: break
      }
      if text.utf8.count > Self.longest {
        flush()
        place = Place(block: index, offset: 0)
      }
      let plain = block.plainText
      if !plain.isEmpty { text += (text.isEmpty ? "" : "\n") + plain }
    }
    flush()
    return passages
  }

  private static let sources = "Sources"
}

extension Transcript {
  /// What is said and not written: words that stand on the page itself are found there. The place's
  /// offset is the cue's number.
  public func passages(beside page: Page) -> [Passage] {
    let written = page.body.map(\.plainText).joined(separator: " ").wordsAlone
    return cues.enumerated().compactMap { index, cue in
      let words = cue.text.wordsAlone
      guard words.contains(where: { $0 != " " }), !written.contains(words) else { return nil }
      return Passage(
        source: .transcript, heading: cue.voice, place: Place(block: 0, offset: index),
        text: cue.text)
    }
  }
}

extension String {
  /// Its letters and digits in lower case, a space around each word: punctuation and the ends of lines
  /// are not heard.
  fileprivate var wordsAlone: String {
    " " + split { !$0.isLetter && !$0.isNumber }.joined(separator: " ").lowercased() + " "
  }
}
