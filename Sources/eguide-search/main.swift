// eguide-search DATABASE FOLDER…
//
// Keeps the search index of some folders of courses, and answers the questions that come on its
// standard input, a line each, on its standard output (SearchLine). It ends with its input.

import CourseLoading
import CourseModel
import CourseSearch
import SearchLine

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

func fail(_ sentence: String, code: Int32) -> Never {
  let line = sentence + "\n"
  _ = write(STDERR_FILENO, line, line.utf8.count)
  exit(code)
}

let arguments = Array(CommandLine.arguments.dropFirst())
guard let database = arguments.first, arguments.count > 1 else {
  fail(
    "usage: eguide-search DATABASE FOLDER...\nRun by eguide; see eguide search --help.", code: 64)
}
// A reader that went away is noticed where it is written to.
signal(SIGPIPE, SIG_IGN)

do {
  var service = try SearchService(
    database: database, library: Library(roots: Array(arguments.dropFirst())))
  try service.run()
} catch {
  fail("eguide-search: \(error)", code: 2)
}
