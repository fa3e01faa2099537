internal import ArgumentParser
internal import CourseLoading
internal import CourseModel
internal import CursesTerminal
internal import InterfaceWords
internal import LearningRecords
internal import PlainPlayer
internal import ProgressTracking
internal import Screens
internal import TerminalUI

struct Play: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: wording.options.play.abstract,
    discussion: wording.options.play.discussion)

  @Argument(help: ArgumentHelp(wording.options.place, valueName: "place"))
  var place: String?

  @OptionGroup var content: ContentOptions
  @OptionGroup var learner: LearnerOptions
  @OptionGroup var screenOptions: ScreenOptions
  @OptionGroup var plainOptions: PlainOptions

  func run() throws {
    let environment = Environment.process
    let files = try learner.files(environment)
    let library = content.library(environment)
    let (courses, _) = library.courseHeaders()
    let start = try place.map { try startingPlace($0, courses, library) }
    let resume = Self.resume(files, courses)
    let settingsFile = SettingsFile(folders: files.folders)
    let (settings, problems) = settingsFile.read()
    let (keys, conflicts) = settingsFile.readKeys()
    let watches = WatchList()
    var host = PlayerHost(
      library: library, courses: courses, files: files, watches: watches,
      search: SearchProgram.Place(
        folders: content.roots(environment), cache: files.folders.cache), settings: settingsFile,
      courseAtHand: start?.read)
    let opened =
      plainOptions.isAskedFor(environment) || settings.plain
      ? nil : try openScreen(environment, settings, watching: watches)
    guard var terminal = opened else {
      let player = PlainPlayer(
        courses: courses, resume: resume.map(PlainPlayer.Resume.init), learner: files.learner.name,
        charset: Environment.charset, start: start.map { ($0.course, $0.page) }, calendar: .local,
        searchesEverything: true)
      var play = PlainPlay(player, with: host, width: plainOptions.width)
      try end(with: play.run())
      return
    }
    var screen = PlayerScreen(
      library: LibraryScreen(
        courses: courses, resume: resume, learner: files.learner.name,
        now: Environment.local(.now())),
      charset: terminal.charset, startCourse: start?.course, start: start?.page,
      settings: settings, keyMap: keys,
      settingsProblems: problems + conflicts, local: Environment.local)
    play(&screen, on: &terminal, with: &host)
    let sentences = host.leave()
    let farewell = screen.farewell(saved: sentences.isEmpty)
    terminal.close()
    Environment.print(farewell)
    try end(with: sentences)
  }

  /// The terminal; nil where there is no screen, but lines can be read and written.
  private func openScreen(
    _ environment: Environment, _ settings: Settings, watching: WatchList
  ) throws -> CursesTerminal? {
    do throws(TerminalError) {
      return try screenOptions.open(environment, settings, watching: watching)
    } catch {
      if error.leavesLines { return nil }
      Environment.complain(error.description)
      throw ExitCode(2)
    }
  }

  /// Says what could not be saved.
  private func end(with sentences: [String]) throws {
    for sentence in sentences { Environment.complain(sentence) }
    if !sentences.isEmpty { throw ExitCode(2) }
  }

  /// The newest of the place files, for the first frame: no course is opened for it.
  private static func resume(
    _ files: LearnerFiles, _ courses: [CourseHeader]
  ) -> LibraryScreen.Resume? {
    var newest: (time: Timestamp, place: KeptPlace)?
    for course in files.coursesWithPlaces(among: courses) {
      guard let json = files.place(in: course).read(),
        let time = json["time"]?.string.flatMap({ Timestamp($0) }),
        let place = KeptPlace(json, course: course),
        newest.map({ $0.time < time }) ?? true
      else { continue }
      newest = (time, place)
    }
    return newest.map { time, place in
      LibraryScreen.Resume(
        page: place.page, pageTitle: place.pageTitle, courseTitle: place.courseTitle,
        moduleTitle: place.moduleTitle, when: Environment.local(time),
        minutesLeft: place.minutesLeft, moduleMinutesLeft: place.moduleMinutesLeft)
    }
  }

  private func startingPlace(
    _ place: String, _ courses: [CourseHeader], _ library: Library
  ) throws -> (course: String, page: PageID?, read: Course?) {
    let parts = place.split(separator: "/").map(String.init)
    guard let id = parts.first?.lowercased(),
      let header = courses.first(where: { $0.id == id || $0.aliases.contains(id) })
    else {
      Environment.complain(
        wording.printed.noCourseOrCommand(parts.first ?? place, courses: courses.map(\.id)))
      throw ExitCode(2)
    }
    guard parts.count > 1 else { return (header.id, nil, nil) }
    let (course, _) = library.course(header)
    let path = parts.dropFirst().joined(separator: "/").lowercased()
    if let page = course.pages.first(where: { $0.id.pathInCourse == path }) {
      return (header.id, page.id, course)
    }
    if let module = course.modules.first(where: { $0.id == path }), let first = module.pages.first {
      return (header.id, first.id, course)
    }
    Environment.complain(
      wording.printed.noPage(path, in: header.id))
    throw ExitCode(2)
  }
}

/// Runs the player's loop on a terminal.
func play(
  _ screen: inout PlayerScreen, on terminal: inout CursesTerminal, with host: inout PlayerHost
) {
  host.pictures.isWanted = terminal.showsPictures
  TerminalUI.run(
    &screen, on: &terminal,
    perform: { effect, screen in host.perform(effect, for: screen) },
    onTerminal: { effect, terminal in
      switch effect {
      case .copy(let text):
        terminal.copy(text)
        return [.said(wording.program.copied(text))]
      case .setTheme(let name):
        if let theme = Theme.named(name) { terminal.setTheme(theme) }
        return []
      case .editOutside(let text):
        return OutsideEditor.edit(text, on: &terminal, environment: .process)
      default: return nil
      }
    },
    resized: { .resized($0) }, closed: .closed,
    noticed: { _ in host.noticed() },
    waiting: { screen in
      if screen.hasPending { return (0, .idle) }
      if screen.isTimed { return (1_000, .tick) }
      if let patience = screen.untilNextCue { return (patience, .tick) }
      if let patience = host.pictures.patience { return (patience, .pictureIsLate) }
      return screen.isSavingBehind ? (3_000, .retrySaving) : nil
    },
    isOver: \.isOver)
}
