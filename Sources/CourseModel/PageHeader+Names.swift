internal import InterfaceWords

extension PageHeader {
  /// The page's name in lists. Introductions stand right below the title that they share.
  public var nameInLists: String {
    guard isIntroduction else { return title }
    return id.module == nil ? wording.course.overview : wording.course.introduction
  }
}
