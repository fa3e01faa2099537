internal import CNcurses

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What ncurses needs before it can be drawn with.
extension CursesTerminal {
  /// A screen of the first type that this machine has an entry for.
  static func screen(for types: [String]) -> OpaquePointer? {
    for type in types {
      if let screen = eguide_newterm(type) { return screen }
    }
    return nil
  }

  /// Has ncurses send a frame in one piece.
  ///
  /// Until a screen was left for the first time, ncurses 6.4 writes what it has at every move of the
  /// cursor (`_nc_mvcur`), so that a frame goes out in as many pieces as it has rows, over ssh as so
  /// many packets. So this leaves the screen before it was entered, with the terminal out of reach;
  /// the first frame then enters it.
  static func collectOutput() {
    let nothing = open("/dev/null", O_WRONLY | O_CLOEXEC)
    let terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    if nothing >= 0, terminal >= 0, dup2(nothing, STDOUT_FILENO) >= 0 {
      endwin()
      dup2(terminal, STDOUT_FILENO)
    }
    closeDescriptor(nothing)
    closeDescriptor(terminal)
  }

  /// How many colours there are, 0 where none can be had on the terminal's own background.
  static func startColors() -> Int {
    guard has_colors(), start_color() == OK, use_default_colors() == OK else { return 0 }
    eguide_keep_palette()
    return Int(eguide_colors())
  }
}

/// `close`, which inside of the type is another.
private func closeDescriptor(_ descriptor: Int32) { close(descriptor) }
