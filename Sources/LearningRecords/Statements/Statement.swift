/// Something that a learner did, as xAPI 1.0.3 records it: who, what, to what, with what result.
///
/// It is written once and never changes; what must be taken back is voided by another statement.
public struct Statement: Hashable, Sendable, Identifiable {
  public var id: StatementID
  public var actor: Agent
  public var verb: Verb
  public var object: StatementObject
  public var result: StatementResult {
    get { boxedResult.value }
    set { boxedResult.value = newValue }
  }
  public var context: StatementContext {
    get { boxedContext.value }
    set { boxedContext.value = newValue }
  }
  public var timestamp: Timestamp
  var boxedResult: Boxed<StatementResult>
  var boxedContext: Boxed<StatementContext>

  public init(
    id: StatementID, actor: Agent, verb: Verb, object: StatementObject,
    result: StatementResult = StatementResult(), context: StatementContext = StatementContext(),
    timestamp: Timestamp
  ) {
    self.id = id
    self.actor = actor
    self.verb = verb
    self.object = object
    self.timestamp = timestamp
    boxedResult = Boxed(result)
    boxedContext = Boxed(context)
  }
}
