import Testing

@testable import LearningRecords

@Suite struct IdentifierTests {
  static let dns = UniqueID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")

  @Test func version5IsAsTheRFCHasIt() throws {
    let dns = try #require(Self.dns)
    // RFC 9562, appendix A.4.
    #expect(
      UniqueID(namespace: dns, name: "www.example.com").description
        == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
  }

  @Test func registrationsAreTheSameOnEveryMachine() throws {
    #expect(
      Registration.namespace
        == UniqueID(
          namespace: .urlNamespace, name: "https://eguide.invalid/xapi/registration"))
    let learner = try #require(LearnerID("learner-01"))
    // uuid.uuid5 of Python, on the same name.
    #expect(
      Registration(of: learner, in: Sample.course, enrolment: 1).description
        == "431e1e2c-ab91-5b90-87e6-2979ebbc3f48")
    #expect(
      Registration(of: learner, in: Sample.course, enrolment: 2)
        != Registration(of: learner, in: Sample.course, enrolment: 1))
  }

  @Test func randomIDsAreOfVersion4() {
    var sample = SampleMaker(seed: 7)
    var ids: Set<StatementID> = []
    for _ in 0..<1000 {
      let id = StatementID.random(using: &sample)
      let text = Array(id.description)
      #expect(text[14] == "4")
      #expect("89ab".contains(text[19]))
      #expect(StatementID(id.description) == id)
      ids.insert(id)
    }
    #expect(ids.count == 1000)
  }

  @Test(arguments: [
    "", "2ed6657d-e927-568b-95e1-2665a8aea6a", "2ed6657d-e927-568b-95e1-2665a8aea6a22",
    "2ed6657d-e927-568b-95e1_2665a8aea6a2", "2ed6657g-e927-568b-95e1-2665a8aea6a2",
    "2ed6657de-927-568b-95e1-2665a8aea6a2", "{2ed6657d-e927-568b-95e1-2665a8aea6}",
  ])
  func refuses(_ text: String) {
    #expect(UniqueID(text) == nil)
  }

  @Test func capitalsAreReadAsWell() {
    #expect(
      UniqueID("2ED6657D-E927-568B-95E1-2665A8AEA6A2")?.description
        == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
  }
}

@Suite struct LearnerIDTests {
  @Test(arguments: [
    ("Learner-01", "learner-01", "learner-01"), (" unit.12\n", "unit.12", "unit.12"),
    ("J.Doe@agency.example", "j.doe@agency.example", "j.doe@agency.example"),
    ("O'Neill", "o'neill", "o%27neill"), ("Müller", "müller", "m%C3%BCller"),
    (".", ".", "%2E"), ("..", "..", "%2E."), ("../x", "../x", "%2E.%2Fx"), ("-rf", "-rf", "%2Drf"),
    ("a b", "a b", "a%20b"), ("100%", "100%", "100%25"),
  ])
  func mapsToFileNamesAndBack(_ typed: String, _ name: String, _ fileName: String) throws {
    let id = try #require(LearnerID(typed))
    #expect(id.name == name)
    #expect(id.fileName == fileName)
    #expect(LearnerID(fileName: fileName + ".jsonl") == id)
    #expect(id.trainingRecord(in: "/r") == "/r/\(fileName).jsonl")
  }

  @Test(arguments: [
    "", "  ", "a\u{0}b", "a\u{1B}[2J", "a\nb", "a\u{202E}b", String(repeating: "a", count: 151),
    String(repeating: "é", count: 26),
  ])
  func refuses(_ typed: String) {
    #expect(LearnerID(typed) == nil)
  }

  @Test func takesFileNamesGivenByHand() {
    #expect(LearnerID(fileName: "Learner 01.jsonl")?.name == "learner 01")
    #expect(LearnerID(fileName: "learner-01.jsonl")?.name == "learner-01")
    #expect(LearnerID(fileName: "50%.jsonl") == nil)
    #expect(LearnerID(fileName: "%FF.jsonl") == nil)
    #expect(LearnerID(fileName: ".jsonl") == nil)
  }
}

@Suite struct UserFoldersTests {
  @Test func followXDG() throws {
    let learner = try #require(LearnerID("learner-01"))
    let plain = UserFolders(environment: ["HOME": "/home/a"], home: "/root")
    #expect(plain.journals == "/home/a/.local/share/eguide/journals")
    #expect(
      plain.privateJournal(of: learner) == "/home/a/.local/share/eguide/private/learner-01.jsonl")
    #expect(
      plain.place(of: learner, inCourse: "first-steps").path
        == "/home/a/.local/state/eguide/learner-01/first-steps.json")
    let set = UserFolders(
      environment: ["XDG_DATA_HOME": "/d", "XDG_STATE_HOME": "relative", "HOME": ""], home: "/h")
    #expect(set.data == "/d/eguide")
    #expect(set.state == "/h/.local/state/eguide")
    #expect(set.unsavedRecords == "/d/eguide/unsaved")
    #expect(set.unsavedPrivate == "/d/eguide/private/unsaved")
    #expect(
      set.place(of: learner, inCourse: "../x").path
        == "/h/.local/state/eguide/learner-01/%2E.%2Fx.json")
  }
}
