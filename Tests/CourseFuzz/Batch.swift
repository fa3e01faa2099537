import Foundation
import Fuzzing

/// Inputs that one process tries, one after the other.
///
/// Each is saved before it is tried: what ends the process leaves it behind. So does what is wrong.
struct Batch {
  var seed: UInt64
  var numbers: Range<Int>
  var folder: String
  /// After this moment no input is begun.
  var end: Date

  init(seed: UInt64, numbers: Range<Int>, folder: String, end: Date) {
    self.seed = seed
    self.numbers = numbers
    self.folder = folder
    self.end = end
  }

  init?(_ arguments: ArraySlice<String>) {
    let words = Array(arguments)
    guard words.count == 5, let seed = UInt64(words[0]), let first = Int(words[1]),
      let count = Int(words[2]), count > 0, let end = Double(words[4])
    else { return nil }
    self.init(
      seed: seed, numbers: first..<(first + count), folder: words[3],
      end: Date(timeIntervalSince1970: end))
  }

  var arguments: [String] {
    [
      "--batch", "\(seed)", "\(numbers.lowerBound)", "\(numbers.count)", folder,
      "\(end.timeIntervalSince1970)",
    ]
  }

  func run() throws {
    let workbench = try Workbench()
    let mutator = Mutator(Seeds(root: Seeds.projectFolder))
    for number in numbers where Date() < end {
      let input = mutator.input(seed: seed, number: number)
      let name = FuzzInput.name(role: input.role, seed: seed, number: number)
      let file = "\(folder)/\(name)"
      try input.save(file)
      let trial = try Trial(input, on: workbench)
      for stage in trial.stages {
        say(
          "took \(stage.toll.milliseconds) \(stage.toll.mebibytes) \(name) \(stage.name)")
      }
      for fault in trial.faults { say("fault \(name) \(fault)") }
      if trial.faults.isEmpty, !trial.isDear { try FileManager.default.removeItem(atPath: file) }
      say("tried \(number)")
    }
  }
}

/// Tries one file, and says what there is to say. True where something is wrong with it.
func tryOne(_ file: String) throws -> Bool {
  guard let input = FuzzInput(file: file) else {
    say("\(file): no such file")
    return true
  }
  let trial = try Trial(input, on: try Workbench())
  for stage in trial.stages {
    let toll = String(
      format: "%8.1f ms %8.1f MiB  ", stage.toll.milliseconds, stage.toll.mebibytes)
    say(toll + stage.name)
  }
  trial.faults.forEach { say("fault: \($0)") }
  return !trial.faults.isEmpty
}

/// Writes a line at once: what was said before a trap must have been said.
func say(_ line: String) {
  FileHandle.standardOutput.write(Data((line + "\n").utf8))
}
