public import CourseModel
public import TerminalUI
internal import Typesetting

/// A picture of a page, and the room that there is for it on the screen.
public struct PictureRequest: Hashable, Sendable {
  public var page: PageID
  /// As it is written in the page.
  public var source: String
  public var room: Size

  public init(page: PageID, source: String, room: Size) {
    self.page = page
    self.source = source
    self.room = room
  }
}

extension ReaderScreen {
  struct Pictures: Sendable {
    var drawn: [String: CellPicture] = [:]
    var asked: Set<PictureRequest> = []
  }

  /// A page of more pictures keeps the others to their alt texts.
  private static let mostPictures = 64

  /// The picture that is highest on the screen.
  var pictureOnScreen: String? {
    layout.lines(from: top, count: rows).lazy.compactMap(\.line.picture).first?.source
  }

  /// Pictures on this screen and the next that nobody has been asked for. They count as asked for.
  mutating func takePictureRequests() -> [PictureRequest] {
    var requests: [PictureRequest] = []
    for line in layout.lines(from: top, count: rows * 2) {
      guard let picture = line.line.picture, pictures.asked.count < Self.mostPictures else {
        continue
      }
      // Its alt text and some of the page stay beside it.
      let room = Size(columns: min(picture.columns, 76), rows: max(6, min(rows - 8, 36)))
      let request = PictureRequest(page: page.id, source: picture.source, room: room)
      if pictures.asked.insert(request).inserted { requests.append(request) }
    }
    return requests
  }

  /// Puts a picture into the page. The line at the top of the screen stays there, unless the picture
  /// itself is.
  mutating func show(_ picture: CellPicture, for request: PictureRequest) {
    guard request.page == page.id else { return }
    pictures.drawn[request.source] = picture
    layout = layout.showing(pictures.drawn)
    top = layout.clamped(top, rows: rows)
  }
}
