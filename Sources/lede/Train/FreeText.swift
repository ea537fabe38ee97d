// Running text without tags, as numbers of words: what the word vectors and the habits of case are learned from.

import Extraction

/// The words of a vocabulary, and texts as sequences of them.
struct FreeText {
  /// A word, told apart by whether it is written with a capital.
  struct Word {
    let hash: UInt64
    let isCapital: Bool
    let count: Int
    let habit: UInt8
  }

  private(set) var words: [Word] = []
  /// Indices of words, -1 for one that is rare; -2 ends a paragraph.
  private(set) var sequence: [Int32] = []

  /// Cuts the texts, counts, and keeps the `limit` most frequent words seen at least `least` times.
  init(_ texts: [[UInt8]], limit: Int, least: Int) {
    var counts: [UInt64: (lower: Int, capital: Int)] = [:]
    var raw: [UInt64] = []
    for text in texts { FreeText.cut(text, into: &raw) }
    for word in raw where word != 0 && word & 1 == 0 {
      let key = word & ~3
      var count = counts[key] ?? (0, 0)
      if word & 2 != 0 { count.capital += 1 } else { count.lower += 1 }
      counts[key] = count
    }
    keep(counts, limit: limit, least: least)
    number(raw, counts)
  }

  /// The hash under which the vocabulary keeps a word; bit 0 and 1 of word hashes are not used there.
  static func key(_ hash: UInt64, isCapital: Bool) -> UInt64 { isCapital ? FeatureHash.capitalKey(hash) : hash }

  /// 0 for the end of a paragraph; else the hash, with bit 1 for a capital and bit 0 where case tells nothing.
  private static func cut(_ text: [UInt8], into raw: inout [UInt64]) {
    PlainCutter.cut(text) { bytes, isFirst in
      guard let bytes else { return raw.append(0) }
      let facts = WordFacts(bytes)
      raw.append(facts.word & ~3 | (facts.hasUpper ? 2 : 0) | (isFirst && facts.hasUpper ? 1 : 0))
    }
  }

  private mutating func keep(_ counts: [UInt64: (lower: Int, capital: Int)], limit: Int, least: Int) {
    for (hash, count) in counts {
      let share = Float(count.capital) / Float(count.lower + count.capital)
      let habit: UInt8 = share < 0.05 ? 1 : share < 0.5 ? 2 : share < 0.95 ? 3 : 4
      if count.lower >= least { words.append(Word(hash: hash, isCapital: false, count: count.lower, habit: habit)) }
      if count.capital >= least { words.append(Word(hash: hash, isCapital: true, count: count.capital, habit: habit)) }
    }
    words.sort { ($0.count, $0.hash, $0.isCapital ? 1 : 0) > ($1.count, $1.hash, $1.isCapital ? 1 : 0) }
    if words.count > limit { words.removeLast(words.count - limit) }
  }

  private mutating func number(_ raw: [UInt64], _ counts: [UInt64: (lower: Int, capital: Int)]) {
    var numbers: [UInt64: Int32] = [:]
    for (index, word) in words.enumerated() { numbers[word.hash | (word.isCapital ? 2 : 0)] = Int32(index) }
    sequence.reserveCapacity(raw.count)
    for word in raw {
      if word == 0 {
        sequence.append(-2)
        continue
      }
      var isCapital = word & 2 != 0
      if word & 1 != 0, let count = counts[word & ~3] { isCapital = count.capital > count.lower }
      sequence.append(numbers[word & ~3 | (isCapital ? 2 : 0)] ?? -1)
    }
  }
}

/// A quick cutter for counting words: white space, and signs at either end of a word.
enum PlainCutter {
  /// Calls with each word and whether it begins a sentence, and with nil at the end of a line.
  static func cut(_ text: [UInt8], _ take: (ArraySlice<UInt8>?, Bool) -> Void) {
    var position = 0
    var isFirst = true
    while position < text.count {
      let byte = text[position]
      if byte == 0x0A {
        take(nil, true)
        isFirst = true
      }
      if byte <= 0x20 {
        position += 1
        continue
      }
      var end = position
      while end < text.count, text[end] > 0x20 { end += 1 }
      cutWord(text[position..<end], &isFirst, take)
      position = end
    }
  }

  private static func cutWord(
    _ word: ArraySlice<UInt8>, _ isFirst: inout Bool, _ take: (ArraySlice<UInt8>?, Bool) -> Void
  ) {
    var start = word.startIndex
    var end = word.endIndex
    while start < end, isSign(word[start]) {
      take(word[start...start], isFirst)
      start += 1
    }
    while end > start, isSign(word[end - 1]), !(word[end - 1] == 0x2E && isShort(word[start..<end])) { end -= 1 }
    var piece = start
    for index in start..<end where word[index] == 0x2D {
      if index > piece { take(word[piece..<index], isFirst) }
      if index > start { isFirst = false }
      take(word[index...index], isFirst)
      piece = index + 1
    }
    if piece < end {
      let tail = word[piece..<end]
      if tail.count > 2, tail.last == 0x73, tail[tail.endIndex - 2] == 0x27 {
        take(tail.dropLast(2), isFirst)
        take(tail.suffix(2), false)
      } else {
        take(tail, isFirst)
      }
      isFirst = false
    }
    for index in end..<word.endIndex {
      take(word[index...index], false)
      if word[index] == 0x2E || word[index] == 0x21 || word[index] == 0x3F || word[index] == 0x3A { isFirst = true }
    }
  }

  /// "U.S." and "J." keep their dots.
  private static func isShort(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 3 || word.dropLast().contains(0x2E)
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
    default: byte < 0x80
    }
  }
}
