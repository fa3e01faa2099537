extension Style {
  /// The two colours of a cell of a picture.
  ///
  /// They are those of the 256 that are the same on every terminal: 16 to 255. In one byte each, so
  /// that a style is no larger and is compared as fast as without.
  public struct Paint: Hashable, Sendable {
    /// 16…255; 0 is the terminal's own.
    public var foreground: UInt8
    /// 16…255; 0 is the terminal's own.
    public var background: UInt8

    public init(foreground: UInt8, background: UInt8) {
      self.foreground = foreground
      self.background = background
    }

    public static let none = Paint(foreground: 0, background: 0)
  }

  public init(_ paint: Paint) {
    self.init()
    self.paint = paint
  }
}
