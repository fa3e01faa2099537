import CourseModel

extension Question {
  /// A response in which choices that were renamed since have the names of today.
  func renaming(_ response: Response) -> Response {
    switch response {
    case .choices(let ids): return .choices(Set(ids.map(currentID)))
    case .order(let ids): return .order(ids.map(currentID))
    case .pairs, .text: return response
    }
  }

  /// What of a response that was kept can go on as a draft: the question may have been edited
  /// meanwhile. Nil where nothing can.
  func draft(from response: Response) -> Response? {
    switch (answer, renaming(response)) {
    case (.single, .choices(let ids)), (.multiple, .choices(let ids)),
      (.trueFalse, .choices(let ids)):
      let taken = ids.intersection(choices.map(\.id))
      return taken.isEmpty ? nil : .choices(taken)
    case (.order, .order(let ids)):
      return ids.count == choices.count && Set(ids) == Set(choices.map(\.id)) ? .order(ids) : nil
    case (.match(let matching), .pairs(let pairs)):
      let left = Set(matching.left.map(\.id))
      let right = Set(matching.right.map(\.id))
      let pairs = pairs.filter { left.contains($0.key) && right.contains($0.value) }
      return pairs.isEmpty ? nil : .pairs(pairs)
    case (.fillIn, .text(let text)), (.number, .text(let text)), (.reflection, .text(let text)):
      return text.isEmpty ? nil : .text(text)
    default: return nil
    }
  }

  private func currentID(_ id: Choice.ID) -> Choice.ID {
    if choices.contains(where: { $0.id == id }) { return id }
    return choices.first { $0.was.contains(id) }?.id ?? id
  }
}
