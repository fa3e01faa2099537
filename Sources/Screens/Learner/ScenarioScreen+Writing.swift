internal import Assessment
internal import CourseModel
internal import TerminalUI

extension ScenarioScreen {
  mutating func writeIntroduction() {
    flow.title(page.heading)
    flow.blocks(Array(page.body.prefix { if case .footnote = $0.kind { false } else { true } }))
    flow.blank()
    flow.text("What you choose stays with you. Any choice can be taken back.", style: .subtle)
  }

  mutating func writeScene() {
    guard let scene = run.scene else { return }
    flow.inlines(scene.title, style: .heading)
    flow.blank()
    if let before = run.steps.last(where: { $0.scene == scene.id }),
      let number = scene.choices.firstIndex(where: { $0.id == before.choice })
    {
      flow.text("You are here again. Before, you chose \(number + 1).", style: .subtle)
      flow.blank()
    }
    flow.blocks(scene.blocks)
    flow.blank()
    let digits = "\(scene.choices.count)".count
    for (index, choice) in scene.choices.enumerated() {
      let number = "\(index + 1)"
      flow.inlines(
        choice.text, indent: 3 + digits, item: index, label: number,
        labelColumn: 1 + digits - number.count, labelStyle: .accent)
    }
  }

  mutating func writeCoaching() {
    guard let step = run.steps.last, let scene = scenario.scene(step.scene),
      let choice = run.choice(of: step),
      let number = scene.choices.firstIndex(where: { $0.id == choice.id })
    else { return }
    flow.inlines(scene.title, style: .heading)
    flow.blank()
    flow.inlines([.text("You chose \(number + 1): "), .strong(choice.text)])
    flow.blank()
    if !choice.coaching.isEmpty {
      flow.text("COACH", style: .accent)
      flow.blocks(choice.coaching)
    }
  }

  // MARK: How it went

  mutating func writeDebrief() {
    guard let debrief else { return }
    flow.inlines(
      [.strong([.text(Self.name(debrief.outcome))])] + Self.counts(debrief), style: .accent)
    flow.blank()
    let digits = "\(debrief.steps.count)".count
    for (index, step) in debrief.steps.enumerated() {
      writeStep(step, index, digits: digits)
    }
    if let end = debrief.end {
      let item = debrief.steps.count
      flow.inlines(
        end.title, indent: 3 + digits, style: .strong, item: item, aside: "the ending")
      if unfolded == item { flow.blocks(end.blocks, indent: 3 + digits, item: item) }
    }
    flow.blank()
    flow.text(
      "Your record says that you finished it. What you chose stays with you.", style: .subtle)
  }

  private static func name(_ outcome: Scenario.Outcome?) -> String {
    switch outcome {
    case .good: "A good ending"
    case .mixed: "A mixed ending"
    case .poor: "A hard ending"
    case nil: "The end"
    }
  }

  /// `  4 choices, the first 2 as before, 1 taken back`
  private static func counts(_ debrief: ScenarioDebrief) -> [Inline] {
    guard !debrief.steps.isEmpty else { return [] }
    var words = Wording.count(debrief.steps.count, "choice")
    switch debrief.stepsOfEarlierWay {
    case 0: break
    case 1: words += ", the first as before"
    case let count: words += ", the first \(count) as before"
    }
    if debrief.takenBack > 0 { words += ", \(debrief.takenBack) taken back" }
    return [.text("\u{A0}\u{A0} \(words)")]
  }

  private mutating func writeStep(_ step: ScenarioDebrief.Step, _ index: Int, digits: Int) {
    let indent = 3 + digits
    let number = "\(index + 1)"
    let aside =
      switch (step.roads.count, step.scene.choices.count) {
      case (0, 1): "the only road"
      case (0, _): "every road tried"
      case (1, _): "1 other road here"
      case (let count, _): "\(count) other roads here"
      }
    flow.inlines(
      step.scene.title, indent: indent, style: .strong, item: index, label: number,
      labelColumn: 1 + digits - number.count, labelStyle: .subtle, aside: aside)
    for choice in step.takenBack {
      flow.inlines(
        choice.text + [.text(", then")], indent: indent, style: .subtle, item: index,
        continues: true)
    }
    flow.inlines(
      step.choice.text, indent: indent, style: step.isOfEarlierWay ? .subtle : .plain, item: index,
      continues: true)
    if unfolded == index { writeRoads(step, index, indent: indent) }
  }

  private mutating func writeRoads(_ step: ScenarioDebrief.Step, _ index: Int, indent: Int) {
    let digits = "\(step.scene.choices.count)".count
    let inner = indent + 2 + digits
    for road in step.roads {
      let number = "\(road.number)"
      flow.blank(item: index)
      flow.inlines(
        road.choice.text, indent: inner, item: index, label: number,
        labelColumn: indent + digits - number.count, labelStyle: .subtle, continues: true)
      flow.blocks(road.choice.coaching, indent: inner, style: .subtle, item: index)
      if let target = road.target {
        var words = ""
        if target.isEnding, let outcome = target.outcome {
          words += ", " + Self.name(outcome).lowercased()
        }
        if road.wasTakenBefore { words += " (taken before)" }
        flow.inlines(
          [.text("\(charset.marks.leadsTo) ")] + target.title + [.text(words)], indent: inner,
          style: .accent, item: index, continues: true)
      }
    }
    flow.blank(item: index)
    flow.text(
      "Enter again tries from this scene.", indent: indent, style: .subtle, item: index,
      continues: true)
    flow.blank(item: index)
  }
}
