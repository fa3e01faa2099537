/// The line of a cue that says when it is heard: `00:01.000 --> 00:04.500 align:start`.
struct CueTimes: Hashable {
  /// In milliseconds.
  var start: Int
  /// In milliseconds.
  var end: Int

  /// Why a line says no times, and where in it, in bytes from 0.
  struct Fault: Error, Hashable {
    enum Reason: Hashable {
      case notATime
      /// SubRip's comma before the milliseconds.
      case comma
      /// Minutes or seconds above 59, or more hours than any recording has.
      case outOfRange
      case noArrow
    }

    var reason: Reason
    var offset: Int
  }

  /// Reads a line as the W3C's parser does; what follows the second time places the words on a
  /// picture, which a terminal has no use for.
  init(_ line: ArraySlice<UInt8>) throws(Fault) {
    var scanner = Scanner(rest: line)
    scanner.skipSpaces()
    start = try scanner.time()
    scanner.skipSpaces()
    guard scanner.skip("-->") else { throw scanner.fault(.noArrow) }
    scanner.skipSpaces()
    end = try scanner.time()
  }

  static let arrow = Array("-->".utf8)
}

private struct Scanner {
  let start: Int
  var rest: ArraySlice<UInt8>

  init(rest: ArraySlice<UInt8>) {
    start = rest.startIndex
    self.rest = rest
  }

  func fault(_ reason: CueTimes.Fault.Reason) -> CueTimes.Fault {
    CueTimes.Fault(reason: reason, offset: rest.startIndex - start)
  }

  mutating func skipSpaces() {
    rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  mutating func skip(_ mark: String) -> Bool {
    guard rest.starts(with: mark.utf8) else { return false }
    rest = rest.dropFirst(mark.utf8.count)
    return true
  }

  /// `[hh:]mm:ss.ttt` in milliseconds.
  mutating func time() throws(CueTimes.Fault) -> Int {
    let isHours = rest.prefix(while: \.isDigit).count != 2
    var first = try number(digits: nil)
    guard skip(":") else { throw fault(.notATime) }
    var second = try number(digits: 2)
    var hours = 0
    if skip(":") {
      hours = first
      (first, second) = (second, try number(digits: 2))
    } else if isHours {
      throw fault(.notATime)
    }
    guard first < 60, second < 60 else { throw fault(.outOfRange) }
    guard skip(".") else { throw fault(rest.first == UInt8(ascii: ",") ? .comma : .notATime) }
    let thousandths = try number(digits: 3)
    return ((hours * 60 + first) * 60 + second) * 1000 + thousandths
  }

  /// So many digits, and no more of them; nil is any number.
  private mutating func number(digits: Int?) throws(CueTimes.Fault) -> Int {
    let found = rest.prefix(while: \.isDigit)
    guard !found.isEmpty, digits == nil || found.count == digits else { throw fault(.notATime) }
    // A recording of a million hours is a century long.
    guard found.count <= 6 else { throw fault(.outOfRange) }
    rest = rest[found.endIndex...]
    return found.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
