/// Makes inputs: bytes at random, and files of courses with a few things done to them.
public struct Mutator: Sendable {
  /// Most inputs have at most so many bytes, so that a minute holds many of them.
  static let usualSize = 32 << 10
  /// Some are grown to about this, because limits are kept where much comes together.
  static let largestSize = 1 << 20

  private let seeds: Seeds

  public init(_ seeds: Seeds) { self.seeds = seeds }

  /// The input of a number: the same for the same seed and the same files.
  public func input(seed: UInt64, number: Int) -> FuzzInput {
    var chance = Chance(seed: seed, number: number)
    var input = start(&chance)
    for _ in 0...chance.index(below: 8) { change(&input.bytes, &chance) }
    if input.role == .page, chance.once(in: 3) { giveKind(&input.bytes, &chance) }
    if input.bytes.count > Self.usualSize {
      input.bytes.removeLast(input.bytes.count - Self.usualSize)
    }
    if chance.once(in: 200) { grow(&input.bytes, &chance) }
    return input
  }

  private func start(_ chance: inout Chance) -> FuzzInput {
    if chance.once(in: 8) {
      let role = chance.element(of: FuzzInput.Role.allCases) ?? .page
      return FuzzInput(role: role, bytes: Self.noise(&chance))
    }
    guard var input = chance.element(of: seeds.files) else {
      return FuzzInput(role: .page, bytes: [])
    }
    // A part of a file says as much about a reader as all of it, sooner.
    if input.bytes.count > 4096, !chance.once(in: 4) {
      let start = chance.index(below: input.bytes.count)
      let head = input.bytes.prefix(chance.once(in: 2) ? 400 : 0)
      input.bytes = Array(head + input.bytes[start...].prefix(2048 + chance.index(below: 4096)))
    }
    return input
  }

  /// Bytes without a file behind them: any, or those that mean something.
  private static func noise(_ chance: inout Chance) -> [UInt8] {
    let count = chance.index(below: 600)
    if chance.once(in: 4) {
      return (0..<count).map { _ in UInt8(truncatingIfNeeded: chance.next()) }
    }
    return (0..<count / 4).flatMap { _ in chance.element(of: Tokens.all) ?? [] }
  }

  private func change(_ bytes: inout [UInt8], _ chance: inout Chance) {
    let place = chance.index(below: bytes.count + 1)
    switch chance.index(below: 11) {
    case 0:
      guard !bytes.isEmpty else { return }
      bytes[chance.index(below: bytes.count)] ^= 1 << UInt8(chance.index(below: 8))
    case 1:
      guard !bytes.isEmpty else { return }
      bytes[chance.index(below: bytes.count)] = UInt8(truncatingIfNeeded: chance.next())
    case 2: bytes.removeSubrange(chance.stretch(of: bytes.count, longest: 4096))
    case 3: bytes.removeSubrange(place...)
    case 4:
      let again = Array(bytes[chance.stretch(of: bytes.count, longest: 400)])
      let times = 1 + chance.index(below: chance.once(in: 8) ? 400 : 6)
      insert(repeatElement(again, count: times).flatMap(\.self), into: &bytes, at: place)
    case 5:
      guard let other = chance.element(of: seeds.files)?.bytes else { return }
      insert(Array(other[chance.stretch(of: other.count, longest: 2000)]), into: &bytes, at: place)
    case 6: changeLines(&bytes, &chance)
    case 7: changeNumber(&bytes, &chance)
    default:
      guard let token = chance.element(of: Tokens.all) else { return }
      let times = chance.once(in: 6) ? 1 + chance.index(below: 300) : 1
      insert(repeatElement(token, count: times).flatMap(\.self), into: &bytes, at: place)
    }
  }

  private func insert(_ more: [UInt8], into bytes: inout [UInt8], at place: Int) {
    bytes.insert(contentsOf: more.prefix(Self.usualSize), at: place)
  }

  /// Swaps two lines, or sets one twice, or in further.
  private func changeLines(_ bytes: inout [UInt8], _ chance: inout Chance) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let (one, other) = (chance.index(below: lines.count), chance.index(below: lines.count))
    switch chance.index(below: 4) {
    case 0: lines.swapAt(one, other)
    case 1: lines.insert(lines[one], at: other)
    case 2: lines[one] = ArraySlice(Array("  ".utf8) + lines[one])
    default: lines[one] = ArraySlice(Array("> ".utf8) + lines[one])
    }
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// Another number in the place of one.
  private func changeNumber(_ bytes: inout [UInt8], _ chance: inout Chance) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let start = chance.index(below: bytes.count + 1)
    guard let first = bytes[start...].firstIndex(where: digits.contains) else { return }
    let end = bytes[first...].firstIndex { !digits.contains($0) } ?? bytes.count
    let numbers = [
      "0", "-1", "1e309", "9223372036854775807", "9223372036854775808", "99999999999999999999",
      "0.0000001", "2147483648", "-0", "٣", "1,0,0",
    ]
    bytes.replaceSubrange(first..<end, with: (chance.element(of: numbers) ?? "").utf8)
  }

  /// Front matter that makes another kind of page of it.
  private func giveKind(_ bytes: inout [UInt8], _ chance: inout Chance) {
    let kinds = [
      "section", "quiz", "quiz", "scenario", "scenario", "checklist", "commentary", "resources",
      "roll-call",
    ]
    guard let kind = chance.element(of: kinds) else { return }
    bytes.insert(contentsOf: "---\ntitle: A page\nkind: \(kind)\n---\n".utf8, at: 0)
  }

  /// Much of the same.
  private func grow(_ bytes: inout [UInt8], _ chance: inout Chance) {
    let size = 1 + chance.index(below: Self.largestSize)
    var piece = Array(bytes[chance.stretch(of: bytes.count, longest: 200)])
    if piece.isEmpty || chance.once(in: 2) { piece += chance.element(of: Tokens.all) ?? [0x61] }
    if chance.once(in: 2) { piece += chance.element(of: Tokens.all) ?? [] }
    let place = chance.once(in: 2) ? bytes.count : chance.index(below: bytes.count + 1)
    bytes.insert(
      contentsOf: repeatElement(piece, count: size / piece.count + 1).flatMap(\.self), at: place)
  }
}
