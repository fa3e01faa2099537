internal import Assessment
internal import CourseModel
internal import InterfaceWords

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
      speech.say(wording.scenario.staysWithYou)
      speech.hint(wording.quiz.beginHint)
    }
    return speech
  }

  private func saidScene(withHints: Bool) -> Speech {
    guard let scene = run.scene else { return Speech() }
    var speech = Speech(wording.scenario.scene(Speaker.words(scene.title).sentence))
    if let before = run.steps.last(where: { $0.scene == scene.id }),
      let number = scene.choices.firstIndex(where: { $0.id == before.choice })
    {
      speech.say(wording.scenario.hereAgain(number + 1))
    }
    speech.say(Speaker.lines(of: scene.blocks))
    for (index, choice) in scene.choices.enumerated() {
      speech.say("\(index + 1): \(Speaker.words(choice.text).sentence)")
    }
    if scene.isEnding {
      speech.say("\(Self.name(scene.outcome)).")
      speech.hint(wording.scenario.howItWentHint)
    } else if withHints {
      speech.hint(wording.scenario.numberChooses)
    }
    return speech
  }

  private var saidCoaching: Speech {
    guard let step = run.steps.last, let scene = scenario.scene(step.scene),
      let choice = run.choice(of: step),
      let number = scene.choices.firstIndex(where: { $0.id == choice.id })
    else { return Speech() }
    var speech = Speech(
      "\(wording.scenario.youChose(number + 1)) \(Speaker.words(choice.text).sentence)")
    let lines = Speaker.lines(of: choice.coaching)
    if let first = lines.first {
      speech.say(wording.scenario.coach(first))
      speech.say(Array(lines.dropFirst()))
    }
    speech.hint(wording.scenario.coachingHint)
    return speech
  }

  private func saidDebrief(withHints: Bool) -> Speech {
    let debrief = run.debrief(earlier: others)
    var speech = Speech(
      wording.scenario.howItWent(Self.name(debrief.outcome), counts: Self.counts(debrief)))
    for (index, step) in debrief.steps.enumerated() {
      speech.say(
        wording.scenario.step(
          index + 1, Speaker.words(step.scene.title).sentence,
          takenBack: step.takenBack.map { Speaker.words($0.text).sentence },
          chose: Speaker.words(step.choice.text).sentence, roads: step.roads.count,
          choices: step.scene.choices.count))
    }
    if let end = debrief.end {
      speech.say(wording.scenario.theEnding(Speaker.words(end.title).sentence))
    }
    speech.say(wording.scenario.onRecord)
    if withHints {
      speech.hint(
        wording.scenario.debriefHint)
    }
    return speech
  }

  func sayRoads(at number: Int) -> Turn {
    let steps = run.debrief(earlier: others).steps
    guard steps.indices.contains(number - 1) else {
      return Turn(saying: wording.scenario.sceneNumbers(to: steps.count))
    }
    let step = steps[number - 1]
    guard !step.roads.isEmpty else { return Turn(saying: wording.scenario.noOtherRoads) }
    var speech = Speech()
    for road in step.roads {
      speech.say("\(road.number): \(Speaker.words(road.choice.text).sentence)")
      speech.say(Speaker.lines(of: road.choice.coaching))
      guard let target = road.target else { continue }
      let ending = target.isEnding ? target.outcome.map(Self.name) : nil
      speech.say(
        wording.scenario.leads(
          to: Speaker.words(target.title), ending: ending, wasTakenBefore: road.wasTakenBefore
        ).sentence)
    }
    return Turn(speech)
  }

  private static func name(_ outcome: Scenario.Outcome?) -> String {
    switch outcome {
    case .good: wording.scenario.goodEnding
    case .mixed: wording.scenario.mixedEnding
    case .poor: wording.scenario.hardEnding
    case nil: wording.scenario.theEnd
    }
  }

  private static func counts(_ debrief: ScenarioDebrief) -> String? {
    guard !debrief.steps.isEmpty else { return nil }
    return wording.scenario.counts(
      choices: debrief.steps.count, asBefore: debrief.stepsOfEarlierWay,
      takenBack: debrief.takenBack)
  }
}
