internal import InterfaceWords

extension Plan {
  /// A calendar of to-dos by RFC 5545, to be saved as `.ics` in UTF-8.
  ///
  /// An item's UID is made of the learner's id and its own, so that a calendar takes a later export
  /// for the same to-dos; which of two is the newer, their DTSTAMP says (RFC 5546, 2.1.5). Owners
  /// are categories: they are roles without an address, which an ATTENDEE would need.
  ///
  /// - Parameters:
  ///   - learner: whose plan it is.
  ///   - time: when it is exported, in seconds since 1970 in UTC.
  public func iCalendar(of learner: String, at time: Int) -> String {
    var calendar = CalendarWriter()
    calendar.write("BEGIN", "VCALENDAR")
    calendar.write("VERSION", "2.0")
    calendar.write("PRODID", "-//eguide//Action plan//EN")
    calendar.write("CALSCALE", "GREGORIAN")
    calendar.write("METHOD", "PUBLISH")
    for part in parts {
      for item in part.items {
        calendar.write("BEGIN", "VTODO")
        calendar.write("UID", text: "\(learner)/\(item.id)@eguide.invalid")
        calendar.write("DTSTAMP", Self.stamp(time))
        calendar.write("SUMMARY", text: item.text)
        let owner = item.owner.isEmpty ? "" : wording.checklist.owner(item.owner)
        let facts = [item.note, owner, "\(title): \(part.title)"].filter { !$0.isEmpty }
        calendar.write("DESCRIPTION", text: facts.joined(separator: "\n"))
        if !item.owner.isEmpty { calendar.write("CATEGORIES", text: item.owner) }
        if let due = item.due {
          calendar.write("DUE;VALUE=DATE", due.description.filter { $0 != "-" })
        }
        calendar.write("STATUS", item.isDone ? "COMPLETED" : "NEEDS-ACTION")
        calendar.write("PERCENT-COMPLETE", item.isDone ? "100" : "0")
        calendar.write("END", "VTODO")
      }
    }
    calendar.write("END", "VCALENDAR")
    return calendar.text
  }

  /// `20260302T091500Z`.
  private static func stamp(_ time: Int) -> String {
    let (days, seconds) = time.quotientAndRemainder(dividingBy: 86_400)
    // From the first day of 1970 on; what is before can be no time of an export.
    let epoch = PlanDate(year: 1970, month: 1, day: 1)
    let day = epoch?.adding(days: max(0, days))?.description.filter { $0 != "-" } ?? "19700101"
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { max(0, $0) }
    return day + "T" + clock.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined() + "Z"
  }
}

/// Writes content lines (RFC 5545, 3.1).
private struct CalendarWriter {
  private(set) var text = ""

  /// Writes a property whose value is written as it stands.
  mutating func write(_ name: String, _ value: String) {
    var length = 0
    for scalar in (name + ":" + value).unicodeScalars {
      let octets = scalar.utf8.count
      // No line is longer than 75 octets, and none is cut within a character.
      if length + octets > 75 {
        text += "\r\n "
        length = 1
      }
      text.unicodeScalars.append(scalar)
      length += octets
    }
    text += "\r\n"
  }

  /// Writes a property of the type TEXT (RFC 5545, 3.3.11).
  mutating func write(_ name: String, text value: String) {
    let lines = value.exported.split(separator: "\n", omittingEmptySubsequences: false)
    write(name, lines.map { String($0).escaping("\\;,", with: "\\") }.joined(separator: "\\n"))
  }
}
