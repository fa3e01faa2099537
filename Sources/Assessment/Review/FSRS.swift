#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// When a thing once learned is asked again: the Free Spaced Repetition Scheduler, version 6.
///
/// The formulas are those of the section FSRS-6 of "The Algorithm"
/// (github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm), with its default parameters
/// and its names: S stability, D difficulty, R retrievability, G the grade (here ``Rating``), t the
/// days since the last answer, w the parameters. Where the page leaves something open, this does
/// what the PyPI package `fsrs` 6.3.2 does with no learning steps and no fuzzing; a test compares
/// the two.
public struct FSRS: Hashable, Sendable {
  /// How an answer went: the grade G of the formulas, 1…4.
  public enum Rating: Int, Hashable, Sendable, CaseIterable, Comparable {
    case again = 1
    case hard, good, easy

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// What is thought of a learner's memory of one thing.
  public struct Memory: Hashable, Sendable {
    /// S: the days after which it is remembered with a probability of 0.9; at least 0.001.
    public let stability: Double
    /// D: 1 (easy) … 10 (hard).
    public let difficulty: Double
  }

  /// The probability of being remembered at which a thing is due, above 0 and below 1.
  public let retention: Double
  /// The longest interval in days, at least 1.
  public let longestInterval: Int

  public init(retention: Double = 0.9, longestInterval: Int = 36_500) {
    precondition(retention > 0 && retention < 1 && longestInterval >= 1)
    self.retention = retention
    self.longestInterval = longestInterval
  }

  /// The memory after an answer.
  ///
  /// - Parameters:
  ///   - memory: before it; nil for the first answer.
  ///   - days: t, whole days since the answer before. Less than one is the same day, where little
  ///     is learned and FSRS-6 has a formula of its own.
  public func memory(_ memory: Memory?, after rating: Rating, days: Int) -> Memory {
    guard let memory else {
      return Memory(
        stability: w[rating.rawValue - 1],
        difficulty: Self.clamped(Self.initialDifficulty(rating)))
    }
    let stability =
      if days < 1 {
        Self.sameDayStability(memory, rating)
      } else if rating == .again {
        Self.forgottenStability(memory, retrievability(of: memory, days: days))
      } else {
        Self.recalledStability(memory, retrievability(of: memory, days: days), rating)
      }
    return Memory(
      stability: max(stability, Self.leastStability),
      difficulty: Self.clamped(Self.nextDifficulty(memory, rating)))
  }

  /// R(t, S) = (1 + FACTOR · t / S)^(−w₂₀), where FACTOR = 0.9^(−1 / w₂₀) − 1, so that R(S, S) = 0.9:
  /// the probability, above 0 and at most 1, of being remembered `days` after the last answer.
  public func retrievability(of memory: Memory, days: Int) -> Double {
    pow(1 + Self.factor * Double(max(0, days)) / memory.stability, -w[20])
  }

  /// I(r, S) = S / FACTOR · (r^(−1 / w₂₀) − 1): the whole days, from 1 to the longest interval, until
  /// a thing is remembered with the probability wanted. A half goes to the even number.
  public func interval(after memory: Memory) -> Int {
    let days = memory.stability / Self.factor * (pow(retention, -1 / w[20]) - 1)
    let longest = Double(longestInterval)
    return Int(min(max(days.rounded(.toNearestOrEven), 1), longest))
  }
}

/// The default parameters of FSRS-6, found on some hundred million answers of Anki's learners.
private let w = [
  0.212, 1.2931, 2.3065, 8.2956,  // S₀ by rating
  6.4133, 0.8334, 3.0194, 0.001,  // difficulty
  1.8722, 0.1666, 0.796,  // S after it was recalled
  1.4835, 0.0614, 0.2629, 1.6483,  // S after it was forgotten
  0.6014, 1.8729,  // penalty of hard, bonus of easy
  0.5425, 0.0912, 0.0658,  // S on the same day
  0.1542,  // decay
]

extension FSRS {
  private static let leastStability = 0.001
  private static let factor = pow(0.9, -1 / w[20]) - 1

  private static func clamped(_ difficulty: Double) -> Double { min(max(difficulty, 1), 10) }

  /// D₀(G) = w₄ − e^(w₅ · (G − 1)) + 1, not yet within 1…10.
  private static func initialDifficulty(_ rating: Rating) -> Double {
    w[4] - exp(w[5] * Double(rating.rawValue - 1)) + 1
  }

  /// D′ = w₇ · D₀(4) + (1 − w₇) · (D + ΔD · (10 − D) / 9), where ΔD = −w₆ · (G − 3): the nearer to 10,
  /// the less it moves (linear damping), and always a little towards what is easy (mean reversion).
  /// D₀(4) is taken as it comes, below 1.
  private static func nextDifficulty(_ memory: Memory, _ rating: Rating) -> Double {
    let change = -w[6] * Double(rating.rawValue - 3)
    let damped = memory.difficulty + change * (10 - memory.difficulty) / 9
    return w[7] * initialDifficulty(.easy) + (1 - w[7]) * damped
  }

  /// S′ = S · (1 + e^w₈ · (11 − D) · S^(−w₉) · (e^(w₁₀ · (1 − R)) − 1) · w₁₅ if hard · w₁₆ if easy).
  private static func recalledStability(
    _ memory: Memory, _ retrievability: Double, _ rating: Rating
  ) -> Double {
    let weight =
      switch rating {
      case .hard: w[15]
      case .easy: w[16]
      case .again, .good: 1.0
      }
    return memory.stability
      * (1 + exp(w[8]) * (11 - memory.difficulty) * pow(memory.stability, -w[9])
        * (exp(w[10] * (1 - retrievability)) - 1) * weight)
  }

  /// S′ = w₁₁ · D^(−w₁₂) · ((S + 1)^w₁₃ − 1) · e^(w₁₄ · (1 − R)), but no more than S / e^(w₁₇ · w₁₈):
  /// forgetting never makes a memory stronger.
  private static func forgottenStability(_ memory: Memory, _ retrievability: Double) -> Double {
    let forgotten =
      w[11] * pow(memory.difficulty, -w[12]) * (pow(memory.stability + 1, w[13]) - 1)
      * exp(w[14] * (1 - retrievability))
    return min(forgotten, memory.stability / exp(w[17] * w[18]))
  }

  /// S′ = S · e^(w₁₇ · (G − 3 + w₁₈)) · S^(−w₁₉), and no less than S unless it was forgotten.
  ///
  /// The wiki has this floor for good and easy only. Hard has it in the model that the parameters
  /// were found with, and in the package since 6.3.2 (open-spaced-repetition/srs-benchmark#343).
  private static func sameDayStability(_ memory: Memory, _ rating: Rating) -> Double {
    let increase =
      exp(w[17] * (Double(rating.rawValue - 3) + w[18])) * pow(memory.stability, -w[19])
    return memory.stability * (rating == .again ? increase : max(increase, 1))
  }
}
