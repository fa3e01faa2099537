import Foundation

/// The PyPI package `fsrs`, in a virtual environment of its own that is kept between runs.
struct FSRSPackage {
  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  /// What the package says after an answer.
  struct State: Decodable {
    var stability: Double
    var difficulty: Double
    /// Milliseconds since 1970.
    var due: Int64
    /// At the moment when it is due.
    var retrievability: Double
  }

  /// An answer to one thing: the grade 1…4, and when, in milliseconds since 1970.
  typealias Review = (rating: Int, time: Int64)

  /// Before 6.3.2 Hard could weaken a memory on the same day (FSRS, `sameDayStability`).
  private static let wanted = "fsrs>=6.3.2,<7"
  private let python: String

  /// Installs the package where it isn't yet.
  ///
  /// - Throws: ``Fault``, whose sentence says what is missing.
  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let environment = root.appending(path: ".build-fsrs")
    python = environment.appending(path: "bin/python").path
    let check = "from importlib.metadata import version; import fsrs; print(version('fsrs'))"
    if let found = try? Self.run(python, ["-c", check]), found.status == 0,
      Self.isWanted(found.output)
    {
      return
    }
    let made = try Self.run(
      "/usr/bin/env", ["python3", "-m", "venv", "--clear", environment.path])
    guard made.status == 0 else {
      throw Fault(
        description: "FSRS can't be compared with the PyPI package: python3 makes no virtual "
          + "environment (apt-get install python3-venv). \(made.output)\(made.errors)")
    }
    let installed = try Self.run(
      python,
      [
        "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries", "1",
        Self.wanted,
      ])
    guard installed.status == 0 else {
      throw Fault(
        description: "FSRS can't be compared with the PyPI package: pip could not install "
          + "\(Self.wanted) (is the registry within reach?). \(installed.errors)")
    }
  }

  private static func isWanted(_ version: String) -> Bool {
    let parts = version.trimmingCharacters(in: .whitespacesAndNewlines).split(separator: ".")
      .map { Int($0) ?? 0 }
    return parts.first == 6 && !parts.lexicographicallyPrecedes([6, 3, 2])
  }

  /// The state after every answer of every history.
  func states(of histories: [[Review]]) throws -> [[State]] {
    let input = FileManager.default.temporaryDirectory
      .appending(path: "fsrs-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: input) }
    try JSONEncoder().encode(histories.map { $0.map { [Int64($0.rating), $0.time] } })
      .write(to: input)
    let said = try Self.run(python, ["-c", Self.script], input: input)
    guard said.status == 0 else {
      throw Fault(description: "The PyPI package fsrs ended with an error. \(said.errors)")
    }
    return try JSONDecoder().decode([[State]].self, from: Data(said.output.utf8))
  }

  private static let script = """
    import json, sys
    from datetime import datetime, timedelta, timezone
    from fsrs import Card, Rating, Scheduler

    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    epoch = datetime(1970, 1, 1, tzinfo=timezone.utc)
    histories = []
    for history in json.load(sys.stdin):
        card, states = Card(), []
        for rating, time in history:
            now = epoch + timedelta(milliseconds=time)
            card, _ = scheduler.review_card(card, Rating(rating), now)
            states.append({
                "stability": card.stability,
                "difficulty": card.difficulty,
                "due": (card.due - epoch) // timedelta(milliseconds=1),
                "retrievability": scheduler.get_card_retrievability(card, card.due),
            })
        histories.append(states)
    json.dump(histories, sys.stdout)
    """

  private static func run(
    _ program: String, _ arguments: [String], input: URL? = nil
  ) throws -> (status: Int32, output: String, errors: String) {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    // A file: writing to a program that has ended would end the tests.
    process.standardInput =
      try input.map { try FileHandle(forReadingFrom: $0) }
      ?? FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: said, as: UTF8.self),
      String(decoding: complained, as: UTF8.self)
    )
  }
}
