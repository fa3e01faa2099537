extension FoldedText {
  /// Whether one slip of the finger leads from the accepted answer here: a character too many, one
  /// missing, one other, or two neighbours exchanged.
  ///
  /// The accepted answer has at least 4 characters, because in shorter ones a slip is another word
  /// (`988`, `911`), and its digits are as they are here: another number is another answer.
  func isOneSlip(from accepted: FoldedText) -> Bool {
    let given = characters[...]
    let wanted = accepted.characters[...]
    guard wanted.count >= 4, abs(given.count - wanted.count) <= 1, given != wanted,
      given.filter(\.isNumber) == wanted.filter(\.isNumber)
    else { return false }
    // What is alike at the front is passed over; the first difference must be the only one.
    let alike = zip(given, wanted).prefix { $0 == $1 }.count
    let givenRest = given.dropFirst(alike)
    let wantedRest = wanted.dropFirst(alike)
    if givenRest.count > wantedRest.count { return givenRest.dropFirst() == wantedRest }
    if givenRest.count < wantedRest.count { return givenRest == wantedRest.dropFirst() }
    if givenRest.dropFirst() == wantedRest.dropFirst() { return true }
    return givenRest.prefix(2).reversed() == Array(wantedRest.prefix(2))
      && givenRest.dropFirst(2) == wantedRest.dropFirst(2)
  }
}
