/// A colour as terminals number them: how many they have decides which number it is.
public struct Color: Hashable, Sendable {
  /// Among the 256. Numbers below 16 are whatever the person has made of them.
  public var of256: Int
  /// The nearest of the 16; nil is the text's own colour.
  public var of16: Int?
  /// The nearest of the 8; nil is the text's own colour.
  public var of8: Int?

  public init(_ of256: Int, of16: Int?, of8: Int?) {
    self.of256 = of256
    self.of16 = of16
    self.of8 = of8
  }

  /// One of the first 8, the same on all terminals that have colours.
  public init(_ number: Int) { self.init(number, of16: number, of8: number) }

  /// Its number on a terminal of so many colours, 0…255; nil where there is none near.
  public func number(among colors: Int) -> Int? {
    let number: Int? =
      switch colors {
      case ..<8: nil
      case ..<16: of8.flatMap { $0 < 8 ? $0 : nil }
      case ..<256: of16.flatMap { $0 < 16 ? $0 : nil }
      default: of256 < 256 ? of256 : of8
      }
    return number.flatMap { $0 >= 0 ? $0 : nil }
  }

  /// What xterm draws for a number of the 256, as 0xRRGGBB: for the first 16 what it draws unless the
  /// person says otherwise, for the others what every terminal draws (xterm's `256colres.h`).
  public static func rgb(ofNumber number: Int) -> Int {
    switch number {
    case ..<16: return first16[max(0, number)]
    case 232...: return (8 + 10 * (min(number, 255) - 232)) * 0x010101
    default:
      let cube = number - 16
      let levels = [cube / 36, cube / 6 % 6, cube % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
      return levels[0] << 16 | levels[1] << 8 | levels[2]
    }
  }

  private static let first16 = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
}
