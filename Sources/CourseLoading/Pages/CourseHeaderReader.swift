import CourseModel
import Diagnostics

extension CourseHeader {
  /// What `course.md` says, with everything that is wrong with it.
  static func read(
    _ frontMatter: FrontMatter, folder: String, file: String
  ) -> (header: CourseHeader, diagnostics: [Diagnostic]) {
    var fields = FieldReader(
      frontMatter.entries, file: file, known: Keys.course, elsewhere: Keys.everywhere,
      place: "course.md")
    let stem = FileName(Folder.name(folder)).stem
    let id = fields.id("id") ?? stem
    var header = CourseHeader(
      id: id, folder: folder, assetsFolder: FileLocation.assetsFolder(ofCourse: folder, id: id),
      title: fields.requiredTitle(frontMatter) ?? stem)
    header.aliases = fields.texts("aliases")
    header.summary = fields.text("summary")
    header.version = fields.text("version")
    header.language = fields.text("language")
    header.audience = fields.texts("audience")
    header.partners = fields.texts("partners")
    header.authors = fields.texts("authors")
    header.provider = fields.text("provider")
    header.approvals = fields.text("approvals")
    header.license = fields.text("license")
    header.asOf = fields.date("as-of")
    header.reviewBy = fields.date("review-by")
    header.hours = fields.number("hours", in: 0...10_000)
    header.order = fields.number("order", in: -1e9...1e9)
    header.completion = fields.word("complete-when") ?? .allPages
    header.statedIRI = fields.iri("iri")
    return (header, frontMatter.diagnostics + fields.diagnostics)
  }
}

extension Module {
  /// What `module.md` says; its pages are read apart.
  static func read(
    _ frontMatter: FrontMatter, folder: String, file: String
  ) -> (module: Module, diagnostics: [Diagnostic]) {
    var fields = FieldReader(
      frontMatter.entries, file: file, known: Keys.module, elsewhere: Keys.everywhere,
      place: "module.md")
    let stem = FileName(Folder.name(folder)).stem
    var module = Module(
      id: fields.id("id") ?? stem, folder: folder, title: fields.requiredTitle(frontMatter) ?? stem)
    module.aliases = fields.texts("aliases")
    module.summary = fields.text("summary")
    module.isOptional = fields.flag("optional") ?? false
    module.requires = fields.texts("requires")
    var places: [String: SourcePosition] = [:]
    for (name, text) in fields.labelledTexts("objectives") {
      let position = (name ?? text).position
      let id = name?.text ?? slug(text.text)
      if id.isEmpty {
        fields.report("empty-slug", at: position, "An id can't be made of this objective's text")
      } else if let first = places[id] {
        fields.report(
          "duplicate-id", at: position,
          "Objective \(id) stands twice, the first is in line \(first.line)")
      } else {
        places[id] = position
        module.objectives.append(Objective(id: id, text: text.text))
      }
    }
    return (module, frontMatter.diagnostics + fields.diagnostics)
  }
}

extension FieldReader {
  /// The title, which every file of a course needs.
  mutating func requiredTitle(_ frontMatter: FrontMatter) -> String? {
    let faults = diagnostics.count
    if let title = text("title") { return title }
    // A title of the wrong type was reported as that, and a fault
    // that took all of the front matter took the title too.
    guard diagnostics.count == faults,
      frontMatter.diagnostics.isEmpty || !frontMatter.entries.isEmpty
    else { return nil }
    report(
      "missing-title", at: frontMatter.position,
      frontMatter.isPresent
        ? "No title, add title: to the front matter"
        : "No front matter, begin with a line of three dashes and title:")
    return nil
  }

  /// A date, as ISO 8601 writes it: a year, a month or a day.
  fileprivate mutating func date(_ key: String) -> String? {
    guard let text = text(key) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    let isDate =
      (1...3).contains(parts.count)
      && zip(parts, widths).allSatisfy { part, width in
        part.utf8.count == width && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
      && (parts.count < 2 || (1...12).contains(Int(parts[1]) ?? 0))
      && (parts.count < 3 || (1...31).contains(Int(parts[2]) ?? 0))
    if !isDate {
      report("bad-value", at: position(of: key), "\(key) must be a date like 2026-04-01")
    }
    return text
  }

  /// An absolute IRI.
  fileprivate mutating func iri(_ key: String) -> String? {
    guard let text = text(key) else { return nil }
    let scheme = text.prefix { $0.isLetter || $0.isNumber || "+-.".contains($0) }
    guard scheme.first?.isLetter == true, text.dropFirst(scheme.count).hasPrefix(":"),
      text.count > scheme.count + 1,
      !text.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.value < 0x20 })
    else {
      report("bad-value", at: position(of: key), "iri must be an address like https://…")
      return nil
    }
    return text
  }
}
