// A program for tests and measurements: it writes a journal until it is killed, holds one, or says
// how long reading and appending take.

import LearningRecords

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

func say(_ line: String) {
  let line = Array((line + "\n").utf8)
  write(1, line, line.count)
}

func makeStatement(_ number: Int) -> Statement {
  var generator = SystemRandomNumberGenerator()
  return Statement(
    id: .random(using: &generator),
    actor: Agent(.account(homePage: "https://e.invalid", name: "learner-01")),
    verb: .answered,
    object: .activity(Activity("https://eguide.invalid/first-steps/basics/quiz/\(number % 50)")),
    result: StatementResult(success: true, response: String(repeating: "y", count: number % 900)),
    timestamp: .now())
}

/// Appends for ever, and says each id once its statement is on the disk.
func hammer(_ path: String) throws {
  var writer = try JournalWriter(path: path, now: .now())
  var number = 0
  while true {
    let statement = makeStatement(number)
    try writer.append(statement)
    say("\(statement.id)")
    number += 1
  }
}

/// Holds the journal until its input ends.
func hold(_ path: String) throws {
  let writer = try JournalWriter(path: path, now: .now())
  say("held")
  while readLine() != nil {}
  _ = consume writer
}

/// Reads the journal a few times, then appends to it.
func measure(_ path: String) throws {
  let clock = ContinuousClock()
  for _ in 0..<5 {
    var contents: JournalContents?
    let time = try clock.measure { contents = try JournalReader.read(path) }
    say("read \(contents?.statements.count ?? 0) statements in \(time)")
  }
  var writer = try JournalWriter(path: path, now: .now())
  var times: [Duration] = []
  for number in 0..<1000 {
    let statement = makeStatement(number)
    let start = clock.now
    try writer.append(statement)
    times.append(clock.now - start)
  }
  times.sort()
  say("append: median \(times[500]), 99th percentile \(times[990]), slowest \(times[999])")
  let place = PlaceFile(path: path + ".place.json")
  let start = clock.now
  for number in 0..<1000 { try place.write(["block": .number(Double(number)), "offset": 3]) }
  say("place file: mean \((clock.now - start) / 1000)")
  try place.remove()
}

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  say("usage: JournalHammer append|hold|measure JOURNAL [as-nobody]")
  exit(64)
}
// Whoever starts this may ignore or block the signal (Python does, Dispatch's threads do), and then
// nothing would be tested.
signal(SIGXFSZ, SIG_DFL)
var noSignals = sigset_t()
sigemptyset(&noSignals)
sigprocmask(SIG_SETMASK, &noSignals, nil)
// To the superuser no folder is read-only.
if arguments.last == "as-nobody", geteuid() == 0 { setuid(65534) }
do {
  switch arguments[1] {
  case "append": try hammer(arguments[2])
  case "hold": try hold(arguments[2])
  case "measure": try measure(arguments[2])
  default: exit(64)
  }
} catch {
  say("error \(error)")
  exit(3)
}
