internal import ArgumentParser

/// How the player speaks in lines.
struct PlainOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "In lines instead of a full screen, for screen readers and pipes; also ACCESSIBLE=1."))
  var plain = false

  @Option(
    help: ArgumentHelp(
      "With --plain: columns to wrap to, 20 to 500; else the terminal's, 76 at most, and in a pipe none.",
      valueName: "columns"))
  var width: Int?

  func validate() throws {
    if let width, !(20...500).contains(width) {
      throw ValidationError("--width takes 20 to 500 columns.")
    }
  }

  /// Whether the person, or their settings, ask for lines.
  func isAskedFor(_ environment: Environment) -> Bool {
    let accessible = environment["ACCESSIBLE"] ?? ""
    return plain || !(accessible.isEmpty || accessible == "0")
  }
}
