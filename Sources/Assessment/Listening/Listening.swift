public import CourseModel

/// A recording under way: how far it has been heard, and the words that are heard there.
///
/// It makes no sound. What a person does gives commands for whatever does, and what that reports
/// comes back as ``News``. Without any sound the transcript can be gone through just the same.
public struct Listening: Hashable, Sendable {
  /// What the player of sounds is to do. Times are milliseconds from the recording's start, speeds
  /// percent of the recording's own.
  public enum Command: Hashable, Sendable {
    case start(at: Int, speed: Int)
    case pause, resume
    case seek(Int)
    case setSpeed(Int)
    /// Asks how far it has come; the answer is ``News/at(_:)``.
    case ask
    case stop
  }

  /// What the player of sounds reports.
  public enum News: Hashable, Sendable {
    case at(Int)
    case length(Int)
    /// The last sample was heard.
    case ended
    case failed(Silence)
  }

  /// Why nothing can be heard.
  public enum Silence: Hashable, Sendable {
    /// No program that plays sounds is installed.
    case noProgram
    /// The machine has nothing that sounds come out of, as is usual over ssh.
    case noDevice
    case noRecording
    /// The file is none of the kinds that are played, or damaged.
    case unplayable
    /// The program ended before the recording did.
    case brokenOff
  }

  /// In the order in which they are heard.
  public let cues: [Transcript.Cue]
  /// Milliseconds; nil while nobody knows.
  public private(set) var length: Int?
  /// Milliseconds from the start, as last reported.
  public private(set) var position: Int
  /// Percent.
  public private(set) var speed: Int
  public private(set) var isPlaying = false
  /// The recording was heard to its end, or what can't be heard was given up at its end.
  public private(set) var isOver = false
  public private(set) var silence: Silence?
  /// The player of sounds holds the recording.
  private var isLoaded = false

  public static let speeds = [50, 75, 90, 100, 110, 125, 150, 175, 200]
  public static let skip = 15_000
  /// Going back within a cue's first moments leads to the cue before it.
  static let grace = 1_200
  /// A jump to a cue may land a few samples before it.
  static let tolerance = 40

  /// - Parameters:
  ///   - cues: in any order.
  ///   - position: where an earlier listening stopped, in milliseconds.
  public init(
    cues: [Transcript.Cue], length: Int? = nil, position: Int = 0, speed: Int = 100,
    silence: Silence? = nil
  ) {
    self.cues = cues.enumerated()
      .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
      .map(\.element)
    self.length = length
    self.speed = Self.speeds.contains(speed) ? speed : 100
    self.silence = silence
    self.position = 0
    // What was heard to its end begins anew.
    let end = length ?? self.cues.last?.end ?? Int.max
    if position > 0, position < end { self.position = position }
  }

  /// The cue that is heard at the position: the last that has begun; nil before the first.
  public var current: Int? { cue(at: position + Self.tolerance) }

  private func cue(at position: Int) -> Int? {
    var low = 0
    var high = cues.count
    while low < high {
      let middle = (low + high) / 2
      if cues[middle].start <= position { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  /// Milliseconds until other words are heard, at the speed that is set: the time after which it is
  /// worth asking how far it has come. Nil while nothing plays.
  public var untilNextCue: Int? {
    guard isPlaying, isLoaded else { return nil }
    let next = (current ?? -1) + 1
    guard next < cues.count else { return Self.unhurried }
    let ahead = min(Self.unhurried * 10, cues[next].start - position - Self.tolerance)
    // An answer that comes a little early would otherwise be asked for again and again.
    return min(Self.unhurried, max(30, ahead * 100 / speed + 5))
  }

  private static let unhurried = 5_000

  // MARK: What the person does

  /// Plays, or pauses; at its end it plays anew.
  public mutating func playOrPause() -> [Command] {
    guard silence == nil else { return [] }
    if isPlaying {
      isPlaying = false
      return [.pause, .ask]
    }
    if isOver { return play(from: 0) }
    isPlaying = true
    return [isLoaded ? .resume : load()]
  }

  public mutating func play(fromCue index: Int) -> [Command] {
    guard silence == nil, cues.indices.contains(index) else { return [] }
    return play(from: cues[index].start)
  }

  private mutating func play(from position: Int) -> [Command] {
    let commands = go(to: position)
    guard !isPlaying else { return commands }
    isPlaying = true
    return isLoaded ? commands + [.resume] : [load()]
  }

  private mutating func load() -> Command {
    isLoaded = true
    return .start(at: position, speed: speed)
  }

  /// The start of the next cue, or of the one before; going back leads to the start of this one
  /// first, where some of it was heard.
  public mutating func goToCue(forward: Bool) -> [Command] {
    let here = current
    let target: Int
    if forward {
      target = (here ?? -1) + 1
    } else if let here, position - cues[here].start > Self.grace {
      target = here
    } else {
      target = (here ?? 0) - 1
    }
    guard target < cues.count else { return [] }
    return go(to: target < 0 ? 0 : cues[target].start)
  }

  /// Goes on or back by milliseconds.
  public mutating func skip(by milliseconds: Int) -> [Command] {
    // There is nothing after the end.
    isOver && milliseconds > 0 ? [] : go(to: position + milliseconds)
  }

  private mutating func go(to position: Int) -> [Command] {
    self.position = max(0, min(position, length ?? Int.max))
    isOver = false
    return isLoaded ? [.seek(self.position)] : []
  }

  /// The next speed of ``speeds``, up or down.
  public mutating func changeSpeed(faster: Bool) -> [Command] {
    let index = (Self.speeds.firstIndex(of: speed) ?? 3) + (faster ? 1 : -1)
    guard Self.speeds.indices.contains(index) else { return [] }
    speed = Self.speeds[index]
    return isLoaded ? [.setSpeed(speed)] : []
  }

  // MARK: What is reported

  public mutating func heard(_ news: News) {
    switch news {
    case .at(let position):
      // A report from before it was stopped, or from before the end, comes too late.
      if isLoaded, !isOver { self.position = max(0, min(position, length ?? Int.max)) }
    case .length(let length): if length > 0 { self.length = length }
    case .ended:
      guard isLoaded else { break }
      isPlaying = false
      isOver = true
      position = length ?? cues.last?.end ?? position
    case .failed(let silence):
      isPlaying = false
      isLoaded = false
      self.silence = silence
    }
  }
}
