// How well one word of a name stands for one word of another: the same, an initial, a nickname, or spelled anew.

/// One word of a name, ready to be compared.
struct NameWord {
  /// Lower case without diacritics.
  let text: String
  let letters: NameLetters

  init(_ text: String) {
    self.text = text
    letters = NameLetters(text)
  }
}

/// Words of two names that stand for each other.
struct WordMatch {
  enum Kind { case same, initial, nickname, spelled }

  /// The words, as ranges of places: a word may be written as two ("Abdulrahman", "Abdul Rahman").
  let left: Range<Int>
  let right: Range<Int>
  let kind: Kind
  /// In nats; zero for all but the spelled.
  let cost: Double
  /// Letters of the longer.
  let length: Int
  /// The first sounds agree.
  var isSameInitial = true

  var costPerLetter: Double { cost / Double(max(1, length)) }
  /// How much more likely it is that one word was written as the other than that it is any word.
  var evidence: Double {
    switch kind {
    case .same, .spelled: WordMatch.surprise * Double(length) - cost
    case .nickname: 7
    case .initial: 2
    }
  }

  /// What one letter of any name tells, in nats.
  static let surprise = 2.4
  /// Beyond it two words are not taken for each other.
  static let farthest = 1.7

  /// Nil if the words cannot stand for each other.
  init?(_ a: NameWord, _ b: NameWord, at left: Range<Int>, _ right: Range<Int>, by edits: LetterEdits) {
    self.left = left
    self.right = right
    length = max(a.letters.length, b.letters.length)
    if a.text == b.text {
      (kind, cost) = (.same, 0)
      return
    }
    let isSingle = left.count == 1 && right.count == 1
    if isSingle, a.text.utf8.count == 1 || b.text.utf8.count == 1 {
      guard a.text.utf8.first == b.text.utf8.first else { return nil }
      (kind, cost) = (.initial, 0)
      return
    }
    if isSingle, Nicknames.areSame(a.text, b.text) {
      (kind, cost) = (.nickname, 0)
      return
    }
    let shorter = min(a.letters.length, b.letters.length)
    guard shorter >= 2, length <= shorter * 2 + 3, length <= WordMatch.longest else { return nil }
    let cheapest = min(edits.cost(a.letters, b.letters), edits.cost(b.letters, a.letters))
    guard cheapest <= WordMatch.farthest * Double(length) else { return nil }
    (kind, cost) = (.spelled, cheapest)
    isSameInitial = a.text.utf8.first == b.text.utf8.first
  }

  /// Longer words are no names of people.
  private static let longest = 40
}

/// The words of two names, each set against the one it stands for.
struct NameAlignment {
  let matches: [WordMatch]
  let left: [NameWord]
  let right: [NameWord]

  /// Words of each that stand for none of the other.
  var lostLeft: Int { left.count - matches.reduce(0) { $0 + $1.left.count } }
  var lostRight: Int { right.count - matches.reduce(0) { $0 + $1.right.count } }

  /// "George W. Bush" and "George H. W. Bush": an initial that one lacks stands before one that both have.
  var hasOtherInitials: Bool {
    func isBroken(_ words: [NameWord], _ place: (WordMatch) -> Range<Int>) -> Bool {
      let matched = matches.filter { $0.kind == .same }.map { place($0).lowerBound }
      guard let last = matched.filter({ words[$0].text.utf8.count == 1 }).max() else { return false }
      return words.indices.contains { index in
        index < last && words[index].text.utf8.count == 1 && !matches.contains { place($0).contains(index) }
      }
    }
    return isBroken(left) { $0.left } || isBroken(right) { $0.right }
  }

  /// The strongest matches first, each word once. Names are cut to a few words, so that the work is bounded.
  init(_ left: [NameWord], _ right: [NameWord], by edits: LetterEdits) {
    self.left = left
    self.right = right
    var found: [WordMatch] = []
    for i in left.indices {
      for j in right.indices {
        if let match = WordMatch(left[i], right[j], at: i..<i + 1, j..<j + 1, by: edits) { found.append(match) }
        if i + 1 < left.count, let match = joined(left, at: i, with: right[j], by: edits) {
          found.append(WordMatch(match, left: i..<i + 2, right: j..<j + 1))
        }
        if j + 1 < right.count, let match = joined(right, at: j, with: left[i], by: edits) {
          found.append(WordMatch(match, left: i..<i + 1, right: j..<j + 2))
        }
      }
    }
    let order = found.indices.sorted {
      let (a, b) = (found[$0], found[$1])
      return a.evidence != b.evidence ? a.evidence > b.evidence : $0 < $1
    }
    var usedLeft = Set<Int>()
    var usedRight = Set<Int>()
    var matches: [WordMatch] = []
    for match in order.map({ found[$0] }) {
      guard usedLeft.isDisjoint(with: match.left), usedRight.isDisjoint(with: match.right) else { continue }
      usedLeft.formUnion(match.left)
      usedRight.formUnion(match.right)
      matches.append(match)
    }
    self.matches = matches.sorted { $0.left.lowerBound < $1.left.lowerBound }
  }
}

/// Two neighbors written as one word, against one word; nil where that does not bring them near.
private func joined(_ words: [NameWord], at index: Int, with other: NameWord, by edits: LetterEdits) -> WordMatch? {
  let both = words[index].text + words[index + 1].text
  guard abs(both.utf8.count - other.text.utf8.count) <= 3, words[index].text.utf8.count > 1,
    words[index + 1].text.utf8.count > 1
  else { return nil }
  let match = WordMatch(NameWord(both), other, at: 0..<2, 0..<1, by: edits)
  return match.flatMap { $0.costPerLetter < 0.6 ? $0 : nil }
}

extension WordMatch {
  fileprivate init(_ match: WordMatch, left: Range<Int>, right: Range<Int>) {
    self.left = left
    self.right = right
    kind = match.kind == .same ? .same : .spelled
    cost = match.cost
    length = match.length
    isSameInitial = match.isSameInitial
  }
}
