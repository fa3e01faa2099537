/// The marks that carry meaning without colour (SCREENS, principle 6). Every mark is one cell wide
/// in Unicode; the ASCII ones are too, so that a layout is the same in both.
public struct Marks: Hashable, Sendable {
  public var done: String
  public var wrong: String
  public var here: String
  public var begun: String
  public var toDo: String
  public var cursor: String
  public var optional: String
  public var rule: String
  public var bar: String
  public var quoteBar: String
  public var barDone: String
  public var barToDo: String
  public var bullet: String
  public var innerBullet: String
  public var boxTicked: String
  public var box: String
  public var radioChosen: String
  public var radio: String
  public var separator: String
  public var leadsTo: String
  public var ellipsis: String
  public var audio: String
  /// A paragraph that a person has marked, or written a note on.
  public var mark: String
  public var note: String
  /// Something is cut off at the left of a line, or at its right.
  public var cutLeft: String
  public var cutRight: String

  public static let unicode = Marks(
    done: "✓", wrong: "✗", here: "●", begun: "◐", toDo: "○", cursor: "▸", optional: "·",
    rule: "─", bar: "│", quoteBar: "▌", barDone: "━", barToDo: "╌", bullet: "•", innerBullet: "◦",
    boxTicked: "[✓]", box: "[ ]", radioChosen: "(•)", radio: "( )", separator: "›", leadsTo: "→",
    ellipsis: "…", audio: "♪", mark: "◆", note: "✎", cutLeft: "‹", cutRight: "›")

  public static let ascii = Marks(
    done: "+", wrong: "x", here: "@", begun: "~", toDo: "o", cursor: ">", optional: "-",
    rule: "-", bar: "|", quoteBar: "|", barDone: "=", barToDo: ".", bullet: "*", innerBullet: "-",
    boxTicked: "[x]", box: "[ ]", radioChosen: "(*)", radio: "( )", separator: ">", leadsTo: "->",
    ellipsis: "...", audio: "(audio)", mark: "*", note: "#", cutLeft: "<", cutRight: ">")
}
