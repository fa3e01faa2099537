#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The kinds of recordings that are played, told by a file's first bytes, whatever its name says.
///
/// A player left to itself would take a file for a playlist, and fetch what that names.
public enum SoundFormat: String, Hashable, Sendable, CaseIterable {
  /// Opus and Vorbis.
  case ogg
  case flac
  case mp3
  case wav

  /// What the file is; nil where it is none of them, or can't be read.
  public init?(ofFile path: String) {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes = [UInt8](repeating: 0, count: 12)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return nil }
    self.init(bytes: bytes[..<count])
  }

  /// - Parameter bytes: the first twelve, or fewer.
  public init?(bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    func begins(_ text: String, at offset: Int = 0) -> Bool {
      bytes.dropFirst(offset).starts(with: text.utf8)
    }
    if begins("OggS") {
      self = .ogg
    } else if begins("fLaC") {
      self = .flac
    } else if begins("RIFF"), begins("WAVE", at: 8) {
      self = .wav
    } else if begins("ID3") || Self.isMP3Frame(bytes) {
      self = .mp3
    } else {
      return nil
    }
  }

  /// Eleven bits of ones, then a version and a layer that exist.
  private static func isMP3Frame(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 3, bytes[0] == 0xFF, bytes[1] & 0xE0 == 0xE0 else { return false }
    return bytes[1] & 0x18 != 0x08 && bytes[1] & 0x06 == 0x02 && bytes[2] & 0xF0 != 0xF0
  }
}
