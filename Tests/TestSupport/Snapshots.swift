import Foundation
public import Testing

/// Compares a drawing with `Snapshots/<name>.txt` beside the test.
///
/// With `RECORD_SNAPSHOTS=1` it writes the file and fails, so that recording is never mistaken for
/// passing.
public func expectSnapshot(
  of drawing: String, named name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots")
  let snapshot = folder.appending(path: name + ".txt")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data((drawing + "\n").utf8).write(to: snapshot)
    Issue.record("Recorded \(name).txt", sourceLocation: sourceLocation)
    return
  }
  guard let data = try? Data(contentsOf: snapshot) else {
    Issue.record("No snapshot \(name).txt yet: record it", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: data, as: UTF8.self)
  #expect(drawing + "\n" == expected, "\(name).txt", sourceLocation: sourceLocation)
}
