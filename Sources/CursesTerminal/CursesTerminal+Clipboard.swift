#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

extension CursesTerminal {
  /// xterm's OSC 52 (ctlseqs, "Manipulate Selection Data"): the clipboard of the machine that the
  /// person sits at, also over ssh. tmux hands it on only with `set-clipboard on`, and terminals
  /// that don't know it ignore it. Longer text than terminals take is not sent.
  public mutating func copy(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count <= Self.longestCopy else { return }
    let sequence = "\u{1B}]52;c;\(Self.base64(bytes))\u{7}"
    _ = write(STDOUT_FILENO, sequence, sequence.utf8.count)
  }

  private static let longestCopy = 70_000

  /// RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var value = group.reduce(0) { $0 << 8 | Int($1) }
      value <<= 8 * (3 - group.count)
      for place in 0..<4 {
        text.append(
          place <= group.count ? digits[value >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
