#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Says when a file in some folders was saved (inotify(7)). Folders rather than files, because most
/// editors save by giving a new file the old name.
struct FolderWatch: ~Copyable {
  /// Readable when something was saved; -1 where the system can't tell.
  let descriptor: Int32

  init(_ folders: [String]) {
    #if os(Linux)
      descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard descriptor >= 0 else { return }
      let saved = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
      for folder in Set(folders) { inotify_add_watch(descriptor, folder, saved) }
    #else
      descriptor = -1
    #endif
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Forgets what was saved until now.
  static func drain(_ descriptor: Int32) {
    guard descriptor >= 0 else { return }
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { room in
      while read(descriptor, room.baseAddress, room.count) > 0 {}
    }
  }
}
