import CourseModel
import TerminalUI

extension Galley {
  mutating func set(_ list: BlockList) {
    // A list of the page itself is set in a little; an inner one stands under the text of its item.
    let indentation = listDepth == 0 && isWide ? "  " : ""
    let bullet = listDepth == 0 ? marks.bullet : marks.innerBullet
    let lastNumber = (list.start ?? 0) &+ list.items.count &- 1
    let digits = max(list.numberWidth, String(lastNumber).count)
    listDepth += 1
    defer { listDepth -= 1 }
    for (index, item) in list.items.enumerated() {
      if index > 0 {
        if !list.isTight { blank() }
        offset += 1
      }
      var mark = Prefix(indentation)
      if let start = list.start {
        let number = String(start &+ index)
        let padding = String(repeating: " ", count: max(0, min(digits, 12) - number.count))
        mark = mark + Prefix("\(padding)\(number). ")
      } else if item.box == nil {
        mark = mark + Prefix(bullet + " ")
      }
      if let isTicked = item.box {
        mark = mark + Prefix(isTicked ? marks.boxTicked : marks.box, isTicked ? .correct : .plain)
        mark = mark + Prefix(" ")
      }
      let hanging = Prefix(String(repeating: " ", count: mark.columns))
      margin(first: mark, rest: hanging, standsAlone: true) {
        $0.set(item.blocks, isTight: list.isTight)
      }
    }
  }
}
