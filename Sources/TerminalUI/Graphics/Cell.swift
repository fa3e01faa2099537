/// One character of the screen and its look.
public struct Cell: Hashable, Sendable {
  public var glyph = Glyph.blank
  public var style: Style = .plain
  /// The right half of a wide character.
  public var isContinuation = false

  public init() {}

  public var character: Character {
    get { glyph.character }
    set { glyph = Glyph(newValue) }
  }
}

/// What a cell can hold of a character: a scalar that takes cells, and up to four marks that combine
/// with it (as ``Character/drawable`` leaves them, and as many as ncurses' `cchar_t` has room for).
///
/// Plain numbers, not a `Character`: a frame has thousands of cells, which are copied and compared with
/// every key.
public struct Glyph: Hashable, Sendable {
  /// Unicode scalar values; 0 in `marks` where there is none.
  public let base: UInt32
  public let marks: (UInt32, UInt32, UInt32, UInt32)

  public static let blank = Glyph(ascii: 0x20)

  init(ascii: UInt8) {
    base = UInt32(ascii)
    marks = (0, 0, 0, 0)
  }

  init(_ scalar: Unicode.Scalar) {
    base = scalar.value
    marks = (0, 0, 0, 0)
  }

  /// The first five scalars of a character.
  public init(_ character: Character) {
    var scalars = character.unicodeScalars.makeIterator()
    func next() -> UInt32 { scalars.next()?.value ?? 0 }
    base = next()
    marks = (next(), next(), next(), next())
  }

  public var character: Character {
    var view = String.UnicodeScalarView()
    for value in [base, marks.0, marks.1, marks.2, marks.3] where value != 0 {
      Unicode.Scalar(value).map { view.append($0) }
    }
    // A base alone is a character, and so it is with what combines with it.
    return String(view).first ?? " "
  }

  public static func == (one: Glyph, other: Glyph) -> Bool {
    one.base == other.base && one.marks == other.marks
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(base)
    hasher.combine(marks.0)
  }
}
