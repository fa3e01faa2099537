public import Assessment
public import CourseModel
internal import InterfaceWords
public import TerminalUI
internal import Typesetting

/// A page's recording and what is said in it, sentence by sentence: the one that is heard is marked
/// and stays in view. Where nothing can be heard, the transcript is all of it.
public struct ListeningScreen: Sendable {
  public enum Message: Hashable, Sendable {
    case playOrPause
    case cueBefore, cueAfter
    case back15, on15
    case slower, faster
    case moveUp, moveDown
    case playFromHere
    case goOn
    case scroll(ScrollKey)
    case click(Int)
    case heard(Listening.News)
    /// Time to ask how far it has come.
    case ask
  }

  public enum Effect: Hashable, Sendable {
    case sound(Listening.Command)
    case goOn
    case say(String)
  }

  public let page: Page
  /// Where the reader was on the page itself.
  public let place: Place
  public private(set) var listening: Listening
  /// The cue that has the cursor.
  public private(set) var selection = 0
  /// The view goes where the voice goes, until the person goes elsewhere.
  private(set) var follows = true
  var flow: Flow
  var area: Area
  let charset: Charset

  public init(
    page: Page, place: Place, listening: Listening, area: Area, charset: Charset
  ) {
    self.page = page
    self.place = place
    self.listening = listening
    self.area = area
    self.charset = charset
    flow = Flow(area: Self.textArea(area), charset: charset)
    selection = listening.current ?? 0
    write()
    keepInView()
  }

  /// How far it has come, in milliseconds: the start of what is heard, so that nothing on the screen
  /// changes but with the words. A clock that runs would be read out again and again.
  var shownPosition: Int {
    guard !listening.isOver, let current = listening.current else { return listening.position }
    return listening.cues[current].start
  }

  /// The recording was heard to its end; or where it can't be, the transcript was read to its.
  public var isHeardOut: Bool {
    listening.isOver || listening.silence != nil && !listening.cues.isEmpty && flow.isAtEnd
  }

  public var keys: [KeyBinding<Message>] {
    let hasSound = listening.silence == nil
    let play: [KeyBinding<Message>] = [
      KeyBinding(
        .character("p"), listening.isPlaying ? wording.keys.pause : wording.keys.play, .playOrPause,
        prominence: 2),
      KeyBinding(
        .enter, wording.keys.playFromHere, .playFromHere, prominence: 3,
        bar: .init("Enter", wording.keys.fromHere)),
      KeyBinding(
        .character(","), wording.keys.sentenceBefore, .cueBefore, prominence: 4,
        bar: .init(", .", wording.keys.sentence)),
      KeyBinding(.character("."), wording.keys.sentenceAfter, .cueAfter),
      KeyBinding(.character("{"), wording.keys.back15, .back15),
      KeyBinding(.character("}"), wording.keys.on15, .on15),
      KeyBinding(
        .character("-"), wording.keys.slower, .slower, prominence: 5,
        bar: .init("- =", wording.keys.speed)),
      KeyBinding([.character("="), .character("+")], shownAs: "=", wording.keys.faster, .faster),
    ]
    return [
      KeyBinding(.space, flow.isAtEnd ? wording.keys.next : wording.keys.goOn, .goOn, prominence: 1)
    ]
      + (hasSound ? play : [])
      + [
        KeyBinding([.up, .character("k")], shownAs: "Up k", wording.keys.sentenceAbove, .moveUp),
        KeyBinding(
          [.down, .character("j")], shownAs: "Down j", wording.keys.sentenceBelow, .moveDown,
          prominence: hasSound ? 6 : 2, bar: .init("Up Down", wording.keys.choose)),
      ] + ScrollKey.keys(Message.scroll)
  }

  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .playOrPause:
      follows = true
      return sound(listening.playOrPause())
    case .cueBefore: return follow(listening.goToCue(forward: false))
    case .cueAfter: return follow(listening.goToCue(forward: true))
    case .back15: return follow(listening.skip(by: -Listening.skip))
    case .on15: return follow(listening.skip(by: Listening.skip))
    case .slower: return sound(listening.changeSpeed(faster: false))
    case .faster: return sound(listening.changeSpeed(faster: true))
    case .moveUp: select(selection - 1)
    case .moveDown: select(selection + 1)
    case .playFromHere: return play(from: selection)
    case .click(let cue):
      select(cue)
      return play(from: cue)
    case .goOn:
      if flow.isAtEnd { return [.goOn] }
      follows = false
      flow.scroll(.screens(1))
    case .scroll(let key):
      follows = false
      flow.scroll(key)
    case .heard(let news):
      let silence = listening.silence
      listening.heard(news)
      // A line more above the text leaves one less to it.
      if listening.silence != silence { resized(to: area) }
      keepInView()
    case .ask: return listening.isPlaying ? [.sound(.ask)] : []
    }
    return []
  }

  private mutating func play(from cue: Int) -> [Effect] {
    guard listening.silence == nil else { return [.say(silenceWords)] }
    return follow(listening.play(fromCue: cue))
  }

  private mutating func follow(_ commands: [Listening.Command]) -> [Effect] {
    follows = true
    return sound(commands)
  }

  private mutating func sound(_ commands: [Listening.Command]) -> [Effect] {
    keepInView()
    return commands.map(Effect.sound)
  }

  /// Puts the cursor on the words of a cue; where there is none such, on the nearest.
  mutating func select(_ cue: Int) {
    follows = false
    selection = max(0, min(cue, min(listening.cues.count, Self.mostShown) - 1))
    flow.reveal(selection)
  }

  /// Keeps what is heard in view, with what comes after it: the text moves before the voice comes to
  /// the bottom.
  private mutating func keepInView() {
    guard follows, let current = listening.current else { return }
    selection = current
    guard let row = flow.rows.firstIndex(where: { $0.item == current }) else { return }
    if !(flow.top..<(flow.top + max(1, flow.height * 2 / 3))).contains(row) {
      flow.stand(at: row - flow.height / 4)
    }
    flow.reveal(current)
  }

  public mutating func resized(to area: Area) {
    self.area = area
    write()
    if follows { keepInView() } else { flow.reveal(selection) }
  }
}
