internal import LearningRecords

/// One of the learner's journals as the player keeps it: opened late or never, and never in the
/// way. What can't be saved waits, and ``failure`` says why.
struct Keeper: ~Copyable {
  private var outbox: JournalOutbox?

  init() {}

  /// Opens the journal, and takes back what was put elsewhere when it could not be written.
  mutating func open(_ path: String, elsewhere: String, now: Timestamp) {
    var outbox = JournalOutbox(path: path, now: now)
    if outbox.failure == nil { _ = try? outbox.takeBack(from: elsewhere, known: []) }
    self.outbox = consume outbox
  }

  /// What is not on the disk yet, oldest first.
  var pending: [Statement] {
    switch outbox {
    case .some(let outbox): outbox.pending
    case .none: []
    }
  }

  var failure: JournalError? {
    switch outbox {
    case .some(let outbox): outbox.failure
    case .none: nil
    }
  }

  mutating func append(_ statement: Statement) { try? outbox?.append(statement) }
  mutating func retry() { try? outbox?.retry() }

  /// Puts what waits into a file of its own; its path, nil where nothing waits.
  mutating func saveElsewhere(in folder: String) -> Result<String?, JournalError> {
    do throws(JournalError) {
      return .success(try outbox?.saveElsewhere(in: folder) ?? nil)
    } catch {
      return .failure(error)
    }
  }
}
