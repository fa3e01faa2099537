internal import CourseLoading
internal import CourseModel
internal import ExternalPrograms
internal import InterfaceWords
internal import Screens

extension PlayerHost {
  /// Where a picture's file lies in the course; nil where it leads out of it, or nowhere.
  func path(ofPicture source: String, on id: PageID) -> String? {
    guard let page = header(of: id), case .file(let path) = library.resolve(source, from: page)
    else { return nil }
    return path
  }

  /// Opens a picture of the course in the person's viewer.
  func open(picture source: String, on id: PageID) -> PlayerScreen.Message {
    guard let file = path(ofPicture: source, on: id).flatMap(Environment.absolute) else {
      return .cannot(wording.program.noSuchPicture)
    }
    // A viewer is chosen by what a file is, and what else it may be is nobody's to start.
    guard PictureFile(file) != nil else {
      return .cannot(wording.program.noPicture(source))
    }
    #if os(macOS)
      let opener = "open"
    #else
      let opener = "xdg-open"
      guard Environment.process.hasDisplay else {
        return .cannot(wording.program.noWindow(file: source))
      }
    #endif
    guard let program = Launch.find(opener) else {
      return .cannot(wording.program.noViewer(opener, file: source))
    }
    do throws(ProgramFault) {
      try Launch.detach(program, [file])
      return .cannot(wording.program.opening(source))
    } catch {
      return .cannot("\(program): \(error.reason).")
    }
  }
}
