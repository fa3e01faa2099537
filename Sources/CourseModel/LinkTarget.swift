/// Where a link or a picture of a page leads.
public enum LinkTarget: Hashable, Sendable {
  /// A page of the library; `anchor` is a heading's slug in it.
  case page(PageID, file: String, anchor: String?)
  /// A heading of the same page.
  case heading(String)
  /// An address to open in a browser: http, https, mailto or tel, nothing else.
  case web(String)
  /// A file that is no page, such as a picture.
  case file(String)
  /// A place inside the library where nothing lies.
  case missing(path: String)
  case refused(Refusal)

  /// Why a link isn't followed.
  public enum Refusal: Hashable, Sendable {
    /// Neither a path nor http, https, mailto or tel.
    case scheme(String)
    case absolutePath
    /// Out of the folders of the library's courses and their assets, also by a symbolic link.
    case outside
    /// Control characters, or bytes that are no text.
    case notText
    case empty
  }
}
