// Tagged sentences as the small net sees them: every word with its number and its rows.

import Extraction

/// All training sentences for the net, as flat arrays over all words.
struct NetExamples {
  /// A stretch of candidate words, and the sentence around it.
  struct Stretch {
    let words: Range<Int>
    let sentence: Range<Int>
    let weight: Float
  }

  private(set) var stretches: [Stretch] = []
  private(set) var vocabulary: [Int32] = []
  private(set) var starts: [Int] = [0]
  private(set) var rows: [Int32] = []
  private(set) var tags: [UInt8] = []

  mutating func add(_ text: TaggedText, lexicon: NameLexicon, weight: Float) {
    let stretch = NameStretch(bytes: text.bytes, tokens: text.tokens, sentences: text.sentences, lexicon: lexicon)
    var buffer = FeatureBuffer()
    let base = tags.count
    for sentence in text.sentences.indices {
      let range = text.sentences[sentence]
      let features = stretch.features(ofSentence: sentence)
      for word in range {
        features.gatherForNet(at: word - range.lowerBound, into: &buffer)
        for hash in buffer.hashes { rows.append(Int32(NameFeatures.netRow(hash))) }
        starts.append(rows.count)
        vocabulary.append(stretch.words[word].vocabulary)
        tags.append(text.tags[word])
      }
      guard text.learned?[sentence] ?? true else { continue }
      addStretches(range, base: base, stretch: stretch, weight: weight)
    }
  }

  private mutating func addStretches(_ range: Range<Int>, base: Int, stretch: borrowing NameStretch, weight: Float) {
    let sentence = base + range.lowerBound..<base + range.upperBound
    var word = range.lowerBound
    while word < range.upperBound {
      guard stretch.words[word].isCandidate else {
        word += 1
        continue
      }
      let first = word
      while word < range.upperBound, stretch.words[word].isCandidate { word += 1 }
      stretches.append(Stretch(words: base + first..<base + word, sentence: sentence, weight: weight))
    }
  }
}
