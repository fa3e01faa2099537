internal import ArgumentParser
internal import CourseLoading
internal import CourseModel
internal import CursesTerminal
internal import ExternalPrograms
internal import InterfaceWords
internal import LearningRecords
internal import Screens
internal import SearchLine
internal import TerminalUI
internal import Typesetting

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: wording.options.search.abstract,
    discussion: wording.options.search.discussion)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: ArgumentHelp(wording.options.searchWords))
  var words: [String]

  @Option(help: ArgumentHelp(wording.options.textOrJSON))
  var format = Format.text

  @OptionGroup var content: ContentOptions
  @OptionGroup var learner: LearnerOptions

  func run() throws {
    let environment = Environment.process
    let folders = UserFolders(environment: environment.variables, home: Environment.home)
    var answer = try find(
      words.joined(separator: " "),
      in: SearchProgram.Place(folders: content.roots(environment), cache: folders.cache))
    addOwnNotes(to: &answer, environment)
    switch format {
    case .json: Environment.print(String(decoding: SearchLine.json(answer).text, as: UTF8.self))
    case .text: printText(answer)
    }
    if answer.hits.isEmpty { throw ExitCode(1) }
  }

  /// Notes of whoever searches, where there are any that can be read.
  private func addOwnNotes(to answer: inout SearchAnswer, _ environment: Environment) {
    guard let search = NoteSearch(answer.query), let files = try? learner.files(environment) else {
      return
    }
    let library = content.library(environment)
    answer.add(
      ownNotes: library.noteHits(
        search, in: files.read().progress, courses: library.courseHeaders().headers, limit: 20))
  }

  /// The answer when all files are in the index.
  private func find(_ query: String, in place: SearchProgram.Place) throws -> SearchAnswer {
    do throws(ProgramFault) {
      var program = try SearchProgram(place)
      _ = program.ask(query)
      while true {
        program.wait()
        if let answer = try program.answer(), answer.indexed == answer.files { return answer }
      }
    } catch {
      Environment.complain(wording.program.searchCannotRun(error.program, error.reason))
      throw ExitCode(2)
    }
  }

  private func printText(_ answer: SearchAnswer) {
    let charset = Environment.charset
    let isStyled = Environment.isOutputATerminal
    let typesetter = Typesetter(
      width: min(76, Environment.outputColumns ?? 76) - 2, charset: charset)
    let theme = Environment.hasColors ? Theme.standard : .mono
    func print(_ line: StyledLine, indent: String) {
      Environment.print(
        indent
          + (isStyled
            ? line.ansi(theme: theme, colors: Environment.hasColors ? .all : .none)
            : line.text))
    }
    for (index, hit) in answer.hits.enumerated() {
      if index > 0 { Environment.print("") }
      let heading =
        hit.source == .note ? " (\(wording.search.yourNote))" : hit.heading.map { ": " + $0 } ?? ""
      let title = StyledLine("\(hit.page)\(heading)", .strong)
      print(StyledLine(charset.clean(title.text), .strong), indent: "")
      let snippet: [Inline] = hit.snippet.map {
        $0.isMatch ? .strong([.text($0.text)]) : .text($0.text)
      }
      for line in typesetter.lines(of: snippet) { print(line, indent: "  ") }
    }
    if answer.hits.isEmpty { Environment.complain(wording.search.nothingHasAll) }
    if answer.hasMore { Environment.print("\n" + wording.search.theseAreTheBest) }
  }
}
