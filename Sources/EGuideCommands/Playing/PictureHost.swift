internal import ExternalPrograms
internal import Screens
internal import TerminalUI

/// Has pictures drawn by chafa, one after the other. Each has so much time, memory and output; what
/// needs more is left to its alt text, without a word.
struct PictureHost: ~Copyable {
  /// Whether there is any use in it: the terminal has the colours.
  var isWanted = false
  private var waiting: [(request: PictureRequest, path: String)] = []
  private var request: PictureRequest?
  private var run: BoundedRun?

  private static let limits = BoundedRun.Limits(
    milliseconds: 2_000, bytes: 1 << 20, memory: 1 << 30)
  /// As many as a page asks for.
  private static let mostWaiting = 64

  /// Readable when something of the picture is there.
  var output: Int32? {
    // Inlined, this makes the optimizer of Swift 6.3.1 end with "Found ownership error".
    @inline(never) get {
      switch run {
      case .some(let run): run.output
      case .none: nil
      }
    }
  }

  var patience: Int? {
    switch run {
    case .some(let run): run.millisecondsLeft
    case .none: nil
    }
  }

  /// Asks for a picture; what was asked for another page is no longer wanted.
  mutating func make(_ request: PictureRequest, from path: String) -> [PlayerScreen.Message] {
    guard isWanted else { return [] }
    waiting.removeAll { $0.request.page != request.page }
    guard waiting.count < Self.mostWaiting else { return [] }
    waiting.append((request, path))
    if output == nil { startNext() }
    return []
  }

  /// Takes in what has come of the picture.
  @inline(never)
  mutating func take() -> [PlayerScreen.Message] {
    guard var current = run.take() else { return [] }
    switch current.receive() {
    case .unfinished:
      run = consume current
      return []
    case .failed:
      startNext()
      return []
    case .finished(let bytes):
      let finished = request
      startNext()
      guard let request = finished, let picture = CellPicture(sgr: bytes, atMost: request.room)
      else { return [] }
      return [.pictureMade(request, picture)]
    }
  }

  /// Ends what has taken too long.
  mutating func endLate() -> [PlayerScreen.Message] {
    if patience == 0 { startNext() }
    return []
  }

  /// Ends what is drawn, and goes on with what waits.
  private mutating func startNext() {
    run = nil
    request = nil
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      guard let program = Launch.find("chafa"), let picture = PictureFile(next.path) else {
        continue
      }
      do throws(ProgramFault) {
        run = try BoundedRun(
          program, Self.arguments(for: next.request.room), input: picture.descriptor,
          limits: Self.limits)
        request = next.request
        return
      } catch {
        continue
      }
    }
  }

  /// Half blocks in colours that are the same on every terminal, written out cell by cell.
  private static func arguments(for room: Size) -> [String] {
    [
      "--format=symbols", "--symbols=half", "--colors=240", "--animate=off", "--polite=on",
      "--optimize=0", "--preprocess=off", "--threads=1", "--work=5",
      "--size=\(room.columns)x\(room.rows)", "-",
    ]
  }
}
