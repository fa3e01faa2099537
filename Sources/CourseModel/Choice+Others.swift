extension Choice {
  /// "None of the above" and the like: right only while it stands below the others.
  public var speaksOfTheOthers: Bool {
    let words = text.plainText.lowercased()
    return ["none of the", "all of the", "none of these", "all of these", "both of the"]
      .contains { words.hasPrefix($0) }
  }
}
