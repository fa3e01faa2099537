internal import CFileExchange

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
/// A second file beside it is written, and the two exchange their names, so that whoever reads sees
/// the old one or the new one whole, also after a kill. It isn't synced: after a power cut it may be
/// gone or damaged, and then the journal's last statement answers.
///
/// The two files stay, and are written in turn. Renaming a new file over the old one would be as whole,
/// but ext4 then sends it to the disk at once (its `auto_da_alloc`): a millisecond with every key,
/// where the exchange takes a tenth of that. One program writes it at a time: the one that has the
/// learner's journal.
public struct PlaceFile: Hashable, Sendable {
  /// In bytes: what is typed into one page, many times over.
  public static let largest = 1 << 20

  public let path: String

  public init(path: String) { self.path = path }

  /// What was written last; nil where nothing was, or what is there can't be read as JSON.
  public func read() -> JSON? {
    // Whoever reads while it is written twice may have a file open that is being written.
    for _ in 0..<3 {
      let json = readOnce()
      if json.isWhole { return json.value }
    }
    return nil
  }

  /// What the file holds, and whether it was the file all the time.
  private func readOnce() -> (value: JSON?, isWhole: Bool) {
    guard let file = try? OpenFile(path, O_RDONLY) else { return (nil, true) }
    let json = Self.json(in: file)
    return (json, file.stands(at: path))
  }

  private static func json(in file: borrowing OpenFile) -> JSON? {
    guard (try? file.kind()) == .file,
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
    do throws(SystemError) {
      try write(bytes, to: spare)
      // There may be nothing to exchange it with yet, or a file system that can't.
      guard eguide_exchange(spare, path) == 0 || rename(spare, path) == 0 else { throw .last }
    } catch {
      unlink(spare)
      throw .cannotWrite(path: path, code: error.code)
    }
  }

  /// The file that is written next.
  private var spare: String { path + ".new" }

  /// Takes away what was written before the last time.
  public func tidy() { unlink(spare) }

  /// Takes the file away; that there is none is as good.
  public func remove() throws(JournalError) {
    tidy()
    guard unlink(path) == 0 || errno == ENOENT else {
      throw .cannotWrite(path: path, code: errno)
    }
  }

  private func write(_ bytes: [UInt8], to draft: String) throws(SystemError) {
    let file = try draftFile(at: draft)
    let (_, error) = bytes.withUnsafeBytes { file.write($0) }
    if let error { throw error }
    guard ftruncate(file.descriptor, off_t(bytes.count)) == 0 else { throw .last }
  }

  private func draftFile(at draft: String) throws(SystemError) -> OpenFile {
    // What it held before is written over, so that it keeps its place on the disk.
    let flags = O_WRONLY | O_CREAT | O_NOFOLLOW
    do throws(SystemError) {
      return try OpenFile(draft, flags)
    } catch {
      guard error.code == ENOENT else { throw error }
      try Folder.make(Folder.containing(draft), isForGood: false)
      return try OpenFile(draft, flags)
    }
  }
}
