public import CourseModel
import Diagnostics

extension Library: CourseSource {
  public func examine(_ header: PageHeader) -> ExaminedPage {
    let opened = opened(header)
    var examined = ExaminedPage(page: opened.page)
    let header = opened.page.header
    examined.requires = opened.read.requires
    examined.objectives = opened.objectives
    examined.answeredIn = opened.answeredIn.map { name in
      var name = name
      name.target = resolve(name.text, from: header)
      return name
    }
    if let path = header.audio, let position = opened.read.audio {
      examined.audio = ExaminedPage.Asset(
        path: path, position: position, target: asset(path, of: header))
    }
    if let path = header.transcript, let position = opened.read.transcript {
      examined.transcript = ExaminedPage.Asset(
        path: path, position: position, target: asset(path, of: header))
    }
    examined.minutes = Self.minutes(of: opened)
    examined.recordingMilliseconds = recordingMilliseconds(of: header)
    if let read = transcript(of: header) {
      examined.spoken = read.transcript
      examined.page.diagnostics += read.diagnostics
    }
    guard let tree = opened.tree else { return examined }
    examined.source = SourceLines(opened.bytes)
    examined.anchors = Set(tree.headings().map(\.slug))
    let walk = tree.withRoot { root, blocks in
      var walk = PageWalk(file: header.file, bytes: opened.bytes, blocks: blocks)
      walk.read(root, after: opened.frontMatterLines)
      return walk.found
    }
    examined.references = walk.references.map { reference in
      var reference = reference
      reference.target = resolve(reference.destination, from: header)
      return reference
    }
    examined.rawHTML = walk.rawHTML
    examined.brokenCharts = walk.brokenCharts
    examined.page.diagnostics += walk.diagnostics
    return examined
  }

  public func anchors(ofFile path: String) -> Set<String>? {
    let opened = opened(Self.pageHeader(ofFile: path))
    return opened.tree.map { Set($0.headings().map(\.slug)) }
  }

  public func loosePages() -> [PageHeader] {
    roots.compactMap { root in
      guard case .loosePage(let file) = root else { return nil }
      return Self.pageHeader(ofFile: file)
    }
  }

  public func isAsked(about file: String) -> Bool {
    roots.contains { root in
      switch root {
      case .folderOfCourses(let folder), .course(let folder), .module(let folder, _):
        if folder == "." { return !file.hasPrefix("/") && !file.hasPrefix("../") && file != ".." }
        return file == folder || file.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
      case .page(let path, _), .loosePage(let path), .nothing(let path): return file == path
      }
    }
  }
}
