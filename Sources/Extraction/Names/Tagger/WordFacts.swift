// What the tagger knows of one token by its letters alone.

/// Case and make of a token.
package enum LetterForm: UInt8 {
  case punctuation, lower, capitalized, capitals, initial, mixed, number, alphanumeric, abbreviation, other
}

/// Hashes and classes of one token; what the tables say of it is filled in by the lexicon.
package struct WordFacts {
  /// Of the folded, lower-case word.
  package var word: UInt64 = 0
  package var prefix2: UInt64 = 0
  package var prefix3: UInt64 = 0
  package var prefix4: UInt64 = 0
  package var suffix1: UInt64 = 0
  package var suffix2: UInt64 = 0
  package var suffix3: UInt64 = 0
  package var suffix4: UInt64 = 0
  /// Of the pattern of cases, repeats drawn together: "XxX" for "OpenAI".
  package var shape: UInt64 = 0
  package var form = LetterForm.other
  /// Number of letters, digits and signs.
  package var length: UInt8 = 0
  package var hasUpper = false
  /// How often the word is a given and a family name, in four bits each; 0 if it is not known as a name.
  package var names: UInt8 = 0
  /// 0 unknown, 1 … 4 from always lower case to always a capital inside a sentence.
  package var habit: UInt8 = 0
  /// Index into the vocabulary, or -1.
  package var vocabulary: Int32 = -1
  /// Groups of words with the same neighbors, coarse to fine; 0 if unknown.
  package var clusters: (UInt16, UInt16, UInt16) = (0, 0, 0)
  /// For each list of phrases three bits: 0 not in it, 1 a phrase of its own, 2 first, 3 inside, 4 last word.
  package var lists: UInt32 = 0
  /// What the rest of the text shows of the same word.
  package var evidence: UInt32 = 0
  /// The token can be part of a name.
  package var isCandidate = false

  package init() {}

  /// Reads a token's bytes. Cost is linear in its length; only the first 64 scalars count.
  package init(_ bytes: some Collection<UInt8>) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: WordFacts.longest) { folded in
      var count = 0
      var scan = ShapeScan()
      var decoder = ScalarReader(bytes)
      while count < WordFacts.longest, let scalar = decoder.next() {
        let (sort, letter) = Letters.fold(scalar)
        scan.take(sort, letter)
        folded[count] = letter
        count += 1
      }
      fillHashes(UnsafeBufferPointer(rebasing: folded[..<count]))
      shape = scan.hash
      form = scan.form
      hasUpper = scan.uppers > 0
      length = UInt8(count)
    }
  }

  private static let longest = 64

  private mutating func fillHashes(_ letters: UnsafeBufferPointer<UInt32>) {
    var hash = FeatureHash.seed
    for (index, letter) in letters.enumerated() {
      hash = FeatureHash.add(letter, to: hash)
      if index == 1 { prefix2 = hash }
      if index == 2 { prefix3 = hash }
      if index == 3 { prefix4 = hash }
    }
    word = FeatureHash.spread(hash)
    hash = FeatureHash.seed &+ 1
    for (index, letter) in letters.reversed().prefix(4).enumerated() {
      hash = FeatureHash.add(letter, to: hash)
      if index == 0 { suffix1 = hash }
      if index == 1 { suffix2 = hash }
      if index == 2 { suffix3 = hash }
      if index == 3 { suffix4 = hash }
    }
  }
}

/// Follows the pattern of cases along a word.
private struct ShapeScan {
  var hash = FeatureHash.seed
  private(set) var uppers = 0
  private var lowers = 0
  private var digits = 0
  private var dots = 0
  private var others = 0
  private var upperAfterLower = false
  private var startsUpper = false
  private var previous: UInt32 = 0

  private var letters: Int { uppers + lowers }
  private var count: Int { letters + digits + dots + others }

  mutating func take(_ sort: Letters.Sort, _ letter: UInt32) {
    let sign: UInt32
    switch sort {
    case .upper:
      if lowers > 0 { upperAfterLower = true }
      if count == 0 { startsUpper = true }
      uppers += 1
      sign = 0x58
    case .lower:
      lowers += 1
      sign = 0x78
    case .digit:
      digits += 1
      sign = 0x64
    case .other:
      if letter == 0x2E { dots += 1 } else { others += 1 }
      sign = letter
    }
    if sign != previous { hash = FeatureHash.add(sign, to: hash) }
    previous = sign
  }

  var form: LetterForm {
    if letters == 0 { return digits > 0 ? .number : .punctuation }
    if digits > 0 { return .alphanumeric }
    if dots > 0 { return uppers == 1 && lowers == 0 ? .initial : .abbreviation }
    if uppers == 0 { return .lower }
    if uppers == 1 && lowers == 0 { return .initial }
    if lowers == 0 { return .capitals }
    return startsUpper && uppers == 1 && !upperAfterLower ? .capitalized : .mixed
  }
}

/// Reads scalars off UTF-8 bytes; a broken byte is a scalar of its own.
struct ScalarReader<Bytes: Collection<UInt8>> {
  private let bytes: Bytes
  private var index: Bytes.Index

  init(_ bytes: Bytes) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  mutating func next() -> UInt32? {
    guard index != bytes.endIndex else { return nil }
    let first = UInt32(bytes[index])
    bytes.formIndex(after: &index)
    if first < 0xC0 { return first }
    let more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
    var scalar = first & (0x3F >> UInt32(more))
    for _ in 0..<more {
      guard index != bytes.endIndex, bytes[index] & 0xC0 == 0x80 else { break }
      scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
      bytes.formIndex(after: &index)
    }
    return scalar
  }
}
