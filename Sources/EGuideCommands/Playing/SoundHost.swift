internal import Assessment
internal import ExternalPrograms
internal import LearningRecords

/// Carries out what a recording under way wants done, through mpv, and takes in what mpv says.
///
/// Nothing here waits: mpv is started and told, and what it answers comes when the terminal's loop
/// says that it can be read.
struct SoundHost: ~Copyable {
  private var player: SoundPlayer?
  /// The recording that the next ``Listening/Command/start(at:speed:)`` plays.
  private var recording: (path: String, format: SoundFormat)?
  private let options: [String]

  /// - Parameter options: more of mpv's options, such as `--ao=null`.
  init(options: [String]) { self.options = options }

  /// What can be read when mpv has said something; nil while there is no mpv.
  var connection: Int32? {
    // Inlined, this makes the optimizer of Swift 6.3.1 end with "Found ownership error".
    @inline(never) get {
      switch player {
      case .some(let player): player.connection
      case .none: nil
      }
    }
  }

  /// Makes a recording the one to play; returns why it can't be.
  mutating func choose(_ path: String?) -> Listening.Silence? {
    stop()
    recording = nil
    guard let path else { return .noRecording }
    guard let format = SoundFormat(ofFile: path) else { return .unplayable }
    guard Launch.find("mpv") != nil else { return .noProgram }
    recording = (path, format)
    return nil
  }

  @inline(never)
  mutating func perform(_ command: Listening.Command) -> [Listening.News] {
    switch command {
    case .start(let position, let speed): return start(at: position, speed: speed)
    case .stop: stop()
    case .pause: tell(#"["set_property","pause",true]"#)
    case .resume: tell(#"["set_property","pause",false]"#)
    case .seek(let position):
      tell(#"["seek",\#(SoundPlayer.seconds(position)),"absolute+exact"]"#)
    case .setSpeed(let percent):
      tell(#"["set_property","speed",\#(SoundPlayer.hundredths(percent))]"#)
    case .ask: tell(#"["get_property","time-pos"]"#, as: MpvMessage.positionRequest)
    }
    return []
  }

  /// What mpv has said since the last time.
  @inline(never)
  mutating func take() -> [Listening.News] {
    guard let lines = player?.receive() else {
      guard player != nil else { return [] }
      stop()
      return [.failed(.brokenOff)]
    }
    var news: [Listening.News] = []
    for line in lines {
      switch MpvMessage(line) {
      case .position(let milliseconds): news.append(.at(milliseconds))
      case .length(let milliseconds): news.append(.length(milliseconds))
      case .ended: news.append(.ended)
      case .began: tell(#"["get_property","time-pos"]"#, as: MpvMessage.positionRequest)
      case .failed(let silence):
        // mpv ends itself now; what it says on the way is of no use.
        stop()
        return news + [.failed(silence)]
      case nil: break
      }
    }
    return news
  }

  private mutating func start(at position: Int, speed: Int) -> [Listening.News] {
    stop()
    guard let recording else { return [.failed(.noRecording)] }
    guard let program = Launch.find("mpv") else { return [.failed(.noProgram)] }
    do throws(ProgramFault) {
      player = try SoundPlayer(
        program, file: recording.path, format: recording.format, from: position, speed: speed,
        options: options)
    } catch {
      return [.failed(.noProgram)]
    }
    tell(#"["observe_property",1,"eof-reached"]"#)
    tell(#"["observe_property",2,"duration"]"#)
    return []
  }

  private mutating func stop() { player = nil }

  /// Where mpv is gone, reading from it says so.
  private func tell(_ command: String, as request: Int = 0) {
    switch player {
    case .some(let player): _ = player.send(#"{"command":\#(command),"request_id":\#(request)}"#)
    case .none: break
    }
  }
}

/// What a line of mpv's means to us.
enum MpvMessage: Hashable {
  /// Milliseconds from the recording's start.
  case position(Int)
  case length(Int)
  /// Playing has begun, or begun again after a jump.
  case began
  case ended
  case failed(Listening.Silence)

  /// The answer to a request under this number is a position.
  static let positionRequest = 2

  /// Nil for everything else that mpv says.
  init?(_ line: String) {
    guard let json = try? JSON(parsing: Array(line.utf8)) else { return nil }
    if json["request_id"]?.integer == Self.positionRequest, let time = json["data"]?.milliseconds {
      self = .position(time)
      return
    }
    switch (json["event"]?.string, json["name"]?.string) {
    case ("property-change", "eof-reached") where json["data"]?.bool == true: self = .ended
    case ("property-change", "duration"):
      guard let length = json["data"]?.milliseconds else { return nil }
      self = .length(length)
    case ("playback-restart", _): self = .began
    case ("end-file", _) where json["reason"]?.string == "error":
      self = .failed(
        json["file_error"]?.string == "audio output initialization failed"
          ? .noDevice : .unplayable)
    default: return nil
    }
  }
}

extension JSON {
  /// Seconds as mpv writes them.
  fileprivate var milliseconds: Int? {
    number.flatMap { $0.isFinite && abs($0) < 1e9 ? Int(($0 * 1000).rounded()) : nil }
  }
}
