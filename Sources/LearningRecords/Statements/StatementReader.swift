/// Reads statements from JSON, ours and those of other xAPI tools.
///
/// What we have no use for is passed over (`authority`, `attachments`, `moreInfo` …), but must be
/// JSON all the same. Where a member stands twice in an object the last one counts. One reader for
/// many statements is quicker than one each: they share what they repeat.
public struct StatementReader {
  private var json = JSONReader()
  private var agents = Memo<Agent>()
  private var definitions = Memo<Boxed<ActivityDefinition>>()
  private var contexts = Memo<Boxed<StatementContext>>()

  public init() {}

  /// Reads one statement, with nothing but white space around it.
  ///
  /// Throws ``JSONFault`` at the first byte that is wrong, or where something must be and isn't.
  public mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(JSONFault) -> Statement {
    try json.start(bytes)
    let statement = try statement()
    try json.expectEnd()
    return statement
  }

  public mutating func read(_ bytes: [UInt8]) throws(JSONFault) -> Statement {
    try bytes.withUnsafeBufferPointer { buffer throws(JSONFault) in try read(buffer) }
  }

  private mutating func statement() throws(JSONFault) -> Statement {
    let start = json.index
    var id: StatementID?
    var actor: Agent?
    var verb: Verb?
    var object: StatementObject?
    var result = StatementResult()
    var context = Boxed<StatementContext>()
    var timestamp: Timestamp?
    var stored: Timestamp?
    var name = try json.firstMember()
    while let member = name {
      switch member {
      case "id": id = StatementID(try uuid())
      case "actor": actor = try agent()
      case "verb": verb = try self.verb()
      case "object": object = try self.object()
      case "result": result = try self.result()
      case "context": context = try self.context()
      case "timestamp": timestamp = try time()
      case "stored": stored = try time()
      default: try json.skip()
      }
      name = try json.nextMember()
    }
    func missing(_ what: String) -> JSONFault { JSONFault(offset: start, "There is no \(what)") }
    guard let id else { throw missing("id") }
    guard let actor else { throw missing("actor") }
    guard let verb else { throw missing("verb") }
    guard let object else { throw missing("object") }
    // A store sets the one from the other where it is left out.
    guard let timestamp = timestamp ?? stored else { throw missing("timestamp") }
    var statement = Statement(
      id: id, actor: actor, verb: verb, object: object, result: result, timestamp: timestamp)
    statement.boxedContext = context
    return statement
  }

  private mutating func agent() throws(JSONFault) -> Agent {
    let start = json.index
    let rest = json.rest
    if let (agent, length) = agents.value(at: rest) {
      json.advance(by: length)
      return agent
    }
    let agent = try newAgent()
    agents.keep(agent, of: json.index - start, at: rest)
    return agent
  }

  private mutating func newAgent() throws(JSONFault) -> Agent {
    let start = json.index
    var agentName: String?
    var identity: Agent.Identity?
    var isAgent = true
    var name = try json.firstMember()
    while let member = name {
      switch member {
      case "objectType": if case "Agent" = try json.text() {} else { isAgent = false }
      case "name": agentName = try json.string()
      case "account": identity = try account()
      case "mbox": identity = .mailbox(try json.string())
      case "mbox_sha1sum": identity = .mailboxHash(try json.string())
      case "openid": identity = .openID(try json.string())
      default: try json.skip()
      }
      name = try json.nextMember()
    }
    guard isAgent else { return Agent(.other(try valueAgain(from: start))) }
    guard let identity else {
      throw JSONFault(offset: start, "There is nothing to know the actor by")
    }
    return Agent(name: agentName, identity)
  }

  private mutating func account() throws(JSONFault) -> Agent.Identity {
    let start = json.index
    var homePage: String?
    var accountName: String?
    var name = try json.firstMember()
    while let member = name {
      switch member {
      case "homePage": homePage = try json.string()
      case "name": accountName = try json.string()
      default: try json.skip()
      }
      name = try json.nextMember()
    }
    guard let homePage, let accountName else {
      throw JSONFault(offset: start, "An account has a home page and a name")
    }
    return .account(homePage: homePage, name: accountName)
  }

  private mutating func verb() throws(JSONFault) -> Verb {
    let start = json.index
    var iri: String?
    var name = try json.firstMember()
    while let member = name {
      switch member {
      case "id": iri = try json.string()
      default: try json.skip()
      }
      name = try json.nextMember()
    }
    guard let iri else { throw JSONFault(offset: start, "There is no id of the verb") }
    return Verb(iri: iri)
  }

  private mutating func object() throws(JSONFault) -> StatementObject {
    let start = json.index
    var id: String?
    var definition = Boxed<ActivityDefinition>()
    var isActivity = true
    var isReference = false
    var name = try json.firstMember()
    while let member = name {
      switch member {
      case "objectType":
        let type = try json.text()
        if case "Activity" = type { isActivity = true } else { isActivity = false }
        if case "StatementRef" = type { isReference = true } else { isReference = false }
      case "id": id = try json.string()
      case "definition": definition = try self.definition()
      default: try json.skip()
      }
      name = try json.nextMember()
    }
    if isReference {
      guard let id = id.flatMap({ StatementID($0) }) else {
        throw JSONFault(offset: start, "There is no id of a statement")
      }
      return .statement(id)
    }
    guard isActivity else { return .other(try valueAgain(from: start)) }
    guard let id else { throw JSONFault(offset: start, "There is no id of the activity") }
    var activity = Activity(id)
    activity.boxedDefinition = definition
    return .activity(activity)
  }

  /// What we only keep: the value that began at `start`, as it is.
  private mutating func valueAgain(from start: Int) throws(JSONFault) -> JSON {
    json.rewind(to: start)
    return try json.value()
  }
}

// MARK: - Result and context

extension StatementReader {
  private mutating func result() throws(JSONFault) -> StatementResult {
    var result = StatementResult()
    var name = try json.firstMember()
    while let member = name {
      switch member {
      case "score": result.score = try score()
      case "success": result.success = try json.bool()
      case "completion": result.completion = try json.bool()
      case "response": result.response = try json.string()
      case "duration": result.duration = try duration()
      case "extensions": result.extensions = try json.members()
      default: try json.skip()
      }
      name = try json.nextMember()
    }
    return result
  }

  private mutating func score() throws(JSONFault) -> StatementScore? {
    var score = StatementScore()
    var name = try json.firstMember()
    while let member = name {
      switch member {
      case "scaled":
        let start = json.index
        let scaled = try json.number()
        guard (-1...1).contains(scaled) else {
          throw JSONFault(offset: start, "A scaled score is between -1 and 1")
        }
        score.scaled = scaled
      case "raw": score.raw = try json.number()
      case "min": score.min = try json.number()
      case "max": score.max = try json.number()
      default: try json.skip()
      }
      name = try json.nextMember()
    }
    return score == StatementScore() ? nil : score
  }

  private mutating func context() throws(JSONFault) -> Boxed<StatementContext> {
    let start = json.index
    let rest = json.rest
    if let (context, length) = contexts.value(at: rest) {
      json.advance(by: length)
      return context
    }
    let context = Boxed(try newContext())
    contexts.keep(context, of: json.index - start, at: rest)
    return context
  }

  private mutating func newContext() throws(JSONFault) -> StatementContext {
    var context = StatementContext()
    var name = try json.firstMember()
    while let member = name {
      switch member {
      case "registration": context.registration = Registration(try uuid())
      case "revision": context.revision = try json.string()
      case "platform": context.platform = try json.string()
      case "language": context.language = try json.string()
      case "statement": context.statement = try reference()
      case "contextActivities": context.activities = try contextActivities()
      case "extensions": context.extensions = try json.members()
      default: try json.skip()
      }
      name = try json.nextMember()
    }
    return context
  }

  private mutating func reference() throws(JSONFault) -> StatementID {
    let start = json.index
    guard case .statement(let id) = try object() else {
      throw JSONFault(offset: start, "A reference to a statement expected")
    }
    return id
  }

  private mutating func contextActivities() throws(JSONFault) -> ContextActivities {
    var activities = ContextActivities()
    var name = try json.firstMember()
    while let member = name {
      switch member {
      case "parent": activities.parent = try self.activities()
      case "grouping": activities.grouping = try self.activities()
      case "category": activities.category = try self.activities()
      case "other": activities.other = try self.activities()
      default: try json.skip()
      }
      name = try json.nextMember()
    }
    return activities
  }

  /// A list, or one alone, as versions before 1.0 wrote it.
  private mutating func activities() throws(JSONFault) -> [Activity] {
    if json.isAtObject { return [try activity()] }
    return try list { reader throws(JSONFault) in try reader.activity() }
  }

  private mutating func activity() throws(JSONFault) -> Activity {
    let start = json.index
    guard case .activity(let activity) = try object() else {
      throw JSONFault(offset: start, "An activity expected")
    }
    return activity
  }
}

// MARK: - Activities

extension StatementReader {
  private mutating func definition() throws(JSONFault) -> Boxed<ActivityDefinition> {
    let start = json.index
    let rest = json.rest
    if let (definition, length) = definitions.value(at: rest) {
      json.advance(by: length)
      return definition
    }
    let definition = Boxed(try newDefinition())
    definitions.keep(definition, of: json.index - start, at: rest)
    return definition
  }

  private mutating func newDefinition() throws(JSONFault) -> ActivityDefinition {
    var definition = ActivityDefinition()
    var interaction = Interaction(.other)
    var isInteraction = false
    var name = try json.firstMember()
    while let member = name {
      switch member {
      case "name": definition.name = try languageMap()
      case "description": definition.description = try languageMap()
      case "type": definition.type = try json.string()
      case "interactionType":
        // A kind that we don't know is one of the others.
        interaction.kind = Interaction.Kind(rawValue: try json.string()) ?? .other
        isInteraction = true
      case "correctResponsesPattern":
        interaction.correctResponses = try list { reader throws(JSONFault) in
          try reader.json.string()
        }
      case "choices": interaction.choices = try components()
      case "scale": interaction.scale = try components()
      case "source": interaction.source = try components()
      case "target": interaction.target = try components()
      case "steps": interaction.steps = try components()
      case "extensions": definition.extensions = try json.members()
      default: try json.skip()
      }
      name = try json.nextMember()
    }
    if isInteraction { definition.interaction = interaction }
    return definition
  }

  private mutating func components() throws(JSONFault) -> [Interaction.Component] {
    try list { reader throws(JSONFault) in try reader.component() }
  }

  private mutating func component() throws(JSONFault) -> Interaction.Component {
    let start = json.index
    var id: String?
    var description = LanguageMap()
    var name = try json.firstMember()
    while let member = name {
      switch member {
      case "id": id = try json.string()
      case "description": description = try languageMap()
      default: try json.skip()
      }
      name = try json.nextMember()
    }
    guard let id else { throw JSONFault(offset: start, "There is no id of what can be chosen") }
    return Interaction.Component(id: id, description: description)
  }

  private mutating func languageMap() throws(JSONFault) -> LanguageMap {
    var texts: [LanguageMap.Member] = []
    var name = try json.firstMember()
    while let tag = name {
      texts.append(LanguageMap.Member(name: json.string(tag), value: try json.string()))
      name = try json.nextMember()
    }
    return LanguageMap(unsorted: texts)
  }

  private mutating func list<Element>(
    of element: (inout StatementReader) throws(JSONFault) -> Element
  ) throws(JSONFault) -> [Element] {
    var elements: [Element] = []
    var isMore = try json.firstElement()
    while isMore {
      elements.append(try element(&self))
      isMore = try json.nextElement()
    }
    return elements
  }
}

// MARK: - What strings hold

extension StatementReader {
  private mutating func uuid() throws(JSONFault) -> UniqueID {
    let start = json.index
    guard let id = try json.text().withUTF8({ UniqueID(utf8: $0) }) else {
      throw JSONFault(offset: start, "This is no UUID")
    }
    return id
  }

  private mutating func time() throws(JSONFault) -> Timestamp {
    let start = json.index
    guard let time = try json.text().withUTF8({ Timestamp(utf8: $0) }) else {
      throw JSONFault(offset: start, "This is no date and time with a zone")
    }
    return time
  }

  private mutating func duration() throws(JSONFault) -> Duration {
    let start = json.index
    guard let duration = try json.text().withUTF8({ Duration(iso8601: $0) }) else {
      throw JSONFault(offset: start, "This is no duration")
    }
    return duration
  }
}
