import Foundation

@testable import LearningRecords

/// Statements to test with; the same seed gives the same ones.
struct SampleMaker: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  mutating func chance() -> Bool { next() & 1 == 0 }

  mutating func text() -> String {
    let pieces = [
      "a", "warm transfer", " ", "\"", "\\", "/", "\n", "\r\n", "\t", "\u{0}", "\u{1B}[31m",
      "\u{7F}",
      "\u{85}", "é", "e\u{301}", "日本語", "👩‍👩‍👧", "\u{2028}", "\u{2029}", "\u{202E}", "\u{FEFF}",
      "\u{10FFFF}", "{}", "[,]", ",", ":", "null", "\\u0041",
    ]
    return (0..<Int.random(in: 0...12, using: &self)).map { _ in
      pieces.randomElement(using: &self) ?? ""
    }.joined()
  }

  mutating func optionalText() -> String? { chance() ? text() : nil }

  mutating func number() -> Double {
    switch Int.random(in: 0...4, using: &self) {
    case 0: return Double(Int.random(in: -1000...1000, using: &self))
    case 1: return Double.random(in: -1...1, using: &self)
    case 2: return Double(Int.random(in: -9_999_999...9_999_999, using: &self)) / 1000
    case 3:
      return [
        0, -0.0, Double.pi, 1e300, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
        9_007_199_254_740_992,
      ][
        Int.random(in: 0...6, using: &self)]
    default:
      let number = Double(bitPattern: next())
      return number.isFinite ? number : 1
    }
  }

  mutating func json(depth: Int = 3) -> JSON {
    switch Int.random(in: 0...(depth > 0 ? 5 : 3), using: &self) {
    case 0: return .null
    case 1: return .bool(chance())
    case 2: return .number(number())
    case 3: return .string(text())
    case 4:
      return .array((0..<Int.random(in: 0...3, using: &self)).map { _ in json(depth: depth - 1) })
    default: return .object(members { $0.json(depth: depth - 1) })
    }
  }

  mutating func members<Value>(_ value: (inout SampleMaker) -> Value) -> Members<Value> {
    var members = Members<Value>()
    for _ in 0..<Int.random(in: 0...3, using: &self) { members[text()] = value(&self) }
    return members
  }

  mutating func texts() -> LanguageMap { members { $0.text() } }

  mutating func uuid() -> UniqueID { UniqueID(high: next(), low: next()) }

  mutating func components() -> [Interaction.Component] {
    (0..<Int.random(in: 0...3, using: &self)).map { _ in
      Interaction.Component(id: text(), description: texts())
    }
  }

  mutating func activity() -> Activity {
    var definition = ActivityDefinition()
    if chance() {
      definition.name = texts()
      definition.description = texts()
      definition.type = optionalText()
      definition.extensions = members { $0.json() }
      if chance() {
        var interaction = Interaction(
          Interaction.Kind.allCases.randomElement(using: &self) ?? .other, choices: components())
        if chance() {
          interaction.correctResponses = [text(), text()].suffix(
            Int.random(in: 0...2, using: &self))
        }
        interaction.scale = components()
        interaction.source = components()
        interaction.target = components()
        interaction.steps = components()
        definition.interaction = interaction
      }
    }
    return Activity(text(), definition)
  }

  mutating func activities() -> [Activity] {
    (0..<Int.random(in: 0...2, using: &self)).map { _ in activity() }
  }

  mutating func agent() -> Agent {
    let name = optionalText()
    switch Int.random(in: 0...4, using: &self) {
    case 0: return Agent(name: name, .mailbox(text()))
    case 1: return Agent(name: name, .mailboxHash(text()))
    case 2: return Agent(name: name, .openID(text()))
    case 3: return Agent(.other(["objectType": "Group", "member": [json()]]))
    default: return Agent(name: name, .account(homePage: text(), name: text()))
    }
  }

  mutating func object() -> StatementObject {
    switch Int.random(in: 0...5, using: &self) {
    case 0: .statement(StatementID(uuid()))
    case 1: .other(["objectType": "SubStatement", "object": json()])
    default: .activity(activity())
    }
  }

  mutating func result() -> StatementResult {
    var result = StatementResult()
    if chance() {
      result.score = StatementScore(
        scaled: Double.random(in: -1...1, using: &self), raw: chance() ? number() : nil,
        min: chance() ? number() : nil, max: chance() ? number() : nil)
    }
    if chance() { result.success = chance() }
    if chance() { result.completion = chance() }
    result.response = optionalText()
    if chance() {
      result.duration = .milliseconds(10 * Int.random(in: 0...100_000_000, using: &self))
    }
    result.extensions = members { $0.json() }
    return result
  }

  mutating func context() -> StatementContext {
    var context = StatementContext()
    if chance() { context.registration = Registration(uuid()) }
    context.revision = optionalText()
    context.platform = optionalText()
    context.language = optionalText()
    if chance() { context.statement = StatementID(uuid()) }
    if chance() {
      context.activities = ContextActivities(
        parent: activities(), grouping: activities(), category: activities(), other: activities())
    }
    context.extensions = members { $0.json() }
    return context
  }

  mutating func statement() -> Statement {
    let verbs: [Verb] = [.initialized, .voided, .bookmarked, .answered, .other(iri: text())]
    return Statement(
      id: StatementID(uuid()), actor: agent(), verb: verbs.randomElement(using: &self) ?? .passed,
      object: object(), result: chance() ? result() : StatementResult(),
      context: chance() ? context() : StatementContext(),
      timestamp: Timestamp(
        milliseconds: Int64.random(in: Timestamp.earliest...Timestamp.latest, using: &self)))
  }
}

enum Sample {
  static let now = Timestamp(milliseconds: 1_772_442_900_000)  // 2026-03-02T09:15:00Z
  static let course = "https://eguide.invalid/first-steps"

  static func id(_ number: UInt64) -> StatementID {
    StatementID(UniqueID(high: 0x94bf_1b67_e87c_421b, low: 0x8c9a_0000_0000_0000 | number))
  }

  static let learner = Agent(.account(homePage: "https://eguide.invalid", name: "learner-01"))

  /// A short statement.
  static func statement(_ number: UInt64) -> Statement {
    Statement(
      id: id(number), actor: learner, verb: .experienced,
      object: .activity(Activity("\(course)/basics/page-\(number)")),
      result: StatementResult(response: "Größe {\(number)} \"ok\""), timestamp: now)
  }

  /// An answer as the player records it.
  static let answer = Statement(
    id: id(1), actor: learner, verb: .answered,
    object: .activity(
      Activity(
        "\(course)/basics/quiz/first-fit",
        ActivityDefinition(
          type: Vocabulary.ActivityType.interaction, name: ["en": "What fits first?"],
          interaction: Interaction(
            .choice, correctResponses: ["offer"],
            choices: [.init(id: "send", description: ["en": "Send two units"]), .init(id: "offer")]),
          extensions: [Vocabulary.Extension.fingerprint: "0123456789abcdef"]))),
    result: StatementResult(
      score: StatementScore(0.5, of: 2), success: false, response: "send",
      duration: .milliseconds(21_450)),
    context: StatementContext(
      registration: Registration("431e1e2c-ab91-5b90-87e6-2979ebbc3f48"), revision: "1.20",
      platform: Vocabulary.platform, language: "en", statement: id(2),
      activities: ContextActivities(
        parent: [Activity("\(course)/basics/quiz")], grouping: [Activity(course)]),
      extensions: [Vocabulary.Extension.text: "8c41"]),
    timestamp: now)
}

/// A folder that is gone with the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "eguide-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path(percentEncoded: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  subscript(name: String) -> String { path + "/" + name }

  func write(_ bytes: some Collection<UInt8>, to name: String) throws {
    try Data(bytes).write(to: URL(filePath: self[name]))
  }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: self[name])))
  }
}
