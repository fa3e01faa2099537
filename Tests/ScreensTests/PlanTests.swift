import Assessment
import CourseModel
import ProgressTracking
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite struct PlanTests {
  private func rig() -> Rig {
    var rig = Rig(
      kept: KeptPlace(
        page: SampleCourse.steps.id, place: .start, pageTitle: "", courseTitle: "",
        moduleTitle: nil))
    rig.press(.space)
    return rig
  }

  private func type(_ text: String, _ rig: inout Rig) {
    for character in text { rig.press(character == " " ? .space : .character(character)) }
  }

  @Test func anItemGetsAnOwnerADateAndANote() throws {
    var rig = rig()
    rig.press(.down, .character("e"))
    type("CIT coordinator", &rig)
    rig.press(.tab)
    type("in 2 weeks", &rig)
    rig.press(.tab)
    type("ask Q!", &rig)
    try expectSnapshot(of: rig.drawing(), named: "plan-form-80x24")
    rig.press(.enter)
    #expect(rig.drawing().contains("CIT coordinator, due Sat 5 Dec 2026"))
    #expect(rig.drawing().contains("ask Q!"))
    #expect(!rig.screen.isOver, "letters are the field's")
    var again = Rig(statements: rig.statements.shuffled(), kept: rig.kept)
    again.press(.space)
    #expect(again.drawing().contains("CIT coordinator, due Sat 5 Dec 2026"))
    let progress = try #require(again.screen.progress)
    let plan = progress.plan(of: SampleCourse.checklist, on: SampleCourse.steps.id)
    #expect(plan.map(\.due?.description) == [nil, "2026-12-05", nil])
  }

  @Test func allStepsStandByTheirDates() throws {
    var rig = rig()
    for (steps, date) in [(2, "in 2 weeks"), (-1, "2026-11-01")] {
      for _ in 0..<abs(steps) { rig.press(steps > 0 ? .down : .up) }
      rig.press(.character("e"), .tab)
      type(date, &rig)
      rig.press(.enter)
    }
    rig.press(.up, .enter, .character("t"), .end, .up, .up, .enter)
    try expectSnapshot(of: rig.drawing(), named: "plans-80x24")
    rig.press(.down, .enter)
    #expect(rig.screen.page?.id == SampleCourse.steps.id)
    #expect(rig.screen.kept?.place.offset == 2)
  }

  @Test func aDateThatCannotBeReadIsAskedAgain() {
    var rig = rig()
    rig.press(.character("e"), .tab)
    type("soon", &rig)
    let count = rig.statements.count
    rig.press(.enter)
    #expect(rig.statements.count == count)
    rig.press(.backspace, .backspace, .backspace, .backspace)
    type("2026-11-01", &rig)
    rig.press(.enter)
    #expect(rig.drawing().contains("was due Sun 1 Nov 2026"))
  }

  @Test func escapeLeavesItAsItWas() {
    var rig = rig()
    rig.press(.character("e"))
    type("nobody", &rig)
    rig.press(.escape)
    #expect(!rig.drawing().contains("nobody"))
    #expect(!rig.deeds.contains { if case .planned = $0 { true } else { false } })
  }
}
