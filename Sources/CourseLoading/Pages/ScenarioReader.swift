import CourseModel
import Diagnostics

extension PartReader {
  mutating func scenario(_ root: MarkdownNode) -> Scenario {
    let sections = sections(of: root)
    var fields = sections.map {
      KeyedComment.fields($0.comment, file: file, known: Keys.scene, place: "a scene")
    }
    let identities = sections.indices.map { index in
      identity(
        of: sections[index].title.plainText, &fields[index], at: sections[index].heading.start,
        what: "scene")
    }
    // Links name a heading's anchor, scenes their ids.
    let ids = Dictionary(
      zip(sections.map(\.anchor), identities.map(\.id)), uniquingKeysWith: { first, _ in first })
    var scenes: [Scenario.Scene] = []
    for (index, section) in sections.enumerated() {
      let parts = sceneParts(section, ids: ids)
      let outcome: Scenario.Outcome? = fields[index].word("outcome")
      if outcome != nil, parts.hasChoices {
        fields[index].report(
          "outcome-with-choices", at: fields[index].position(of: "outcome"),
          "Only an ending has an outcome, and this scene goes on")
      }
      take(fields[index])
      scenes.append(
        Scenario.Scene(
          id: identities[index].id, was: identities[index].was, title: section.title,
          blocks: parts.blocks, choices: parts.choices,
          outcome: parts.choices.isEmpty ? outcome : nil, range: section.range))
    }
    return Scenario(scenes: scenes)
  }

  private mutating func sceneParts(
    _ section: PageSection, ids: [String: String]
  ) -> (blocks: [Block], choices: [Scenario.SceneChoice], hasChoices: Bool) {
    var parts: [Block] = []
    var choices: [Scenario.SceneChoice] = []
    var hasChoices = false
    for node in section.nodes {
      let linking = node.kind == .list ? node.children.map(Self.linksToHeading) : []
      guard linking.contains(true) else {
        if let block = blocks.block(node) {
          // A quote between two lists of choices should have been indented.
          parts.append(block)
        }
        continue
      }
      if hasChoices {
        report(
          "two-lists-of-choices", at: node.start,
          "A second list of choices in one scene, indent what stands between them")
      }
      hasChoices = true
      for (item, isLinking) in zip(items(of: node), linking) {
        if let choice = sceneChoice(item, isLinking: isLinking, ids: ids) {
          choices.append(choice)
        }
      }
    }
    return (parts, choices, hasChoices)
  }

  private mutating func sceneChoice(
    _ item: Item, isLinking: Bool, ids: [String: String]
  ) -> Scenario.SceneChoice? {
    var fields = KeyedComment.fields(
      item.comment, file: file, known: Keys.identity, place: "a choice")
    defer { take(fields) }
    guard isLinking, case .link(let destination, _, let words) = item.text.first else {
      report(
        "choice-without-link", at: item.range.start,
        "Item without a link among choices, begin it with [text](#scene)")
      return nil
    }
    let text = words + item.text.dropFirst()
    let identity = identity(of: text.plainText, &fields, at: item.range.start, what: "choice")
    let anchor = LinkReader.decoded(String(destination.dropFirst())) ?? ""
    guard let target = ids[anchor] else {
      let suggestion = speller.nearest(to: anchor, among: ids.keys)
        .map { ", did you mean #\($0)" }
      report(
        "missing-scene", at: item.range.start,
        "Choice leads to no scene: #\(anchor)\(suggestion ?? "")")
      return nil
    }
    return Scenario.SceneChoice(
      id: identity.id, was: identity.was, text: text, target: target,
      coaching: item.quoted + item.others.compactMap { blocks.block($0, depth: 1) },
      range: item.range)
  }

  /// Whether an item begins with a link to a heading of its own page.
  private static func linksToHeading(_ item: MarkdownNode) -> Bool {
    guard let paragraph = item.firstChild, paragraph.kind == .paragraph,
      let link = paragraph.firstChild, link.kind == .link
    else { return false }
    return link.destination.hasPrefix("#")
  }
}
