// What a page consists of: its blocks, the parts they stand in, and how much prose and how many links each part holds.

/// Sums over the blocks at and below a node.
struct PartCount {
  /// Words of sentences outside links.
  var prose: Int32 = 0
  var words: Int32 = 0
  var linked: Int32 = 0
  /// Prose less what stands in its way: links and fragments.
  var value: Int32 = 0

  static func += (a: inout PartCount, b: PartCount) {
    a.prose &+= b.prose
    a.words &+= b.words
    a.linked &+= b.linked
    a.value &+= b.value
  }

  var linkDensity: Double { words == 0 ? 0 : Double(linked) / Double(words) }
}

/// A page measured. All arrays run parallel to the tree's nodes.
struct PageOutline {
  let tree: PageTree
  let blocks: [PageBlock]
  /// What each element says of itself.
  let hints: [ElementHints]
  /// What each node and those around it say of themselves, where that can be believed.
  private(set) var zones: [ElementHints] = []
  /// Of all blocks.
  let whole: [PartCount]
  /// Of the blocks outside boilerplate.
  private(set) var parts: [PartCount] = []

  /// `host`: where the page comes from, if that is known.
  init(_ tree: PageTree, host: String?) {
    self.tree = tree
    blocks = BlockFinder(tree).blocks
    var known: [UInt64: ElementHints] = [:]
    hints = tree.nodes.map { $0.name == .text ? [] : ElementHints.read($0, known: &known) }
    whole = PageOutline.sums(tree, blocks) { _ in true }
    zones = believedZones(teasers: TeaserFinder(tree, blocks, whole, host: host).teasers())
    parts = PageOutline.sums(tree, blocks) { [zones] block in
      zones[Int(block.container)].isDisjoint(with: .boilerplate)
    }
  }

  /// The place of the first block that begins at or after a node. O(log of the blocks).
  func blockPlace(from node: Int32) -> Int {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].start < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func sums(_ tree: PageTree, _ blocks: [PageBlock], _ counts: (PageBlock) -> Bool) -> [PartCount] {
    var sums = [PartCount](repeating: PartCount(), count: tree.nodes.count)
    for block in blocks where counts(block) { sums[Int(block.container)] += block.part }
    for index in tree.nodes.indices.reversed() {
      let parent = tree.nodes[index].parent
      if parent >= 0 { sums[Int(parent)] += sums[index] }
    }
    return sums
  }

  /// The largest share of the page's prose that a part of each sort can hold; what holds more is named wrongly.
  private static let limits: [(ElementHints, Double)] = [
    (.comments, 0.9), (.navigation, 0.4), (.related, 0.4), (.share, 0.4), (.promotion, 0.4), (.overlay, 0.4),
    (.footer, 0.4), (.sidebar, 0.4), (.hidden, 0.8), (.about, 0.15), (.caption, 0.3), (.header, 0.3),
  ]

  private func believedZones(teasers: [Int32]) -> [ElementHints] {
    var zones = hints
    for teaser in teasers { zones[Int(teaser)].insert(.related) }
    let total = max(1, Double(whole.first?.prose ?? 0))
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      if node.name == .html || node.name == .body { zones[index] = [] }
      if zones[index].contains(.embedded) { zones[index].subtract([.share, .sidebar]) }
      if !zones[index].isEmpty {
        let share = Double(whole[index].prose) / total
        for (hint, limit) in PageOutline.limits where share > limit { zones[index].remove(hint) }
      }
      if node.parent >= 0 { zones[index].formUnion(zones[Int(node.parent)]) }
    }
    return zones
  }
}

extension PageBlock {
  /// 1 … 6 for a heading; what is as long as a paragraph is one, whatever its element.
  var level: Int? { count.words >= 18 ? nil : name.headingLevel }

  /// Sentences, not labels and titles.
  var isProse: Bool {
    guard linkDensity < 0.5, level == nil else { return false }
    if count.ideographs >= 20 { return true }
    return count.words >= 10 && (count.stops > 0 || count.commas > 0) || count.words >= 25
  }

  fileprivate var part: PartCount {
    let (words, links) = (Int32(clamping: count.words), Int32(clamping: linked.words))
    if !isProse {
      var value = -min(words, 10) / 2 - 1
      if name == .pre { value = words / 2 } else if name.headingLevel != nil, links == 0 { value = 0 }
      return PartCount(prose: 0, words: words, linked: links, value: value)
    }
    return PartCount(prose: words - links, words: words, linked: links, value: words - 2 * links)
  }
}
