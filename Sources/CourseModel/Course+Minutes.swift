extension Course {
  /// The minutes that are left of a page, and those from there to the end of its module.
  ///
  /// - Parameters:
  ///   - share: how much of the page is still to be read, 0…1.
  ///   - minutes: how long each page takes.
  /// - Returns: nil before the page's own minutes are known; the module's are nil before all of those
  ///   ahead are, and outside of modules.
  public func minutesLeft(
    from page: PageID, share: Double = 1, _ minutes: [PageID: Int]
  ) -> (page: Int, module: Int?)? {
    guard let whole = minutes[page] else { return nil }
    let own = Int((Double(whole) * min(1, max(0, share))).rounded(.up))
    guard let module = module(page.module),
      let index = module.pages.firstIndex(where: { $0.id == page })
    else { return (own, nil) }
    var ahead = own
    for next in module.pages[(index + 1)...] where next.counts {
      guard let minutes = minutes[next.id] else { return (own, nil) }
      ahead += minutes
    }
    return (own, ahead)
  }
}
