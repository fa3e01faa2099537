public import TerminalUI

extension PlayerScreen {
  public var keys: [KeyBinding<Message>] {
    if isTooSmall {
      return [
        KeyBinding([.character("q"), .escape], "close", .close),
        KeyBinding([.character("Q"), .control("c")], "leave", .leave),
      ]
    }
    // A card goes with any key: what isn't bound is taken by `message(for:drawnOn:)`.
    switch overlay {
    case .helpNow, .keys, .whoSeesWhat:
      return [KeyBinding([.character("Q"), .control("c")], "leave", .leave)]
    case .heldElsewhere:
      return [
        KeyBinding([.space, .enter], shownAs: "Space", "read without saving", .readOnly(true)),
        KeyBinding(
          [.character("q"), .character("Q"), .escape, .control("c")], shownAs: "q", "leave",
          .readOnly(false)),
      ]
    case .beginAnew(let card):
      return card.keys.map { $0.map(Message.beginAnew) } + [
        KeyBinding(
          [.escape, .space, .backspace, .character("q")], shownAs: "Esc", "leave it as it is",
          .dismiss),
        KeyBinding([.character("Q"), .control("c")], "leave, place kept", .leave),
      ]
    case .outline:
      let keys = session?.outline.keys.map { $0.map(Message.inOutline) } ?? []
      return keys + [
        KeyBinding(
          [.character("t"), .escape, .backspace], shownAs: "t", "back to the page", .dismiss)
      ] + everywhere
    case nil:
      // Letters are an answer's while one is typed.
      if isTyping {
        return childKeys + [KeyBinding(.control("c"), "leave, place kept", .leave)]
      }
      return childKeys + everywhere
    }
  }

  /// An answer is being typed.
  var isTyping: Bool {
    switch child {
    case .quiz(let quiz): overlay == nil && quiz.isTyping
    case .review(let review): overlay == nil && review.isTyping
    case .checklist(let checklist): overlay == nil && checklist.isTyping
    default: false
    }
  }

  private var childKeys: [KeyBinding<Message>] {
    switch child {
    case .library:
      var keys = library.keys.map { $0.map(Message.library) }
      if library.reviewCount > 0 {
        keys.append(KeyBinding(.character("r"), "review", .openReview, prominence: 4))
      }
      return keys
    case .plans(let plans):
      return plans.keys.map { $0.map(Message.plans) } + pageKeys
    case .listening(let listening):
      return listening.keys.map { $0.map(Message.listening) } + pageKeys.map(\.toThePage)
    case .review(let review):
      let keys = review.keys.map { $0.map(Message.review) }
      return review.isTyping
        ? keys
        : keys + [KeyBinding([.backspace, .escape], shownAs: "Backspace Esc", "back", .back)]
    case .reader(let reader): return reader.keys.map { $0.map(Message.reader) } + pageKeys
    case .quiz(let quiz):
      let keys = quiz.keys.map { $0.map(Message.quiz) }
      return quiz.isTyping ? keys : keys + pageKeys
    case .scenario(let scenario):
      return scenario.keys.map { $0.map(Message.scenario) } + pageKeys
    case .checklist(let checklist):
      let keys = checklist.keys.map { $0.map(Message.checklist) }
      return checklist.isTyping ? keys : keys + pageKeys
    case .gate(let gate, _): return gate.keys.map { $0.map(Message.gate) } + pageKeys
    case .courseEnd(let end):
      return end.keys.map { $0.map(Message.courseEnd) }
        + pageKeys.filter { $0.keys != [.character("]")] }
    }
  }

  private var pageKeys: [KeyBinding<Message>] {
    var keys: [KeyBinding<Message>] = [
      KeyBinding(.character("]"), "next page", .nextPage, prominence: 6),
      KeyBinding(.character("["), "page before", .previousPage),
    ]
    if session != nil {
      keys.append(KeyBinding(.character("t"), "contents", .outline, prominence: 5))
    }
    keys.append(
      KeyBinding([.backspace, .escape], shownAs: "Backspace Esc", "back", .back))
    keys += listenKeys + pictureKeys
    return keys
  }

  private var everywhere: [KeyBinding<Message>] {
    [
      KeyBinding(.character("w"), "who sees this", .whoSeesWhat),
      KeyBinding(.character("q"), "close", .close, prominence: 7),
      KeyBinding([.character("Q"), .control("c")], "leave, place kept", .leave),
      KeyBinding(.character("!"), "help now", .helpNow),
      KeyBinding(.character("?"), "these keys", .showKeys),
    ]
  }

  /// What the bottom line names, the most important first.
  var prominentKeys: [(keys: String, label: String)] {
    keys.filter { $0.prominence != nil }
      .enumerated()
      .sorted { ($0.element.prominence ?? 0, $0.offset) < ($1.element.prominence ?? 0, $1.offset) }
      .map {
        ($0.element.bar?.keys ?? $0.element.keyNames, $0.element.bar?.label ?? $0.element.label)
      }
  }

  /// What the help names: every key that means something now.
  var allKeys: [(keys: String, label: String)] {
    var seen: Set<String> = []
    return keys.compactMap { binding in
      // A row of numbers is named once.
      seen.insert(binding.label + (binding.shownAs ?? "")).inserted
        && (binding.shownAs != nil || !binding.isOneOfARow)
        ? (binding.keyNames, binding.label) : nil
    } + [("Ctrl-L", "draw anew")]
  }

  public func message(for event: Event, drawnOn frame: Frame) -> Message? {
    switch overlay {
    case .helpNow, .keys, .whoSeesWhat:
      switch event {
      case .key, .click, .wheel: return .dismiss
      default: return nil
      }
    default: break
    }
    if isTyping {
      switch (event, child) {
      case (.key(let key), .checklist): return .checklist(.type(key))
      case (.key(let key), .review): return .review(.quiz(.type(key)))
      case (.key(let key), _): return .quiz(.type(key))
      case (.paste(let text), .checklist): return .checklist(.paste(text))
      case (.paste(let text), .review): return .review(.quiz(.paste(text)))
      case (.paste(let text), _): return .quiz(.paste(text))
      default: break
      }
    }
    switch event {
    case .wheel(let rows): return wheel(rows)
    case .click(let position):
      guard let tag = frame.tag(at: position) else { return nil }
      if case .beginAnew = overlay { return .beginAnew(.click(tag)) }
      if tag >= Self.outlineTag { return .inOutline(.click(tag - Self.outlineTag)) }
      return click(tag)
    case .readable(let descriptor): return .readable(descriptor)
    default: return nil
    }
  }

  /// Tags of rows in the outline begin here; those of the page lie below.
  static let outlineTag = 1 << 20

  private func wheel(_ rows: Int) -> Message? {
    if case .outline = overlay { return .inOutline(rows < 0 ? .moveUp : .moveDown) }
    if case .beginAnew = overlay { return nil }
    switch child {
    case .library: return .library(rows < 0 ? .moveUp : .moveDown)
    case .reader: return .reader(.scroll(rows))
    case .quiz: return .quiz(.scroll(rows))
    case .scenario: return .scenario(.scroll(.lines(rows)))
    case .checklist: return .checklist(.scroll(.lines(rows)))
    case .review: return .review(.scroll(rows))
    case .plans: return .plans(.scroll(.lines(rows)))
    case .courseEnd: return .courseEnd(.scroll(.lines(rows)))
    case .listening: return .listening(.scroll(.lines(rows)))
    case .gate: return nil
    }
  }

  private func click(_ tag: Int) -> Message? {
    switch child {
    case .library: .library(.click(tag))
    case .reader: .reader(.click(tag))
    case .quiz: .quiz(.click(tag))
    case .scenario: .scenario(.click(tag))
    case .checklist: .checklist(.click(tag))
    case .gate: .gate(.click(tag))
    case .courseEnd: .courseEnd(.click(tag))
    case .review: .review(.quiz(.click(tag)))
    case .plans: .plans(.click(tag))
    case .listening: .listening(.click(tag))
    }
  }
}

extension KeyBinding {
  /// A digit of several that mean alike.
  fileprivate var isOneOfARow: Bool {
    if case .character(let character)? = keys.first { character.isNumber } else { false }
  }
}
