internal import CourseLoading
internal import CourseModel
internal import PlainPlayer
internal import TerminalUI
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The loop of the plain player: a line, what comes of it, lines, and the prompt.
///
/// Effects are carried out before their lines are written: what is said to be so is on the disk.
struct PlainPlay: ~Copyable {
  private var player: PlainPlayer
  private var host: PlayerHost
  private var input = TypedLines(limit: PlainPlayer.longestLine)
  /// Columns that lines are wrapped to; nil leaves each paragraph a line, as a pipe wants it.
  private let width: Int?
  /// What is typed isn't seen on the output, so nor is the end of the line.
  private let endsLines: Bool
  private var canWrite = true

  static let prompt = "> "
  /// No line is wider by itself, as on the full screen.
  static let measure = 76

  init(_ player: PlainPlayer, with host: consuming PlayerHost, width: Int?) {
    self.player = player
    self.host = host
    self.width = width
    endsLines = !(Environment.isInputATerminal && Environment.isOutputATerminal)
  }

  /// Plays until the learner leaves, the input ends or nobody reads the output any more. Returns
  /// sentences on what could not be saved and where it is.
  mutating func run() -> [String] {
    write(reply(to: player.begin()))
    while !player.isOver {
      switch input.next(waitingFor: patience) {
      case .line(let line):
        host.noticed()
        if endsLines { put("\n") }
        write(reply(to: player.take(line)))
      case .timeout:
        let message: PlainPlayer.Message =
          player.hasPending ? .idle : player.isTimed ? .tick : .retrySaving
        let lines = reply(to: player.receive(message))
        guard !lines.isEmpty else { break }
        // What comes unasked stands on lines of its own, below what is being typed.
        put("\n")
        write(lines)
      case .end:
        put("\n")
        write(reply(to: player.receive(.closed)))
      }
      if !canWrite, !player.isOver { write(reply(to: player.receive(.closed))) }
    }
    let sentences = host.leave()
    write([player.farewell(saved: sentences.isEmpty)])
    return sentences
  }

  /// Milliseconds until something is due while nothing is typed; nil waits for ever.
  private var patience: Int? {
    if player.hasPending { return 0 }
    if player.isTimed { return 1_000 }
    return player.isSavingBehind ? 3_000 : nil
  }

  /// Does what a reply asks for, and what comes of that, until nothing is left to do.
  private mutating func reply(to first: PlainPlayer.Reply) -> [String] {
    var lines = first.lines
    var effects = first.effects[...]
    while let effect = effects.popFirst() {
      for message in host.perform(effect, for: player) {
        let reply = player.receive(message)
        lines += reply.lines
        effects += reply.effects
      }
    }
    return lines
  }

  // MARK: Writing

  private mutating func write(_ lines: [String]) {
    var text = ""
    let width = width ?? Environment.outputColumns.map { min($0, Self.measure) }
    for line in lines {
      for row in width.map({ wrapped(line, columns: $0) }) ?? [line] { text += row + "\n" }
    }
    if !player.isOver { text += Self.prompt }
    put(text)
  }

  private mutating func put(_ text: String) {
    guard canWrite else { return }
    canWrite = Environment.write(text)
  }
}
