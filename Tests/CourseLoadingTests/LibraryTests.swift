import CourseLoading
import CourseModel
import Diagnostics
import Foundation
import Testing

@Suite struct LibraryTests {
  private static let page = "---\ntitle: Page\n---\nWords.\n"

  @Test func ordersCoursesByOrderThenTitle() throws {
    let library = try TemporaryLibrary([
      "a/course.md": "---\ntitle: Zebra\n---\n",
      "b/course.md": "---\ntitle: Apple\n---\n",
      "c/course.md": "---\ntitle: Second\norder: 2\n---\n",
      "d/course.md": "---\ntitle: First\norder: 1.5\n---\n",
      "_draft/course.md": "---\ntitle: Draft\n---\n",
    ])
    #expect(
      library.library.courseHeaders().headers.map(\.title) == ["First", "Second", "Apple", "Zebra"])
  }

  @Test func ordersPagesByTheirTwoDigits() throws {
    let library = try TemporaryLibrary([
      "course/course.md": "---\ntitle: Course\n---\n",
      "course/02-second/module.md": "---\ntitle: Second\n---\nIntroduction.\n",
      "course/02-second/10-ten.md": Self.page,
      "course/02-second/02-two.md": Self.page,
      "course/02-second/911-and-988.md": Self.page,
      "course/02-second/apple.md": Self.page,
      "course/02-second/README.md": Self.page,
      "course/02-second/_draft.md": Self.page,
      "course/02-second/.hidden.md": Self.page,
      "course/02-second/notes.txt": "no page",
      "course/01-first/module.md": "---\ntitle: First\n---\n\n",
      "course/01-first/quiz.md": Self.page,
      "course/unnumbered/module.md": "---\ntitle: Last\n---\n",
    ])
    let course = try library.course()
    #expect(course.modules.map(\.id) == ["first", "second", "unnumbered"])
    #expect(
      course.pages.map(\.id.description) == [
        "course/first/quiz", "course/second/module", "course/second/two", "course/second/ten",
        "course/second/911-and-988", "course/second/apple",
      ])
    #expect(course.pages.map(\.isIntroduction).filter(\.self).count == 1)
    #expect(course.pages[0].kind == .quiz)
  }

  @Test func idsReplaceNames() throws {
    let library = try TemporaryLibrary([
      "old-name/course.md": """
      ---
      title: Course
      id: course
      aliases: [older, oldest]
      version: 1.20
      language: no
      hours: 3.5
      ---
      Overview.
      """,
      "old-name/01-module/module.md": "---\ntitle: Module\nid: m\naliases: [module]\n---\n",
      "old-name/01-module/01-page.md":
        "---\ntitle: Page\nid: p\naliases: [first, m/page]\nkind: case-study\n---\n",
    ])
    let course = try library.course()
    #expect(course.pages.map(\.id.description) == ["course/course", "course/m/p"])
    #expect(course.header.aliases == ["older", "oldest"])
    #expect(course.header.version == "1.20")
    #expect(course.header.language == "no")
    #expect(course.header.hours == 3.5)
    #expect(course.modules[0].aliases == ["module"])
    #expect(course.pages[1].aliases == ["first", "m/page"])
    #expect(course.pages[1].kind == .caseStudy)
    #expect(course.header.assetsFolder == library.root.path() + "/Assets/course")
  }

  @Test func readsQuizSettings() throws {
    let library = try TemporaryLibrary(
      page: """
        ---
        title: Quiz
        kind: quiz
        pass: 75%
        attempts: 3
        draw: 5
        shuffle: both
        feedback: at-end
        time-limit: 20
        practice: true
        minutes: 4
        content-note: "It is hard: be ready"
        ---
        """)
    let header = try #require(try library.course().pages.last)
    #expect(header.quiz.pass == 0.75)
    #expect(header.quiz.attempts == 3)
    #expect(header.quiz.draw == 5)
    #expect(header.quiz.shuffle == .both)
    #expect(header.quiz.feedback == .atEnd)
    #expect(header.quiz.timeLimit == 20)
    #expect(header.isPractice)
    #expect(header.contentNote == "It is hard: be ready")
    #expect(library.library.readingMinutes(of: header) == 4)
    #expect(!header.hasProblems)
  }

  @Test func pointsAnywhere() throws {
    let library = try TemporaryLibrary([
      "course/course.md": "---\ntitle: Course\n---\n",
      "course/01-module/module.md": "---\ntitle: Module\n---\n",
      "course/01-module/01-page.md": Self.page,
      "other/course.md": "---\ntitle: Other\n---\n",
    ])
    try library.write(Data("# Alone\n\nWords.\n".utf8), to: "alone.md")
    let content = library.content
    #expect(Library(roots: [content + "/"]).courseHeaders().headers.count == 2)
    for path in ["course", "course/01-module", "course/01-module/01-page.md"] {
      let headers = Library(roots: ["\(content)/\(path)"]).courseHeaders().headers
      #expect(headers.map(\.id) == ["course"])
    }
    let page = Library(roots: []).page(atFile: "\(content)/course/01-module/01-page.md")
    #expect(page.id.description == "course/module/page")
    let loose = Library(roots: [library.root.path() + "/alone.md"])
    #expect(loose.courseHeaders().headers.isEmpty)
    #expect(loose.loosePages().map(\.title) == ["alone"])
    let opened = loose.page(atFile: library.root.path() + "/alone.md")
    #expect(opened.header.title == "Alone")
    #expect(opened.diagnostics == [])
    let nothing = Library(roots: ["\(content)/nowhere"]).courseHeaders()
    #expect(nothing.diagnostics.map(\.rule) == ["unreadable-file"])
  }

  @Test func countsMinutesByWordsAndQuestions() throws {
    let words = String(repeating: "word ", count: 360)
    let section = try TemporaryLibrary(
      page: "---\ntitle: Page\n---\n\(words)\n\n<!-- \(words) -->\n")
    let page = try #require(try section.course().pages.last)
    #expect(section.library.readingMinutes(of: page) == 2)
    let quiz = try TemporaryLibrary(
      page: "---\ntitle: Quiz\nkind: quiz\n---\n\(words)\n\n## One?\n\nAnswer: 1\n\n> \(words)\n")
    let asked = try #require(try quiz.course().pages.last)
    // 2 minutes of words before the question, and 1.85 for the question.
    #expect(quiz.library.readingMinutes(of: asked) == 4)
  }

  /// 20 questions of which an attempt asks 10 take as long as 10.
  @Test(arguments: [
    ("", 20), ("draw: 10\n", 10), ("draw: 1\n", 1), ("draw: 20\n", 20), ("draw: 30\n", 20),
  ])
  func countsTheQuestionsThatAreDrawn(_ line: String, _ questions: Int) throws {
    let bank = (1...20).map { "## Which is number \($0)?\n\nAnswer: \($0)\n" }.joined(
      separator: "\n")
    let library = try TemporaryLibrary(page: "---\ntitle: Quiz\nkind: quiz\n\(line)---\n\(bank)")
    let header = try #require(try library.course().pages.last)
    let minutes = Int((1.85 * Double(questions)).rounded(.up))
    #expect(library.library.readingMinutes(of: header) == minutes)
    let amount = library.library.pageWithAmount(of: header).amount
    #expect(amount.questions == questions)
    #expect(amount.minutes == minutes)
  }

  @Test func countsNoMinutesOfAQuizWithoutQuestions() throws {
    let library = try TemporaryLibrary(page: "---\ntitle: Quiz\nkind: quiz\ndraw: 5\n---\n")
    let header = try #require(try library.course().pages.last)
    #expect(library.library.pageWithAmount(of: header).amount.questions == 0)
  }
}

@Suite struct EncodingTests {
  @Test func takesByteOrderMarksAndAllLineEnds() throws {
    let text = "---\ntitle: Päge\nsummary: >-\n  one\n  two\n---\n# Top\n\nOne\ntwo.\n\n- [ ] x\n"
    for end in ["\n", "\r\n", "\r"] {
      for mark in ["", "\u{FEFF}"] {
        let library = try TemporaryLibrary(page: mark + text.replacing("\n", with: end))
        let page = try library.page()
        #expect(page.header.title == "Päge")
        #expect(page.header.summary == "one two")
        #expect(page.heading == [.text("Top")])
        #expect(page.body[0].range.start == SourcePosition(line: 9, column: 1))
        #expect(page.body[0].kind == .paragraph([.text("One"), .softBreak, .text("two.")]))
        #expect(page.body.count == 2)
        #expect(page.diagnostics == [])
      }
    }
  }

  @Test(
    arguments: [
      ([0xE9], 3), ([0xC3, 0x28], 3), ([0xED, 0xA0, 0x80], 3), ([0xF5, 0x80, 0x80, 0x80], 3),
      ([0xC0, 0xAF], 3), ([0xE2, 0x82], 3), ([0xC3, 0xA9, 0x80], 5), ([0xF4, 0x90, 0x80, 0x80], 3),
    ] as [([UInt8], Int)])
  func namesTheFirstBadByte(_ bytes: [UInt8], _ column: Int) throws {
    let library = try TemporaryLibrary(page: "")
    try library.write(
      Data("---\ntitle: Page\n---\nok".utf8) + Data(bytes) + Data("\nmore words\n".utf8),
      to: "Content/course/01-module/01-page.md")
    let page = try library.page()
    #expect(page.diagnostics.map(\.rule) == ["not-utf8"])
    #expect(page.diagnostics.first?.position == SourcePosition(line: 4, column: column))
    #expect(page.body.plainText.contains("\u{FFFD}"))
    #expect(page.body.plainText.contains("more words"))
  }

  @Test func takesEveryScalar() throws {
    let text = "é ߿ ࠀ 日 \u{D7FF} \u{E000} \u{FFFD} 😀 \u{10FFFF}"
    #expect(try TemporaryLibrary.page(text).diagnostics == [])
  }
}

@Suite struct LongDamagedTests {
  @Test func aLongTextThatIsNotUTF8IsPlain() throws {
    let library = try TemporaryLibrary(page: "")
    let line = Data("caf\u{E9} ".unicodeScalars.map { UInt8($0.value) }) + Data("words here\n".utf8)
    var bytes = Data("---\ntitle: Page\n---\n".utf8)
    while bytes.count < 5 << 20 { bytes += line }
    try library.write(bytes, to: "Content/course/01-module/01-page.md")
    let page = try library.page()
    #expect(page.diagnostics.map(\.rule) == ["not-utf8", "too-much-markdown"])
    #expect(page.body[0].plainText.hasPrefix("caf\u{FFFD} words here"))
  }
}
