internal import CNcurses
internal import CTerminalSignals
public import TerminalUI

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The real screen and keyboard. Only one can be there at a time; while it is, nothing else may
/// write to the terminal.
///
/// ncurses draws, so every terminal that terminfo knows will do; keys are decoded here
/// (`InputDecoder`), because ncurses hands on the sequences that it doesn't know letter by letter.
/// When the value goes, and after a crash too, the terminal is as it was before.
public struct CursesTerminal: ~Copyable, Terminal {
  public internal(set) var size: Size
  public let charset: Charset
  /// Descriptors whose readability becomes ``Event/readable(descriptor:)``, at most once a frame.
  public let watching: WatchList

  var canvas: Canvas
  var decoder: InputDecoder
  /// When the last byte came, in milliseconds, for the sequence that it may belong to.
  var lastByte = 0
  var isInputOver = false
  /// What signals said and no event has told yet.
  var pending: SignalSet = []
  /// The watched descriptors that were reported since the last wait.
  var reported: Set<Int32> = []
  let signals: Int32
  private let modes: TerminalModes
  private let screen: OpaquePointer

  /// Takes the terminal over; what it can't show or do is left out. The screen itself changes with
  /// the first frame.
  public init(_ options: Options) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1 else { throw .inputIsNoTerminal }
    guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNoTerminal }
    let type = options.terminalType
    if type.isTooSimple { throw .tooSimple(type: type.name) }

    // ncurses asks the locale how wide a character is, and TerminalUI asks libc in the same one,
    // whatever the person's own locale is and whether it is installed.
    if setlocale(LC_CTYPE, "C.UTF-8") == nil { setlocale(LC_CTYPE, "en_US.UTF-8") }
    var saved = termios()
    guard tcgetattr(STDIN_FILENO, &saved) == 0 else { throw .refused(code: errno) }
    // Before ncurses, which installs its own handlers only where there are none.
    let signals = eguide_signals_open()
    guard signals >= 0 else { throw .refused(code: errno) }
    // The size is the terminal's own, whatever LINES and COLUMNS were when the shell began.
    use_env(false)
    use_tioctl(true)
    guard let screen = Self.screen(for: type.candidates) else {
      eguide_signals_close()
      throw .unknown(type: type.name)
    }
    guard let cursorAddress = eguide_cursor_address(0, 0), cursorAddress.pointee != 0 else {
      endwin()
      delscreen(screen)
      eguide_signals_close()
      throw .tooSimple(type: type.name)
    }

    Self.collectOutput()
    raw()
    noecho()
    nonl()
    typeahead(-1)
    let colors = options.forbidsColor ? 0 : Self.startColors()
    let modes = TerminalModes(type: type, mouse: options.mouse, saved: saved)
    self.screen = screen
    self.signals = signals
    self.modes = modes
    charset = options.charset
    watching = options.watching
    size = Size(columns: Int(eguide_columns()), rows: Int(eguide_lines()))
    canvas = Canvas(palette: Palette(theme: options.theme, colors: colors))
    decoder = InputDecoder(terminfo: { Capability.keys }, hasMouse: modes.hasMouse)
    modes.guardCrash(rows: size.rows)
    modes.enter()
  }

  deinit {
    modes.release()
    // A screen that was never shown can't be left, only its modes.
    if canvas.hasShown { endwin() } else { reset_shell_mode() }
    delscreen(screen)
    eguide_signals_close()
  }

  /// Gives the terminal back, as the end of the value does.
  public consuming func close() {}

  public mutating func show(_ frame: Frame) { canvas.show(frame, on: size) }

  public mutating func redraw() { canvas.forget() }

  public mutating func setTheme(_ theme: Theme) { canvas.use(theme) }

  /// Gives the terminal to something else, a program that the body starts and waits for, and takes
  /// it back. Ctrl-C and Ctrl-Z meanwhile are that program's.
  public mutating func runOutside<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    leave()
    defer { comeBack() }
    return try body()
  }

  // MARK: Leaving for a while

  /// Leaves the terminal as it was before; SIGTSTP stops the program as usual.
  func leave() {
    modes.release()
    if canvas.hasShown { endwin() } else { reset_shell_mode() }
    eguide_signals_catch_stop(false)
  }

  /// Takes the terminal again. What is on it is unknown, and its size may be another.
  mutating func comeBack() {
    eguide_signals_catch_stop(true)
    // What else came was meant for the one that had the terminal.
    pending.formUnion(SignalSet.take().intersection(.closed))
    reset_prog_mode()
    let before = size
    fitSize()
    modes.enter()
    if size != before { pending.insert(.resized) }
  }

  /// Takes the terminal's size over from the system, where the system knows it.
  mutating func fitSize() {
    var window = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 {
      resize_term(Int32(window.ws_row), Int32(window.ws_col))
    }
    size = Size(columns: Int(eguide_columns()), rows: Int(eguide_lines()))
    canvas.forgetContent()
    modes.guardCrash(rows: size.rows)
  }
}
