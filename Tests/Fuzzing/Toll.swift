import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What something took.
public struct Toll: Hashable, Sendable {
  /// Of the processor, which other programs change less than they do the clock's.
  public var milliseconds = 0.0
  /// How much more was resident at the most than before; 0 where the system doesn't tell.
  public var mebibytes = 0.0

  public static func of(_ work: () throws -> Void) rethrows -> Toll {
    let before = resident("VmRSS:")
    // Linux begins its record of the most anew.
    if let file = fopen("/proc/self/clear_refs", "w") {
      fputs("5", file)
      fclose(file)
    }
    let start = processorSeconds
    try work()
    let took = processorSeconds - start
    return Toll(
      milliseconds: took * 1000,
      mebibytes: max(0, Double(resident("VmHWM:") - before) / 1024))
  }

  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// KiB.
  private static func resident(_ key: String) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix(key) })
    else { return 0 }
    return line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0
  }
}
