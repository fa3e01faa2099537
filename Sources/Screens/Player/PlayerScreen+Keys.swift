internal import InterfaceWords
public import TerminalUI

extension PlayerScreen {
  /// What each key means, as the last message left things: three look at it for every key.
  public var keys: [KeyBinding<Message>] { keysNow ?? currentKeys }

  var currentKeys: [KeyBinding<Message>] {
    // Where something is typed a letter is a letter.
    if isTyping { return boundKeys }
    let keys = keyMap.isUsual ? boundKeys : boundKeys.map { keyMap.applied(to: $0) }
    return settings.letters ? keys : keys.map { $0.withAltForLetters() }
  }

  private var boundKeys: [KeyBinding<Message>] {
    if isTooSmall {
      return [
        KeyBinding([.character("q"), .escape], wording.keys.close, .close),
        KeyBinding([.character("Q"), .control("c")], wording.keys.leave, .leave),
      ]
    }
    // A card goes with any key: what isn't bound is taken by `message(for:drawnOn:)`.
    switch overlay {
    case .helpNow, .keys, .whoSeesWhat:
      return [KeyBinding([.character("Q"), .control("c")], wording.keys.leave, .leave)]
    case .heldElsewhere:
      return [
        KeyBinding(
          [.space, .enter], shownAs: "Space", wording.keys.readWithoutSaving, .readOnly(true)),
        KeyBinding(
          [.character("q"), .character("Q"), .escape, .control("c")], shownAs: "q",
          wording.keys.leave,
          .readOnly(false)),
      ]
    case .beginAnew(let card):
      return card.keys.map { $0.map(Message.beginAnew) } + [
        KeyBinding(
          [.escape, .space, .backspace, .character("q")], shownAs: "Esc",
          wording.keys.leaveItAsItIs,
          .dismiss),
        KeyBinding([.character("Q"), .control("c")], wording.keys.leavePlaceKept, .leave),
      ]
    case .search:
      let keys = search?.keys.map { $0.map(Message.inSearch) } ?? []
      return keys + [
        KeyBinding(.escape, wording.keys.back, .dismiss, prominence: 3),
        KeyBinding(.control("c"), wording.keys.leavePlaceKept, .leave),
      ]
    case .notes:
      let keys = notes?.keys.map { $0.map(Message.inNotes) } ?? []
      if isTyping { return keys + [KeyBinding(.control("c"), wording.keys.leavePlaceKept, .leave)] }
      return keys + [
        KeyBinding(
          [.escape, .backspace, .character("'"), .character("q")], shownAs: "Esc",
          wording.keys.back,
          .dismiss, prominence: 5),
        KeyBinding(.character("w"), wording.keys.whoSeesThis, .whoSeesWhat),
        KeyBinding([.character("Q"), .control("c")], wording.keys.leavePlaceKept, .leave),
        KeyBinding(.character("!"), wording.keys.helpNow, .helpNow),
        KeyBinding(.character("?"), wording.keys.theseKeys, .showKeys),
      ]
    case .palette:
      let keys = palette?.keys.map { $0.map(Message.inPalette) } ?? []
      return keys + [
        KeyBinding(.escape, wording.keys.back, .dismiss, prominence: 3),
        KeyBinding(.control("c"), wording.keys.leavePlaceKept, .leave),
      ]
    case .settings(let card):
      return card.keys.map { $0.map(Message.inSettings) } + [
        KeyBinding(
          [.escape, .backspace, .space, .character("s"), .character("q")], shownAs: "Esc",
          wording.keys.back,
          .dismiss, prominence: 3),
        KeyBinding([.character("Q"), .control("c")], wording.keys.leavePlaceKept, .leave),
      ]
    case .address(let card):
      return card.keys + [KeyBinding([.character("Q"), .control("c")], wording.keys.leave, .leave)]
    case .outline:
      let keys = session?.outline.keys.map { $0.map(Message.inOutline) } ?? []
      return keys + [
        KeyBinding(.escape, wording.keys.backToPage, .back, prominence: 4),
        KeyBinding(.control("c"), wording.keys.leavePlaceKept, .leave),
        KeyBinding(.character("!"), wording.keys.helpNow, .helpNow),
        KeyBinding(.character("?"), wording.keys.theseKeys, .showKeys),
      ]
    case nil:
      // Letters are an answer's while one is typed.
      if isTyping {
        return childKeys + [KeyBinding(.control("c"), wording.keys.leavePlaceKept, .leave)]
      }
      return childKeys + everywhere
    }
  }

  /// An answer is being typed.
  var isTyping: Bool {
    if overlay == .search || overlay == .palette { return true }
    if overlay == .notes { return notes?.isTyping ?? false }
    return switch child {
    case .reader(let reader): overlay == nil && reader.isTyping
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
        keys.append(KeyBinding(.character("r"), wording.keys.review, .openReview, prominence: 4))
      }
      keys.append(
        KeyBinding(
          [.character("/"), .character("\\")], shownAs: "/", wording.keys.searchEverything,
          .searchEverything, prominence: 5, bar: .init("/", wording.keys.find)))
      return keys
    case .plans(let plans):
      return plans.keys.map { $0.map(Message.plans) } + pageKeys
    case .listening(let listening):
      return listening.keys.map { $0.map(Message.listening) } + pageKeys.map(\.toThePage)
    case .review(let review):
      let keys = review.keys.map { $0.map(Message.review) }
      return review.isTyping
        ? keys
        : keys + [
          KeyBinding([.backspace, .escape], shownAs: "Backspace Esc", wording.keys.back, .back)
        ]
    case .reader(let reader):
      let keys = reader.keys.map { $0.map(Message.reader) }
      return reader.isTyping || reader.isChoosing ? keys : keys + pageKeys
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
      KeyBinding(.character("]"), wording.keys.nextPage, .nextPage, prominence: 6),
      KeyBinding(.character("["), wording.keys.pageBefore, .previousPage),
    ]
    if session != nil {
      keys.append(KeyBinding(.character("t"), wording.keys.contents, .outline, prominence: 5))
    }
    keys += [
      KeyBinding(
        [.backspace, .escape, .control("o"), .altLeft], shownAs: "Backspace Esc", wording.keys.back,
        .back),
      KeyBinding(
        [.character("L"), .altRight], shownAs: "L Alt-Right", wording.keys.forward, .forward),
      KeyBinding(
        isReader ? [.character("\\")] : [.character("/"), .character("\\")],
        shownAs: isReader ? "\\" : "/", wording.keys.searchEverything, .searchEverything),
    ]
    keys += listenKeys + pictureKeys
    return keys
  }

  private var isReader: Bool { if case .reader = child { true } else { false } }

  private var everywhere: [KeyBinding<Message>] {
    [
      KeyBinding(.character(":"), wording.keys.everything, .openPalette),
      KeyBinding(.character("s"), wording.keys.settings, .openSettings),
      KeyBinding(.character("T"), wording.keys.nextTheme, .nextTheme),
      KeyBinding(.character("<"), wording.keys.shorterLines, .widen(-1)),
      KeyBinding(.character(">"), wording.keys.longerLines, .widen(1)),
      KeyBinding(.character("'"), wording.keys.marksAndNotes, .notes),
      KeyBinding(.character("w"), wording.keys.whoSeesThis, .whoSeesWhat),
      KeyBinding(.character("q"), wording.keys.close, .close, prominence: 7),
      KeyBinding([.character("Q"), .control("c")], wording.keys.leavePlaceKept, .leave),
      KeyBinding(.character("!"), wording.keys.helpNow, .helpNow),
      KeyBinding(.character("?"), wording.keys.theseKeys, .showKeys),
    ]
  }

  /// What the bottom line names, the most important first.
  var prominentKeys: [(keys: String, label: String)] {
    keys.filter { $0.prominence != nil }
      .enumerated()
      .sorted { ($0.element.prominence ?? 0, $0.offset) < ($1.element.prominence ?? 0, $1.offset) }
      .map {
        (
          wording.keys.written(on: $0.element.bar?.keys ?? $0.element.keyNames),
          $0.element.bar?.label ?? $0.element.label
        )
      }
  }

  /// What the help names: every key that means something now, the list of everything first, because
  /// from there all else can be done.
  var allKeys: [(keys: String, label: String)] {
    var seen: Set<String> = []
    var named = keys.compactMap { binding -> (keys: String, label: String)? in
      // A row of numbers is named once.
      seen.insert(binding.label + (binding.shownAs ?? "")).inserted
        && (binding.shownAs != nil || !binding.isOneOfARow)
        ? (binding.keyNames, binding.label) : nil
    }
    for (first, second, label) in Self.pairs {
      guard let index = named.firstIndex(where: { $0.keys.hasPrefix(first) }),
        let other = named.firstIndex(where: { $0.keys.hasPrefix(second) })
      else { continue }
      named[index] = ("\(first) \(second)", label)
      named.remove(at: other)
    }
    let everything = named.firstIndex { $0.keys == ":" }.map { [named.remove(at: $0)] } ?? []
    return (everything + named + [("Ctrl-L", wording.keys.drawAnew)]).map {
      (wording.keys.written(on: $0.keys), $0.label)
    }
  }

  /// Keys that say the same in two directions stand on one line of the help.
  private static let pairs = [
    ("Up", "Down", wording.keys.upAndDown), ("PgUp", "PgDn", wording.keys.screenUpAndDown),
    ("u", "d", wording.keys.halfUpAndDown), ("Home", "End", wording.keys.topAndEnd),
    ("Tab", "Shift-Tab", wording.keys.links), ("[", "]", wording.keys.pages),
    ("<", ">", wording.keys.lineWidth), ("q", "Q", wording.keys.closeAndLeave),
  ]

  public func message(for event: Event, drawnOn frame: Frame) -> Message? {
    switch overlay {
    case .helpNow, .keys, .whoSeesWhat:
      switch event {
      case .key, .click, .wheel: return .dismiss
      default: return nil
      }
    default: break
    }
    if case .outline = overlay, case .key(let key) = event { return .inOutline(.type(key)) }
    if isTyping {
      switch (event, child) {
      case (.key(let key), _) where overlay == .search: return .inSearch(.type(key))
      case (.paste(let text), _) where overlay == .search: return .inSearch(.paste(text))
      case (.key(let key), _) where overlay == .palette: return .inPalette(.type(key))
      case (.paste(let text), _) where overlay == .palette: return .inPalette(.paste(text))
      case (.key(let key), _) where overlay == .notes: return .inNotes(.type(key))
      case (.paste(let text), _) where overlay == .notes: return .inNotes(.paste(text))
      case (.key(let key), .reader(let reader)): return .reader(reader.typed(key))
      case (.paste(let text), .reader(let reader)): return .reader(reader.pasted(text))
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
      if overlay == .search { return .inSearch(.click(tag)) }
      if overlay == .palette { return .inPalette(.click(tag)) }
      if case .settings = overlay { return .inSettings(.click(tag)) }
      if overlay == .notes { return .inNotes(.click(tag)) }
      if tag >= Self.outlineTag { return .inOutline(.click(tag - Self.outlineTag)) }
      return click(tag)
    case .readable(let descriptor): return .readable(descriptor)
    case .key(.character("m")), .key(.character("a")): return whereNotesStand.map(Message.said)
    default: return nil
    }
  }

  /// Tags of rows in the outline begin here; those of the page lie below.
  static let outlineTag = 1 << 20

  private func wheel(_ rows: Int) -> Message? {
    if case .outline = overlay { return .inOutline(rows < 0 ? .moveUp : .moveDown) }
    if overlay == .search { return .inSearch(.scroll(rows)) }
    if overlay == .palette { return .inPalette(rows < 0 ? .moveUp : .moveDown) }
    if overlay == .notes { return .inNotes(.scroll(.lines(rows))) }
    if overlay != nil { return nil }
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
