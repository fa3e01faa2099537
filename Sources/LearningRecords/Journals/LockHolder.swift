#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Who writes a journal, as it says in a small file beside it, since a lock itself tells nobody.
///
/// The file is for people only: it never holds anyone up, so one left behind by a crash does no
/// harm.
public struct LockHolder: Hashable, Sendable {
  public var process: Int
  public var host: String
  public var since: Timestamp

  public init(process: Int, host: String, since: Timestamp) {
    self.process = process
    self.host = host
    self.since = since
  }

  /// This program.
  static func this(since: Timestamp) -> LockHolder {
    var name = [CChar](repeating: 0, count: 256)
    let isKnown = gethostname(&name, name.count - 1) == 0
    let host = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return LockHolder(
      process: Int(getpid()), host: isKnown ? String(decoding: host, as: UTF8.self) : "",
      since: since)
  }

  /// The file beside a journal.
  static func path(beside journal: String) -> String { journal + ".lock" }

  /// What stands beside the journal; nil where that is nothing, or not what we write.
  static func read(beside journal: String) -> LockHolder? {
    guard let json = PlaceFile(path: path(beside: journal)).read(),
      let process = json["pid"]?.integer, let host = json["host"]?.string,
      let since = json["since"]?.string.flatMap({ Timestamp($0) })
    else { return nil }
    return LockHolder(process: process, host: host, since: since)
  }

  /// Stands beside the journal from now on, if it can.
  func write(beside journal: String) {
    let json: JSON = [
      "pid": .number(Double(process)), "host": .string(host), "since": .string("\(since)"),
    ]
    try? PlaceFile(path: Self.path(beside: journal)).write(json)
  }

  static func remove(beside journal: String) { unlink(path(beside: journal)) }
}

extension LockHolder: CustomStringConvertible {
  /// `process 4711 on desk-3, since 2026-03-02T09:15:00.000Z`
  public var description: String { "process \(process) on \(host), since \(since)" }
}
