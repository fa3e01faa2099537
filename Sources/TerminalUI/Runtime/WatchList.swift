internal import Synchronization

/// The descriptors that a terminal waits for beside the keyboard. The terminal and whoever opens and
/// closes them share one list.
public final class WatchList: Sendable {
  private let list: Mutex<[Int32]>

  public init(_ descriptors: [Int32] = []) { list = Mutex(descriptors) }

  public var descriptors: [Int32] { list.withLock { $0 } }

  public func add(_ descriptor: Int32) {
    list.withLock { if !$0.contains(descriptor) { $0.append(descriptor) } }
  }

  public func remove(_ descriptor: Int32) {
    list.withLock { list in list.removeAll { $0 == descriptor } }
  }
}
