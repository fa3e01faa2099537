internal import Assessment
internal import CourseModel
internal import InterfaceWords
internal import TerminalUI

extension ScenarioScreen {
  mutating func writeIntroduction() {
    flow.title(page.heading)
    flow.blocks(Array(page.body.prefix { if case .footnote = $0.kind { false } else { true } }))
    flow.blank()
    flow.text(wording.scenario.staysWithYou, style: .subtle)
  }

  mutating func writeScene() {
    guard let scene = run.scene else { return }
    flow.inlines(scene.title, style: .heading)
    flow.blank()
    if let before = run.steps.last(where: { $0.scene == scene.id }),
      let number = scene.choices.firstIndex(where: { $0.id == before.choice })
    {
      flow.text(wording.scenario.hereAgain(number + 1), style: .subtle)
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
    flow.inlines([.text(wording.scenario.youChose(number + 1) + " "), .strong(choice.text)])
    flow.blank()
    if !choice.coaching.isEmpty {
      flow.text(wording.scenario.coachTitle, style: .accent)
      flow.blocks(choice.coaching)
    }
  }

  // MARK: How it went

  mutating func writeDebrief(to row: Int) {
    guard let debrief else { return }
    flow.inlines(
      [.strong([.text(Self.name(debrief.outcome))])] + Self.counts(debrief), style: .accent)
    flow.blank()
    stepsWritten = 0
    writeOn(to: row)
  }

  /// Writes steps until there are so many rows and the cursor's is among them: a path of 500 scenes
  /// costs no more than what is near the screen.
  mutating func writeOn(to row: Int) {
    guard let debrief, stepsWritten <= debrief.steps.count else { return }
    while stepsWritten < debrief.steps.count {
      guard flow.rows.count < row || stepsWritten <= max(selection, unfolded ?? 0) else { return }
      flow.append(rows(of: debrief.steps[stepsWritten], stepsWritten))
      stepsWritten += 1
    }
    stepsWritten += 1
    writeEnd(of: debrief)
  }

  private mutating func writeEnd(of debrief: ScenarioDebrief) {
    let indent = 3 + "\(debrief.steps.count)".count
    if let end = debrief.end {
      let item = debrief.steps.count
      flow.inlines(
        end.title, indent: indent, style: .strong, item: item, aside: wording.scenario.theEndingMark
      )
      if unfolded == item { flow.blocks(end.blocks, indent: indent, item: item) }
    }
    flow.blank()
    flow.text(
      wording.scenario.onRecord, style: .subtle)
  }

  private mutating func rows(of step: ScenarioDebrief.Step, _ index: Int) -> [Flow.Row] {
    if unfolded != index, let rows = stepRows[index] { return rows }
    var flow = Flow(area: area, charset: charset)
    write(step, index, on: &flow)
    if unfolded != index { stepRows[index] = flow.rows }
    return flow.rows
  }

  private static func name(_ outcome: Scenario.Outcome?) -> String {
    switch outcome {
    case .good: wording.scenario.goodEnding
    case .mixed: wording.scenario.mixedEnding
    case .poor: wording.scenario.hardEnding
    case nil: wording.scenario.theEnd
    }
  }

  /// `  4 choices, the first 2 as before, 1 taken back`
  private static func counts(_ debrief: ScenarioDebrief) -> [Inline] {
    guard !debrief.steps.isEmpty else { return [] }
    let counts = wording.scenario.counts(
      choices: debrief.steps.count, asBefore: debrief.stepsOfEarlierWay,
      takenBack: debrief.takenBack)
    return [.text("\u{A0}\u{A0} \(counts)")]
  }

  private func write(_ step: ScenarioDebrief.Step, _ index: Int, on flow: inout Flow) {
    let digits = "\(run.steps.count)".count
    let indent = 3 + digits
    let number = "\(index + 1)"
    let aside = wording.scenario.otherRoads(step.roads.count, choices: step.scene.choices.count)
    flow.inlines(
      step.scene.title, indent: indent, style: .strong, item: index, label: number,
      labelColumn: 1 + digits - number.count, labelStyle: .subtle, aside: aside)
    for choice in step.takenBack {
      flow.inlines(
        choice.text + [.text(" " + wording.scenario.takenBackMark)], indent: indent, style: .subtle,
        item: index,
        continues: true)
    }
    flow.inlines(
      step.choice.text, indent: indent, style: step.isOfEarlierWay ? .subtle : .plain, item: index,
      continues: true)
    if unfolded == index { writeRoads(of: step, index, indent: indent, on: &flow) }
  }

  private func writeRoads(
    of step: ScenarioDebrief.Step, _ index: Int, indent: Int, on flow: inout Flow
  ) {
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
          words += ", " + wording.scenario.endingMark(Self.name(outcome))
        }
        if road.wasTakenBefore { words += " " + wording.scenario.takenBeforeMark }
        flow.inlines(
          [.text("\(charset.marks.leadsTo) ")] + target.title + [.text(words)], indent: inner,
          style: .accent, item: index, continues: true)
      }
    }
    flow.blank(item: index)
    flow.text(
      wording.scenario.tryFromHere, indent: indent, style: .subtle, item: index,
      continues: true)
    flow.blank(item: index)
  }
}
