internal import Assessment
internal import CourseModel

extension ScenarioTalk {
  /// Before the first block of the introduction the page's name is enough.
  var opening: Speech {
    stage == .introduction && !introduction.isEmpty ? Speech() : said(withHints: true)
  }

  func again() -> Speech { said(withHints: false) }

  var introduction: [Block] {
    page.body.filter { if case .footnote = $0.kind { false } else { true } }
  }

  func said(withHints: Bool) -> Speech {
    switch stage {
    case .introduction: return saidIntroduction
    case .scene: return saidScene(withHints: withHints)
    case .coaching: return saidCoaching
    case .debrief: return saidDebrief(withHints: withHints)
    }
  }

  private var saidIntroduction: Speech {
    var speech = Speech()
    if introduced > 0 {
      speech.say(Speaker.lines(of: [introduction[introduced - 1]]))
    } else if !introduction.isEmpty {
      return Speech(Speaker.words(page.heading).sentence)
    }
    if introduced == introduction.count {
      speech.say("What you choose stays with you. Any choice can be taken back.")
      speech.hint("Enter begins.")
    }
    return speech
  }

  private func saidScene(withHints: Bool) -> Speech {
    guard let scene = run.scene else { return Speech() }
    var speech = Speech("Scene: \(Speaker.words(scene.title).sentence)")
    if let before = run.steps.last(where: { $0.scene == scene.id }),
      let number = scene.choices.firstIndex(where: { $0.id == before.choice })
    {
      speech.say("You are here again. Before, you chose \(number + 1).")
    }
    speech.say(Speaker.lines(of: scene.blocks))
    for (index, choice) in scene.choices.enumerated() {
      speech.say("\(index + 1): \(Speaker.words(choice.text).sentence)")
    }
    if scene.isEnding {
      speech.say("\(Self.name(scene.outcome)).")
      speech.hint("Enter says how it went.")
    } else if withHints {
      speech.hint("A number chooses.")
    }
    return speech
  }

  private var saidCoaching: Speech {
    guard let step = run.steps.last, let scene = scenario.scene(step.scene),
      let choice = run.choice(of: step),
      let number = scene.choices.firstIndex(where: { $0.id == choice.id })
    else { return Speech() }
    var speech = Speech("You chose \(number + 1): \(Speaker.words(choice.text).sentence)")
    let lines = Speaker.lines(of: choice.coaching)
    if let first = lines.first {
      speech.say("Coach: " + first)
      speech.say(Array(lines.dropFirst()))
    }
    speech.hint("Enter goes on, “take back” takes the choice back.")
    return speech
  }

  private func saidDebrief(withHints: Bool) -> Speech {
    let debrief = run.debrief(earlier: others)
    var speech = Speech(
      "How it went: \(Self.name(debrief.outcome).lowercased())"
        + Self.counts(debrief) + ".")
    for (index, step) in debrief.steps.enumerated() {
      var text = "\(index + 1): \(Speaker.words(step.scene.title).sentence)"
      for choice in step.takenBack {
        text += " Taken back: \(Speaker.words(choice.text).sentence)"
      }
      text += " You chose: \(Speaker.words(step.choice.text).sentence)"
      switch (step.roads.count, step.scene.choices.count) {
      case (0, 1): text += " The only road."
      case (0, _): text += " Every road tried."
      case (1, _): text += " 1 other road here."
      case (let count, _): text += " \(count) other roads here."
      }
      speech.say(text)
    }
    if let end = debrief.end { speech.say("The ending: \(Speaker.words(end.title).sentence)") }
    speech.say("Your record says that you finished it. What you chose stays with you.")
    if withHints {
      speech.hint(
        "A number says the other roads of a scene, “try 2” goes on differently from there. Enter goes "
          + "on.")
    }
    return speech
  }

  func sayRoads(at number: Int) -> Turn {
    let steps = run.debrief(earlier: others).steps
    guard steps.indices.contains(number - 1) else {
      return Turn(saying: "There are scenes 1 to \(steps.count).")
    }
    let step = steps[number - 1]
    guard !step.roads.isEmpty else { return Turn(saying: "No other roads here.") }
    var speech = Speech()
    for road in step.roads {
      speech.say("\(road.number): \(Speaker.words(road.choice.text).sentence)")
      speech.say(Speaker.lines(of: road.choice.coaching))
      guard let target = road.target else { continue }
      var text = "Leads to: \(Speaker.words(target.title))"
      if target.isEnding, let outcome = target.outcome {
        text += ", \(Self.name(outcome).lowercased())"
      }
      if road.wasTakenBefore { text += ", taken before" }
      speech.say(text.sentence)
    }
    return Turn(speech)
  }

  private static func name(_ outcome: Scenario.Outcome?) -> String {
    switch outcome {
    case .good: "A good ending"
    case .mixed: "A mixed ending"
    case .poor: "A hard ending"
    case nil: "The end"
    }
  }

  /// `, 4 choices, the first 2 as before, 1 taken back`
  private static func counts(_ debrief: ScenarioDebrief) -> String {
    guard !debrief.steps.isEmpty else { return "" }
    var words = ", " + Wording.count(debrief.steps.count, "choice")
    switch debrief.stepsOfEarlierWay {
    case 0: break
    case 1: words += ", the first as before"
    case let count: words += ", the first \(count) as before"
    }
    if debrief.takenBack > 0 { words += ", \(debrief.takenBack) taken back" }
    return words
  }
}
