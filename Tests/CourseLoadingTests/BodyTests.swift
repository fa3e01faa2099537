import CourseLoading
import CourseModel
import Diagnostics
import Testing

@Suite struct BodyTests {
  @Test func readsEveryBlock() throws {
    let page = try TemporaryLibrary.page(
      """
      # Top *heading*

      Text with **strong**, ~~gone~~, `code`, [a link](x.md "Title")\\
      and ![a map](map.png).[^a]
      <!-- hidden -->

      ## Fees

      > [!WARNING]
      > Careful.

      > [!NOTE] not alone

      ```chart bar "Contacts by year"
      a,b
      ```

      | a | b | c |
      |:--|:-:|--:|
      | 1 | 2 |

      ***

      ## Fees

      <div>raw</div>

      [^a]: The *source*.
      """)
    #expect(page.diagnostics == [])
    #expect(page.heading == [.text("Top "), .emphasis([.text("heading")])])
    let kinds = page.body.map(\.kind)
    #expect(
      kinds[0]
        == .paragraph([
          .text("Text with "), .strong([.text("strong")]), .text(", "),
          .strikethrough([.text("gone")]), .text(", "), .code("code"), .text(", "),
          .link(destination: "x.md", title: "Title", [.text("a link")]), .lineBreak,
          .text("and "), .image(source: "map.png", title: "", [.text("a map")]), .text("."),
          .footnoteReference(1),
        ]))
    #expect(kinds[1] == .heading(level: 2, slug: "fees", [.text("Fees")]))
    guard case .alert(.warning, let blocks) = kinds[2] else {
      Issue.record("No alert")
      return
    }
    #expect(blocks.plainText == "Careful.")
    guard case .quote = kinds[3] else {
      Issue.record("No quote")
      return
    }
    #expect(kinds[4] == .code(info: "chart bar \"Contacts by year\"", "a,b\n"))
    #expect(
      kinds[5]
        == .table(
          Table(
            alignments: [.left, .center, .right],
            header: [[.text("a")], [.text("b")], [.text("c")]],
            rows: [[[.text("1")], [.text("2")], []]])))
    #expect(kinds[6] == .rule)
    #expect(kinds[7] == .heading(level: 2, slug: "fees-1", [.text("Fees")]))
    #expect(kinds[8] == .html("<div>raw</div>\n"))
    guard case .footnote(1, let source) = kinds[9] else {
      Issue.record("No footnote")
      return
    }
    #expect(source.plainText == "The source.")
    #expect(kinds.count == 10)
    #expect(page.body.headings.map(\.slug) == ["fees", "fees-1"])
    #expect(page.body.headings.map(\.block) == [1, 7])
  }

  @Test func placesAreTheFiles() throws {
    let page = try TemporaryLibrary.page("One\ntwo\n\n- a\n- b\n\n<div>\nx\n</div>\n\nLast\n")
    let ranges = page.body.map(\.range)
    #expect(ranges.map(\.start.line) == [5, 8, 9, 11, 15])
    #expect(ranges[0].end == SourcePosition(line: 6, column: 4))
    #expect(ranges[1].end == SourcePosition(line: 8, column: 4))
    #expect(ranges[2].end == SourcePosition(line: 9, column: 4))
    #expect(ranges[3].end == SourcePosition(line: 13, column: 7))
  }

  @Test func cutsListsIntoItems() throws {
    let page = try TemporaryLibrary.page("8. eight\n9. nine\n   - in it\n10. ten\n\n* other\n")
    let lists: [BlockList] = page.body.compactMap {
      guard case .list(let list) = $0.kind else { return nil }
      return list
    }
    #expect(lists.map(\.start) == [8, 9, 10, nil])
    #expect(lists.map(\.numberWidth) == [2, 2, 2, 0])
    #expect(lists.map(\.isContinued) == [false, true, true, false])
    #expect(lists.map(\.items.count) == [1, 1, 1, 1])
    #expect(lists[1].items[0].blocks.plainText == "nine\nin it")
    #expect(lists.map(\.isTight) == [true, true, true, true])
  }

  @Test func theSameIndexGivesTheSameBlock() throws {
    let page = try TemporaryLibrary.page("One *two*\n\n## Three\n\n- four\n\n## Three\n")
    // From the last to the first: a slug depends on the headings before it.
    let backwards = page.body.indices.reversed().map { page.body[$0] }
    #expect(backwards.reversed() == Array(page.body))
    #expect(page.body[3].kind == .heading(level: 2, slug: "three-1", [.text("Three")]))
  }

  @Test func manyThreadsReadOneBody() async throws {
    let page = try TemporaryLibrary.page(
      (0..<200).map { "## Heading \($0)\n\nText `code \($0)` &amp; <b>\n" }.joined(separator: "\n"))
    let expected = page.body.map(\.plainText)
    await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 { group.addTask { page.body.map(\.plainText) } }
      for await words in group { #expect(words == expected) }
    }
  }

  @Test func readsVoicesInCommentariesOnly() throws {
    let text = """
      > **911 telecommunicator**
      >
      > On paper, one more button.

      > **Counselor:** We *listen*.

      > **Sergeant**
      > It helps.

      > Just a quote.
      """
    let voices = try TemporaryLibrary.page(text, kind: .commentary).body.map(\.kind)
    let read = voices.map { kind in
      guard case .voice(let role, let words) = kind else { return "quote" }
      return "\(role.plainText)/\(words.plainText)"
    }
    #expect(
      read == [
        "911 telecommunicator/On paper, one more button.", "Counselor:/We listen.",
        "Sergeant/It helps.", "quote",
      ])
    for block in try TemporaryLibrary.page(text).body {
      guard case .quote = block.kind else {
        Issue.record("A voice in a section")
        return
      }
    }
  }

  @Test func commentsNeverShow() throws {
    let page = try TemporaryLibrary.page(
      "One <!-- a --> two <!-- b -->\n\n<!-- c -->\n\n<!-- d\n\nstill d -->\n\n- x <!-- e -->\n\n"
        + "<div>\n<!-- f -->\n</div>\n")
    let shown = page.body.map { "\($0.kind)" }.joined()
    #expect(!shown.contains("<!--"))
    #expect(page.body.count == 3)
    #expect(page.body[0].kind == .paragraph([.text("One  two")]))
  }
}
