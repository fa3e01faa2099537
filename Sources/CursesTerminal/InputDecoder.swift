internal import TerminalUI

/// Turns the bytes of a keyboard into events: a value, so that every sequence can be tested without
/// a terminal.
///
/// The grammar is ECMA-48's and xterm's (ctlseqs): whatever the terminal's type, a sequence is taken
/// whole, and one that means nothing here is dropped whole. No part of it is ever a letter or a
/// digit, which on some screen might be an answer.
struct InputDecoder {
  private var queue = EventQueue()

  private enum State: Hashable {
    case ground
    /// ESC, and what follows is still to come.
    case escape
    /// `ESC [` and `ESC O`, up to a final byte.
    case control, shifted
    /// `ESC ]`, `ESC P`, `ESC X`, `ESC ^`, `ESC _`, up to BEL or `ESC \`.
    case string, stringEscape
    /// The three bytes after `ESC [ M`.
    case mouse
    case paste
    case scalar(missing: Int)
  }

  private var state = State.ground
  /// What has come of the sequence, without the ESC or ESCs before it.
  private var sequence: [UInt8] = []
  private var escapes = 0
  private var paste = PasteBuffer()
  private let terminfo: () -> [[UInt8]: Key]
  private let hasMouse: Bool

  /// `terminfo` tells the sequences, without their ESC, of keys that only this type of terminal
  /// sends. It is asked when something unknown comes, which is seldom, rather than at the start.
  init(terminfo: @escaping () -> [[UInt8]: Key] = { [:] }, hasMouse: Bool = false) {
    self.terminfo = terminfo
    self.hasMouse = hasMouse
  }

  /// The next event, nil where there is none.
  mutating func next() -> Event? { queue.next() }

  /// For how many milliseconds after the last byte the rest of a sequence may come; nil where
  /// nothing has begun. A lone ESC is a key, anything else that is cut off was cut by the network.
  var patience: Int? {
    switch state {
    case .ground: nil
    case .escape: 25
    case .paste: 2000
    default: 500
    }
  }

  /// Takes in what was read at once; marks at its beginning join no character before it.
  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { take(byte) }
    queue.finishCluster()
  }

  /// Makes of what has begun what it can be: patience has run out.
  mutating func expire() {
    switch state {
    case .escape: for _ in 0..<escapes { queue.add(.key(.escape)) }
    case .control, .shifted, .string:
      // Nothing came after it: Alt with a bracket or a letter.
      if sequence.count == 1 { queue.add(.key(.alt(Character(UnicodeScalar(sequence[0]))))) }
    case .paste: queue.add(.paste(paste.take()))
    case .ground, .stringEscape, .mouse, .scalar: break
    }
    reset()
  }

  private mutating func reset() {
    state = .ground
    sequence.removeAll(keepingCapacity: true)
    escapes = 0
  }

  // MARK: One byte

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .paste:
      if paste.take(byte) {
        queue.add(.paste(paste.take()))
        reset()
      }
    case .mouse:
      sequence.append(byte)
      if sequence.count == 5 { finishMouse(sequence[2...].map { Int($0) - 32 }, isPress: true) }
    case .scalar(let missing):
      guard byte & 0xC0 == 0x80 else {
        reset()
        return take(byte)
      }
      sequence.append(byte)
      state = .scalar(missing: missing - 1)
      if missing == 1 { finishScalar() }
    case .string where byte == 0x07: reset()
    case .string where byte == 0x1B: state = .stringEscape
    case .stringEscape where byte == UInt8(ascii: "\\"): reset()
    case .stringEscape:
      reset()
      takeEscape()
      take(byte)
    case .ground: takeKey(byte)
    case .escape where byte != 0x1B: takeAfterEscape(byte)
    case _ where byte == 0x1B: takeEscape()
    // Enter and Ctrl-C get through whatever was cut off before them.
    case _ where byte < 0x20 || byte == 0x7F:
      reset()
      take(byte)
    case .string: break
    case .control, .shifted: takeInSequence(byte)
    case .escape: break
    }
  }

  private mutating func takeEscape() {
    queue.finishCluster()
    if state != .escape { reset() }
    state = .escape
    escapes += 1
  }

  private mutating func takeKey(_ byte: UInt8) {
    switch byte {
    case 0x1B: takeEscape()
    case 0x20...0x7E: queue.add(Unicode.Scalar(byte))
    case 0xC2...0xDF: begin(.scalar(missing: 1), with: byte)
    case 0xE0...0xEF: begin(.scalar(missing: 2), with: byte)
    case 0xF0...0xF4: begin(.scalar(missing: 3), with: byte)
    default: if let key = Key(control: byte) { queue.add(.key(key)) }
    }
  }

  private mutating func begin(_ state: State, with byte: UInt8) {
    self.state = state
    sequence.append(byte)
  }

  private mutating func takeAfterEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): return begin(.control, with: byte)
    case UInt8(ascii: "O"): return begin(.shifted, with: byte)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      return begin(.string, with: byte)
    default: break
    }
    for _ in 1..<max(1, escapes) { queue.add(.key(.escape)) }
    let key = terminfo()[[byte]]
    reset()
    switch byte {
    case _ where key != nil: if let key { queue.add(.key(key)) }
    case 0x21...0x7E: queue.add(.key(.alt(Character(UnicodeScalar(byte)))))
    // Alt adds nothing to Enter and its like, and é with Alt is é.
    default: take(byte)
    }
  }

  private mutating func takeInSequence(_ byte: UInt8) {
    sequence.append(byte)
    let opener = sequence[0]
    if opener == UInt8(ascii: "[") {
      // The Linux console's F1 to F5 are `ESC [ [ A` to `E`.
      if sequence == [opener, opener] { return }
      if sequence == [opener, UInt8(ascii: "M")], hasMouse {
        state = .mouse
        return
      }
      let isFinal = (0x40...0x7E).contains(byte) || Self.isShiftedByRxvt(sequence)
      if isFinal { finishSequence() }
    } else if !(0x30...0x3B).contains(byte) {
      finishSequence()
    }
    // No terminal sends more; what does is noise, which ends with its final byte.
    if sequence.count > 64 { sequence.removeSubrange(32...) }
  }

  /// rxvt ends Shift with PgUp in `$`, which begins the end of other sequences.
  private static func isShiftedByRxvt(_ sequence: [UInt8]) -> Bool {
    sequence.last == UInt8(ascii: "$")
      && sequence.dropFirst().dropLast().allSatisfy { (0x30...0x39).contains($0) }
  }

  // MARK: What has come whole

  private mutating func finishSequence() {
    let sequence = sequence
    let isAlt = escapes > 1
    if sequence == KeySequence.pasteBegins {
      reset()
      state = .paste
      return
    }
    if hasMouse, let report = KeySequence.mouseReport(sequence) {
      return finishMouse(report.values, isPress: report.isPress)
    }
    reset()
    if let key = KeySequence.key(sequence, isAlt: isAlt) ?? terminfo()[sequence] {
      queue.add(.key(key))
    }
  }

  /// Button, column and row as xterm reports them: from 1, Shift, Alt and Ctrl in bits 2 to 4.
  private mutating func finishMouse(_ report: [Int], isPress: Bool) {
    reset()
    guard report.count == 3, isPress else { return }
    switch report[0] & ~0b11100 {
    case 0: queue.add(.click(Position(column: max(0, report[1] - 1), row: max(0, report[2] - 1))))
    case 64: queue.add(.wheel(-3))
    case 65: queue.add(.wheel(3))
    default: break
    }
  }

  private mutating func finishScalar() {
    let bytes = sequence
    reset()
    guard let text = String(validating: bytes, as: UTF8.self),
      let scalar = text.unicodeScalars.first
    else { return }
    if (0x90...0x9F).contains(scalar.value) {
      // What begins a sequence in seven bits with ESC and a letter does so in one (ECMA-48, 5.3).
      take(0x1B)
      take(UInt8(scalar.value - 0x40))
      return
    }
    queue.add(scalar)
  }
}
