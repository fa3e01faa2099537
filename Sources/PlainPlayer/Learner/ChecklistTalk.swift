internal import Assessment
internal import CourseModel
internal import InterfaceWords
internal import ProgressTracking
internal import TerminalUI

/// A checklist, a step an Enter. Hearing it to its end completes the page; ticks take months.
struct ChecklistTalk: Talk {
  let page: Page
  private let parts: [Checklist.Part]
  private let items: [Checklist.Item]
  private var ticked: Set<Checklist.Item.ID>
  private var intentions: [Checklist.Item.ID: Intention]
  private let today: PlanDate
  /// The part that was said last; -1 is the title.
  private var part = -1
  /// The item that was said last, which is kept as the place.
  private(set) var selection = 0
  private var form: PlanDialog?
  private var links: LinkNumbers

  init(
    page: Page, checklist: Checklist, plan: [PlanItem], selection: Int, today: PlanDate
  ) {
    self.page = page
    self.today = today
    let parts = checklist.parts.filter { part in
      if case .block(let block) = part, case .footnote = block.kind { false } else { true }
    }
    self.parts = parts
    items = checklist.items
    ticked = Set(plan.filter(\.isDone).map(\.item))
    intentions = Dictionary(
      plan.map { ($0.item, Intention(note: $0.note, owner: $0.owner, due: $0.due)) },
      uniquingKeysWith: { first, _ in first })
    links = LinkNumbers(count: parts.count) { parts[$0].links }
    if selection > 0, items.indices.contains(selection) { stand(onItem: selection) }
  }

  var isAtEnd: Bool { part + 1 >= parts.count }

  private mutating func stand(onItem index: Int) {
    selection = index
    var seen = -1
    for (place, part) in parts.enumerated() {
      if case .item = part { seen += 1 }
      if seen == index {
        self.part = place
        return
      }
    }
  }

  // MARK: What is said

  /// The step at which the page is taken up; nothing at its beginning.
  var opening: Speech { part < 0 ? Speech() : again() }

  func again() -> Speech {
    if let form { return form.question }
    guard parts.indices.contains(part) else {
      return Speech(Speaker.words(page.heading).sentence)
    }
    var links = links
    var speaker = Speaker(firstLink: links.first(in: part))
    switch parts[part] {
    case .block(let block):
      speaker.say(block)
      return Speech(of: speaker.lines)
    case .item(let item):
      var speech = Speech(title(of: item, words: speaker.words(item.text).foldingSpaces()))
      speech.say(intention(of: item))
      speaker.say(item.explanation)
      speech += Speech(of: speaker.lines)
      return speech
    }
  }

  /// `Step 2 of 9, not done: Read your state's policy.`
  private func title(of item: Checklist.Item, words: String) -> String {
    let number = (items.firstIndex { $0.id == item.id } ?? 0) + 1
    return wording.checklist.step(
      number, of: items.count, level: item.depth + 1, isDone: ticked.contains(item.id),
      text: words.sentence)
  }

  private func intention(of item: Checklist.Item) -> [String] {
    guard let intention = intentions[item.id], !intention.isEmpty else { return [] }
    return intention.lines(
      isOverdue: (intention.due.map { $0 < today } ?? false) && !ticked.contains(item.id))
  }

  func whereabouts(minutes: Int?) -> String? {
    let done = items.count { ticked.contains($0.id) }
    return wording.checklist.progress(done, of: items.count)
  }

  // MARK: Enter and commands

  mutating func goOn() -> Turn {
    if form != nil { return answer("") ?? Turn() }
    guard !isAtEnd else { return Turn(.goOn) }
    part += 1
    if case .item(let item) = parts[part] {
      selection = items.firstIndex { $0.id == item.id } ?? selection
    }
    var speech = again()
    if case .item = parts[part] {
      speech.hint(
        wording.checklist.tickHint
      )
    }
    return Turn(speech)
  }

  var hearing: Hearing { form == nil ? .commands : .text }

  var commands: [Command] {
    if form != nil { return [Command(.cancel, wording.commands.cancel)] }
    return [
      Command(.tick, wording.commands.tick),
      Command(.edit, wording.commands.edit),
      Command(.list, wording.commands.listSteps),
      Command(.back, wording.commands.stepBefore),
      Command(.links, wording.commands.links),
      Command(.link, wording.commands.link),
    ]
  }

  mutating func take(_ verb: Verb, _ argument: String) -> Turn {
    switch verb {
    case .tick: return tick(argument)
    case .edit: return edit(argument)
    case .list: return Turn(list)
    case .links: return Turn(links.speech)
    case .link:
      guard let link = links.link(named: argument) else { return Turn(saying: links.whatToSay) }
      return Turn(.follow(link.destination))
    case .back:
      guard part >= 0 else { return Turn(.back) }
      part -= 1
      if parts.indices.contains(part), case .item(let item) = parts[part] {
        selection = items.firstIndex { $0.id == item.id } ?? selection
      }
      return Turn(again())
    case .cancel:
      form = nil
      return Turn(saying: wording.checklist.leftAsItWas)
    default: return Turn()
    }
  }

  mutating func answer(_ line: String) -> Turn? {
    if form != nil { return fill(line) }
    guard let number = line.number else { return nil }
    guard items.indices.contains(number - 1) else { return Turn(saying: noSuchStep) }
    stand(onItem: number - 1)
    return Turn(again())
  }

  private var noSuchStep: String {
    items.isEmpty ? wording.checklist.noSteps : wording.checklist.stepNumbers(to: items.count)
  }

  /// The step of a number, or the one that was said last.
  private func item(_ argument: String) -> Int? {
    let index = argument.isEmpty ? selection : (argument.number ?? 0) - 1
    return items.indices.contains(index) ? index : nil
  }

  private mutating func tick(_ argument: String) -> Turn {
    guard let index = item(argument) else { return Turn(saying: noSuchStep) }
    let item = items[index]
    ticked.formSymmetricDifference([item.id])
    let isDone = ticked.contains(item.id)
    return Turn(
      Speech(
        wording.checklist.stepNow(
          index + 1, isDone: isDone, text: Speaker.words(item.text).sentence)),
      [.record(isDone ? .ticked(page.id, item) : .unticked(page.id, item))])
  }

  private var list: Speech {
    var speech = Speech(whereabouts(minutes: nil) ?? "")
    for (index, item) in items.enumerated() {
      speech.say(
        ([
          wording.checklist.listedStep(
            index + 1, isDone: ticked.contains(item.id), text: Speaker.words(item.text).sentence)
        ] + intention(of: item)).joined(separator: " "))
    }
    return speech
  }

  // MARK: Owner, date, note

  private mutating func edit(_ argument: String) -> Turn {
    guard let index = item(argument) else { return Turn(saying: noSuchStep) }
    let item = items[index]
    let form = PlanDialog(item: item, intention: intentions[item.id] ?? Intention())
    self.form = form
    var speech = Speech(
      page.header.isShared
        ? wording.checklist.instructorReadsThis : wording.checklist.onlyYouReadThis)
    speech += form.question
    speech.hint(
      wording.checklist.editHint)
    return Turn(speech)
  }

  private mutating func fill(_ line: String) -> Turn? {
    guard var form else { return nil }
    do throws(PlanDateProblem) {
      let isDone = try form.answer(line, today: today)
      guard isDone else {
        self.form = form
        return Turn(form.question)
      }
    } catch {
      return Turn(saying: error.description)
    }
    self.form = nil
    guard form.intention != intentions[form.item.id] ?? Intention() else {
      return Turn(saying: wording.checklist.leftAsItWas)
    }
    intentions[form.item.id] = form.intention
    var speech = Speech(wording.checklist.savedBeside)
    speech.say(intention(of: form.item))
    return Turn(speech, [.record(.planned(page.id, form.item, form.intention))])
  }
}

extension Checklist.Part {
  /// The links of a part, in the order in which they are said.
  var links: [NumberedLink] {
    switch self {
    case .block(let block): block.links
    case .item(let item): item.text.links + item.explanation.flatMap(\.links)
    }
  }
}

extension Intention {
  /// Who does it and by when, then the note.
  func lines(isOverdue: Bool) -> [String] {
    let facts = wording.checklist.intention(owner: owner, due: due?.words, isOverdue: isOverdue)
    return (facts.isEmpty ? [] : [facts.sentence])
      + (note.isEmpty ? [] : [wording.checklist.yourNote(note)])
  }
}
