import CCmarkGFM
import Synchronization

/// cmark-gfm with the extensions that our pages use, one page at a time.
enum MarkdownParser {
  /// cmark keeps the characters that extensions are called for in a global table, which it changes
  /// at the beginning and the end of every page: two pages at once would spoil each other.
  private static let lock = Mutex(())

  private static let areExtensionsRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  private static let extensions = ["table", "strikethrough", "tasklist", "autolink"]

  /// The root of the page's tree, which the caller frees.
  ///
  /// - Parameters:
  ///   - start: the offset of the first byte that is read.
  ///   - emptyLines: how many lines to count before it, so that all line numbers are the file's.
  static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, emptyLines: Int
  ) -> OpaquePointer? {
    // As a number, because a lock gives out nothing that isn't sendable; nobody else has it.
    let address: UInt = lock.withLock { _ in
      guard areExtensionsRegistered,
        let parser = cmark_parser_new(CMARK_OPT_SOURCEPOS | CMARK_OPT_FOOTNOTES)
      else { return 0 }
      defer { cmark_parser_free(parser) }
      for name in extensions {
        if let found = cmark_find_syntax_extension(name) {
          cmark_parser_attach_syntax_extension(parser, found)
        }
      }
      let newlines = [CChar](repeating: CChar(UInt8(ascii: "\n")), count: emptyLines)
      cmark_parser_feed(parser, newlines, newlines.count)
      let body = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start...])
      cmark_parser_feed(parser, body.baseAddress?.assumingMemoryBound(to: CChar.self), body.count)
      return UInt(bitPattern: cmark_parser_finish(parser))
    }
    return OpaquePointer(bitPattern: address)
  }
}
