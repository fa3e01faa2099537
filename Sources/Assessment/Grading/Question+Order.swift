public import CourseModel

extension Question {
  /// The most items of an order that stand in the right order among themselves, others between them
  /// or not; of several such runs one that ends earliest in the right order. Empty for questions
  /// that ask for no order.
  ///
  /// These are the items that a screen marks as well placed: the others are the fewest that have to
  /// be moved. Ids that the question doesn't have count for nothing.
  public func longestRunInOrder(_ order: [Choice.ID]) -> [Choice.ID] {
    guard case .order(let choices) = answer else { return [] }
    var places: [Choice.ID: Int] = [:]
    for (place, choice) in choices.enumerated() { places[choice.id] = place }
    // Patience sorting, n log n. `ends[k]` is the lowest place on which a run of k + 1 can end, and
    // `before` leads back from each item through the run that it ends.
    var ends: [Int] = []
    var before: [Int: Int] = [:]
    // An id counts once, where it comes first.
    for place in order.compactMap({ places.removeValue(forKey: $0) }) {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if ends[middle] < place { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[place] = ends[low - 1] }
      if low == ends.count { ends.append(place) } else { ends[low] = place }
    }
    var run: [Choice.ID] = []
    var place = ends.last
    while let index = place {
      run.append(choices[index].id)
      place = before[index]
    }
    return run.reversed()
  }
}
