public import CourseModel
internal import InterfaceWords

extension Alert {
  /// `Note`, in the language of the interface.
  public var name: String {
    switch self {
    case .note: wording.blocks.note
    case .tip: wording.blocks.tip
    case .important: wording.blocks.important
    case .warning: wording.blocks.warning
    case .caution: wording.blocks.caution
    }
  }
}
