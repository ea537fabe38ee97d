// Cuts from the main part of a page what is not the article.

/// Decides for each block of the main part whether it is kept.
struct ArticleCut {
  private let outline: PageOutline
  private let part: Int32
  private let title: String

  init(_ outline: PageOutline, part: Int32, title: String) {
    self.outline = outline
    self.part = part
    self.title = PageText.folded(title)
  }

  /// The indices of the blocks that are the article.
  func kept() -> [Int] {
    let cut = cutNodes()
    let end = outline.tree.node(part).end
    var kept = outline.blocks.indices.filter { index in
      let block = outline.blocks[index]
      return block.start > part && block.start < end && !cut[Int(block.start - part)] && keeps(block)
    }
    dropHeadingsOfNothing(&kept)
    return kept
  }

  /// For each node of the part whether it stands in something that is cut.
  private func cutNodes() -> [Bool] {
    let end = outline.tree.node(part).end
    var cut = [Bool](repeating: false, count: Int(end - part))
    for index in part + 1..<max(end, part + 1) {
      let node = outline.tree.node(index)
      let isBelowCut = node.parent > part && cut[Int(node.parent - part)]
      cut[Int(index - part)] = isBelowCut || cuts(index, node)
    }
    return cut
  }

  private func cuts(_ index: Int32, _ node: PageNode) -> Bool {
    guard node.name != .text, node.name.isBlock else { return false }
    let zone = outline.zones[Int(index)].subtracting(outline.zones[Int(part)])
    if !zone.isDisjoint(with: .boilerplate) || zone.contains(.about) { return true }
    let count = outline.whole[Int(index)]
    return count.words > 0 && count.prose == 0 && count.linkDensity > 0.6
  }

  private func keeps(_ block: PageBlock) -> Bool {
    let name = outline.tree.node(block.container).name
    if let level = name.headingLevel {
      return level > 1 || PageText.folded(outline.tree.words(of: block.container)) != title
    }
    return block.count.letters > 0
  }

  /// A heading stays where words follow it before the next heading that is as large.
  private func dropHeadingsOfNothing(_ kept: inout [Int]) {
    var result: [Int] = []
    // The level of the heading that follows; 7 for words, 0 for nothing.
    var next = 0
    for index in kept.reversed() {
      let level = outline.tree.node(outline.blocks[index].container).name.headingLevel ?? 7
      if level < 7, next <= level { continue }
      next = level
      result.append(index)
    }
    kept = result.reversed()
  }
}
