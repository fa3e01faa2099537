public import Diagnostics

/// What is said in a recording, cue by cue, as its WebVTT file has it.
///
/// Nothing about the times is promised: cues may overlap, run backwards or end before they start,
/// and a check says so.
public struct Transcript: Hashable, Sendable {
  /// Words that are heard together.
  public struct Cue: Hashable, Sendable {
    /// The line above the times, where there is one.
    public var id: String?
    /// When it begins, in milliseconds from the start of the recording, from 0.
    public var start: Int
    /// When it ends, in milliseconds from the start of the recording, from 0.
    public var end: Int
    /// Who speaks, where the cue says so.
    public var voice: String?
    /// The words without markup, on one line. Where a second person speaks in the same cue, their
    /// words follow on a line of their own, behind their name.
    public var text: String
    /// The line of the times, in the transcript's file.
    public var range: SourceRange

    public init(
      id: String? = nil, start: Int, end: Int, voice: String? = nil, text: String,
      range: SourceRange
    ) {
      self.id = id
      self.start = start
      self.end = end
      self.voice = voice
      self.text = text
      self.range = range
    }
  }

  /// The cues in the file's order.
  public var cues: [Cue]

  public init(cues: [Cue]) { self.cues = cues }
}
