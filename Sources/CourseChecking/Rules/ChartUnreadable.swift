import CourseModel
import Diagnostics

extension Rule {
  static let chartUnreadable = Rule(
    "chart-unreadable", .error,
    explanation: """
      A chart is drawn from comma-separated values: the first row names the columns, the first column \
      the points, every other column is a series of numbers. What can't be read so is shown as code.
      """,
    passing: [
      """
      ---
      title: Page
      ---
      ```chart bar "Contacts by year (%)"
      Year,Calls,"Texts, chats"
      2022,1000,-2.5
      2023,"12,500",
      ```

      ```swift
      let chart = 1
      ```
      """
    ],
    failing: [
      """
      ---
      title: Page
      ---
               ↓
      ```chart pie "Contacts by year"
      Year,Calls
      2022,1000
      ```

      > ~~~chart line
      > Year,Calls
           ↓
      > é,"1000
      > ~~~

      - A list

        ```chart spark Ragged
        Year,Calls
                ↓
        2022,10,20
        ```

         ```chart bar
         Year,Calls
         2022,10
              ↓
         2023,about 20
         ```
      """,
      """
      ---
      title: Page
      ---
      ```chart bar "No series"
      ↓
      Year
      2022
      ```

      ```chart bar "No points"
      ↓
      Year,Calls
      ```

      ```chart bar "No figures"
      Year,Calls
      ↓
      2022,
      ```
         ↓
      ```chart
      ```
                   ↓
      ```chart bar "No end
      Year,Calls
      2022,1
      ```
      """,
    ]
  ) { contents in
    contents.pages.flatMap { page in
      page.brokenCharts.map { Finding(page.file, $0.position, summary(of: $0.fault.reason)) }
    }
  }

  private static func summary(of reason: Chart.Fault.Reason) -> String {
    let kinds = Chart.Kind.allCases.map(\.rawValue)
    switch reason {
    case .unknownKind(""):
      return "Chart of no kind, write chart \(kinds.joined(separator: ", or "))"
    case .unknownKind(let kind):
      var speller = Speller()
      let suggestion = String.suggestion(kind, kinds, &speller)
      let known = kinds.joined(separator: ", ")
      return "No chart \(kind)" + (suggestion.isEmpty ? ", there are \(known)" : suggestion)
    case .unclosedTitle: return "Title of the chart without its closing quote"
    case .unclosedQuote: return "Quote is never closed, write \"\" for one in the text"
    case .strayQuote: return "Quote inside of a cell, put the whole cell in quotes"
    case .noSeries: return "Chart without a series, its first row names two columns at least"
    case .noPoints: return "Chart without points, rows follow the first one"
    case .noFigures: return "Chart without a number"
    case .namelessSeries: return "Series without a name, the first row has one for each"
    case .fields(let count, let expected):
      return count > expected
        ? "Row of more cells than the \(expected) of the first row"
        : "Row of \(count) cells, the first row has \(expected)"
    case .notANumber(let text):
      let cell = text.count > 20 ? text.prefix(20) + "…" : text[...]
      return "Not a number: \(cell), the unit stands in brackets at the title's end"
    case .tooManySeries: return "More than \(Chart.mostSeries) series in a chart, make it a table"
    case .tooManyPoints: return "More than \(Chart.mostPoints) rows in a chart, sum them up"
    }
  }
}
