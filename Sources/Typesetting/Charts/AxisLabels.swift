import CourseModel
import TerminalUI

/// The names of points below an axis: the first, the last, and as many between as there is room for.
struct AxisLabels {
  struct Label: Hashable {
    var text: String
    /// Where the text begins, in cells from the axis' left.
    var column: Int
    /// Where its point lies.
    var tick: Int

    var end: Int { column + text.columns }
  }

  private(set) var labels: [Label] = []

  /// `column` says where a point lies in a field of `width` cells.
  init(_ names: [String], width: Int, ellipsis: String, column: (Int) -> Int) {
    guard !names.isEmpty, width > 0 else { return }
    func label(_ index: Int) -> Label {
      let text = names[index].fitting(
        max(1, names.count == 1 ? width : width / 2 - 1), ellipsis: ellipsis)
      let tick = column(index)
      let start = max(0, min(tick - text.columns / 2, width - text.columns))
      return Label(text: text, column: start, tick: tick)
    }
    let last = names.count - 1
    // A label takes two cells and a gap of two at least.
    var step = max(1, last / max(1, width / 4))
    while step <= last {
      let inner = stride(from: 0, to: last, by: step).map(label)
      let fits = zip(inner, inner.dropFirst()).allSatisfy { $0.end + 2 <= $1.column }
      if fits {
        let end = label(last)
        labels = inner.filter { $0.column == inner.first?.column || $0.end + 2 <= end.column }
        if labels.last.map({ $0.end + 2 <= end.column }) ?? true { labels.append(end) }
        return
      }
      step += 1
    }
    labels = [label(0)]
  }

  /// The labels in a line, blanks between them.
  var text: String {
    var text = ""
    var column = 0
    for label in labels {
      text += String(repeating: " ", count: max(0, label.column - column)) + label.text
      column = label.end
    }
    return text
  }
}
