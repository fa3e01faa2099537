internal import ArgumentParser
internal import CourseLoading
internal import CourseModel
internal import InterfaceWords
internal import LearningRecords
internal import TerminalUI

/// Where courses are.
struct ContentOptions: ParsableArguments {
  @Option(
    name: .customLong("content"),
    help: ArgumentHelp(
      wording.options.content,
      valueName: "dir"))
  var folders: [String] = []

  /// The folders of courses: what was asked for, else the environment's, else those beside the
  /// program, else ./Content.
  func roots(_ environment: Environment) -> [String] {
    if !folders.isEmpty { return folders }
    if let named = environment["EGUIDE_CONTENT"], !named.isEmpty {
      return named.split(separator: ":").map(String.init)
    }
    if let program = Environment.programFolder {
      let beside = program + "/../share/eguide/Content"
      if Environment.isFolder(beside) { return [beside] }
    }
    return ["Content"]
  }

  func library(_ environment: Environment) -> Library { Library(roots: roots(environment)) }

  /// The course that has this id, or had it, in either case of letters.
  func courseHeader(named name: String, in library: Library) throws -> CourseHeader {
    let courses = library.courseHeaders().headers
    let id = name.lowercased()
    if let header = courses.first(where: { $0.id == id || $0.aliases.contains(id) }) {
      return header
    }
    let names = courses.map(\.id)
    Environment.complain(
      wording.printed.noCourse(Charset.unicode.clean(name), courses: names))
    throw ExitCode(2)
  }
}

/// Who learns, and where journals are.
struct LearnerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      wording.options.journals, valueName: "dir"))
  var journals: String?

  @Option(help: ArgumentHelp(wording.options.learner, valueName: "id"))
  var learner: String?

  func learnerID(_ environment: Environment) throws -> LearnerID {
    let text = learner ?? environment["EGUIDE_LEARNER"] ?? Environment.login ?? ""
    guard let id = LearnerID(text) else {
      throw ValidationError(
        text.isEmpty
          ? wording.printed.loginHasNoName
          : wording.printed.noLearnerID(text)
      )
    }
    return id
  }

  /// The learner's two journals and place files.
  func files(_ environment: Environment) throws -> LearnerFiles {
    // The machine's own list of users may be far away, so it is asked only where it must be.
    let isHomeNamed = environment["HOME"]?.hasPrefix("/") == true
    let folders = UserFolders(
      environment: environment.variables, home: isHomeNamed ? "" : Environment.home)
    let named = journals ?? environment["EGUIDE_JOURNALS"].flatMap { $0.isEmpty ? nil : $0 }
    return LearnerFiles(
      learner: try learnerID(environment), folders: folders, journals: named ?? folders.journals)
  }
}
