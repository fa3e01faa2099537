#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Launch {
  /// Starts a program that takes the terminal, such as an editor, and waits for its end. Ctrl-C and
  /// Ctrl-Z are the program's as they are in a shell.
  ///
  /// - Returns: its exit status; 128 and the signal's number where it was ended by one.
  public static func runInForeground(
    _ path: String, _ arguments: [String]
  ) throws(ProgramFault) -> Int32 {
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
    #else
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var words = ([path] + arguments).map { strdup($0) }
    words.append(nil)
    defer { words.forEach { free($0) } }
    var process = pid_t()
    let code = posix_spawn(&process, path, nil, &attributes, words, environ)
    guard code == 0 else { throw ProgramFault(program: path, code: code) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw ProgramFault(program: path, code: errno) }
    }
    // WIFSIGNALED and WEXITSTATUS, which Swift doesn't see.
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }
}
