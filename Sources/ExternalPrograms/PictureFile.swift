#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A picture's file, open: a PNG or a JPEG by its first bytes, and of a size that is drawn in no
/// time. Whoever draws it reads this very file, whatever its name leads to by then.
public struct PictureFile: ~Copyable {
  public let descriptor: Int32

  /// In bytes.
  public static let largest = 32 << 20
  /// In pixels: what it takes to hold them is four bytes each.
  public static let mostPixels = 40_000_000
  /// Nothing can be seen of a picture that is so many times as wide as high, or as high as wide.
  static let longest = 200

  private static let headSize = 256 << 10

  /// Nil for any other file, and for what can't be read.
  public init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= Self.largest
    else {
      close(descriptor)
      return nil
    }
    // From an offset: whoever draws it begins at the start.
    let size = min(Int(status.st_size), Self.headSize)
    let head = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, buffer.count, 0))
    }
    guard let size = PictureSize(head), size.isShowable else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}

/// How many pixels a picture has, from the start of its file.
struct PictureSize: Hashable {
  var width: Int
  var height: Int

  var isShowable: Bool {
    width > 0 && height > 0 && width <= PictureFile.mostPixels
      && height <= PictureFile.mostPixels / width
      && width <= height * PictureFile.longest && height <= width * PictureFile.longest
  }

  /// Nil where the bytes begin no PNG and no JPEG, or don't say.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      // The first chunk is the header, and begins with the size.
      guard bytes.count >= 24, bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
      width = bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
      height = bytes[20..<24].reduce(0) { $0 << 8 | Int($1) }
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      guard let frame = Self.jpegFrame(bytes) else { return nil }
      self = frame
    } else {
      return nil
    }
  }

  private init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// Goes from segment to segment up to the one that begins a frame (ITU-T T.81, annex B).
  private static func jpegFrame(_ bytes: [UInt8]) -> PictureSize? {
    var index = 2
    while index + 9 < bytes.count {
      guard bytes[index] == 0xFF else { return nil }
      let marker = bytes[index + 1]
      switch marker {
      case 0xFF: index += 1  // Fill bytes may stand before any marker.
      case 0x01, 0xD0...0xD7: index += 2
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        return PictureSize(
          width: Int(bytes[index + 7]) << 8 | Int(bytes[index + 8]),
          height: Int(bytes[index + 5]) << 8 | Int(bytes[index + 6]))
      // The picture's data begins, or it ends, without any frame.
      case 0xD8, 0xD9, 0xDA, 0x00: return nil
      default:
        let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
        guard length >= 2 else { return nil }
        index += 2 + length
      }
    }
    return nil
  }
}
