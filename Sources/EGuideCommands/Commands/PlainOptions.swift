internal import ArgumentParser
internal import InterfaceWords

/// How the player speaks in lines.
struct PlainOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      wording.options.plain))
  var plain = false

  @Option(
    help: ArgumentHelp(
      wording.options.plainWidth,
      valueName: "columns"))
  var width: Int?

  func validate() throws {
    if let width, !(20...500).contains(width) {
      throw ValidationError(wording.printed.widthOutOfRange)
    }
  }

  /// Whether the person, or their settings, ask for lines.
  func isAskedFor(_ environment: Environment) -> Bool {
    let accessible = environment["ACCESSIBLE"] ?? ""
    return plain || !(accessible.isEmpty || accessible == "0")
  }
}
