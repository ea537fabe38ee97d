// Finds lists of teasers: parts side by side, each with a title that links elsewhere and a few words about it.

/// Marks the parts of a page that announce other articles.
struct TeaserFinder {
  private let tree: PageTree
  private let blocks: [PageBlock]
  private let whole: [PartCount]
  /// The page's own host; nil if it is not known.
  private let host: String?

  private struct Teaser {
    let node: Int32
    /// Its title leads to the same site.
    let leadsInside: Bool
  }

  /// A teaser is no longer than this, in words.
  private static let longest: Int32 = 120
  private static let fewest = 3

  init(_ tree: PageTree, _ blocks: [PageBlock], _ whole: [PartCount], host: String?) {
    self.tree = tree
    self.blocks = blocks
    self.whole = whole
    self.host = host
  }

  /// The elements that are teasers, where at least three stand side by side.
  func teasers() -> [Int32] {
    let titles = titleCounts()
    var groups: [Int32: [Teaser]] = [:]
    for block in blocks where isTitle(block) {
      var index = block.container
      // Up to the largest element that holds this title alone.
      while tree.node(index).parent > 0 {
        let parent = Int(tree.node(index).parent)
        guard titles[parent] == 1, whole[parent].words <= TeaserFinder.longest else { break }
        index = Int32(parent)
      }
      guard whole[Int(index)].prose > 0 else { continue }
      let teaser = Teaser(node: index, leadsInside: isInside(reference(of: block) ?? ""))
      groups[tree.node(index).parent, default: []].append(teaser)
    }
    let lists = groups.values.filter { $0.count >= TeaserFinder.fewest && isBeside($0) }
    return lists.flatMap { $0.map(\.node) }.sorted()
  }

  /// Teasers hold the smaller part of the page's prose: in a list of things that is itself the article it is the larger.
  private func isBeside(_ group: [Teaser]) -> Bool {
    let prose = group.reduce(0) { $0 + Int(whole[Int($1.node)].prose) }
    return prose * 5 < Int(whole[0].prose) * 2 || group.allSatisfy(\.leadsInside)
  }

  /// How many titles stand at and below each node.
  private func titleCounts() -> [Int32] {
    var counts = [Int32](repeating: 0, count: tree.nodes.count)
    for block in blocks where isTitle(block) { counts[Int(block.container)] += 1 }
    for index in tree.nodes.indices.reversed() where tree.nodes[index].parent >= 0 {
      counts[Int(tree.nodes[index].parent)] += counts[index]
    }
    return counts
  }

  /// A block that is all link, to another page.
  private func isTitle(_ block: PageBlock) -> Bool {
    guard block.linked.words >= 3, block.linkDensity > 0.8, let reference = reference(of: block) else { return false }
    return !reference.hasPrefix("#")
  }

  private func isInside(_ reference: String) -> Bool {
    guard let target = PageAddress(reference) else { return true }
    return host.map { target.host == $0 } ?? true
  }

  private func reference(of block: PageBlock) -> String? {
    if let link = (block.start..<block.end).first(where: { tree.node($0).name == .a }) {
      return tree.node(link).markup.attribute("href")
    }
    var index = tree.node(block.start).parent
    while index > 0 {
      if tree.node(index).name == .a { return tree.node(index).markup.attribute("href") }
      index = tree.node(index).parent
    }
    return nil
  }
}
