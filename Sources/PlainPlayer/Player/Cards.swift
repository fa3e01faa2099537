internal import InterfaceWords

/// What the cards of the full screen say.
enum Cards {
  /// Where to get help now. It is never scored and never recorded.
  static let helpNow = Speech(
    wording.help.nothingRecorded, wording.help.danger,
    wording.help.crisis, wording.help.veterans,
    wording.help.firstResponders)

  /// Who reads what a person leaves behind.
  static let whoSeesWhat = Speech(
    wording.help.whoSeesWhat,
    wording.help.onlyYou,
    wording.help.yourInstructor,
    wording.help.nobody,
    wording.help.court)
}
