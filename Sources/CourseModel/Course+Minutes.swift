extension Course {
  /// The minutes of a page, and those from it to the end of its module; nil before its own are known.
  ///
  /// - Parameter minutes: how long each page takes.
  public func minutesLeft(
    from page: PageID, _ minutes: [PageID: Int]
  ) -> (page: Int, module: Int)? {
    guard let own = minutes[page] else { return nil }
    guard let module = module(page.module),
      let index = module.pages.firstIndex(where: { $0.id == page })
    else { return (own, own) }
    let ahead = module.pages[index...].filter { $0.id == page || $0.counts }
      .reduce(0) { $0 + (minutes[$1.id] ?? 0) }
    return (own, ahead)
  }
}
