internal import Assessment
internal import CourseModel
internal import LearningRecords
internal import ProgressTracking

// The place file's form. Nothing but eguide reads it; what it can't read is no place at all.

extension KeptPlace {
  /// - Parameter time: when the person was there.
  func json(at time: Timestamp) -> JSON {
    var members: [(String, JSON)] = [
      ("time", .string(time.description)), ("page", .string(page.pathInCourse)),
      ("block", .number(Double(place.block))), ("offset", .number(Double(place.offset))),
      ("title", .string(pageTitle)), ("course", .string(courseTitle)),
    ]
    if let moduleTitle { members.append(("module", .string(moduleTitle))) }
    if let minutesLeft { members.append(("minutes", .number(Double(minutesLeft)))) }
    if let moduleMinutesLeft {
      members.append(("moduleMinutes", .number(Double(moduleMinutesLeft))))
    }
    if let answers { members.append(("answers", answers.json)) }
    if let note { members.append(("note", note.json)) }
    if isAtGate { members.append(("gate", true)) }
    if !listened.isEmpty {
      members.append(
        (
          "listened",
          JSON(listened.sorted { $0.key < $1.key }.map { ($0.key, .number(Double($0.value))) })
        ))
    }
    return JSON(members)
  }

  /// Reads the place in a course; nil where it isn't one.
  init?(_ json: JSON, course: String) {
    guard let path = json["page"]?.string, let block = json["block"]?.integer,
      let offset = json["offset"]?.integer, let pageTitle = json["title"]?.string,
      let courseTitle = json["course"]?.string
    else { return nil }
    guard let page = PageID(path: path, course: course) else { return nil }
    self.init(
      page: page,
      place: Place(block: max(0, block), offset: max(0, offset)), pageTitle: pageTitle,
      courseTitle: courseTitle, moduleTitle: json["module"]?.string,
      minutesLeft: json["minutes"]?.integer, moduleMinutesLeft: json["moduleMinutes"]?.integer,
      answers: json["answers"].flatMap(KeptAnswers.init),
      note: json["note"].flatMap { KeptNote($0, course: course) },
      isAtGate: json["gate"]?.bool ?? false)
    for member in json["listened"]?.object ?? Members() {
      if let time = member.value.integer, time > 0 { listened[member.name] = time }
    }
  }
}

extension PageID {
  /// Nil where the path from the course on is none of a page.
  fileprivate init?(path: String, course: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), let last = parts.last else { return nil }
    self.init(course: course, module: parts.count == 2 ? parts[0] : nil, page: last)
  }
}

extension KeptNote {
  fileprivate var json: JSON {
    var members: [(String, JSON)] = [
      ("page", .string(page.pathInCourse)), ("passage", quotation.json), ("text", .string(text)),
    ]
    if let replacing { members.append(("replacing", .string(replacing))) }
    return JSON(members)
  }

  fileprivate init?(_ json: JSON, course: String) {
    guard let page = json["page"]?.string.flatMap({ PageID(path: $0, course: course) }),
      let quotation = json["passage"].flatMap({ Quotation($0) }), let text = json["text"]?.string
    else { return nil }
    self.init(
      page: page, quotation: quotation, replacing: json["replacing"]?.string, text: text)
  }
}

extension KeptAnswers {
  fileprivate var json: JSON {
    var members: [(String, JSON)] = [
      ("attempt", .string(attempt)),
      ("drafts", JSON(drafts.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) })),
    ]
    if let question { members.append(("question", .string(question))) }
    if !flags.isEmpty { members.append(("flags", .array(flags.sorted().map(JSON.string)))) }
    if !hints.isEmpty { members.append(("hints", .array(hints.sorted().map(JSON.string)))) }
    if elapsed > 0 { members.append(("elapsed", .number(elapsed))) }
    return JSON(members)
  }

  fileprivate init?(_ json: JSON) {
    guard let attempt = json["attempt"]?.string else { return nil }
    var drafts: [String: Response] = [:]
    for member in json["drafts"]?.object ?? Members() {
      drafts[member.name] = Response(member.value)
    }
    func ids(_ name: String) -> Set<String> {
      Set((json[name]?.array ?? []).compactMap(\.string))
    }
    self.init(
      attempt: attempt, question: json["question"]?.string, drafts: drafts, flags: ids("flags"),
      hints: ids("hints"), elapsed: max(0, json["elapsed"]?.number ?? 0))
  }
}

extension Response {
  fileprivate var json: JSON {
    switch self {
    case .choices(let ids): ["choices": .array(ids.sorted().map(JSON.string))]
    case .order(let ids): ["order": .array(ids.map(JSON.string))]
    case .pairs(let pairs):
      ["pairs": JSON(pairs.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })]
    case .text(let text): ["text": .string(text)]
    }
  }

  fileprivate init?(_ json: JSON) {
    if let ids = json["choices"]?.array {
      self = .choices(Set(ids.compactMap(\.string)))
    } else if let ids = json["order"]?.array {
      self = .order(ids.compactMap(\.string))
    } else if let pairs = json["pairs"]?.object {
      var result: [String: String] = [:]
      for member in pairs { result[member.name] = member.value.string }
      self = .pairs(result)
    } else if let text = json["text"]?.string {
      self = .text(text)
    } else {
      return nil
    }
  }
}

extension JSON {
  fileprivate init(_ members: [(String, JSON)]) {
    var object = Members<JSON>()
    for (name, value) in members { object[name] = value }
    self = .object(object)
  }
}
