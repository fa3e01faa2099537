import TerminalUI
import TestSupport
import Testing

/// Every kind of block, drawn at the widths that people read at.
@Suite struct BlockTests {
  @Test(
    arguments: Sample.allCases, [40, 66, 76, 120])
  func draws(_ sample: Sample, width: Int) throws {
    let title = sample == .headings ? "Case study: Virginia sorts every call into levels" : ""
    try expectSnapshot(
      of: drawing(sample.markdown, title: title, width: width),
      named: "\(sample.rawValue)-\(width)")
    try expectSnapshot(
      of: drawing(sample.markdown, title: title, width: width, charset: .ascii),
      named: "\(sample.rawValue)-\(width)-ascii")
  }
}
