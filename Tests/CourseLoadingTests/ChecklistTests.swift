import CourseLoading
import CourseModel
import Diagnostics
import Testing

@Suite struct ChecklistTests {
  @Test func readsBoxesWhereverTheyStand() throws {
    let page = try TemporaryLibrary.page(
      """
      # Next *steps*

      Nobody has to tick these.

      ## This shift

      - [ ] Say what 988 is <!-- id: one-breath, was: [say-it] -->

        Call, text or chat.

        - [x] To a **partner**
          - [ ] Out loud

      - [ ] Save the ways in
        > In the dark.

      ## Plain

      - no box
      """, kind: .checklist)
    #expect(page.diagnostics == [])
    #expect(page.heading.plainText == "Next steps")
    guard case .checklist(let checklist) = page.content else {
      Issue.record("No checklist")
      return
    }
    #expect(
      checklist.items.map(\.id) == ["one-breath", "to-a-partner", "out-loud", "save-the-ways-in"])
    #expect(checklist.items.map(\.depth) == [0, 1, 2, 0])
    #expect(checklist.items.map(\.was) == [["say-it"], [], [], []])
    #expect(
      checklist.items.map(\.explanation.plainText) == [
        "Call, text or chat.", "", "", "In the dark.",
      ])
    #expect(
      checklist.parts.map { if case .item = $0 { "item" } else { "block" } } == [
        "block", "block", "item", "item", "item", "item", "block", "block",
      ])
    #expect(checklist.items.map(\.range.start.line) == [11, 15, 16, 18])
  }
}

@Suite struct GlossaryTests {
  @Test func readsTerms() throws {
    let library = try TemporaryLibrary([
      "course/course.md": "---\ntitle: Course\n---\n",
      "course/glossary.md": """
      ---
      title: Glossary
      ---
      Short definitions.

      ## 988 Lifeline
      <!-- also: ["988", the Lifeline] -->

      The national line.

      ## Warm transfer <!-- id: warm -->

      Two people on the line.
      """,
    ])
    let (terms, diagnostics) = library.library.glossary(of: try library.course())
    #expect(diagnostics == [])
    #expect(terms.map(\.id) == ["988-lifeline", "warm"])
    #expect(terms.map(\.also) == [["988", "the Lifeline"], []])
    #expect(terms.map(\.title.plainText) == ["988 Lifeline", "Warm transfer"])
    #expect(terms.map(\.definition.plainText) == ["The national line.", "Two people on the line."])
  }
}
