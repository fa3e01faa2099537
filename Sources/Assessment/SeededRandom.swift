/// Chance that can be had again: the same seed gives the same order on every machine, which is how
/// a quiz resumes as it was drawn. SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom
/// Number Generators, OOPSLA 2014).
public struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// The chance of one question: it has an order of its own, whichever others were drawn.
  init(seed: UInt64, question id: String) {
    // The hash is FNV-1a.
    state =
      seed
      ^ id.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number below `bound`, each as likely. The standard library promises no fixed algorithm for
  /// `shuffled(using:)`, and an order that a record names must not change with a compiler.
  mutating func below(_ bound: Int) -> Int {
    let bound = UInt64(bound)
    // Lemire's rejection, so that no value is favoured.
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// The elements in an order of chance (Fisher and Yates).
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for last in elements.indices.dropFirst().reversed() {
      elements.swapAt(last, below(last + 1))
    }
    return elements
  }

  /// The elements in an order of chance that is not the one they come in, where there is another.
  public mutating func disordered<Element: Equatable>(_ elements: [Element]) -> [Element] {
    guard let first = elements.first, elements.contains(where: { $0 != first }) else {
      return elements
    }
    // At the worst, with two, every second order is another one.
    var order = elements
    while order == elements { order = shuffled(elements) }
    return order
  }
}
