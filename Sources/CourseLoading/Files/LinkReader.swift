import CourseModel

/// Takes a link's destination apart.
enum LinkReader {
  /// What a destination says before any file is looked at.
  enum Destination: Hashable {
    case web(String)
    case heading(String)
    case path(String, anchor: String?)
    case refused(LinkTarget.Refusal)
  }

  static func destination(_ text: String) -> Destination {
    guard !text.isEmpty else { return .refused(.empty) }
    if text.unicodeScalars.contains(where: \.isControl) { return .refused(.notText) }
    if let scheme = scheme(of: text) {
      return ["http", "https", "mailto", "tel"].contains(scheme.lowercased())
        ? .web(text) : .refused(.scheme(scheme))
    }
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = decoded(String(parts[0])),
      !path.unicodeScalars.contains(where: \.isControl)
    else { return .refused(.notText) }
    var anchor: String?
    if parts.count > 1 {
      guard let decoded = decoded(String(parts[1])) else { return .refused(.notText) }
      anchor = decoded
    }
    if path.isEmpty { return anchor.map(Destination.heading) ?? .refused(.empty) }
    // `//host/path` goes to the web on a page that is served; here it is a path from the root.
    if path.hasPrefix("/") || path.hasPrefix("~") || path.hasPrefix("\\") {
      return .refused(.absolutePath)
    }
    return .path(path, anchor: anchor)
  }

  /// What stands before the first colon, if it can be a scheme (RFC 3986, 3.1).
  private static func scheme(of text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon > text.startIndex else {
      return nil
    }
    let scheme = text[..<colon]
    guard let first = scheme.first, first.isASCII, first.isLetter,
      scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
    else { return nil }
    return String(scheme)
  }

  /// The text without percent-encoding; nil where the bytes are no UTF-8.
  static func decoded(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = bytes[index + 1].hexadecimal, let low = bytes[index + 2].hexadecimal
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(validating: decoded, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }
}

extension UInt8 {
  fileprivate var hexadecimal: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
