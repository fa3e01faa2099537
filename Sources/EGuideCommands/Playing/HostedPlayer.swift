internal import CourseModel
internal import PlainPlayer
internal import ProgressTracking
internal import Screens
internal import TerminalUI

/// What the host has to know of whoever plays: the full screen, or its plain twin.
protocol HostedPlayer {
  /// What the learner has done in the course that is open.
  var progress: CourseProgress? { get }
  /// The learner's record; nil until it has been read.
  var record: LearnerProgress? { get }
  var charset: Charset { get }
  /// The page that is open.
  var page: Page? { get }
  /// It is drawn again and again, so that what is counted may come piece by piece.
  var isDrawn: Bool { get }
  /// Where the person was is known.
  var hasResume: Bool { get }
}

extension PlayerScreen: HostedPlayer {
  var hasResume: Bool { library.resume != nil }
  var isDrawn: Bool { true }
}

extension PlainPlayer: HostedPlayer {
  var isDrawn: Bool { false }
}
