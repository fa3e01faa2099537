internal import CourseLoading
internal import CourseModel
internal import ExternalPrograms
internal import InterfaceWords
internal import Screens
internal import Typesetting

extension PlayerHost {
  /// Says in a few words where a link leads.
  func describe(_ destination: String, from page: PageID) -> [PlayerScreen.Message] {
    guard let header = header(of: page) else { return [] }
    let words: String =
      switch library.resolve(destination, from: header) {
      case .page(let id, let file, let heading): name(of: id, file: file, heading: heading)
      case .heading(let slug): wording.reading.onThisPage(slug)
      case .web(let address): address
      case .file(let path): path
      case .missing(let path): wording.reading.missing(path)
      case .refused: wording.reading.refused
      }
    return [.linkDescribed(destination, as: words)]
  }

  private func name(of id: PageID, file: String, heading: String?) -> String {
    let there = course?.id == id.course ? course : nil
    let page = there?.allPages.first { $0.id == id } ?? Library.pageHeader(ofFile: file)
    let path = [
      there == nil ? courses.first { $0.id == id.course }?.shortTitle : nil,
      there?.module(id.module)?.title, page.title,
    ].compactMap { $0 }.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    let place = heading.flatMap { slug in
      library.page(page).body.headings.first { $0.slug == slug }?.text
    }
    return path.joined(separator: ", ") + (place.map { ": \($0)" } ?? "")
  }

  /// Opens an address that has been shown, in the browser that the person has chosen for all
  /// programs. Where there is none, as over ssh, a sentence says what to do.
  static func open(_ address: String) -> PlayerScreen.Message {
    #if os(macOS)
      let opener = "open"
    #else
      let opener = "xdg-open"
    #endif
    guard let program = Launch.find(opener) else {
      return .cannot(wording.program.noBrowser(opener))
    }
    do throws(ProgramFault) {
      try Launch.detach(program, [address])
      return .said(wording.program.opening(address))
    } catch {
      return .cannot(wording.program.cannotOpen(program, error.reason))
    }
  }

  // MARK: The glossary

  /// A page of more blocks is not looked through for terms.
  private static let mostBlocks = 1_000

  mutating func findTerms(on page: PageID, _ screen: PlayerScreen) -> [PlayerScreen.Message] {
    guard let course, course.id == page.course, let shown = screen.page, shown.id == page,
      shown.body.count <= Self.mostBlocks
    else { return [] }
    let terms = terms(of: course)
    let uses = TermMarker(terms).firstUses(in: shown.body)
    return uses.isEmpty ? [] : [.termsFound(page, terms, uses)]
  }
}
