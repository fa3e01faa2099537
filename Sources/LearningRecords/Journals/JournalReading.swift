import Diagnostics

/// The reading of one journal, line by line.
struct JournalReading {
  private(set) var contents: JournalContents
  private var reader = StatementReader()
  /// Where each id stands first: in `contents.statements`, and in the file.
  private var seen: [StatementID: (index: Int, line: Int)] = [:]
  private var line: Int

  init(of path: String, after mark: JournalMark) {
    contents = JournalContents(path: path)
    contents.end = mark
    line = mark.lines
  }

  mutating func read(_ file: consuming OpenFile) {
    var lines = LineReader(file, from: contents.end.offset, longest: JournalReader.longestLine)
    do throws(SystemError) {
      while let next = try lines.next() {
        line += 1
        take(next)
        if next.isWhole {
          contents.end.offset += next.length + 1
          contents.end.lines += 1
        } else {
          contents.isTorn = true
        }
      }
    } catch {
      line += 1
      let reason = JournalError.cannotRead(path: contents.path, code: error.code).reason
      report("unreadable-record", .error, 1, "Reading stopped here: \(reason)")
    }
  }

  private mutating func take(_ line: LineReader.Line) {
    guard line.length <= JournalReader.longestLine else {
      report(
        "damaged-entry", .warning, 1, "An entry of \(line.length) bytes is too long and set aside")
      return
    }
    let start = takePadding(line.bytes)
    let text = UnsafeBufferPointer(rebasing: line.bytes[start...])
    guard text.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return }
    do throws(JSONFault) {
      add(try reader.read(text))
      if !line.isWhole {
        report("torn-entry", .note, line.length + 1, "The last entry is whole but for its line end")
      }
    } catch {
      let column = start + error.offset + 1
      if line.isWhole {
        report("damaged-entry", .warning, column, "This entry is set aside: \(error.summary)")
      } else {
        report(
          "torn-entry", .warning, column,
          "The last entry was cut off in writing and is set aside: \(error.summary)")
      }
    }
  }

  /// Passes over what can stand before a statement by accident: a byte order mark, or the zeros that
  /// a power cut leaves where bytes never reached the disk.
  private mutating func takePadding(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let zeros = bytes.prefix { $0 == 0 }.count
    if zeros > 0 {
      report(
        "damaged-entry", .warning, 1, "Here are \(zeros) zero bytes, as a power cut leaves them")
    }
    let hasMark = bytes[zeros...].starts(with: [0xEF, 0xBB, 0xBF])
    return zeros + (hasMark ? 3 : 0)
  }

  private mutating func add(_ statement: Statement) {
    if let first = seen[statement.id] {
      guard contents.statements[first.index] != statement else { return }
      report(
        "conflicting-entry", .warning, 1,
        "This entry differs from the one of the same id in line \(first.line), which counts")
    } else {
      seen[statement.id] = (contents.statements.count, line)
      contents.statements.append(statement)
    }
  }

  private mutating func report(
    _ rule: String, _ severity: Diagnostic.Severity, _ column: Int, _ summary: String
  ) {
    contents.problems.append(
      Diagnostic(
        rule, severity, file: contents.path, at: SourcePosition(line: line, column: column), summary
      ))
  }
}
