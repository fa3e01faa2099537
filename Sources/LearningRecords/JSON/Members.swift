/// Named values in the order of their names: a JSON object's members, an xAPI language map or
/// extensions.
///
/// An array rather than a dictionary: there are one to five of them in a statement, and what is
/// written is in the same order each time.
public struct Members<Value: Hashable & Sendable>: Hashable, Sendable {
  public struct Member: Hashable, Sendable {
    public var name: String
    public var value: Value
  }

  private var members: [Member] = []

  public init() {}

  /// Of two members with one name the later counts, as in most readers of JSON.
  init(unsorted members: [Member]) {
    if members.count < 2 {
      self.members = members
      return
    }
    // By name, then by place, so that the last of equal ones is the latest.
    let order = members.indices.sorted { a, b in
      members[a].name == members[b].name ? a < b : members[a].name < members[b].name
    }
    for index in order {
      if self.members.last?.name == members[index].name { self.members.removeLast() }
      self.members.append(members[index])
    }
  }

  /// The value under a name; setting nil removes it.
  public subscript(name: String) -> Value? {
    get {
      let index = place(of: name)
      return index < members.count && members[index].name == name ? members[index].value : nil
    }
    set {
      let index = place(of: name)
      let isThere = index < members.count && members[index].name == name
      switch (newValue, isThere) {
      case (let value?, true): members[index].value = value
      case (let value?, false): members.insert(Member(name: name, value: value), at: index)
      case (nil, true): members.remove(at: index)
      case (nil, false): break
      }
    }
  }

  /// Where the name stands, or would stand.
  private func place(of name: String) -> Int {
    var range = members.startIndex..<members.endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range =
        members[middle].name < name ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}

extension Members: RandomAccessCollection {
  public var startIndex: Int { members.startIndex }
  public var endIndex: Int { members.endIndex }
  public subscript(index: Int) -> Member { members[index] }
}

extension Members: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, Value)...) {
    self.init(unsorted: elements.map { Member(name: $0.0, value: $0.1) })
  }
}

/// A text in one or more languages, by RFC 5646 tag.
public typealias LanguageMap = Members<String>

/// What a statement says beyond the standard, by IRI.
public typealias Extensions = Members<JSON>
