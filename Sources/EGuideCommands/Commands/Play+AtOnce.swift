internal import ArgumentParser

extension Play {
  /// The player as a command line without options asks for it, made without the parser.
  init(at place: String?) {
    self.init()
    // A property that was never set counts as not parsed yet, and may not be read.
    var content = ContentOptions()
    content.folders = []
    var learner = LearnerOptions()
    learner.journals = nil
    learner.learner = nil
    var screenOptions = ScreenOptions()
    screenOptions.ascii = false
    screenOptions.noMouse = false
    var plainOptions = PlainOptions()
    plainOptions.plain = false
    plainOptions.width = nil
    self.plainOptions = plainOptions
    self.place = place
    self.content = content
    self.learner = learner
    self.screenOptions = screenOptions
  }

  /// - Parameter arguments: those of the command line, without the program's name.
  /// - Returns: nil where the parser has to look at them: an option, or what may be a subcommand.
  init?(atOnce arguments: [String]) {
    switch arguments.count {
    case 0: self.init(at: nil)
    case 1 where arguments[0].contains("/") && !arguments[0].hasPrefix("-"):
      self.init(at: arguments[0])
    default: return nil
    }
  }
}
