/// What the cards of the full screen say.
enum Cards {
  /// Where to get help now. It is never scored and never recorded.
  static let helpNow = Speech(
    "Help now. Nothing about this is recorded.", "Danger right now: 911.",
    "Crisis, or worry for one: call or text 988, or chat at 988lifeline.org. 24 hours, free, across the "
      + "US.", "Veterans, service members: 988 then 1, or text 838255.",
    "First responders may use these lines too.")

  /// Who reads what a person leaves behind.
  static let whoSeesWhat = Speech(
    "Who sees what.",
    "Only you: ticks in checklists, practice, choices in scenarios.",
    "Your instructor: what you finished and when, active time, quiz answers, scores.",
    "Nobody: that you asked for the crisis lines.",
    "A court or a records request may ask for any file that exists.")
}
