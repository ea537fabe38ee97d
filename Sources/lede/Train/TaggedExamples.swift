// Tagged sentences as numbers of features, ready for training.

import Extraction

/// One stretch of words that can be part of names, with what stands outside on both sides.
struct TaggedExample {
  /// Where its words begin in `TaggedExamples.starts`.
  let first: Int
  let count: Int
  let weight: Float
}

/// Numbers the features that are seen often enough.
struct FeatureNumbers {
  private var keys: [UInt64]
  private var numbers: [Int32]
  private(set) var hashes: [UInt64] = []
  private let mask: Int

  init(capacity: Int) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    numbers = Array(repeating: 0, count: size)
    mask = size - 1
  }

  var count: Int { hashes.count }

  @inline(__always)
  func number(of hash: UInt64) -> Int32? {
    var slot = Int(truncatingIfNeeded: hash >> 7) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return numbers[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  mutating func add(_ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash >> 7) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return }
      slot = (slot + 1) & mask
    }
    keys[slot] = hash
    numbers[slot] = Int32(hashes.count)
    hashes.append(hash)
  }
}

/// Counts features in a fixed table, one byte each, so that rare ones are left out before they cost memory.
struct FeatureCounts {
  private var counts = [UInt8](repeating: 0, count: 1 << 26)

  mutating func add(_ hash: UInt64, times: UInt8) {
    let slot = Int(truncatingIfNeeded: hash) & (counts.count - 1)
    counts[slot] = min(250, counts[slot]) &+ times
  }

  func atLeast(_ least: Int, _ hash: UInt64) -> Bool {
    counts[Int(truncatingIfNeeded: hash) & (counts.count - 1)] >= least
  }

  /// How many slots reach the count.
  func slots(atLeast least: Int) -> Int { counts.count { $0 >= least } }
}

/// All training sentences, as flat arrays.
struct TaggedExamples {
  private(set) var examples: [TaggedExample] = []
  /// For each word the place of its first feature, and the end of the last.
  private(set) var starts: [Int] = [0]
  private(set) var features: [Int32] = []
  private(set) var tags: [UInt8] = []

  /// Calls with the features of each candidate word of a text.
  static func visit(
    _ text: TaggedText, lexicon: NameLexicon,
    _ take: (_ sentence: Int, _ word: Int, _ hashes: UnsafeBufferPointer<UInt64>) -> Void
  ) {
    let stretch = NameStretch(bytes: text.bytes, tokens: text.tokens, sentences: text.sentences, lexicon: lexicon)
    var buffer = FeatureBuffer()
    for sentence in text.sentences.indices where text.learned?[sentence] ?? true {
      let features = stretch.features(ofSentence: sentence)
      let range = text.sentences[sentence]
      for word in range where stretch.words[word].isCandidate {
        features.gather(at: word - range.lowerBound, into: &buffer)
        take(sentence, word, buffer.hashes)
      }
    }
  }

  /// Adds a text; words that cannot be part of a name cut a sentence into several examples.
  mutating func add(_ text: TaggedText, lexicon: NameLexicon, numbers: FeatureNumbers, weight: Float) {
    var last = (sentence: -1, word: -1)
    var first = tags.count
    func close() {
      if tags.count > first {
        examples.append(TaggedExample(first: first, count: tags.count - first, weight: weight))
      }
      first = tags.count
    }
    TaggedExamples.visit(text, lexicon: lexicon) { sentence, word, hashes in
      if sentence != last.sentence || word != last.word + 1 { close() }
      last = (sentence, word)
      for hash in hashes {
        if let number = numbers.number(of: hash) { features.append(number) }
      }
      starts.append(features.count)
      tags.append(text.tags[word])
    }
    close()
  }
}
