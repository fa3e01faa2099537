public import CourseModel
import Diagnostics

extension Library {
  /// The courses of a folder of courses, and what in it is none.
  static func courses(in folder: String) -> (folders: [String], diagnostics: [Diagnostic]) {
    guard let entries = Folder.entries(of: folder) else {
      return (
        [],
        [
          Diagnostic(
            "unreadable-file", .error, file: folder, at: nil, "Folder can't be read")
        ]
      )
    }
    var folders: [String] = []
    var diagnostics: [Diagnostic] = []
    let library = Folder.realPath(folder)
    for entry in entries where entry.isFolder && !entry.name.hasPrefix("_") {
      let path = Folder.join(folder, entry.name)
      if entry.isLink, let real = Folder.realPath(path), Folder.parent(real) != library {
        diagnostics.append(FileFault.outside.diagnostic(of: path))
        continue
      }
      if Folder.isFile(Folder.join(path, "course.md")) {
        folders.append(path)
      } else if entry.name != "Assets" {
        let isEmpty = Folder.entries(of: path)?.isEmpty == true
        diagnostics.append(
          Diagnostic(
            isEmpty ? "empty-folder" : "not-a-course", .warning, file: path, at: nil,
            isEmpty ? "Empty folder" : "Not a course, a course has a course.md"))
      }
    }
    if folders.isEmpty {
      diagnostics.append(
        Diagnostic(
          "empty-folder", .warning, file: folder, at: nil,
          "No courses here, a course has a course.md"))
    }
    return (folders, diagnostics)
  }

  static func courseHeader(
    in folder: String
  ) -> (header: CourseHeader, diagnostics: [Diagnostic]) {
    let file = Folder.join(folder, "course.md")
    do {
      return CourseHeader.read(try CourseReader.frontMatter(file), folder: folder, file: file)
    } catch {
      let stem = FileName(Folder.name(folder)).stem
      let header = CourseHeader(
        id: stem, folder: folder,
        assetsFolder: FileLocation.assetsFolder(ofCourse: folder, id: stem), title: stem)
      return (header, [error.diagnostic(of: file)])
    }
  }

  /// The header of any Markdown file, as its course has it; of a file outside of any, of a page
  /// alone, whose course is empty.
  public static func pageHeader(ofFile file: String) -> PageHeader {
    let place = place(ofFile: file)
    return CourseReader.readHeader(place).header
  }

  static func place(ofFile file: String) -> PagePlace {
    let location = FileLocation(of: file)
    guard let folder = location.course else {
      return PagePlace(file: file, course: "", module: nil, role: .loose)
    }
    let course = courseHeader(in: folder).header.id
    let name = Folder.name(file)
    guard let moduleFolder = location.module else {
      let role: PagePlace.Role = name == "course.md" ? .courseOverview : .glossary
      return PagePlace(file: file, course: course, module: nil, role: role)
    }
    var module = FileName(Folder.name(moduleFolder)).stem
    let moduleFile = Folder.join(moduleFolder, "module.md")
    if let frontMatter = try? CourseReader.frontMatter(moduleFile) {
      module = Module.read(frontMatter, folder: moduleFolder, file: moduleFile).module.id
    }
    return PagePlace(
      file: file, course: course, module: module,
      role: name == "module.md" ? .moduleIntroduction : .page)
  }
}
