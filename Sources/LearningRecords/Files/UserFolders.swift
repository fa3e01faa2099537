/// A person's own folders for data and state, as the XDG Base Directory Specification has them.
public struct UserFolders: Hashable, Sendable {
  /// What should be kept.
  public let data: String
  /// What may be lost.
  public let state: String
  /// What can be made again.
  public let cache: String
  /// What the person has set.
  public let config: String

  /// - Parameters:
  ///   - environment: the variables of the process. One that is empty or no absolute path counts as
  ///     not set.
  ///   - home: the person's home folder, where `HOME` isn't set.
  public init(environment: [String: String], home: String) {
    func folder(_ variable: String, _ fallback: String) -> String {
      if let value = environment[variable], value.hasPrefix("/") { return value }
      return fallback
    }
    let home = folder("HOME", home)
    data = folder("XDG_DATA_HOME", home + "/.local/share") + "/eguide"
    state = folder("XDG_STATE_HOME", home + "/.local/state") + "/eguide"
    cache = folder("XDG_CACHE_HOME", home + "/.cache") + "/eguide"
    config = folder("XDG_CONFIG_HOME", home + "/.config") + "/eguide"
  }

  /// Where training records are, unless `--journals` or `EGUIDE_JOURNALS` says otherwise.
  public var journals: String { data + "/journals" }

  /// Where entries of the training record are put on leaving that couldn't be saved.
  public var unsavedRecords: String { data + "/unsaved" }

  /// The same for the private journal: journals of one learner have the same name, and what is
  /// private must never be taken back into what is handed in.
  public var unsavedPrivate: String { data + "/private/unsaved" }

  /// The learner's private journal. It is here whatever folder the training records are in, because
  /// those may be handed in.
  public func privateJournal(of learner: LearnerID) -> String {
    "\(data)/private/\(learner.fileName).jsonl"
  }

  /// Where the learner is in a course.
  public func place(of learner: LearnerID, inCourse course: String) -> PlaceFile {
    PlaceFile(path: "\(state)/\(learner.fileName)/\(FileName.encoded(course)).json")
  }
}

extension LearnerID {
  /// The learner's training record in a folder of journals.
  public func trainingRecord(in folder: String) -> String { "\(folder)/\(fileName).jsonl" }
}
