import Fuzzing
import Testing

@Suite struct FuzzingTests {
  private static let mutator = Mutator(Seeds(root: Seeds.projectFolder))

  @Test func findsNothingInAFewInputs() throws {
    let workbench = try Workbench()
    for number in 0..<10 {
      let input = Self.mutator.input(seed: 1, number: number)
      let trial = try Trial(input, on: workbench)
      #expect(trial.faults == [], "seed 1, input \(number)")
    }
  }
}
