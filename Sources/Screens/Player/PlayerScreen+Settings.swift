internal import CourseModel
internal import Diagnostics
internal import InterfaceWords
internal import TerminalUI

extension PlayerScreen {
  mutating func inSettings(_ message: SettingsCard.Message) -> [Effect] {
    guard case .settings(var card) = overlay else { return [] }
    let isChanged = card.update(message)
    overlay = .settings(card)
    return isChanged ? change { $0 = card.settings } : []
  }

  /// Changes what is set, at once where that can be, and keeps it.
  mutating func change(_ body: (inout Settings) -> Void) -> [Effect] {
    let before = settings
    body(&settings)
    guard settings != before else { return [] }
    if settings.width != before.width { resizeChild() }
    var effects = [Effect.saveSettings(settings)]
    if settings.theme != before.theme { effects.append(.setTheme(settings.theme)) }
    if case .settings(var card) = overlay {
      card.show(settings)
      overlay = .settings(card)
    } else {
      notice =
        settings.theme != before.theme
        ? wording.settings.themeIs(settings.theme) : wording.settings.linesOf(settings.width)
    }
    return effects
  }

  /// The first problem of the settings file, with its place.
  var settingsProblem: String? {
    settingsProblems.first.map { problem in
      let name = problem.file.split(separator: "/").last.map(String.init) ?? problem.file
      let line = problem.position.map { "\($0.line)" } ?? ""
      return "\(name):\(line): \(problem.summary)"
    }
  }

  // MARK: The list of everything that can be done

  mutating func openPalette() {
    notice = nil
    palette = PaletteScreen(paletteEntries, area: searchArea)
    overlay = .palette
  }

  mutating func inPalette(_ message: PaletteScreen.Message) -> [Effect] {
    guard let chosen = palette?.update(message) else { return [] }
    overlay = nil
    palette = nil
    return handle(chosen)
  }

  /// What can be done here and now, then the pages of the course that is open, then the courses.
  private var paletteEntries: [PaletteScreen.Entry] {
    var seen: Set<String> = []
    let actions = keys.compactMap { binding -> PaletteScreen.Entry? in
      guard !binding.isOneOfMany, seen.insert(binding.label).inserted else { return nil }
      return PaletteScreen.Entry(
        title: binding.label, aside: wording.keys.written(on: binding.keyNames),
        message: binding.message)
    }
    let pages = (session?.course.allPages ?? []).map { page in
      PaletteScreen.Entry(
        title: page.title,
        aside: session?.course.module(page.id.module)?.title ?? session?.course.header.shortTitle
          ?? "", message: .goTo(page.id))
    }
    let courses = library.courses.map {
      PaletteScreen.Entry(title: $0.title, aside: wording.keys.course, message: .goToCourse($0.id))
    }
    return actions + pages + courses
  }

  mutating func goTo(_ page: PageID) -> [Effect] {
    guard page != self.page?.id else { return [] }
    remember()
    return [.openPage(page, place: nil, answers: nil, heading: nil)]
  }

  mutating func goTo(course: String) -> [Effect] {
    guard course != session?.course.id else { return [] }
    return (session == nil ? [] : suspend()) + [.openCourse(course, page: nil)]
  }
}

extension KeyBinding {
  /// An answer's number: one of many that only mean something beside their answers.
  fileprivate var isOneOfMany: Bool {
    if case .character(let character)? = keys.first { character.isNumber } else { false }
  }

  /// The same binding where single letters are no keys: each is one with Alt.
  func withAltForLetters() -> KeyBinding {
    guard keys.contains(where: \.isLetter) else { return self }
    var binding = self
    binding.keys = keys.map { key in
      if case .character(let character) = key, key.isLetter { .alt(character) } else { key }
    }
    binding.shownAs = binding.keys.map(\.name).joined(separator: " ")
    if let bar {
      binding.bar = Bar(bar.keys.count == 1 ? binding.keyNames : bar.keys, bar.label)
    }
    return binding
  }
}

extension Key {
  fileprivate var isLetter: Bool {
    if case .character(let character) = self { character.isLetter } else { false }
  }
}
