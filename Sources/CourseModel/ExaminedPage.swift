public import Diagnostics

/// A page opened, and what only a walk over the whole of it finds: what an author's check reads.
public struct ExaminedPage: Sendable {
  /// A recording or a transcript that the front matter names.
  public struct Asset: Hashable, Sendable {
    public var path: String
    public var position: SourcePosition
    public var target: LinkTarget

    public init(path: String, position: SourcePosition, target: LinkTarget) {
      self.path = path
      self.position = position
      self.target = target
    }
  }

  /// An id or a path that the front matter or a comment names, with its place.
  public struct Name: Hashable, Sendable {
    public var text: String
    public var position: SourcePosition
    public var target: LinkTarget?

    public init(text: String, position: SourcePosition, target: LinkTarget? = nil) {
      self.text = text
      self.position = position
      self.target = target
    }
  }

  /// HTML that is no comment: a terminal can't show it.
  public struct RawHTML: Hashable, Sendable {
    public var text: String
    public var position: SourcePosition

    public init(text: String, position: SourcePosition) {
      self.text = text
      self.position = position
    }
  }

  /// A block that wants to be a chart and can't be drawn.
  public struct BrokenChart: Hashable, Sendable {
    public var fault: Chart.Fault
    public var position: SourcePosition

    public init(fault: Chart.Fault, position: SourcePosition) {
      self.fault = fault
      self.position = position
    }
  }

  public var page: Page
  /// The slugs of all headings, those of questions and scenes included.
  public var anchors: Set<String> = []
  public var references: [Reference] = []
  public var rawHTML: [RawHTML] = []
  public var brokenCharts: [BrokenChart] = []
  public var audio: Asset?
  public var transcript: Asset?
  public var requires: [Name] = []
  /// What the questions name with `objective`.
  public var objectives: [Name] = []
  /// What the questions name with `answered-in`.
  public var answeredIn: [Name] = []
  public var minutes = 0
  /// What the transcript says; nil where there is none that can be read.
  public var spoken: Transcript?
  /// How long the recording is, in milliseconds; nil where that can't be told.
  public var recordingMilliseconds: Int?
  /// The lines of the page's file; nil where it is shown as plain text, or not at all.
  public var source: SourceLines?

  public init(page: Page) { self.page = page }

  public var header: PageHeader { page.header }
  public var file: String { page.header.file }
}
