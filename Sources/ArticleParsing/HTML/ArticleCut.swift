// Cuts from the main part of a page what is not the article.

/// Decides for each block of the main part whether it is kept.
struct ArticleCut {
  private let outline: PageOutline
  private let part: Int32
  private let title: PageTitle
  private let folded: String

  init(_ outline: PageOutline, part: Int32, title: PageTitle) {
    self.outline = outline
    self.part = part
    self.title = title
    folded = PageText.folded(title.text ?? "")
  }

  private var tree: PageTree { outline.tree }

  /// The indices of the blocks that are the article.
  func kept() -> [Int] {
    let cut = cutNodes()
    let end = tree.node(part).end
    var kept = outline.blocks.indices.filter { index in
      let block = outline.blocks[index]
      return block.start > part && block.start < end && !isCut(block, cut) && keeps(block)
    }
    if kept.isEmpty { kept = everything() }
    dropBeforeHeadline(&kept)
    dropOpening(&kept)
    dropAnnounced(&kept)
    dropFragments(&kept)
    dropEnd(&kept)
    dropHeadingsOfNothing(&kept)
    return kept
  }

  /// All blocks of the part, for the page whose every part calls itself something else.
  private func everything() -> [Int] {
    outline.blocks.indices.filter { index in
      let block = outline.blocks[index]
      return block.start > part && block.start < tree.node(part).end && block.linkDensity < 0.5
    }
  }

  /// Whether all words of a block stand in what is cut.
  private func isCut(_ block: PageBlock, _ cut: [Bool]) -> Bool {
    if cut[Int(max(block.container - part, 0))] { return true }
    return (block.start..<block.end).allSatisfy { tree.node($0).name != .text || cut[Int($0 - part)] }
  }

  /// A box that asks something of the reader has at most so many words.
  private static let box: Int32 = 70

  /// The boxes of lines that ask something of the reader: the largest elements around them that hold little else.
  private func requestBoxes() -> Set<Int32> {
    var boxes: Set<Int32> = []
    for block in outline.blocks where block.start > part && block.start < tree.node(part).end {
      guard block.count.words <= 45, isRequest(block) else { continue }
      var index = block.container
      guard outline.whole[Int(index)].words <= ArticleCut.box else { continue }
      while tree.node(index).parent > part, outline.whole[Int(tree.node(index).parent)].words <= ArticleCut.box {
        index = tree.node(index).parent
      }
      let name = tree.node(index).name
      if name == .div || name == .section || name == .aside || name == .article { boxes.insert(index) }
    }
    return boxes
  }

  /// For each node of the part whether it stands in something that is cut.
  private func cutNodes() -> [Bool] {
    let end = tree.node(part).end
    let boxes = requestBoxes()
    var cut = [Bool](repeating: false, count: Int(end - part))
    for index in part + 1..<max(end, part + 1) {
      let node = tree.node(index)
      let isBelowCut = node.parent > part && cut[Int(node.parent - part)]
      cut[Int(index - part)] = isBelowCut || boxes.contains(index) || cuts(index, node)
    }
    return cut
  }

  private func cuts(_ index: Int32, _ node: PageNode) -> Bool {
    if node.name == .text { return false }
    let zone = outline.zones[Int(index)].subtracting(outline.zones[Int(part)])
    if !zone.isDisjoint(with: .boilerplate) { return true }
    let count = outline.whole[Int(index)]
    if zone.contains(.about), count.prose == 0 || node.name.isBlock { return true }
    guard node.name.isBlock, count.words > 0, count.prose == 0 else { return false }
    switch node.name {
    case .p, .li, .h1, .h2, .h3, .h4, .h5, .h6, .dd, .dt, .td, .th, .tr, .thead, .tbody, .blockquote, .figcaption, .pre,
      .caption:
      return false
    case .form, .fieldset: return true
    case .ul, .ol: return count.linkDensity > 0.75 && !isAnnouncedList(index)
    default: return count.linkDensity > 0.6 && !isAnnouncedList(index)
    }
  }

  /// A list of links after words that end with a colon belongs to them.
  private func isAnnouncedList(_ index: Int32) -> Bool {
    let place = outline.blockPlace(from: index)
    guard place > 0 else { return false }
    return outline.blocks[place - 1].count.last == UInt8(ascii: ":") && outline.blocks[place - 1].linkDensity < 0.5
  }

  private func keeps(_ block: PageBlock) -> Bool {
    guard block.count.words > 0 else { return block.name == .p }
    if let level = block.level {
      return level > 1 || PageText.folded(tree.words(of: block.container)) != folded
    }
    if block.count.words > 45 { return true }
    let opening = opening(of: block)
    if block.linkDensity > 0.5, block.name != .li, BoilerplateWords.isAnnouncement(opening) { return false }
    if block.name == .p, block.linkDensity > 0.9, isInCapitals(block) { return false }
    if block.count.words <= 12, PageDate.all(in: tree.words(of: block)) != nil { return false }
    return !isRequest(block) && !BoilerplateWords.isLabel(opening)
  }

  private func isRequest(_ block: PageBlock) -> Bool {
    BoilerplateWords.isRequest(opening(of: block), words: block.count.words)
  }

  /// "CLICK HERE FOR MORE"
  private func isInCapitals(_ block: PageBlock) -> Bool {
    let words = tree.words(of: block)
    return block.count.words >= 4 && !words.contains(where: \.isLowercase)
  }

  /// A word or two in a box of their own: a button, a label.
  private func isFragment(_ block: PageBlock) -> Bool {
    switch block.name {
    case .div, .section, .article, .main, .header, .footer, .body, .form, .center, .summary, .details, .figure:
      return block.count.words <= 3 && block.count.stops == 0 && block.count.ideographs < 10
        && outline.whole[Int(block.container)].prose == 0
    case .p: return block.count.words <= 1 && block.count.stops == 0 && block.count.ideographs == 0
    default: return false
    }
  }

  /// The first words of a block, folded.
  private func opening(of block: PageBlock) -> String {
    var text = BlockText()
    for index in block.start..<block.end where text.bytes.count < 60 {
      if tree.node(index).name == .text { text.append(PageText.head(of: tree.node(index).markup.repairedContent, 120)) }
    }
    return PageText.folded(PageText.head(of: text.string, 60))
  }

  /// What stands above the headline is not the article, unless it is much.
  private func dropBeforeHeadline(_ kept: inout [Int]) {
    guard let headline = title.node, headline > part, headline < tree.node(part).end else { return }
    let above = kept.prefix { outline.blocks[$0].start < headline }
    let words = above.reduce(0) { $0 + (outline.blocks[$1].isProse ? outline.blocks[$1].count.words : 0) }
    let all = kept.reduce(0) { $0 + outline.blocks[$1].count.words }
    if words * 5 < all { kept.removeFirst(above.count) }
    kept.removeAll { outline.blocks[$0].start >= headline && outline.blocks[$0].end <= tree.node(headline).end }
  }

  /// Labels, dates and names before the first sentence.
  private func dropOpening(_ kept: inout [Int]) {
    let first = kept.firstIndex { outline.blocks[$0].isProse || outline.blocks[$0].name == .pre } ?? 0
    let opening = kept[..<first].filter { index in
      let block = outline.blocks[index]
      if block.level != nil { return true }
      return block.count.words >= (block.name == .p || block.name == .li ? 4 : 8) && !isMasthead(block)
    }
    kept.replaceSubrange(..<first, with: opening)
  }

  /// A line that says when or by whom and not much else.
  private func isMasthead(_ block: PageBlock) -> Bool {
    guard block.count.words <= 20 else { return false }
    let words = tree.words(of: block)
    return PageDateReader(isMonthFirst: true).date(in: words) != nil || !AuthorNames.spoken(in: words).isEmpty
  }

  /// A line that announces other articles, and the links below it.
  private func dropAnnounced(_ kept: inout [Int]) {
    var isAnnounced = false
    kept.removeAll { index in
      let block = outline.blocks[index]
      let isShort = block.count.words <= (block.level == nil ? 5 : 8)
      let isLine = isShort || block.level == nil && block.count.last == UInt8(ascii: ":")
      if isLine, block.count.words <= 12, BoilerplateWords.isAnnouncement(opening(of: block)) {
        isAnnounced = true
        return true
      }
      if isAnnounced, block.linkDensity > 0.5 || block.name == .li && block.linked.words > 0 { return true }
      isAnnounced = false
      return false
    }
  }

  /// Runs of a word or two in boxes of their own, and those at the end: buttons, labels, figures of a chart.
  private func dropFragments(_ kept: inout [Int]) {
    var result: [Int] = []
    var run: [Int] = []
    for index in kept {
      if isFragment(outline.blocks[index]) {
        run.append(index)
      } else {
        if run.count < 3 { result += run }
        run = []
        result.append(index)
      }
    }
    kept = result.isEmpty ? run : result
  }

  /// Labels and links after the last sentence.
  private func dropEnd(_ kept: inout [Int]) {
    while let last = kept.last {
      let block = outline.blocks[last]
      let isCredit = block.count.words <= 45 && BoilerplateWords.isCredit(tree.words(of: block))
      guard isCredit || !block.isProse && isEndLabel(block) else { return }
      kept.removeLast()
    }
  }

  private func isEndLabel(_ block: PageBlock) -> Bool {
    switch block.name {
    case .li, .td, .th, .blockquote, .pre: false
    case .p: block.linkDensity > 0.8 || block.count.words == 0
    default: block.linkDensity > 0.8 || block.count.words <= 6 && block.count.stops == 0
    }
  }

  /// A heading stays where words follow it before the next heading that is as large.
  private func dropHeadingsOfNothing(_ kept: inout [Int]) {
    var result: [Int] = []
    // The level of the heading that follows; 7 for words, 0 for nothing.
    var next = 0
    for index in kept.reversed() {
      let level = outline.blocks[index].level ?? 7
      if level < 7, next <= level { continue }
      next = level
      result.append(index)
    }
    kept = result.reversed()
  }
}
