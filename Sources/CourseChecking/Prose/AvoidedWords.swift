/// Words that say of a person what no colleague would say to their face, or that make suicide look
/// other than it is, and the words that do better.
struct AvoidedWord: Sendable {
  /// When a phrase is what is avoided, and when it is another word that looks the same.
  enum Condition: Sendable {
    case always
    /// At the end of a clause, or before a word that can't be what the phrase describes: `the
    /// homeless are`, but not `the homeless outreach team`.
    case asNoun
    /// Not before an article: who acts out a scene plays it.
    case withoutObject
    /// Only where a word that begins so stands in the same paragraph.
    case near(String)
    /// Not where a word that begins so stands in the same paragraph, such as the name of those who
    /// published a guide of that title.
    case unlessNear(String)
  }

  /// In lower case, words apart by one space.
  var phrases: [String]
  var better: String
  var condition = Condition.always

  static let all: [AvoidedWord] = [
    // Suicide.
    AvoidedWord(
      phrases: [
        "commit suicide", "commits suicide", "committed suicide", "committing suicide",
        "completed suicide", "completed suicides", "successful suicide", "successful suicides",
        "successfully suicided",
      ], better: "died by suicide"),
    AvoidedWord(
      phrases: [
        "failed suicide", "failed suicides", "unsuccessful suicide", "unsuccessful suicides",
        "failed suicide attempt", "failed suicide attempts", "successful suicide attempt",
        "successful suicide attempts", "unsuccessful suicide attempt",
        "unsuccessful suicide attempts",
      ], better: "suicide attempt, or died by suicide"),
    AvoidedWord(
      phrases: [
        "failed attempt", "failed attempts", "successful attempt", "successful attempts",
        "unsuccessful attempt", "unsuccessful attempts", "completed attempt", "completed attempts",
      ], better: "suicide attempt, or died by suicide", condition: .near("suicid")),
    AvoidedWord(
      phrases: ["suicidal subject", "suicidal subjects"], better: "person with suicidal thoughts"),
    AvoidedWord(
      phrases: ["suicide by cop", "suicide-by-cop"],
      better: "person who may want to be killed by police", condition: .unlessNear("perf")),
    AvoidedWord(phrases: ["epidemic", "epidemics"], better: "how many, where and when"),
    // People.
    AvoidedWord(phrases: ["edp", "edps", "edp's"], better: "person in crisis"),
    AvoidedWord(
      phrases: [
        "the mentally ill", "mentally ill person", "mentally ill persons", "mentally ill people",
        "mentally ill individual", "mentally ill individuals", "mentally ill man",
        "mentally ill men", "mentally ill woman", "mentally ill women", "mentally ill subject",
        "mentally ill subjects", "mentally ill patients", "mentally ill offenders",
      ], better: "people with a mental illness"),
    AvoidedWord(
      phrases: [
        "off meds", "off his meds", "off her meds", "off their meds", "off the meds",
        "off your meds", "off my meds", "off medication", "off his medication",
        "off her medication", "off their medication",
      ], better: "what was seen or heard"),
    AvoidedWord(
      phrases: ["crazy", "crazier", "craziest", "craziness"], better: "what was seen or heard"),
    AvoidedWord(
      phrases: [
        "frequent flyer", "frequent flyers", "frequent flier", "frequent fliers", "frequent-flyer",
        "frequent-flyers",
      ], better: "person who calls often"),
    AvoidedWord(
      phrases: ["addict", "addicts", "addict's"], better: "person with a substance use disorder"),
    AvoidedWord(
      phrases: ["the homeless"], better: "people experiencing homelessness", condition: .asNoun),
    AvoidedWord(
      phrases: [
        "homeless person", "homeless persons", "homeless people", "homeless man", "homeless men",
        "homeless woman", "homeless women", "homeless individual", "homeless individuals",
      ], better: "people experiencing homelessness"),
    AvoidedWord(
      phrases: [
        "armed subject", "armed subjects", "combative subject", "combative subjects",
        "agitated subject", "agitated subjects", "barricaded subject", "barricaded subjects",
        "uncooperative subject", "uncooperative subjects", "violent subject", "violent subjects",
      ], better: "person"),
    AvoidedWord(
      phrases: ["acting out", "acts out", "acted out"], better: "what the person did",
      condition: .withoutObject),
    AvoidedWord(
      phrases: ["damaged veteran", "damaged veterans", "ticking bomb", "ticking time bomb"],
      better: "what the person did"),
  ]
}

extension Piece {
  /// The avoided words in the text, each once, with what does better.
  var avoidedWords: [(phrase: Substring, better: String)] {
    let keys = words.map(\.key)
    var found: [(Substring, String)] = []
    var seen: Set<String> = []
    var index = 0
    while index < words.count {
      let phrase = AvoidedWord.longestPhrase(at: index, in: keys)
      guard let phrase else {
        index += 1
        continue
      }
      let last = index + phrase.length - 1
      let part = text[words[index].startIndex..<words[last].endIndex]
      if !isMentioned(part), holds(phrase.word.condition, after: last, keys),
        seen.insert(keys[index...last].joined(separator: " ")).inserted
      {
        found.append((part, phrase.word.better))
      }
      index = last + 1
    }
    return found
  }

  private func holds(_ condition: AvoidedWord.Condition, after last: Int, _ keys: [String]) -> Bool
  {
    let next = last + 1 < keys.count ? keys[last + 1] : nil
    switch condition {
    case .always: return true
    case .withoutObject: return next.map { !AvoidedWord.determiners.contains($0) } ?? true
    case .unlessNear(let beginning): return !keys.contains { $0.hasPrefix(beginning) }
    case .near(let beginning): return keys.contains { $0.hasPrefix(beginning) }
    case .asNoun:
      guard let next, text[words[last].endIndex...].first == " " else { return true }
      return AvoidedWord.functionWords.contains(next)
    }
  }
}

extension AvoidedWord {
  fileprivate static let determiners: Set<String> = [
    "a", "an", "the", "this", "that", "these", "those", "its", "their", "your", "our", "each",
    "every", "one", "two", "three", "both",
  ]

  /// Words that end a group of words about a thing rather than belonging to it.
  fileprivate static let functionWords: Set<String> = [
    "and", "or", "but", "nor", "who", "whom", "whose", "that", "which", "in", "on", "at", "to",
    "of", "by", "for", "from", "with", "without", "near", "under", "over", "into", "as", "than",
    "are", "were", "was", "is", "be", "been", "have", "has", "had", "do", "did", "can", "could",
    "will", "would", "should", "may", "might", "must", "need", "live", "sleep", "often", "also",
    "when", "where", "while", "because", "if", "through", "during", "after", "before",
  ]

  /// The phrases by their first words, their other words, and whose they are; the longest first.
  private static let phrasesByFirstWord: [String: [(rest: [Substring], word: AvoidedWord)]] = {
    var phrases: [String: [(rest: [Substring], word: AvoidedWord)]] = [:]
    for word in all {
      for phrase in word.phrases {
        let parts = phrase.split(separator: " ")
        guard let first = parts.first else { continue }
        phrases[String(first), default: []].append((Array(parts.dropFirst()), word))
      }
    }
    return phrases.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
  }()

  fileprivate static func longestPhrase(
    at index: Int, in keys: [String]
  ) -> (word: AvoidedWord, length: Int)? {
    let found = phrasesByFirstWord[keys[index]]?.first { phrase in
      zip(phrase.rest, keys[(index + 1)...]).allSatisfy { $0 == $1 }
        && index + phrase.rest.count < keys.count
    }
    return found.map { ($0.word, $0.rest.count + 1) }
  }
}
