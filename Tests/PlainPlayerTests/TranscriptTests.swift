import PlainPlayer
import TestSupport
import Testing

/// What a person hears on every kind of page, word for word.
@Suite struct TranscriptTests {
  private func expect(_ rig: Rig, named name: String) throws {
    try expectSnapshot(of: rig.transcript, named: name)
  }

  @Test func theLibrary() throws {
    var rig = Rig()
    rig.type(["nonsense", "9", "w", "!", "1", "", "q", "?", ""])
    try expect(rig, named: "library")
  }

  @Test func everyKindOfBlock() throws {
    var rig = Rig(at: "words/blocks")
    rig.type([String](repeating: "", count: 30))
    try expect(rig, named: "blocks")
  }

  @Test func commandsOfAPage() throws {
    var rig = Rig(at: "words/blocks")
    rig.type([
      "", "again", "where", "skip", "s", "back", "find frequency", "find answer", "f",
      "Find Answer",
      "links", "link 2", "return", "link 9", "link 1", "ret", "note 2", "note 7", "notes", "wh",
      "next", "previous", "contents", "", "?",
    ])
    try expect(rig, named: "page-commands")
  }

  @Test func marksAndNotes() throws {
    var rig = Rig(at: "words/blocks")
    rig.type([
      "mine", "mark", "", "", "mark", "again", "mark", "write", "write Ask dispatch about this.",
      "again", "write", "", "mark", "mine", "2", "write Ask them twice.", "mine", "9", "1", "erase",
      "erase", "mine", "?",
    ])
    try expect(rig, named: "marks-and-notes")
  }

  @Test func aContentNote() throws {
    var rig = Rig(at: "words/voices")
    rig.type(["again", "3", "", "", "", "previous", "1"])
    try expect(rig, named: "content-note")
  }

  @Test func nextSteps() throws {
    var rig = Rig(at: "words/steps")
    rig.type([
      "", "", "", "tick", "where", "edit", "CIT coordinator", "soon", "15 Jan", "Ask for an hour",
      "again", "tick 3", "tick 7", "list", "edit 2", "-", "", "/cancel", "2", "note 1", "link 1",
      "return", "", "", "tick", "contents", "plans", "",
    ])
    try expect(rig, named: "next-steps")
  }

  @Test func aScenario() throws {
    var rig = Rig(at: "words/room")
    rig.type([
      "", "", "2", "take back", "", "2", "", "2", "", "", "1", "2", "try 2", "take back", "try 2",
      "1",
      "", "1", "", "", "where",
    ])
    try expect(rig, named: "scenario")
  }

  @Test func aQuizOfAllTypes() throws {
    var rig = Rig(at: "words/quiz")
    rig.type([
      "", "", "", "hint", "flag", "3", "1 2", "1", "", "1 3", "", "true", "", "3 1", "2 3 1", "",
      "1b", "1a 2a", "", "where", "98", "", "twelve", "", "34 minutes", "", "Tell a partner.",
      "what", "", "Ask dispatch.", "!", ".", "", "4", "", "back", "try", "1", "read", "", "return",
    ])
    try expect(rig, named: "quiz")
  }

  @Test func anExamWithATimeLimit() throws {
    var rig = Rig(at: "exam/exam")
    rig.type(["", ""])
    rig.seconds = 30
    rig.receive(.tick)
    rig.type([
      "2", "back", "where", "", "=back", "s", "hand in", "2", "back", "", "", "", "", "", "",
    ])
    try expect(rig, named: "exam")
  }
}
