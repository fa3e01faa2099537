#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A small file that is replaced with each key: where the learner is in a course, and what is typed
/// or chosen but not handed in.
///
/// A new file is written beside it and takes its name, so that whoever reads sees the old one or the
/// new one whole, also after a kill. It isn't synced: after a power cut it may be gone or damaged,
/// and then the journal's last statement answers.
public struct PlaceFile: Hashable, Sendable {
  /// In bytes: what is typed into one page, many times over.
  public static let largest = 1 << 20

  public let path: String

  public init(path: String) { self.path = path }

  /// What was written last; nil where nothing was, or what is there can't be read as JSON.
  public func read() -> JSON? {
    guard let file = try? OpenFile(path, O_RDONLY), (try? file.kind()) == .file,
      let size = try? file.size(), size > 0, size <= Self.largest
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: size)
    var count = 0
    while count < size {
      guard
        let read = try? bytes.withUnsafeMutableBytes({ room in
          try file.read(into: UnsafeMutableRawBufferPointer(rebasing: room[count...]), at: count)
        }), read > 0
      else { return nil }
      count += read
    }
    return try? JSON(parsing: bytes)
  }

  /// Replaces what is there. Folders that are missing are made.
  ///
  /// Throws ``JournalError``; then the file is as it was.
  public func write(_ json: JSON) throws(JournalError) {
    let bytes = json.text
    guard bytes.count <= Self.largest else { throw .tooLong(path: path, bytes: bytes.count) }
    // With the process in its name no other program writes it; in the same folder renaming is whole.
    let draft = "\(path).\(getpid()).new"
    do throws(SystemError) {
      try write(bytes, to: draft)
      guard rename(draft, path) == 0 else { throw .last }
    } catch {
      unlink(draft)
      throw .cannotWrite(path: path, code: error.code)
    }
  }

  /// Takes the file away; that there is none is as good.
  public func remove() throws(JournalError) {
    guard unlink(path) == 0 || errno == ENOENT else {
      throw .cannotWrite(path: path, code: errno)
    }
  }

  private func write(_ bytes: [UInt8], to draft: String) throws(SystemError) {
    let file = try draftFile(at: draft)
    let (_, error) = bytes.withUnsafeBytes { file.write($0) }
    if let error { throw error }
  }

  private func draftFile(at draft: String) throws(SystemError) -> OpenFile {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW
    do throws(SystemError) {
      return try OpenFile(draft, flags)
    } catch {
      guard error.code == ENOENT else { throw error }
      try Folder.make(Folder.containing(draft))
      return try OpenFile(draft, flags)
    }
  }
}
