internal import Assessment
internal import CourseModel
internal import InterfaceWords
internal import ProgressTracking

/// All next steps of a course: what is due first comes first, what is done last.
struct PlansTalk: Talk {
  let plan: Plan
  let today: PlanDate
  private let items: [PlanItem]

  init(plan: Plan, today: PlanDate) {
    self.plan = plan
    self.today = today
    items = plan.items.sortedByDueDate()
  }

  var commands: [Command] { [] }

  func again() -> Speech {
    var speech = Speech(wording.checklist.allSteps(items.count(where: \.isDone), of: items.count))
    if items.isEmpty { speech.say(wording.checklist.noChecklists) }
    for (index, item) in items.enumerated() {
      let intention = Intention(note: item.note, owner: item.owner, due: item.due)
      speech.say(
        ([
          wording.checklist.listedStep(
            index + 1, isDone: item.isDone, text: item.text.sentence)
        ]
          + intention.lines(isOverdue: item.isOverdue(today: today))).joined(separator: " "))
    }
    speech.say(
      wording.checklist.onlyYouSeePlan(course: plan.items.first?.page.course)
    )
    speech.hint(wording.checklist.goToStepHint)
    return speech
  }

  func goOn() -> Turn { Turn(.back) }
  func take(_ verb: Verb, _ argument: String) -> Turn { Turn() }

  func answer(_ line: String) -> Turn? {
    guard let number = line.number else { return nil }
    guard items.indices.contains(number - 1) else {
      return Turn(
        saying: items.isEmpty
          ? wording.checklist.noStepsAtAll : wording.checklist.stepNumbers(to: items.count))
    }
    let item = items[number - 1]
    let place = plan.items.filter { $0.page == item.page }.firstIndex { $0.item == item.item }
    return Turn(.goTo(item.page, item: place ?? 0))
  }
}
