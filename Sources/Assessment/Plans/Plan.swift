/// The items of one or more checklists of a course, for its export.
public struct Plan: Hashable, Sendable {
  /// The items of one checklist.
  public struct Part: Hashable, Sendable {
    public var title: String
    public var items: [PlanItem]

    public init(title: String, items: [PlanItem]) {
      self.title = title
      self.items = items
    }
  }

  public var title: String
  public var parts: [Part]

  public init(title: String, parts: [Part]) {
    self.title = title
    self.parts = parts
  }

  public var items: [PlanItem] { parts.flatMap(\.items) }
}

extension String {
  /// The text without what could act on whoever opens an export: control characters, except the
  /// ends of lines, and overrides of the direction. Every end of a line is a newline.
  var exported: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\n", "\u{2028}", "\u{2029}", "\u{85}": scalars.append("\n")
      case "\t": scalars.append(" ")
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": break
      default: if scalar.properties.generalCategory != .control { scalars.append(scalar) }
      }
    }
    return String(scalars)
  }

  /// The text with `mark` before every one of `special`, also where an accent follows on it.
  func escaping(_ special: String, with mark: Unicode.Scalar) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if special.unicodeScalars.contains(scalar) { scalars.append(mark) }
      scalars.append(scalar)
    }
    return String(scalars)
  }
}
