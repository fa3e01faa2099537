extension Statement {
  /// The statement as JSON, on one line without its end, always in the same order.
  ///
  /// What is empty is left out, as xAPI has it; nothing is ever null but inside extensions.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.value(self)
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func value(_ statement: Statement) {
    beginObject()
    member("id", statement.id.description)
    name("actor")
    value(statement.actor)
    name("verb")
    value(statement.verb)
    name("object")
    value(statement.object)
    if !statement.boxedResult.isEmpty {
      object("result") { $0.members(of: statement.result) }
    }
    if !statement.boxedContext.isEmpty {
      object("context") { $0.members(of: statement.context) }
    }
    member("timestamp", statement.timestamp.description)
    endObject()
  }

  private mutating func value(_ agent: Agent) {
    if case .other(let whole) = agent.identity { return value(whole) }
    beginObject()
    member("objectType", "Agent")
    member("name", agent.name)
    switch agent.identity {
    case .account(let homePage, let name):
      object("account") {
        $0.member("homePage", homePage)
        $0.member("name", name)
      }
    case .mailbox(let address): member("mbox", address)
    case .mailboxHash(let hash): member("mbox_sha1sum", hash)
    case .openID(let address): member("openid", address)
    case .other: break
    }
    endObject()
  }

  private mutating func value(_ verb: Verb) {
    beginObject()
    member("id", verb.iri)
    if let word = verb.word { member("display", ["en": word]) }
    endObject()
  }

  private mutating func value(_ object: StatementObject) {
    switch object {
    case .activity(let activity):
      beginObject()
      member("objectType", "Activity")
      members(of: activity)
      endObject()
    case .statement(let id):
      beginObject()
      members(ofReferenceTo: id)
      endObject()
    case .other(let whole): value(whole)
    }
  }

  private mutating func members(ofReferenceTo id: StatementID) {
    member("objectType", "StatementRef")
    member("id", id.description)
  }

  private mutating func members(of result: StatementResult) {
    if let score = result.score {
      object("score") {
        if let scaled = score.scaled, (-1...1).contains(scaled) { $0.member("scaled", scaled) }
        $0.member("raw", score.raw)
        $0.member("min", score.min)
        $0.member("max", score.max)
      }
    }
    member("success", result.success)
    member("completion", result.completion)
    member("response", result.response)
    member("duration", result.duration?.iso8601)
    member("extensions", result.extensions)
  }

  private mutating func members(of context: StatementContext) {
    member("registration", context.registration?.description)
    if !context.boxedActivities.isEmpty {
      let activities = context.activities
      object("contextActivities") {
        $0.member("parent", activities.parent) { $0.members(of: $1) }
        $0.member("grouping", activities.grouping) { $0.members(of: $1) }
        $0.member("category", activities.category) { $0.members(of: $1) }
        $0.member("other", activities.other) { $0.members(of: $1) }
      }
    }
    member("revision", context.revision)
    member("platform", context.platform)
    member("language", context.language)
    if let statement = context.statement {
      object("statement") { $0.members(ofReferenceTo: statement) }
    }
    member("extensions", context.extensions)
  }

  private mutating func members(of activity: Activity) {
    member("id", activity.id)
    if !activity.boxedDefinition.isEmpty {
      object("definition") { $0.members(of: activity.definition) }
    }
  }

  private mutating func members(of definition: ActivityDefinition) {
    member("name", definition.name)
    member("description", definition.description)
    member("type", definition.type)
    if let interaction = definition.interaction { members(of: interaction) }
    member("extensions", definition.extensions)
  }

  private mutating func members(of interaction: Interaction) {
    member("interactionType", interaction.kind.rawValue)
    if let responses = interaction.correctResponses {
      name("correctResponsesPattern")
      value(.array(responses.map { .string($0) }))
    }
    member("choices", interaction.choices) { $0.members(of: $1) }
    member("scale", interaction.scale) { $0.members(of: $1) }
    member("source", interaction.source) { $0.members(of: $1) }
    member("target", interaction.target) { $0.members(of: $1) }
    member("steps", interaction.steps) { $0.members(of: $1) }
  }

  private mutating func members(of component: Interaction.Component) {
    member("id", component.id)
    member("description", component.description)
  }
}

// MARK: - Members, unless there is nothing to say

extension JSONWriter {
  fileprivate mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    self.name(name)
    value(text)
  }

  fileprivate mutating func member(_ name: String, _ bool: Bool?) {
    guard let bool else { return }
    self.name(name)
    value(bool)
  }

  fileprivate mutating func member(_ name: String, _ number: Double?) {
    guard let number, number.isFinite else { return }
    self.name(name)
    value(number)
  }

  fileprivate mutating func member(_ name: String, _ texts: LanguageMap) {
    object(name) { for text in texts { $0.member(text.name, text.value) } }
  }

  fileprivate mutating func member(_ name: String, _ extensions: Extensions) {
    guard !extensions.isEmpty else { return }
    self.name(name)
    value(extensions)
  }

  /// A list of objects, with what writes the members of each.
  fileprivate mutating func member<Element>(
    _ name: String, _ list: [Element], _ members: (inout JSONWriter, Element) -> Void
  ) {
    guard !list.isEmpty else { return }
    self.name(name)
    beginArray()
    for element in list {
      beginObject()
      members(&self, element)
      endObject()
    }
    endArray()
  }
}
