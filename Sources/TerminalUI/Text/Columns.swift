internal import CWideCharacters

extension Unicode.Scalar {
  /// How many cells of a terminal the scalar takes: 0 for control characters, joiners, selectors
  /// and combining marks, 2 for most of East Asia's and for emoji.
  ///
  /// The answer is libc's `wcwidth`, because it is also ncurses': two opinions would break lines.
  public var columns: Int {
    switch value {
    case 0x20...0x7E: 1
    case 0..<0xA0: 0
    case 0xA0...0x2FF where value != 0xAD: 1
    // Invisible ones, and those that the gate drops.
    case 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF,
      0xE0000...0xE0FFF:
      0
    // The two letters of a flag, which are drawn as letters.
    case 0x1F1E6...0x1F1FF: 1
    default: joinsAnything ? 0 : max(0, Int(eguide_wcwidth(value)))
    }
  }

  /// A virama, which makes one character of the consonants before and behind it (UAX 29, rule GB9c).
  fileprivate var linksConsonants: Bool {
    [0x94D, 0x9CD, 0xACD, 0xB4D, 0xC4D, 0xD4D].contains(value)
  }

  /// Whether the scalar makes one character of itself and whatever stands before or behind it. Text is
  /// set piece by piece, and one that becomes another beside its neighbour would not be what was set:
  /// such a scalar is drawn with the character that it belongs to, or not at all.
  private var joinsAnything: Bool {
    switch value {
    // Skin tones; what stands before a number or a consonant.
    case 0x1F3FB...0x1F3FF, 0x600...0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0xD4E, 0x110BD,
      0x110CD, 0x111C2, 0x111C3, 0x1193F, 0x11941, 0x11A3A, 0x11A84...0x11A89, 0x11D46, 0x11F02:
      true
    // The scripts that have vowel signs with a place of their own.
    case 0x900...0x1CFF, 0xA800...0xABFF, 0x11000...0x11FFF, 0x1D165...0x1D172:
      properties.generalCategory == .spacingMark
    default: false
    }
  }
}

extension Character {
  /// How many cells the character takes as we draw it: its first spacing scalar and the combining
  /// marks after it (see ``drawable``).
  public var columns: Int {
    if let ascii = asciiValue { return ascii >= 0x20 && ascii < 0x7F ? 1 : 0 }
    for scalar in unicodeScalars {
      let columns = scalar.columns
      if columns > 0 { return columns }
    }
    return 0
  }

  /// The scalars of the character that a cell can hold: the first spacing one and its combining
  /// marks. A family of emoji is drawn as its first member, a heart without its selector: how wide
  /// the whole would be is different in every terminal, so nothing could follow it safely.
  public var drawable: Character {
    if isASCII { return self }
    var base: Unicode.Scalar?
    var marks: [Unicode.Scalar] = []
    for scalar in unicodeScalars {
      if scalar.columns > 0 {
        if base != nil { break }
        base = scalar
      } else if base != nil, scalar.properties.generalCategory == .nonspacingMark, marks.count < 4,
        !(0xFE00...0xFE0F).contains(scalar.value), !scalar.linksConsonants
      {
        marks.append(scalar)
      }
    }
    guard let base else { return self }
    var view = String.UnicodeScalarView()
    view.append(base.standingAlone(in: unicodeScalars))
    view.append(contentsOf: marks)
    return Character(String(view))
  }
}

extension Unicode.Scalar {
  /// The scalar that is drawn for a character that begins with this one: itself, unless two of its kind
  /// beside each other would become one character. It takes as many cells.
  fileprivate func standingAlone(in character: Character.UnicodeScalarView) -> Unicode.Scalar {
    switch value {
    case 0x1F1E6...0x1F1FF:
      return Unicode.Scalar(0x41 + value - 0x1F1E6) ?? self
    case 0x1100...0x115F, 0xA960...0xA97C:
      // Hangul's leading consonants: the syllable that was taken apart, or the letter by itself.
      let letters = character.map(\.value)
      if (0x1100...0x1112).contains(value), letters.count > 1,
        (0x1161...0x1175).contains(letters[1])
      {
        let last =
          letters.count > 2 && (0x11A8...0x11C2).contains(letters[2]) ? letters[2] - 0x11A7 : 0
        let syllable = 0xAC00 + ((value - 0x1100) * 21 + letters[1] - 0x1161) * 28 + last
        return Unicode.Scalar(syllable) ?? self
      }
      let alone = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars)
      let index = Int(value) - 0x1100
      return alone.indices.contains(index) ? alone[index] : "？"
    default: return self
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a whole character that takes cells, whatever stands beside it: ASCII,
  /// Latin letters, and the blocks from general punctuation to the symbols and arrows, without what
  /// combines, controls or is invisible there.
  var standsAlone: Bool {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: true
    case 0x2010...0x2027, 0x2030...0x205F, 0x2070...0x20CF, 0x2100...0x2BFF: columns > 0
    default: false
    }
  }
}

extension String {
  /// Whether each of its scalars is a character. Such text, nearly all that a screen shows, needn't
  /// be cut into grapheme clusters, which takes longer than all else that is done to draw it.
  var isOneScalarACharacter: Bool {
    isPrintableASCII || unicodeScalars.allSatisfy(\.standsAlone)
  }

  /// As much of its beginning as so many cells hold.
  fileprivate func start(fitting room: Int) -> Substring {
    if isPrintableASCII { return prefix(upTo: utf8.index(startIndex, offsetBy: room)) }
    var used = 0
    if isOneScalarACharacter {
      let end = unicodeScalars.firstIndex { scalar in
        used += scalar.columns
        return used > room
      }
      return prefix(upTo: end ?? endIndex)
    }
    return prefix { character in
      used += character.columns
      return used <= room
    }
  }

  /// Whether each of its bytes takes one cell.
  var isPrintableASCII: Bool {
    utf8.withContiguousStorageIfAvailable(\.arePrintableASCII)
      ?? utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }
}

extension UnsafeBufferPointer<UInt8> {
  var arePrintableASCII: Bool { allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
}

extension StringProtocol {
  /// How many cells the text takes in a row.
  public var columns: Int {
    let text = String(self)
    if text.isPrintableASCII { return text.utf8.count }
    var columns = 0
    for scalar in text.unicodeScalars {
      guard scalar.standsAlone else { return text.reduce(0) { $0 + $1.columns } }
      columns += scalar.columns
    }
    return columns
  }

  /// As much of the text as `limit` cells hold, the last one an ellipsis where something is cut.
  public func fitting(_ limit: Int, ellipsis: String = "…") -> String {
    let whole = String(self)
    guard whole.columns > limit else { return whole }
    let room = limit - ellipsis.columns
    guard room >= 0 else { return "" }
    var text = whole.start(fitting: room)
    while text.last == " " { text.removeLast() }
    return text + ellipsis
  }
}
