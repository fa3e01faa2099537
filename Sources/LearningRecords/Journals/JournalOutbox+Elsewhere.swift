#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension JournalOutbox {
  /// Puts what is pending into a journal of its own in another folder, and returns its path; nil
  /// where nothing is pending.
  ///
  /// The file is named after the journal and the first statement, `learner-01.unsaved-ID.jsonl`.
  /// Private and training journals of a learner have the same name, so they need folders of their
  /// own (``UserFolders``).
  ///
  /// Throws ``JournalError``; then all is still pending, and another folder may do.
  public mutating func saveElsewhere(in folder: String) throws(JournalError) -> String? {
    guard let first = pending.first else { return nil }
    let path = "\(folder)/\(unsavedPrefix)\(first.id)\(Self.suffix)"
    // Where an earlier try was cut off, this goes on in the same file: twice counts once.
    var writer = try JournalWriter(path: path, now: start)
    if let error = writer.append(pending[...]).error { throw error }
    pending = []
    return path
  }

  /// Saves what an earlier run had to put into `folder`, and returns how many statements that were.
  ///
  /// A file is taken away when all that it says is on the disk in the journal; one that is damaged
  /// stays, for people to look at.
  ///
  /// Throws ``JournalError`` where something couldn't be saved; then it is pending, and the file
  /// stays too.
  ///
  /// - Parameter known: the ids that are in the journal already.
  public mutating func takeBack(
    from folder: String, known: Set<StatementID>
  ) throws(JournalError) -> Int {
    var known = known
    var count = 0
    for path in unsavedFiles(in: folder) {
      let contents = try JournalReader.read(path)
      for statement in contents.statements where known.insert(statement.id).inserted {
        pending.append(statement)
        count += 1
      }
      try retry()
      // Should it stay, it does no harm: twice counts once.
      if contents.problems.isEmpty { try? FileManager.default.removeItem(atPath: path) }
    }
    return count
  }

  /// The files that ``saveElsewhere(in:)`` made for this journal, by name.
  private func unsavedFiles(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      guard name.hasPrefix(unsavedPrefix), name.hasSuffix(Self.suffix) else { return false }
      // The whole of the rest is an id: else it is of a learner whose id only begins like this one.
      let rest = name.dropFirst(unsavedPrefix.count).dropLast(Self.suffix.count)
      return StatementID(String(rest)) != nil
    }
    .sorted().map { "\(folder)/\($0)" }
  }

  private static var suffix: String { ".jsonl" }

  private var unsavedPrefix: String {
    let name = Folder.lastPart(of: path)
    return (name.hasSuffix(Self.suffix) ? String(name.dropLast(Self.suffix.count)) : name)
      + ".unsaved-"
  }
}
