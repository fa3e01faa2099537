import Foundation
import Fuzzing

/// Batches of inputs, each in a process of its own, for so many seconds.
struct Campaign {
  private let seconds: Double
  private let seed: UInt64
  private let folder: String
  private var tried = 0
  private var faults: [String] = []
  private var dear: [String: String] = [:]
  private var slowest = (milliseconds: 0.0, name: "")
  private var largest = 0.0

  private static let batchSize = 400
  /// An input that isn't done after so many seconds never will be.
  private static let patience = 30.0

  /// - Parameter folder: where inputs are kept that something is wrong with.
  init(seconds: Double, seed: UInt64, folder: String) {
    self.seconds = seconds
    self.seed = seed
    self.folder = folder
  }

  /// True where nothing is wrong.
  mutating func run() throws -> Bool {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    let start = Date()
    let end = start + seconds
    var next = 0
    while Date() < end {
      let batch = Batch(
        seed: seed, numbers: next..<(next + Self.batchSize), folder: folder, end: end)
      next = try run(batch) + 1
    }
    for line in dear.sorted(by: { $0.key < $1.key }) { say("dear: \(line.value)") }
    for fault in faults.prefix(40) { say("fault: \(fault)") }
    if !faults.isEmpty || !dear.isEmpty {
      say("They are in \(folder): Scripts/fuzz --input FILE tries one again.")
    }
    let slowest = String(format: "%.0f ms (%@)", slowest.milliseconds, slowest.name)
    say(
      "\(tried) inputs in \(Int(Date().timeIntervalSince(start))) s, \(faults.count) faults, "
        + "slowest \(slowest), most \(Int(largest)) MiB, seed \(seed)")
    return faults.isEmpty
  }

  /// Runs a batch, and says which input was its last.
  private mutating func run(_ batch: Batch) throws -> Int {
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0])
    process.arguments = batch.arguments
    let (log, errors) = ("\(folder)/log", "\(folder)/errors")
    for file in [log, errors] { try Data().write(to: URL(filePath: file)) }
    process.standardOutput = FileHandle(forWritingAtPath: log)
    // A trap's words; those of the last batch stay.
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    var size = 0
    var change = Date()
    while process.isRunning {
      usleep(20_000)
      let now = (try? FileManager.default.attributesOfItem(atPath: log)[.size] as? Int) ?? 0
      if now != size { (size, change) = (now, Date()) }
      if Date().timeIntervalSince(change) > Self.patience { process.terminate() }
    }
    process.waitUntilExit()
    var last = batch.numbers.lowerBound - 1
    let text = String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self)
    for line in text.split(separator: "\n") { read(line, &last) }
    guard process.terminationStatus != 0 else { return max(last, batch.numbers.lowerBound) }
    let culprit = last + 1
    let end = process.terminationReason == .uncaughtSignal ? "signal" : "status"
    faults.append(
      "input \(culprit) ended the program, \(end) \(process.terminationStatus): \(folder)/…-\(seed)-\(culprit).*"
    )
    return culprit
  }

  private mutating func read(_ line: Substring, _ last: inout Int) {
    let words = line.split(separator: " ", maxSplits: 4).map(String.init)
    switch words.first {
    case "tried":
      tried += 1
      last = words.last.flatMap { Int($0) } ?? last
    case "fault": faults.append(words.dropFirst().joined(separator: " "))
    case "took" where words.count == 5:
      let (time, memory) = (Double(words[1]) ?? 0, Double(words[2]) ?? 0)
      if time > slowest.milliseconds { slowest = (time, "\(words[3]), \(words[4])") }
      largest = max(largest, memory)
      guard time > Trial.mostMilliseconds || memory > Trial.mostMebibytes else { return }
      dear[words[3]] = String(format: "%@, %@: %.0f ms, %.0f MiB", words[3], words[4], time, memory)
    default: break
    }
  }
}
