import Foundation
import Testing

@testable import LearningRecords

@Suite struct StatementTests {
  static func read(_ text: String) throws(JSONFault) -> Statement {
    var reader = StatementReader()
    return try reader.read(Array(text.utf8))
  }

  @Test func isWrittenOnOneLineInOneOrder() {
    let line = String(decoding: Sample.answer.json, as: UTF8.self)
    #expect(
      line == """
        {"id":"94bf1b67-e87c-421b-8c9a-000000000001",\
        "actor":{"objectType":"Agent","account":{"homePage":"https://eguide.invalid","name":"learner-01"}},\
        "verb":{"id":"http://adlnet.gov/expapi/verbs/answered","display":{"en":"answered"}},\
        "object":{"objectType":"Activity","id":"https://eguide.invalid/first-steps/basics/quiz/first-fit",\
        "definition":{"name":{"en":"What fits first?"},\
        "type":"http://adlnet.gov/expapi/activities/cmi.interaction",\
        "interactionType":"choice","correctResponsesPattern":["offer"],\
        "choices":[{"id":"send","description":{"en":"Send two units"}},{"id":"offer"}],\
        "extensions":{"https://eguide.invalid/xapi/fingerprint":"0123456789abcdef"}}},\
        "result":{"score":{"scaled":0.25,"raw":0.5,"min":0,"max":2},"success":false,"response":"send",\
        "duration":"PT21.45S"},\
        "context":{"registration":"431e1e2c-ab91-5b90-87e6-2979ebbc3f48",\
        "contextActivities":{"parent":[{"id":"https://eguide.invalid/first-steps/basics/quiz"}],\
        "grouping":[{"id":"https://eguide.invalid/first-steps"}]},\
        "revision":"1.20","platform":"eguide","language":"en",\
        "statement":{"objectType":"StatementRef","id":"94bf1b67-e87c-421b-8c9a-000000000002"},\
        "extensions":{"https://eguide.invalid/xapi/text":"8c41"}},\
        "timestamp":"2026-03-02T09:15:00.000Z"}
        """)
  }

  @Test func whatIsEmptyIsLeftOut() {
    let voiding = Statement(
      id: Sample.id(2), actor: Sample.learner, verb: .voided, object: .statement(Sample.id(1)),
      result: StatementResult(score: StatementScore(raw: .nan)), timestamp: Sample.now)
    #expect(
      String(decoding: voiding.json, as: UTF8.self) == """
        {"id":"94bf1b67-e87c-421b-8c9a-000000000002",\
        "actor":{"objectType":"Agent","account":{"homePage":"https://eguide.invalid","name":"learner-01"}},\
        "verb":{"id":"http://adlnet.gov/expapi/verbs/voided","display":{"en":"voided"}},\
        "object":{"objectType":"StatementRef","id":"94bf1b67-e87c-421b-8c9a-000000000001"},\
        "timestamp":"2026-03-02T09:15:00.000Z"}
        """)
  }

  @Test func readsWhatOtherToolsWrite() throws {
    let statement = try Self.read(
      #"""
       { "version" : "1.0.0", "stored":"2026-03-02T10:15:00+01:00",
        "authority":{"mbox":"mailto:lrs@example.org","x":[1,{"y":null}]},
        "\u0069d":"94BF1B67-E87C-421B-8C9A-000000000001",
        "object":{"definition":{"name":{"de":"Größe","en":"Size"},"moreInfo":"http:\/\/example.org",
          "interactionType":"hologram","choices":[]},"id":"http:\/\/example.org\/a"},
        "actor":{"name":"Learner 01","mbox":"mailto:learner-01@example.org","objectType":"Agent"},
        "verb":{"display":{"en-US":"mastered"},"id":"http://adlnet.gov/expapi/verbs/mastered"},
        "result":null,
        "context":{"instructor":{"mbox":"mailto:a@example.org"},"revision":null,
          "contextActivities":{"parent":{"id":"http://example.org/p"}}},
        "attachments":[]}
      """#)
    #expect(statement.id == Sample.id(1))
    #expect(statement.actor == Agent(name: "Learner 01", .mailbox("mailto:learner-01@example.org")))
    #expect(statement.verb == .other(iri: "http://adlnet.gov/expapi/verbs/mastered"))
    #expect(statement.object.activity?.id == "http://example.org/a")
    #expect(statement.object.activity?.definition.name["de"] == "Größe")
    #expect(statement.object.activity?.definition.interaction == Interaction(.other))
    #expect(statement.result == StatementResult())
    #expect(statement.context.activities.parent == [Activity("http://example.org/p")])
    #expect(statement.timestamp == Sample.now)
  }

  @Test func keepsActorsAndObjectsThatItDoesNotKnow() throws {
    let text = #"""
      {"id":"94bf1b67-e87c-421b-8c9a-000000000001",\#
      "actor":{"member":[{"mbox":"mailto:a@example.org"}],"name":"Squad","objectType":"Group"},\#
      "verb":{"id":"http://example.org/v"},\#
      "object":{"actor":{"mbox":"mailto:b@example.org"},"objectType":"SubStatement"},\#
      "timestamp":"2026-03-02T09:15:00.000Z"}
      """#
    let statement = try Self.read(text)
    guard case .other(let group) = statement.actor.identity,
      case .other(let object) = statement.object
    else {
      Issue.record("\(statement)")
      return
    }
    #expect(group["name"] == "Squad")
    #expect(object["actor"]?["mbox"] == "mailto:b@example.org")
    #expect(String(decoding: statement.json, as: UTF8.self) == text)
  }

  static let parts = [
    ("id", #""94bf1b67-e87c-421b-8c9a-000000000001""#),
    ("actor", #"{"openid":"http://a.example"}"#),
    ("verb", #"{"id":"http://example.org/v"}"#), ("object", #"{"id":"http://example.org/a"}"#),
    ("timestamp", #""2026-03-02T09:15:00Z""#), ("result", "{}"),
  ]

  static func line(_ replacements: [String: String], without missing: String? = nil) -> String {
    let members = parts.filter { $0.0 != missing }
      .map { name, value in "\"\(name)\":\(replacements[name] ?? value)" }
    return "{" + members.joined(separator: ",") + "}"
  }

  @Test(arguments: ["id", "actor", "verb", "object", "timestamp"])
  func asksForWhatMustBeThere(_ name: String) throws {
    #expect(throws: Never.self) { try Self.read(Self.line([:])) }
    #expect(throws: JSONFault(offset: 0, "There is no \(name)")) {
      try Self.read(Self.line([:], without: name))
    }
  }

  @Test(arguments: [
    ("id", "7"), ("id", "\"x\""), ("actor", "{}"), ("actor", "[]"),
    ("actor", #"{"account":{"name":"a"}}"#),
    ("verb", "{}"), ("verb", "\"answered\""), ("object", "{}"),
    ("object", #"{"objectType":"StatementRef","id":"x"}"#),
    ("object", #"{"id":"a","definition":{"name":"a"}}"#),
    ("object", #"{"id":"a","definition":{"choices":[{}]}}"#),
    ("timestamp", "\"yesterday\""), ("timestamp", "1772442900"), ("result", #"{"success":"true"}"#),
    ("result", #"{"score":{"scaled":85}}"#), ("result", #"{"duration":"5 minutes"}"#),
    ("result", "[1"),
    ("result", #"{"unknown":tru}"#), ("result", #"{"extensions":7}"#),
  ])
  func saysWhereItIsWrong(_ name: String, _ value: String) throws {
    let line = Self.line([name: value])
    let fault = try #require(throws: JSONFault.self) { try Self.read(line) }
    let place = try #require(line.range(of: value)).lowerBound
    #expect(fault.offset >= line.utf8.distance(from: line.startIndex, to: place))
    #expect(!fault.summary.isEmpty)
  }

  @Test func knowsItsVerbsByTheirAddress() {
    let verbs: [Verb] = [
      .initialized, .resumed, .suspended, .terminated, .experienced, .progressed, .completed,
      .attempted, .answered, .passed, .failed, .commented, .bookmarked, .voided,
      .other(iri: "http://example.org/v"),
    ]
    for verb in verbs { #expect(Verb(iri: verb.iri) == verb) }
    #expect(Set(verbs.map(\.iri)).count == verbs.count)
    #expect(Verb.passed.iri == "http://adlnet.gov/expapi/verbs/passed")
    #expect(Verb.bookmarked.iri == "http://id.tincanapi.com/verb/bookmarked")
  }

  @Test func aScoreIsOfAMaximum() {
    #expect(StatementScore(17, of: 20) == StatementScore(scaled: 0.85, raw: 17, min: 0, max: 20))
    #expect(StatementScore(3, of: 0) == nil)
    #expect(StatementScore(.nan, of: 1) == nil)
  }

  @Test func partsCanBeChangedInPlace() {
    var statement = Sample.statement(1)
    let before = statement
    statement.result.success = true
    statement.context.language = "en"
    #expect(statement.result.response == before.result.response)
    #expect(before.result.success == nil)
    statement.result.success = nil
    statement.context = StatementContext()
    #expect(statement == before)
    #expect(Set([statement, before]).count == 1)
  }
}

@Suite struct StatementPropertyTests {
  @Test func whatIsWrittenIsReadAgain() throws {
    var sample = SampleMaker(seed: 2)
    var reader = StatementReader()
    for _ in 0..<2000 {
      let statement = sample.statement()
      let line = statement.json
      #expect(!line.contains { $0 < 0x20 })
      #expect(try reader.read(line) == statement)
    }
  }

  @Test func aLineCutAnywhereIsRefused() throws {
    var sample = SampleMaker(seed: 3)
    var reader = StatementReader()
    for statement in [Sample.answer] + (0..<5).map({ _ in sample.statement() }) {
      let line = statement.json
      for count in line.indices {
        #expect(throws: JSONFault.self) { try reader.read(Array(line.prefix(count))) }
      }
    }
  }

  @Test func noDamageTraps() {
    var sample = SampleMaker(seed: 4)
    var reader = StatementReader()
    for _ in 0..<3000 {
      var line = sample.statement().json
      for _ in 0..<Int.random(in: 1...4, using: &sample) {
        let index = Int.random(in: line.indices, using: &sample)
        switch Int.random(in: 0...3, using: &sample) {
        case 0: line[index] ^= 1 << UInt8.random(in: 0...7, using: &sample)
        case 1: line[index] = UInt8.random(in: .min ... .max, using: &sample)
        case 2: line.remove(at: index)
        default: line.insert(line[Int.random(in: line.indices, using: &sample)], at: index)
        }
      }
      do throws(JSONFault) {
        _ = try reader.read(line)
      } catch {
        #expect((0...line.count).contains(error.offset))
      }
    }
  }

  @Test func whatIsRememberedIsWhatWouldBeRead() throws {
    // Few texts, in ever new order: a reader that has seen them all agrees with new ones.
    var sample = SampleMaker(seed: 5)
    let known = (0..<20).map { _ in sample.statement() }
    var reader = StatementReader()
    for _ in 0..<500 {
      var statement = known[Int.random(in: 0..<20, using: &sample)]
      statement.context = known[Int.random(in: 0..<20, using: &sample)].context
      statement.actor = known[Int.random(in: 0..<20, using: &sample)].actor
      #expect(try reader.read(statement.json) == statement)
    }
  }
}

/// The reference statements of the folder shared beside the project, where there is one.
@Suite struct SharedExamplesTests {
  static let examples = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/reference/xapi-examples.json")

  @Test(.enabled(if: FileManager.default.fileExists(atPath: examples.path)))
  func allAreRead() throws {
    let bytes = Array(try Data(contentsOf: Self.examples))
    let examples = try #require(try JSON(parsing: bytes).object)
    #expect(examples.count == 34)
    var reader = StatementReader()
    for example in examples {
      let statement = try reader.read(example.value.text)
      // Read again from our own writing it says the same.
      #expect(try reader.read(statement.json) == statement, "\(example.name)")
      #expect(statement.actor.name == example.value["actor"]?["name"]?.string)
      #expect(statement.verb.iri == example.value["verb"]?["id"]?.string)
      #expect(statement.id.description == example.value["id"]?.string)
      // Nothing that they say is lost, but how they display verbs.
      let ours = try JSON(parsing: statement.json)
      #expect(
        ours.object?.filter { $0.name != "verb" }
          == example.value.object?.filter { $0.name != "verb" },
        "\(example.name)")
    }
  }
}
