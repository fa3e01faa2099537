internal import TerminalUI

/// What the sequences of a keyboard mean, as xterm, rxvt, the Linux console, screen and the VT220
/// send them. All are given without the ESC at their beginning.
enum KeySequence {
  static let pasteBegins = Array("[200~".utf8)

  /// The key of a whole sequence, nil for one that means nothing here. `isAlt`: it came after a
  /// second ESC, as rxvt sends Alt.
  static func key(_ sequence: [UInt8], isAlt: Bool) -> Key? {
    guard let opener = sequence.first, let final = sequence.last, sequence.count > 1 else {
      return nil
    }
    let middle = sequence.dropFirst().dropLast()
    if opener == UInt8(ascii: "["), middle.elementsEqual("[".utf8) {
      return (0x41...0x45).contains(final) ? .function(Int(final) - 0x40) : nil
    }
    guard let parameters = numbers(middle) else { return nil }
    // A second parameter is 1 and the bits of Shift, Alt and Ctrl; after `ESC O` it is the only one.
    let modifiers =
      parameters.count > 1 ? parameters[1] : opener == shift ? parameters.first ?? 0 : 0
    let withAlt = isAlt || modifiers > 0 && (modifiers - 1) & 2 != 0
    switch final {
    case UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "^"), UInt8(ascii: "@"):
      return opener == shift ? nil : parameters.first.flatMap(numbered)
    default:
      // What has another number first is an answer to some question, not a key.
      if parameters.count > 1, parameters[0] > 1 { return nil }
      guard let key = opener == shift ? shifted(final) : lettered(final) else { return nil }
      switch key {
      case .left where withAlt: return .altLeft
      case .right where withAlt: return .altRight
      default: return key
      }
    }
  }

  /// xterm's report of mode 1006, `ESC [ < button ; column ; row` and `M`, or `m` at the release.
  static func mouseReport(_ sequence: [UInt8]) -> (values: [Int], isPress: Bool)? {
    guard sequence.starts(with: "[<".utf8), let final = sequence.last,
      final == UInt8(ascii: "M") || final == UInt8(ascii: "m"),
      let values = numbers(sequence.dropFirst(2).dropLast()), values.count == 3
    else { return nil }
    return (values, final == UInt8(ascii: "M"))
  }

  private static let shift = UInt8(ascii: "O")

  /// `ESC [ n ~`: the VT220's, xterm's and rxvt's numbers.
  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  /// `ESC [ x`; rxvt's small letters are arrows with Shift.
  private static func lettered(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "Z"): .backTab
    case UInt8(ascii: "M"): nil
    default: shifted(final)
    }
  }

  /// `ESC O x`; rxvt's small letters are arrows with Ctrl, M is Enter of the keypad.
  private static func shifted(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A"), UInt8(ascii: "a"): .up
    case UInt8(ascii: "B"), UInt8(ascii: "b"): .down
    case UInt8(ascii: "C"), UInt8(ascii: "c"): .right
    case UInt8(ascii: "D"), UInt8(ascii: "d"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final) - 0x4F)
    default: nil
    }
  }

  /// Numbers between semicolons, nil where there is anything else; an empty one is 0.
  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int]? {
    guard !bytes.isEmpty else { return [] }
    var numbers = [0]
    for byte in bytes {
      switch byte {
      case UInt8(ascii: ";"): numbers.append(0)
      case 0x30...0x39:
        numbers[numbers.count - 1] = min(numbers[numbers.count - 1] * 10 + Int(byte) - 0x30, 99_999)
      default: return nil
      }
    }
    return numbers
  }
}

extension Key {
  /// What a control byte means, nil for one that means nothing.
  init?(control byte: UInt8) {
    switch byte {
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x01...0x1A: self = .control(Character(UnicodeScalar(byte + 0x60)))
    case 0x1C...0x1F: self = .control(Character(UnicodeScalar(byte + 0x40)))
    default: return nil
    }
  }
}
