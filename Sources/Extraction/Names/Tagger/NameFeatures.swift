// What speaks for the tag of a word: hashed features of the word, its neighbors and the run of capitals it stands in.

/// How a sentence is set.
package enum SentenceStyle: UInt64 {
  case running, titleCase, capitals

  /// Tells it by the share of capitals among the words.
  package init(_ words: UnsafeMutableBufferPointer<WordFacts>) {
    var longWords = 0
    var capitalized = 0
    var lower = 0
    var capitals = 0
    for word in words {
      switch word.form {
      case .lower:
        lower += 1
        if word.length > 3 { longWords += 1 }
      case .capitalized, .mixed:
        if word.length > 3 {
          longWords += 1
          capitalized += 1
        }
      case .capitals:
        capitals += 1
      default: break
      }
    }
    if capitals >= 3 && capitals >= 4 * (lower + capitalized) {
      self = .capitals
    } else if longWords >= 4 && capitalized * 10 >= longWords * 9 {
      self = .titleCase
    } else {
      self = .running
    }
  }
}

/// A run of capitalized words, with what may link them, around a word.
struct CapitalRun {
  var start: Int
  var end: Int
  /// The run with "of", "and", "the", "for" inside.
  var wideStart: Int
  var wideEnd: Int
}

/// Where the features of a word are gathered.
package struct FeatureBuffer {
  package private(set) var hashes: [UInt64] = []
  /// What each feature looks at; only kept where someone asks for reasons.
  private(set) var templates: [UInt64] = []
  private let keepsTemplates: Bool

  package init() { self.init(keepsTemplates: false) }

  init(keepsTemplates: Bool) {
    self.keepsTemplates = keepsTemplates
    hashes.reserveCapacity(128)
  }

  @inline(__always)
  package mutating func removeAll() {
    hashes.removeAll(keepingCapacity: true)
    if keepsTemplates { templates.removeAll() }
  }

  @inline(__always)
  mutating func add(_ template: UInt64, _ value: UInt64) {
    hashes.append(FeatureHash.join(value, template))
    if keepsTemplates { templates.append(template) }
  }

  @inline(__always)
  mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64) { add(template, FeatureHash.join(a, b)) }

  @inline(__always)
  mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) {
    add(template, FeatureHash.join(FeatureHash.join(a, b), c))
  }
}

/// Gathers the features of the words of one sentence.
package struct NameFeatures {
  let words: UnsafeMutableBufferPointer<WordFacts>
  let style: SentenceStyle
  private var runs: [CapitalRun?]

  package init(_ words: UnsafeMutableBufferPointer<WordFacts>, style: SentenceStyle) {
    self.words = words
    self.style = style
    runs = Array(repeating: nil, count: words.count)
    findRuns()
  }

  private static let edge = WordFacts()
  private static let of = FeatureHash.word("of")
  private static let links: Set<UInt64> = Set(["of", "and", "the", "for", "&", "-", "de", "'s"].map(FeatureHash.word))

  @inline(__always)
  private func word(_ index: Int) -> WordFacts {
    index >= 0 && index < words.count ? words[index] : NameFeatures.edge
  }

  private mutating func findRuns() {
    var index = 0
    var found: [CapitalRun] = []
    while index < words.count {
      guard words[index].hasUpper else {
        index += 1
        continue
      }
      var end = index + 1
      while end < words.count, words[end].hasUpper { end += 1 }
      found.append(CapitalRun(start: index, end: end, wideStart: index, wideEnd: end))
      index = end
    }
    widen(&found)
    for run in found {
      for index in run.start..<run.end { runs[index] = run }
    }
  }

  /// Joins runs over one or two linking words ("Bank of America", "Department of the Interior").
  private func widen(_ found: inout [CapitalRun]) {
    for index in found.indices.dropFirst() {
      let gap = found[index - 1].end..<found[index].start
      guard gap.count <= 2, gap.allSatisfy({ NameFeatures.links.contains(words[$0].word) }) else { continue }
      found[index].wideStart = found[index - 1].wideStart
    }
    for index in found.indices.dropLast().reversed() where found[index + 1].wideStart <= found[index].start {
      found[index].wideEnd = found[index + 1].wideEnd
    }
  }

  /// The features of one word; at most about ninety.
  package func gather(at index: Int, into buffer: inout FeatureBuffer) {
    buffer.removeAll()
    buffer.add(1, style.rawValue)
    gatherWord(index, &buffer)
    gatherNeighbors(index, &buffer)
    gatherPairs(index, &buffer)
    gatherLists(index, &buffer)
    gatherRun(index, &buffer)
    gatherEvidence(index, &buffer)
  }

  /// The form, told apart by how the sentence is set.
  @inline(__always)
  func form(_ facts: WordFacts) -> UInt64 {
    style == .running ? UInt64(facts.form.rawValue) : UInt64(facts.form.rawValue) + 16 * style.rawValue
  }

  private func gatherWord(_ index: Int, _ buffer: inout FeatureBuffer) {
    let facts = words[index]
    let form = self.form(facts)
    buffer.add(2, facts.word, form)
    buffer.add(3, facts.word)
    if style != .capitals { buffer.add(4, facts.shape, UInt64(min(facts.length, 6))) }
    buffer.add(5, form, UInt64(facts.habit), index == 0 ? 1 : 0)
    if facts.length > 2 {
      buffer.add(6, facts.prefix2)
      buffer.add(7, facts.suffix2, form)
      buffer.add(8, facts.suffix1)
    }
    if facts.length > 3 {
      buffer.add(9, facts.prefix3)
      buffer.add(10, facts.suffix3, form)
    }
    if facts.length > 4 {
      buffer.add(11, facts.prefix4)
      buffer.add(12, facts.suffix4)
    }
    buffer.add(13, UInt64(facts.clusters.0), form)
    buffer.add(14, UInt64(facts.clusters.1), form)
    buffer.add(15, UInt64(facts.clusters.2), form)
    buffer.add(16, UInt64(facts.names), form)
    buffer.add(17, UInt64(facts.names & 15), UInt64(facts.habit), form)
  }

  private func gatherNeighbors(_ index: Int, _ buffer: inout FeatureBuffer) {
    for (slot, offset) in [-2, -1, 1, 2].enumerated() {
      let facts = word(index + offset)
      let base = UInt64(100 + slot * 20)
      buffer.add(base, facts.word)
      buffer.add(base + 1, UInt64(facts.clusters.1), form(facts))
      buffer.add(base + 2, UInt64(facts.clusters.0))
      buffer.add(base + 3, facts.shape)
      buffer.add(base + 4, UInt64(facts.lists), form(facts))
      if offset == -1 || offset == 1 {
        buffer.add(base + 5, facts.suffix3)
        buffer.add(base + 6, UInt64(facts.names), form(facts))
        buffer.add(base + 7, UInt64(facts.clusters.2))
        buffer.add(base + 8, facts.word, form(words[index]))
      }
    }
    buffer.add(180, word(index - 3).word)
    buffer.add(181, word(index + 3).word)
  }

  private func gatherPairs(_ index: Int, _ buffer: inout FeatureBuffer) {
    let before = word(index - 1)
    let here = words[index]
    let after = word(index + 1)
    buffer.add(200, before.word, here.word)
    buffer.add(201, here.word, after.word)
    let shapes = FeatureHash.join(before.shape, here.shape)
    buffer.add(202, shapes)
    buffer.add(203, here.shape, after.shape)
    buffer.add(204, shapes, after.shape)
    buffer.add(205, UInt64(before.clusters.1), UInt64(here.clusters.1), form(here))
    buffer.add(206, UInt64(here.clusters.1), UInt64(after.clusters.1), form(here))
    buffer.add(207, UInt64(before.clusters.0), UInt64(after.clusters.0), form(here))
    buffer.add(208, UInt64(before.names), UInt64(here.names), form(here))
    buffer.add(209, UInt64(here.names), UInt64(after.names), form(here))
    buffer.add(210, before.word, UInt64(here.names), form(here))
    buffer.add(211, after.word, UInt64(here.names), form(here))
    buffer.add(212, word(index - 2).word, before.word, form(here))
    buffer.add(213, after.word, word(index + 2).word, form(here))
    buffer.add(214, UInt64(word(index - 2).clusters.0), UInt64(before.clusters.1), form(here))
    buffer.add(215, UInt64(after.clusters.1), UInt64(word(index + 2).clusters.0), form(here))
    gatherRoles(index, &buffer)
  }

  /// Given and family names in a row: where one person ends and the next begins.
  private func gatherRoles(_ index: Int, _ buffer: inout FeatureBuffer) {
    let here = role(word(index - 1)) << 8 | role(words[index]) << 4 | role(word(index + 1))
    buffer.add(216, here)
    buffer.add(217, here, role(word(index - 2)))
    buffer.add(218, here, role(word(index + 2)))
    let echo: UInt64 =
      (words[index].word == word(index - 1).word ? 1 : 0) | (words[index].word == word(index + 1).word ? 2 : 0)
    if echo != 0 { buffer.add(219, echo, role(words[index])) }
  }

  /// What a word is among the words of names, in four bits.
  @inline(__always)
  private func role(_ facts: WordFacts) -> UInt64 {
    if facts.hasUpper {
      return 8 | (facts.isGivenName ? 1 : 0) | (facts.isFamilyName ? 2 : 0) | (facts.form == .initial ? 4 : 0)
    }
    return facts.form == .punctuation ? 1 : facts.form == .lower ? 2 : facts.length == 0 ? 0 : 3
  }

  private func gatherLists(_ index: Int, _ buffer: inout FeatureBuffer) {
    let here = words[index]
    let before = word(index - 1)
    let after = word(index + 1)
    buffer.add(300, UInt64(here.lists), form(here))
    for list in PhraseList.allCases {
      let position = UInt64(here.lists >> list.shift & 7)
      if position != 0 { buffer.add(301 + UInt64(list.rawValue), position, UInt64(here.habit)) }
    }
    buffer.add(320, UInt64(before.lists), UInt64(here.lists))
    buffer.add(321, UInt64(here.lists), UInt64(after.lists))
    buffer.add(322, UInt64(before.lists), UInt64(here.names), form(here))
    buffer.add(323, UInt64(here.lists), UInt64(here.names), UInt64(after.names))
  }

  private func gatherRun(_ index: Int, _ buffer: inout FeatureBuffer) {
    guard let run = runs[index] ?? (index > 0 ? runs[index - 1] : nil) else {
      buffer.add(400, 0)
      return
    }
    let inside = runs[index] != nil ? UInt64(1) : 0
    let place = UInt64(min(index - run.start, 4)) * 8 + UInt64(max(0, min(run.end - index, 4)))
    buffer.add(400, place, inside)
    let before = word(run.start - 1)
    let after = word(run.end)
    let last = word(run.end - 1)
    let first = word(run.start)
    let wideLast = word(run.wideEnd - 1)
    let wideFirst = word(run.wideStart)
    let length = UInt64(min(run.end - run.start, 4))
    buffer.add(401, before.word, inside)
    buffer.add(402, after.word, inside)
    buffer.add(403, last.word, inside, index == run.end - 1 ? 1 : 0)
    buffer.add(404, first.word, inside, index == run.start ? 1 : 0)
    buffer.add(405, wideLast.word, inside)
    buffer.add(406, wideFirst.word, inside)
    buffer.add(407, UInt64(last.clusters.1), length, inside)
    buffer.add(408, UInt64(before.clusters.1), UInt64(after.clusters.1), inside)
    buffer.add(409, UInt64(first.names), UInt64(last.names), place)
    buffer.add(410, before.word, length, inside)
    buffer.add(411, after.word, length, inside)
    buffer.add(412, UInt64(before.clusters.1), length, place)
    buffer.add(413, UInt64(after.clusters.1), length, place)
    buffer.add(414, last.suffix3, length, inside)
    buffer.add(415, word(run.wideStart - 1).word, word(run.wideEnd).word, inside)
  }

  private func gatherEvidence(_ index: Int, _ buffer: inout FeatureBuffer) {
    let here = words[index]
    guard here.hasUpper else { return }
    let evidence = UInt64(here.evidence)
    buffer.add(500, evidence & 0x7)
    buffer.add(501, evidence & 0xFFF)
    for bit in 0..<WordEvidence.count where evidence >> UInt64(bit) & 1 != 0 {
      buffer.add(510 + UInt64(bit), form(here), UInt64(here.habit))
    }
  }
}
