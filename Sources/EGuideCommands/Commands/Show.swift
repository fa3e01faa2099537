internal import ArgumentParser
internal import CourseLoading
internal import CourseModel
internal import CursesTerminal
internal import Diagnostics
internal import InterfaceWords
internal import Reporting
internal import TerminalUI
internal import Typesetting

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: wording.options.show.abstract,
    discussion: wording.options.show.discussion)

  @Argument(help: ArgumentHelp(wording.options.showPage, valueName: "page"))
  var page: String

  @Option(help: ArgumentHelp(wording.options.showWidth))
  var width: Int?

  @Flag(help: ArgumentHelp(wording.options.graph))
  var graph = false

  @OptionGroup var content: ContentOptions

  func validate() throws {
    if let width, !(20...500).contains(width) {
      throw ValidationError(wording.printed.widthOutOfRange)
    }
  }

  func run() throws {
    let environment = Environment.process
    let page = try find(content.library(environment))
    let charset = CursesTerminal.charset(environment: environment.variables)
    let width = width ?? min(76, Environment.outputColumns ?? 76)
    let typesetter = Typesetter(width: width, charset: charset)
    let isStyled =
      Environment.isOutputATerminal
      && !CursesTerminal.isTooSimple(environment: environment.variables)
    let hasColors = isStyled && (environment["NO_COLOR"] ?? "").isEmpty
    func print(_ line: StyledLine) {
      Environment.print(
        isStyled
          ? line.ansi(
            theme: hasColors ? .standard : .mono, colors: hasColors ? .all : .none) : line.text)
    }
    if graph {
      guard case .scenario(let scenario) = page.content else {
        Environment.complain(wording.printed.noScenario(charset.clean(page.header.title)))
        throw ExitCode(2)
      }
      typesetter.title(page.heading).forEach(print)
      ScenarioGraph(scenario).lines(typesetter).forEach(print)
      for diagnostic in page.diagnostics { Environment.complain(diagnostic.description) }
      return
    }
    PageLayout(page, typesetter: typesetter).forEachLine(print)
    let more = page.printedContent
    if !more.isEmpty {
      print(StyledLine())
      typesetter.lines(of: more).forEach(print)
    }
    for diagnostic in page.diagnostics { Environment.complain(diagnostic.description) }
  }

  private func find(_ library: Library) throws -> Page {
    if Environment.isFile(page) { return library.page(atFile: page) }
    var found: [PageHeader] = []
    let name = page.lowercased()
    for header in library.courseHeaders().headers {
      let course = library.course(header).course
      found += course.allPages.filter {
        $0.id.description == name || $0.id.description.hasSuffix("/" + name)
      }
    }
    if let exact = found.first(where: { $0.id.description == name }) { return library.page(exact) }
    guard let only = found.first, found.count == 1 else {
      let shown = Charset.unicode.clean(page)
      Environment.complain(
        found.isEmpty
          ? wording.printed.noPageOrFile(shown)
          : wording.printed.couldBe(shown, found.map(\.id.description)))
      throw ExitCode(2)
    }
    return library.page(only)
  }
}
