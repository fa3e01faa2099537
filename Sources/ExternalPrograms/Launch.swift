#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Starts programs, never through a shell: every argument arrives as it is.
public enum Launch {
  /// Where a program of this name lies on the PATH; nil where there is none.
  public static func find(_ name: String) -> String? {
    guard let path = getenv("PATH").map({ String(cString: $0) }), !name.contains("/") else {
      return nil
    }
    // An empty entry would be the current folder, which is not to be trusted.
    return path.split(separator: ":").lazy.map { "\($0)/\(name)" }
      .first { $0.hasPrefix("/") && access($0, X_OK) == 0 }
  }

  /// Starts a program that goes on by itself, such as a browser, with nothing to read and nowhere
  /// to write, in a session of its own.
  public static func detach(_ path: String, _ arguments: [String]) throws(ProgramFault) {
    let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
    guard nothing >= 0 else { throw ProgramFault(program: path, code: errno) }
    defer { close(nothing) }
    _ = try start(path, arguments, input: nothing, output: nothing)
    // Whatever has ended until now leaves nothing behind.
    var status: Int32 = 0
    while waitpid(-1, &status, WNOHANG) > 0 {}
  }

  static func start(
    _ path: String, _ arguments: [String], input: Int32, output: Int32, keepsErrors: Bool = false
  ) throws(ProgramFault) -> pid_t {
    let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { if nothing >= 0 { close(nothing) } }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    if !keepsErrors { posix_spawn_file_actions_adddup2(&actions, nothing, STDERR_FILENO) }
    // Signals as a program expects them, whatever this one has done to them.
    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(sessionFlag))
    var words = ([path] + arguments).map { strdup($0) }
    words.append(nil)
    defer { words.forEach { free($0) } }
    var process = pid_t()
    let code = posix_spawn(&process, path, &actions, &attributes, words, environ)
    guard code == 0 else { throw ProgramFault(program: path, code: code) }
    return process
  }

  /// A session of its own: no Ctrl-C and no hang-up of the terminal reaches the program.
  private static var sessionFlag: Int32 {
    #if canImport(Darwin)
      0x0400
    #else
      0x80
    #endif
  }
}
