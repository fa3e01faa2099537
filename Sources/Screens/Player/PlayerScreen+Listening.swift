public import Assessment
public import CourseModel
internal import InterfaceWords
internal import ProgressTracking
internal import TerminalUI

extension PlayerScreen {
  /// The page can be listened to, or has the words of what could be.
  var canListen: Bool {
    guard case .reader(let reader) = child else { return false }
    return reader.page.header.audio != nil || reader.page.header.transcript != nil
  }

  /// The key that a page with a recording has more than others.
  var listenKeys: [KeyBinding<Message>] {
    canListen ? [KeyBinding(.character("p"), wording.keys.listen, .listen, prominence: 2)] : []
  }

  /// Milliseconds until other words are heard; nil while nothing plays.
  public var untilNextCue: Int? {
    if case .listening(let screen) = child { screen.listening.untilNextCue } else { nil }
  }

  /// The page whose recording is on the screen.
  var pageListenedTo: PageID? {
    if case .listening(let screen) = child { screen.page.id } else { nil }
  }

  /// Shows the page's recording, and plays it from where it was left; what was searched for is shown
  /// and not played.
  mutating func recordingOpened(_ recording: Recording) -> [Effect] {
    guard case .reader(let reader) = child, reader.page.id == recording.page else {
      soughtCue = nil
      return []
    }
    remember()
    let listening = Listening(
      cues: recording.cues, length: recording.length,
      position: listened[recording.page.pathInCourse] ?? 0, speed: listeningSpeed,
      silence: recording.silence)
    var screen = ListeningScreen(
      page: reader.page, place: reader.place, listening: listening, area: pageArea,
      charset: charset)
    let cue = soughtCue
    soughtCue = nil
    if let cue { screen.select(cue) }
    child = .listening(screen)
    return cue == nil ? listen(.playOrPause) : []
  }

  mutating func listen(_ message: ListeningScreen.Message) -> [Effect] {
    guard case .listening(var screen) = child else { return [] }
    let wasPlaying = screen.listening.isPlaying
    var effects: [Effect] = []
    var goesOn = false
    for effect in screen.update(message) {
      switch effect {
      case .sound(let command): effects.append(.sound(command))
      case .say(let sentence): notice = sentence
      case .goOn: goesOn = true
      }
    }
    switch message {
    case .heard, .ask: break
    // The time that a key took is part of the time until the next words.
    default: if wasPlaying, screen.listening.isPlaying { effects.append(.sound(.ask)) }
    }
    child = .listening(screen)
    return goesOn ? effects + goOn() : effects
  }

  /// Keeps how far the recording was heard, and ends the sound when its screen is left, whatever way
  /// that was.
  mutating func keepListening(to page: PageID?) -> [Effect] {
    if case .listening(let screen) = child {
      let listening = screen.listening
      listeningSpeed = listening.speed
      listened[screen.page.id.pathInCourse] =
        listening.isOver ? nil : screen.shownPosition == 0 ? nil : screen.shownPosition
    }
    return page != nil && page != pageListenedTo ? [.sound(.stop)] : []
  }
}

extension PlayerScreen {
  /// What a page has to be listened to.
  public struct Recording: Hashable, Sendable {
    public var page: PageID
    public var cues: [Transcript.Cue]
    /// Milliseconds; nil where that can't be told before it plays.
    public var length: Int?
    /// Why it can't be heard; nil where it can.
    public var silence: Listening.Silence?

    public init(
      page: PageID, cues: [Transcript.Cue], length: Int?, silence: Listening.Silence?
    ) {
      self.page = page
      self.cues = cues
      self.length = length
      self.silence = silence
    }
  }
}

extension KeyBinding<PlayerScreen.Message> {
  /// Back from a recording is back to its page, which the bottom line names.
  var toThePage: Self {
    guard case .back = message else { return self }
    var key = self
    key.prominence = 4
    key.bar = Bar("Esc", wording.keys.page)
    return key
  }
}
