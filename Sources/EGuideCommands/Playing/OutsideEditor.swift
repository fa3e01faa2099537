internal import CursesTerminal
internal import ExternalPrograms
internal import InterfaceWords
internal import LearningRecords
internal import ProgressTracking
internal import Screens

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A note in the person's own editor, as `VISUAL` or `EDITOR` names it.
///
/// It gets a file in a folder that nobody else can open, in memory where the system has such a place
/// for the person; both are gone when the editor has ended.
enum OutsideEditor {
  /// Gives the terminal to the editor until it ends.
  static func edit(
    _ text: String, on terminal: inout CursesTerminal, environment: Environment
  ) -> [PlayerScreen.Message] {
    guard let command = command(environment) else {
      return [.cannot(wording.program.noEditor)]
    }
    guard let folder = privateFolder(environment) else {
      return [.cannot(wording.program.noPlaceForNote(String(cString: strerror(errno))))]
    }
    defer { remove(folder) }
    let file = folder + "/note.md"
    guard write(text, to: file) else {
      return [.cannot(wording.program.noteCannotBeGiven(String(cString: strerror(errno))))]
    }
    do throws(ProgramFault) {
      let status = try terminal.runOutside { () throws(ProgramFault) in
        try Launch.runInForeground(command.program, command.arguments + [file])
      }
      guard status == 0 else {
        return [.cannot(wording.program.editorEnded(status: Int(status)))]
      }
    } catch {
      return [.cannot("\(error.program): \(error.reason).")]
    }
    return read(file).map { [.wroteOutside($0)] }
      ?? [.cannot(wording.program.editorLeftNothing)]
  }

  /// The program, and what else stands in the variable, such as `code --wait`. No shell reads it.
  static func command(_ environment: Environment) -> (program: String, arguments: [String])? {
    let named = ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }
    for command in named + ["sensible-editor", "nano", "vi"] {
      let words = command.split(separator: " ").map(String.init)
      guard let name = words.first else { continue }
      if let program = name.contains("/") ? name : Launch.find(name) {
        return (program, Array(words.dropFirst()))
      }
    }
    return nil
  }

  private static func privateFolder(_ environment: Environment) -> String? {
    let state = UserFolders(environment: environment.variables, home: Environment.home).state
    let runtime = environment["XDG_RUNTIME_DIR"].flatMap {
      $0.hasPrefix("/") && Environment.isFolder($0) ? $0 : nil
    }
    if runtime == nil { Environment.makeFolder(of: state + "/note") }
    var template = Array("\(runtime ?? state)/eguide-note-XXXXXX".utf8CString)
    return template.withUnsafeMutableBufferPointer { template in
      template.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
  }

  private static func write(_ text: String, to path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    // An editor's file ends with its last line.
    let whole = text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
    Environment.write(whole, to: descriptor)
    var status = stat()
    return fstat(descriptor, &status) == 0 && Int(status.st_size) == whole.utf8.count
  }

  /// More than a note may hold, whatever its letters.
  private static let longest = 16 * Annotation.longestNote

  private static func read(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1 << 14)
    while bytes.count < longest {
      let count = Self.read(descriptor, &room)
      if count < 0 { return nil }
      if count == 0 { break }
      bytes += room[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func read(_ descriptor: Int32, _ room: inout [UInt8]) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, &room, room.count)
    #elseif canImport(Musl)
      Musl.read(descriptor, &room, room.count)
    #else
      Darwin.read(descriptor, &room, room.count)
    #endif
  }

  /// With what editors leave beside a file.
  private static func remove(_ folder: String) {
    for name in FileNames.inFolder(folder) ?? [] { unlink(folder + "/" + name) }
    rmdir(folder)
  }
}
