/// How wide the columns of a table are.
struct TableColumns {
  /// The cells between two columns.
  static let gap = 2
  /// Words up to this many cells are never broken in a table.
  private static let unbroken = 12
  /// A column of a table that is scrolled sideways; a wider one would no longer be read as one.
  private static let widest = 48

  /// The cells that columns take side by side.
  static func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + gap * max(0, widths.count - 1)
  }

  /// The widths of a table that may be wider than the screen.
  static func unfolded(natural: [Int]) -> [Int] { natural.map { max(1, min($0, widest)) } }

  /// The widths, or nil where even the longest words don't fit side by side.
  ///
  /// `natural` is what a column takes without any break, `longest` what its longest word takes. A
  /// column never gets more than its natural width, and never less than its longest word. Between
  /// the two it gets a share that grows with the square root of the natural width: of all ways to
  /// share, that makes the sum of the columns' heights the least (the sum of nᵢ/wᵢ at a given sum of
  /// wᵢ).
  static func widths(natural: [Int], longest: [Int], available: Int) -> [Int]? {
    let room = available - gap * max(0, natural.count - 1)
    let natural = natural.map { max(1, $0) }
    if natural.reduce(0, +) <= room { return natural }
    let least = longest.map { max(1, min($0, unbroken)) }
    guard least.reduce(0, +) <= room else { return nil }

    let weights = natural.map { Double($0).squareRoot() }
    func widths(_ share: Double) -> [Int] {
      natural.indices.map { max(least[$0], min(natural[$0], Int(weights[$0] * share))) }
    }
    var low = 0.0
    var high = Double(room)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if widths(middle).reduce(0, +) <= room { low = middle } else { high = middle }
    }
    var result = widths(low)
    // What rounding left over goes to those that want the most.
    var left = room - result.reduce(0, +)
    for column in result.indices.sorted(by: { natural[$0] - result[$0] > natural[$1] - result[$1] })
    where left > 0 && result[column] < natural[column] {
      result[column] += 1
      left -= 1
    }
    return result
  }
}
