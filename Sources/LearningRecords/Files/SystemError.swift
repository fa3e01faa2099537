#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system said when it refused.
struct SystemError: Error, Hashable {
  let code: CInt

  init(code: CInt) { self.code = code }

  /// The refusal of the call just made.
  static var last: SystemError { SystemError(code: errno) }
}

/// Makes a system call again as long as a signal interrupts it.
func retrying(_ call: () -> Int) throws(SystemError) -> Int {
  while true {
    let result = call()
    if result >= 0 { return result }
    guard errno == EINTR else { throw .last }
  }
}
