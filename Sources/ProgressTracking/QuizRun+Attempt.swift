public import Assessment
public import CourseModel

extension QuizRun {
  /// An attempt as the record has it, with what was not handed in.
  public init(_ attempt: Attempt, of quiz: Quiz, settings: QuizSettings, kept: KeptAnswers?) {
    let hinted = attempt.answers.filter { $0.value.hinted }.keys
    self.init(
      attempt: attempt.id, seed: attempt.seed, questions: attempt.questions, of: quiz,
      settings: settings, answers: attempt.answers.mapValues(\.response),
      drafts: kept?.drafts ?? [:], current: kept?.question, flags: kept?.flags ?? [],
      hints: (kept?.hints ?? []).union(hinted),
      fingerprints: attempt.answers.compactMapValues(\.fingerprint),
      isHandedIn: attempt.result != nil)
  }
}

extension ScenarioRun {
  /// A way as the private journal has it, in the scenario as it is today.
  public init(_ scenario: Scenario, _ way: Way) {
    self.init(scenario, start: way.start, moves: way.moves)
  }
}
