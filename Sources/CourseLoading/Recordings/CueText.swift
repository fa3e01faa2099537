import CourseModel

/// The text of a cue without its tags, its entities decoded (WebVTT, section 6.4).
///
/// Where the W3C's parser would lose words, they are kept: a `<` that begins no tag is text here.
struct CueText {
  /// Words in one voice; nil where none is named.
  private struct Speech {
    var voice: String?
    var words: [UInt8] = []
  }

  /// Who speaks first.
  private(set) var voice: String?
  private(set) var text = ""
  /// Where a `<` stands that begins no tag, in bytes from 0.
  private(set) var strayTag: Int?

  init(_ bytes: ArraySlice<UInt8>) {
    var speeches = [Speech()]
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") {
        if let tag = CueTag(bytes[(index + 1)...]) {
          index = tag.end
          switch tag.voice {
          case .begins(let name): speeches.append(Speech(voice: name))
          case .ends: speeches.append(Speech(voice: nil))
          case nil: break
          }
          continue
        }
        strayTag = strayTag ?? index - bytes.startIndex
      } else if byte == UInt8(ascii: "&"), let entity = CueEntity(bytes[(index + 1)...]) {
        speeches[speeches.count - 1].words += Array(entity.text.utf8)
        index = entity.end
        continue
      }
      speeches[speeches.count - 1].words.append(byte)
      index += 1
    }
    var lines: [String] = []
    var last: String?
    for speech in speeches {
      let words = String(decoding: speech.words, as: UTF8.self).foldingSpaces()
      guard !words.isEmpty else { continue }
      if lines.isEmpty {
        voice = speech.voice
        lines.append(words)
      } else if speech.voice == last {
        lines[lines.count - 1] += " " + words
      } else {
        lines.append(speech.voice.map { "\($0): \(words)" } ?? words)
      }
      last = speech.voice
    }
    text = lines.joined(separator: "\n")
  }
}

/// A tag in a cue's text: what stands between `<` and `>`.
private struct CueTag {
  enum Voice { case begins(String), ends }

  /// The index behind the `>`.
  var end: Int
  /// Nil for a tag that names no voice.
  var voice: Voice?

  /// - Parameter bytes: what follows the `<`.
  init?(_ bytes: ArraySlice<UInt8>) {
    // A second `<` before the `>`: the first began no tag.
    guard let first = bytes.first, Self.mayBegin(first),
      let closing = bytes.firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }),
      bytes[closing] == UInt8(ascii: ">")
    else { return nil }
    let inside = bytes[..<closing]
    end = closing + 1
    let name = inside.prefix { !$0.isSpace }
    if name.elementsEqual("/v".utf8) {
      voice = .ends
    } else if name.elementsEqual("v".utf8) || name.starts(with: "v.".utf8) {
      let annotation = CueEntity.decoded(inside[name.endIndex...]).foldingSpaces()
      voice = annotation.isEmpty ? .ends : .begins(annotation)
    }
  }

  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}

/// A character that is written by its name or number: `&amp;`, `&#233;`.
private struct CueEntity {
  var text: String
  /// The index behind the `;`.
  var end: Int

  private static let named = [
    "amp": "&", "lt": "<", "gt": ">", "nbsp": "\u{A0}", "lrm": "\u{200E}", "rlm": "\u{200F}",
    "quot": "\"", "apos": "'",
  ]
  private static let longestName = 8

  /// - Parameter bytes: what follows the `&`.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard
      let semicolon = bytes.prefix(Self.longestName + 1).firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let name = String(decoding: bytes[..<semicolon], as: UTF8.self)
    if let character = Self.named[name] {
      text = character
    } else if let scalar = Self.numbered(name) {
      text = String(Character(scalar))
    } else {
      return nil
    }
    end = semicolon + 1
  }

  private static func numbered(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let number = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
    guard let number, number > 0 else { return nil }
    return Unicode.Scalar(number)
  }

  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var decoded: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "&"), let entity = CueEntity(bytes[(index + 1)...]) {
        decoded += Array(entity.text.utf8)
        index = entity.end
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
