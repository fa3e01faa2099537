/// A value that can be empty, and usually is.
protocol Emptiable: Hashable, Sendable {
  init()
}

/// Keeps a large value apart from what holds it, and nothing at all where it is empty: a statement
/// stays small, and those that say the same thing share it.
struct Boxed<Value: Emptiable>: Hashable, Sendable {
  private final class Box: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  private var box: Box?

  init(_ value: Value) {
    box = value == Value() ? nil : Box(value)
  }

  /// Nothing.
  init() {}

  var isEmpty: Bool { box == nil }

  var value: Value {
    get { box?.value ?? Value() }
    set { self = Boxed(newValue) }
  }

  static func == (a: Self, b: Self) -> Bool {
    a.box === b.box || a.value == b.value
  }

  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
