// Gives inputs without number to all that reads courses: Scripts/fuzz starts it.

import Foundation
import Fuzzing

let arguments = Array(CommandLine.arguments.dropFirst())
do {
  switch arguments.first {
  case "--batch":
    guard let batch = Batch(arguments.dropFirst()) else { fallthrough }
    try batch.run()
  case "--input":
    var failed = false
    for file in arguments.dropFirst() { failed = try tryOne(file) || failed }
    exit(failed ? 1 : 0)
  default:
    guard arguments.count == 3, let seconds = Double(arguments[0]), let seed = UInt64(arguments[1])
    else {
      say("usage: course-fuzz SECONDS SEED FOLDER | --input FILE…")
      exit(64)
    }
    var campaign = Campaign(seconds: seconds, seed: seed, folder: arguments[2])
    exit(try campaign.run() ? 0 : 1)
  }
} catch {
  say("course-fuzz: \(error)")
  exit(2)
}
