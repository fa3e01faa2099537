internal import ArgumentParser
internal import CourseLoading
internal import CourseModel
internal import CursesTerminal
internal import InterfaceWords
internal import LearningRecords
internal import Screens
internal import TerminalUI

struct Preview: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: wording.options.preview.abstract,
    discussion: wording.options.preview.discussion)

  @Argument(
    help: ArgumentHelp(wording.options.previewPath, valueName: "path"))
  var path: String

  @OptionGroup var screenOptions: ScreenOptions

  func run() throws {
    let environment = Environment.process
    let library = Library(roots: [path])
    var courses = library.courseHeaders().headers
    var page: PageID?
    var loose: PageHeader?
    var watched: [String] = []
    switch library.roots.first {
    case .page(let file, let folder):
      page = Library.pageHeader(ofFile: file).id
      watched = [folder, Self.folder(of: file)]
    case .loosePage(let file):
      let header = Library.pageHeader(ofFile: file)
      loose = header
      page = header.id
      courses = [PlayerHost.looseCourse(header).header]
      watched = [Self.folder(of: file)]
    case .module(let folder, let course):
      watched = [course, folder]
      page = Library.pageHeader(ofFile: folder + "/module.md").id
    case .course(let folder): watched = [folder]
    case .folderOfCourses, .nothing, nil: break
    }
    guard let first = courses.first, courses.count == 1 || page != nil else {
      Environment.complain(
        wording.printed.nothingToPreview(path))
      throw ExitCode(2)
    }
    if loose == nil {
      watched += library.course(first).course.modules.map(\.folder)
    }
    let watch = FolderWatch(watched)
    let watches = WatchList(watch.descriptor >= 0 ? [watch.descriptor] : [])
    var terminal = try screenOptions.terminal(environment, watching: watches)
    var screen = PlayerScreen(
      library: LibraryScreen(
        courses: courses, resume: nil, learner: "preview", now: Environment.local(.now())),
      charset: terminal.charset, startCourse: first.id, start: page, isPreview: true,
      local: Environment.local)
    var host = PlayerHost(
      library: library, courses: courses, files: nil, watches: watches, search: nil,
      loosePage: loose, watch: watch.descriptor)
    play(&screen, on: &terminal, with: &host)
    let farewell = screen.farewell(saved: true)
    terminal.close()
    Environment.print(farewell)
  }

  private static func folder(of file: String) -> String {
    file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
  }
}
