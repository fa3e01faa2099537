internal import CourseModel
internal import InterfaceWords
internal import TerminalUI

extension PlayerScreen {
  /// Has the pictures drawn that are on the screen or will be next, once the page itself is shown.
  mutating func askForPictures() {
    guard !charset.asciiMarks, !isTooSmall, case .reader(var reader) = child else { return }
    let requests = reader.takePictureRequests()
    guard !requests.isEmpty else { return }
    child = .reader(reader)
    pending += requests.map(Effect.makePicture)
  }

  mutating func show(_ picture: CellPicture, for request: PictureRequest) {
    guard case .reader(var reader) = child else { return }
    reader.show(picture, for: request)
    child = .reader(reader)
  }

  /// The key that a page has more while a picture is on the screen.
  var pictureKeys: [KeyBinding<Message>] {
    guard case .reader(let reader) = child, reader.pictureOnScreen != nil else { return [] }
    return [
      KeyBinding(
        .character("o"), wording.keys.openPicture, .openPicture, prominence: 4,
        bar: .init("o", wording.keys.picture))
    ]
  }

  mutating func openPicture() -> [Effect] {
    notice = nil
    guard case .reader(let reader) = child, let source = reader.pictureOnScreen else { return [] }
    return [.openPicture(source, from: reader.page.id)]
  }
}
