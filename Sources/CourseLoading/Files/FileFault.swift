import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file of a course could not be read.
enum FileFault: Error, Hashable {
  case missing
  /// A folder, a pipe or a device.
  case notAFile
  /// Larger than ``CourseFile/largest``.
  case tooLarge
  /// A symbolic link leads out of the courses' folders.
  case outside
  case unreadable(code: CInt)
}

extension FileFault {
  func diagnostic(of file: String) -> Diagnostic {
    let (rule, summary): (String, String) =
      switch self {
      case .missing: ("unreadable-file", "No such file")
      case .notAFile: ("unreadable-file", "Not a file to read")
      case .tooLarge:
        ("file-too-large", "Larger than \(CourseFile.largest >> 20) MiB, so it isn't read")
      case .outside:
        ("outside-the-library", "A symbolic link leads out of the courses' folders, so not read")
      case .unreadable(let code): ("unreadable-file", "Can't be read: \(Self.reason(code))")
      }
    return Diagnostic(rule, .error, file: file, at: nil, summary)
  }

  /// The system's words for an error number.
  private static func reason(_ code: CInt) -> String {
    String(cString: strerror(code))
  }
}
