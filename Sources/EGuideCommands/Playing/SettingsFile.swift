internal import Diagnostics
internal import InterfaceWords
internal import LearningRecords
internal import Screens
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What a person has set, in one file of their folder for settings.
struct SettingsFile: Sendable {
  let path: String
  /// The file of keys beside it, which only the person writes.
  private let keysPath: String

  init(folders: UserFolders) {
    path = folders.config + "/settings"
    keysPath = folders.config + "/keys"
  }

  /// A longer file is none of ours.
  private static let longest = 1 << 16

  /// The settings; without a file the usual ones. What can't be read is said, and the rest counts.
  func read() -> (settings: Settings, diagnostics: [Diagnostic]) {
    let (text, fault) = Self.text(of: path)
    let read = Settings.read(text, file: path)
    return (read.settings, fault + read.diagnostics)
  }

  /// The keys that the person has chosen, likewise.
  func readKeys() -> (keys: KeyMap, diagnostics: [Diagnostic]) {
    let (text, fault) = Self.text(of: keysPath)
    let read = KeyMap.read(text, file: keysPath)
    return (read.keys, fault + read.diagnostics)
  }

  private static func text(of path: String) -> (text: String, fault: [Diagnostic]) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      guard errno != ENOENT, errno != ENOTDIR else { return ("", []) }
      let reason = String(cString: strerror(errno))
      return (
        "",
        [
          Diagnostic(
            "settings", .warning, file: path, at: nil, wording.settings.cannotBeRead(reason))
        ]
      )
    }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: longest)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return (String(decoding: bytes[..<max(0, count)], as: UTF8.self), [])
  }

  /// Puts the settings in the place of those that the file holds: all of them or none.
  func write(_ settings: Settings) -> String? {
    Environment.makeFolder(of: path)
    let other = "\(path).\(getpid())"
    let descriptor = open(other, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return String(cString: strerror(errno)) }
    let text = settings.text
    let isWritten = Glibc.write(descriptor, text, text.utf8.count) == text.utf8.count
    let isSynced = isWritten && fsync(descriptor) == 0
    let code = errno
    close(descriptor)
    guard isSynced, rename(other, path) == 0 else {
      let reason = String(cString: strerror(isSynced ? errno : code))
      unlink(other)
      return reason
    }
    return nil
  }
}
