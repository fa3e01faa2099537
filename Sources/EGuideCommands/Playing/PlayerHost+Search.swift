internal import CourseModel
internal import ExternalPrograms
internal import InterfaceWords
internal import Screens
internal import TerminalUI

extension PlayerHost {
  /// Asks the program that searches, which is started with the first question.
  mutating func ask(_ query: String) -> [PlayerScreen.Message] {
    guard let searchPlace else { return [.cannotSearch(wording.program.nothingToSearch)] }
    if askRunning(query) { return [] }
    do throws(ProgramFault) {
      try startSearch(at: searchPlace)
      return askRunning(query) ? [] : [Self.searchFailed(wording.program.endedAtOnce)]
    } catch {
      return [Self.searchFailed(error.reason)]
    }
  }

  /// Takes in an answer.
  mutating func takeAnswer() -> [PlayerScreen.Message] {
    do throws(ProgramFault) {
      return try nextAnswer().map { [.searched($0)] } ?? []
    } catch {
      endSearch()
      return [Self.searchFailed(wording.program.ended)]
    }
  }

  private static func searchFailed(_ reason: String) -> PlayerScreen.Message {
    .cannotSearch(wording.program.searchFailed(reason))
  }
}
