import CourseModel
internal import InterfaceWords
import TerminalUI

extension InlineText {
  /// Writes parsed inlines in a base style.
  mutating func write(_ inlines: [Inline], style: Style = .plain, link: Int = -1) {
    for inline in inlines {
      switch inline {
      case .text(let text): write(text, Look(style: style, link: link))
      case .softBreak: space(Look(style: style, link: link), isSoft: true)
      case .lineBreak:
        space(Look(style: style, link: link))
        lineBreak()
      case .code(let code):
        write(code, Look(style: Style(.code, style.traits), link: link), keepsSpaces: true)
      case .emphasis(let inner): write(inner, style: style.with(.italic), link: link)
      case .strong(let inner): write(inner, style: style.with(.bold), link: link)
      case .strikethrough(let inner):
        // Few terminals strike anything through, and without that it would say the contrary.
        let look = Look(style: style.with(.struck), link: link)
        decoration { $0.write("~", look) }
        write(inner, style: style.with(.struck), link: link)
        decoration { $0.write("~", look) }
      case .link(let destination, _, let inner)
      where destination.hasPrefix(LinkReference.termScheme):
        let term = String(destination.dropFirst(LinkReference.termScheme.count))
        write(
          inner, style: style.with(.underlined), link: self.link(to: .term(term)))
      case .link(let destination, _, let inner):
        write(
          inner, style: Style(.link, style.traits.union(.underlined)),
          link: self.link(to: .address(destination)))
      case .image(_, let title, let alt):
        write(picture: alt, title: title, style: Style(.subtle, style.traits), link: link)
      case .footnoteReference(let number): write(footnote: number)
      case .html(let html): write(html: html, Look(style: Style(.subtle, style.traits), link: link))
      }
    }
  }

  private mutating func write(picture alt: [Inline], title: String, style: Style, link: Int) {
    let look = Look(style: style, link: link)
    let hasAlt = !alt.plainText.foldingSpaces().isEmpty
    decoration { $0.write("[" + wording.blocks.picture + (hasAlt ? ": " : ""), look) }
    write(alt, style: style, link: link)
    decoration {
      if !title.isEmpty { $0.write(" — \(title)", look) }
      $0.write("]", look)
    }
  }

  /// A number in superscript or, where there are no such digits, in brackets. Two of them are kept
  /// apart.
  private mutating func write(footnote number: Int) {
    let look = Look(style: .accent, link: link(to: .footnote(number)))
    let isASCII = charset.asciiMarks || charset.asciiText
    decoration {
      if isASCII {
        $0.write("[\(number)]", look)
      } else {
        if $0.endsInSuperscript { $0.write("\u{A0}", Look(style: .plain)) }
        $0.write(Self.superscript(number), look)
      }
    }
  }

  private var endsInSuperscript: Bool {
    isWithinWord
      && Self.superscripts.contains { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  static func superscript(_ number: Int) -> String {
    String(max(0, number)).utf8.map { superscripts[Int($0 - UInt8(ascii: "0"))] }.joined()
  }

  private static let superscripts = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

  private mutating func write(html: String, _ look: Look) {
    switch HTMLTag(html) {
    case .lineBreak: lineBreak()
    case .formatting: break
    case .other: decoration { $0.write(html, look) }
    }
  }
}
