import CourseModel
import LearningRecords
import ProgressTracking
import Reporting
import Testing

@Suite struct StudySheetTests {
  private static func item(
    _ note: String?, _ text: String, _ standing: ParagraphFinder.Standing, at time: Int64 = 0
  ) -> StudySheet.Item {
    StudySheet.Item(
      Annotation(
        id: "", note: note, quotation: Quotation(text: text, heading: nil, block: 0), course: "",
        path: "", pageTitle: "", time: Timestamp(milliseconds: time)), standing: standing)
  }

  private static let sheet = StudySheet([
    .init(
      title: "A *course*",
      sections: [
        .init(
          page: PageID(course: "c", module: "m", page: "p"), moduleTitle: "Module",
          pageTitle: "Page",
          items: [
            item("Lost?", "Words of old.", .gone),
            item("Second.\n\n- a list\u{1B}[31m", "Later # words.", .same(block: 7), at: 2),
            item(nil, "First.", .edited(block: 1)),
            item("Also.", "Later # words.", .same(block: 7), at: 1),
          ]),
        .init(
          page: nil, moduleTitle: nil, pageTitle: "Old page", items: [item(nil, "Old.", .gone)]),
      ]),
    .init(title: "Nothing here", sections: []),
  ])

  @Test func isAPageOfMarkdown() {
    #expect(
      Self.sheet.markdown == """
        # A \\*course\\*

        ## Module

        ### Page

        > First.

        *This paragraph has been edited since.*

        > Later \\# words.

        Also.

        Second.

        - a list[31m

        > Words of old.

        *This paragraph is gone from the page.*

        Lost?

        ### Old page

        *This page is gone from the course.*

        > Old.
        """)
  }

  @Test func isJSONForPrograms() throws {
    let json = try #require(Self.sheet.json.array)
    #expect(json.count == 5)
    #expect(json.first?["state"] == "edited" && json.first?["note"] == .null)
    #expect(json.first?["id"] == "c/m/p" && json.last?["id"] == .null)
    #expect(json.last?["state"] == "gone")
    #expect(try JSON(parsing: Self.sheet.json.text) == Self.sheet.json)
    #expect(StudySheet([]).json == [] && StudySheet([]).isEmpty)
  }
}
