/// A generator that gives the same numbers in every run (SplitMix64; Steele, Lea and Flood, "Fast
/// splittable pseudorandom number generators", 2014).
public struct Chance: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The numbers of one input of a run, whatever inputs were made before it.
  public init(seed: UInt64, number: Int = 0) {
    state = seed
    state = next() &+ UInt64(bitPattern: Int64(number))
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True once in `count` times.
  mutating func once(in count: Int) -> Bool { Int.random(in: 0..<max(1, count), using: &self) == 0 }

  mutating func index(below count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &self) }

  /// A stretch of something of `count` elements, at most `longest` of them; short ones are likely.
  mutating func stretch(of count: Int, longest: Int) -> Range<Int> {
    let start = index(below: count + 1)
    let room = min(count - start, longest)
    let length = once(in: 3) ? index(below: room + 1) : index(below: min(room, 24) + 1)
    return start..<(start + length)
  }

  mutating func element<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[index(below: elements.count)]
  }
}
