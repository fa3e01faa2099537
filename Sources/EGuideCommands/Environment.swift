#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import CursesTerminal
internal import LearningRecords
internal import Screens
internal import TerminalUI

/// What the machine and the shell say: variables, the clock, the login.
struct Environment: Sendable {
  let variables: [String: String]

  init(_ variables: [String: String]) { self.variables = variables }

  /// What of the process's environment means something to the program.
  static var process: Environment {
    var variables: [String: String] = [:]
    for name in [
      "TERM", "NO_COLOR", "LC_ALL", "LC_CTYPE", "LANG", "HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
      "XDG_CACHE_HOME", "XDG_CONFIG_HOME",
      "EGUIDE_CONTENT", "EGUIDE_JOURNALS", "EGUIDE_LEARNER", "EGUIDE_MOUSE", "ACCESSIBLE",
      "EGUIDE_MPV_OPTIONS",
      "VISUAL", "EDITOR", "XDG_RUNTIME_DIR", "DISPLAY", "WAYLAND_DISPLAY",
    ] {
      variables[name] = getenv(name).map { String(cString: $0) }
    }
    return Environment(variables)
  }

  subscript(name: String) -> String? { variables[name] }

  /// The folder that the program lies in, links followed.
  static var programFolder: String? {
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(path) }
    let name = String(cString: path)
    return name.lastIndex(of: "/").map { String(name[..<$0]) }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The path from the root on, links followed where it leads anywhere.
  static func absolutePath(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Makes the folders above a file, as far as they are missing, for this person alone.
  static func makeFolder(of file: String) {
    var folder = ""
    for part in file.split(separator: "/").dropLast() {
      folder += "/" + part
      if !isFolder(folder) { mkdir(folder, 0o700) }
    }
  }

  /// The name of the login; nil where the machine has none for this user.
  static var login: String? {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return nil }
    return String(cString: name)
  }

  /// The home folder that the machine has for this user.
  static var home: String {
    guard let entry = getpwuid(getuid()), let folder = entry.pointee.pw_dir else { return "/" }
    return String(cString: folder)
  }

  /// A moment on the clock of this machine's time zone.
  static func local(_ time: Timestamp) -> LocalTime {
    var seconds = time_t(time.milliseconds / 1000)
    var fields = tm()
    localtime_r(&seconds, &fields)
    return LocalTime(
      year: Int(fields.tm_year) + 1900, month: Int(fields.tm_mon) + 1, day: Int(fields.tm_mday),
      weekday: Int(fields.tm_wday), hour: Int(fields.tm_hour), minute: Int(fields.tm_min),
      secondsFromUTC: Int(fields.tm_gmtoff))
  }

  /// A moment with its day and zone: `3 Mar 2027 02:58 EST`.
  static func moment(_ time: Timestamp) -> String {
    var seconds = time_t(time.milliseconds / 1000)
    var fields = tm()
    localtime_r(&seconds, &fields)
    let zone = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { room in
      guard let start = room.baseAddress, strftime(start, room.count, "%Z", &fields) > 0 else {
        return "UTC"
      }
      return String(cString: start)
    }
    let local = local(time)
    return "\(local.fullDate) \(local.clock) \(zone)"
  }

  static func day(_ time: Timestamp) -> String { local(time).date(asOf: local(.now())) }

  /// What is printed may be coloured (no-color.org).
  static var hasColors: Bool { isOutputATerminal && (process["NO_COLOR"] ?? "").isEmpty }

  static var isInputATerminal: Bool { isatty(STDIN_FILENO) == 1 }
  static var isOutputATerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The columns of the terminal; nil where the output is none.
  static var outputColumns: Int? {
    var size = winsize()
    guard isOutputATerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }

  static func print(_ text: String) { write(text + "\n") }

  /// Makes sure that the standard descriptors are open. Where one was closed, the next file to be
  /// opened would take its number: what is printed would go into a journal.
  static func openStandardDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest that is free is the one that is missing.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_RDONLY : O_WRONLY)
    }
  }

  /// Writes to the standard output; a reader that went away is not an error.
  ///
  /// - Returns: whether all of it was written.
  @discardableResult
  static func write(_ text: String, to descriptor: Int32 = STDOUT_FILENO) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Self.write(descriptor, $0) }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  private static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  /// What the terminal, or whoever reads the output, can show.
  static var charset: Charset { CursesTerminal.charset(environment: process.variables) }

  /// A sentence to the standard error, which may quote anything: what was typed, a file.
  static func complain(_ sentence: String) {
    write(charset.clean("eguide: " + sentence) + "\n", to: STDERR_FILENO)
  }
}

extension Environment {
  /// More options for mpv than ours, between spaces: which device, or none.
  var mpvOptions: [String] {
    (self["EGUIDE_MPV_OPTIONS"] ?? "").split(separator: " ").map(String.init)
  }

  /// A window can open somewhere.
  var hasDisplay: Bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].contains { self[$0]?.isEmpty == false }
  }

  /// The path from the root; nil where nothing is there.
  static func absolute(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
