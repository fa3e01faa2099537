import CourseModel
import Foundation
import TerminalUI
import Testing
import Typesetting

/// The examples of the specification of CommonMark, as the package `cmark-gfm` brings them.
enum Specification {
  static let path = "/usr/share/doc/cmark-gfm/spec.txt.gz"

  static let examples: [String] = {
    let unzip = Process()
    unzip.executableURL = URL(filePath: "/bin/gzip")
    unzip.arguments = ["-dc", path]
    let pipe = Pipe()
    unzip.standardOutput = pipe
    guard (try? unzip.run()) != nil else { return [] }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    unzip.waitUntilExit()
    let fence = String(repeating: "`", count: 32)
    var examples: [String] = []
    var example: [Substring]?
    for line in String(decoding: data, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix(fence + " example") {
        example = []
      } else if line == "." || line == fence, let lines = example {
        let markdown = lines.joined(separator: "\n") + "\n"
        examples.append(markdown.replacing("→", with: "\t"))
        example = nil
      } else {
        example?.append(line)
      }
    }
    return examples
  }()
}

@Suite struct CommonMarkTests {
  @Test func findsTheExamples() {
    #expect(Specification.examples.count > 600)
  }

  @Test(arguments: [1, 2, 7, 20, 80, 200])
  func losesNoWordOfTheSpecification(width: Int) {
    for example in Specification.examples {
      for charset in [Charset.unicode, .ascii] {
        for block in blocks(ofMarkdown: example) {
          let lines = Typesetter(width: width, charset: charset).lines(of: block)
          #expect(lines.allSatisfy { $0.columns <= max(2, width) }, "\(example)")
          #expect(shows(block, in: lines, charset: charset), "\(example)")
        }
      }
    }
  }

  @Test(arguments: Sample.allCases, [1, 3, 10, 20, 40, 80, 200])
  func losesNoWordOfTheSamples(_ sample: Sample, width: Int) {
    for block in blocks(ofMarkdown: sample.markdown) {
      let lines = Typesetter(width: width, charset: .unicode).lines(of: block)
      #expect(lines.allSatisfy { $0.columns <= max(2, width) })
      // A spark is the shape of figures, and names four of them.
      if case .code(let info, _) = block.kind, info.hasPrefix("chart spark") { continue }
      #expect(shows(block, in: lines, charset: .unicode), "\(block.plainText)")
    }
  }

  /// A line's own words are those between its offset and the next line's.
  @Test(arguments: [24, 50, 80])
  func knowsWhereEachLineBegins(width: Int) {
    for example in Specification.examples + Sample.allCases.map(\.markdown) {
      for block in blocks(ofMarkdown: example) where !block.isSetOtherwise {
        let text = Array(block.plainText)
        let lines = Typesetter(width: width, charset: .unicode).lines(of: block)
        for (index, line) in lines.enumerated() {
          let end = index + 1 < lines.count ? lines[index + 1].offset : text.count
          guard line.offset <= end, end <= text.count else {
            Issue.record("\(line.offset)..<\(end) of \(text.count) in \(example)")
            return
          }
          #expect(
            isSubsequence(ink(String(text[line.offset..<end])), of: ink(line.text)),
            "\(text[line.offset..<end]) | \(line.text) | \(example)")
        }
      }
    }
  }
}

extension Block {
  /// Cells stand beside each other, and HTML isn't in the plain text.
  fileprivate var isSetOtherwise: Bool {
    switch kind {
    case .table, .html: true
    case .code(let info, _): info.hasPrefix("chart")
    case .list(let list): list.items.flatMap(\.blocks).contains(where: \.isSetOtherwise)
    case .quote(let blocks), .alert(_, let blocks), .voice(_, let blocks),
      .footnote(_, let blocks):
      blocks.contains(where: \.isSetOtherwise)
    case .heading, .paragraph, .rule: false
    }
  }

  fileprivate var hasTable: Bool {
    switch kind {
    case .table: true
    case .code(let info, _): info.hasPrefix("chart")
    case .list(let list): list.items.flatMap(\.blocks).contains(where: \.hasTable)
    case .quote(let blocks), .alert(_, let blocks), .voice(_, let blocks),
      .footnote(_, let blocks):
      blocks.contains(where: \.hasTable)
    case .heading, .paragraph, .rule, .html: false
    }
  }
}

/// The characters that leave a mark on the screen.
private func ink(_ text: String) -> [Character] {
  Charset.unicode.clean(text).filter { !$0.isWhitespace }
}

private func isSubsequence(_ part: [Character], of whole: [Character]) -> Bool {
  var rest = part[...]
  for character in whole where character == rest.first { rest.removeFirst() }
  return rest.isEmpty
}

/// Whether all words of a block are in lines, in order; of a table whether all its characters are.
private func shows(_ block: Block, in lines: [StyledLine], charset: Charset) -> Bool {
  let expected = ink(charset.clean(block.plainText))
  let found = ink(lines.map(\.text).joined(separator: "\n"))
  guard block.hasTable else { return isSubsequence(expected, of: found) }
  var missing = expected.reduce(into: [Character: Int]()) { $0[$1, default: 0] += 1 }
  // The commas and quotes of a chart's figures are drawn as columns.
  if case .code = block.kind { (missing[","], missing["\""]) = (0, 0) }
  for character in found { missing[character, default: 0] -= 1 }
  return missing.values.allSatisfy { $0 <= 0 }
}
