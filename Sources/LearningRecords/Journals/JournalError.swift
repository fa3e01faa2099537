#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a journal, or a file beside it, can't be read or written. Codes are the system's (`errno`).
public enum JournalError: Error, Hashable, Sendable {
  case cannotMakeFolder(path: String, code: CInt)
  case cannotOpen(path: String, code: CInt)
  case cannotRead(path: String, code: CInt)
  /// A folder, a pipe, a device or a symbolic link stands where the file should.
  case notAFile(path: String)
  /// Another program writes this journal. Who, only if it could say so.
  case heldElsewhere(path: String, holder: LockHolder?)
  case cannotWrite(path: String, code: CInt)
  /// The bytes are written, but whether they are on the disk nobody knows.
  case cannotSync(path: String, code: CInt)
  /// The file was deleted, moved or replaced after it was opened.
  case replaced(path: String)
  /// One line would be longer than a journal's may be.
  case tooLong(path: String, bytes: Int)
}

extension JournalError {
  public var path: String {
    switch self {
    case .cannotMakeFolder(let path, _), .cannotOpen(let path, _), .cannotRead(let path, _),
      .notAFile(let path), .heldElsewhere(let path, _), .cannotWrite(let path, _),
      .cannotSync(let path, _), .replaced(let path), .tooLong(let path, _):
      path
    }
  }

  /// What the system said, where it said something.
  public var code: CInt? {
    switch self {
    case .cannotMakeFolder(_, let code), .cannotOpen(_, let code), .cannotRead(_, let code),
      .cannotWrite(_, let code), .cannotSync(_, let code):
      code
    case .notAFile, .heldElsewhere, .replaced, .tooLong: nil
    }
  }

  /// There is no such file: of a journal, nothing has been recorded yet.
  public var isMissingFile: Bool {
    if case .cannotOpen(_, ENOENT) = self { true } else { false }
  }

  /// The reason in a few words, for a line on the screen: `disk full`.
  public var reason: String {
    switch self {
    case .notAFile: "something else is in the file's place"
    case .heldElsewhere: "open in another program"
    case .replaced: "file was moved or replaced"
    case .tooLong: "too long"
    case .cannotMakeFolder(_, let code), .cannotOpen(_, let code), .cannotRead(_, let code),
      .cannotWrite(_, let code), .cannotSync(_, let code):
      switch code {
      case ENOSPC: "disk full"
      case EDQUOT: "quota used up"
      case EFBIG: "file at its size limit"
      case EROFS: "disk is read-only"
      case EACCES, EPERM: "no permission"
      case EIO: "disk fault"
      case ENOENT: "no such file"
      default: String(cString: strerror(code))
      }
    }
  }
}

extension JournalError: CustomStringConvertible {
  /// A plain sentence or two, the last of which says what to do.
  public var description: String {
    switch self {
    case .cannotMakeFolder(let path, let code):
      "The folder \(path) can't be made: \(reason). \(Self.advice(code))"
    case .cannotOpen(let path, let code):
      "\(path) can't be opened: \(reason). \(Self.advice(code))"
    case .cannotRead(let path, let code):
      "\(path) can't be read: \(reason). \(Self.advice(code))"
    case .cannotWrite(let path, let code):
      "\(path) can't be written: \(reason). \(Self.advice(code))"
    case .cannotSync(let path, let code):
      "The disk didn't confirm what was written to \(path): \(reason). \(Self.advice(code))"
    case .notAFile(let path):
      "\(path) is a folder, a pipe or a link where the training record should be. Move it away, or"
        + " choose another folder with --journals."
    case .heldElsewhere(let path, let holder):
      "\(path) is open in another program\(holder.map { " (\($0))" } ?? ""). Close that one, or go"
        + " on here without recording."
    case .replaced(let path):
      "\(path) was deleted, moved or replaced while it was open. Put it back, or go on: a new one is"
        + " begun."
    case .tooLong(let path, let bytes):
      "An entry of \(bytes) bytes is too long for \(path). Shorten the text and save it again."
    }
  }

  private static func advice(_ code: CInt) -> String {
    switch code {
    case ENOSPC, EDQUOT: "Make room there, and saving goes on."
    case EFBIG: "Ask whoever keeps this machine to allow larger files."
    case EROFS, EACCES, EPERM:
      "Ask whoever keeps the folder to let you write there, or choose another with --journals."
    case EIO: "Copy your records to another disk, and tell whoever keeps this machine."
    case ENOENT, ENOTDIR: "Check the path."
    case EMFILE, ENFILE: "Close other programs and try again."
    default: "Try again, or choose another folder with --journals."
    }
  }
}
