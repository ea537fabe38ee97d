// A stretch of text, made ready for the tagger: the facts of its words, sentence by sentence.

/// Some thousand words at most, so that the memory for one text does not grow with it.
package struct NameStretch: ~Copyable {
  package let words: UnsafeMutableBufferPointer<WordFacts>
  package let sentences: [Range<Int>]
  package let styles: [SentenceStyle]

  /// Looks the words up and gathers what they show of each other.
  package init(bytes: [UInt8], tokens: [Range<Int>], sentences: [Range<Int>], lexicon: NameLexicon) {
    let words = UnsafeMutableBufferPointer<WordFacts>.allocate(capacity: tokens.count)
    bytes.withUnsafeBufferPointer { bytes in
      for (index, range) in tokens.enumerated() {
        words.initializeElement(at: index, to: WordFacts(UnsafeBufferPointer(rebasing: bytes[range])))
        lexicon.prefetch(words[index])
      }
    }
    self.words = words
    self.sentences = sentences
    var styles: [SentenceStyle] = []
    var evidence = DocumentEvidence()
    for sentence in sentences {
      let part = UnsafeMutableBufferPointer(rebasing: words[sentence])
      let style = SentenceStyle(part)
      lexicon.look(up: part, style: style)
      styles.append(style)
      evidence.take(part, style: style)
    }
    for sentence in sentences { evidence.give(to: UnsafeMutableBufferPointer(rebasing: words[sentence])) }
    self.styles = styles
  }

  deinit {
    words.deinitialize()
    words.deallocate()
  }

  /// The features of a sentence.
  package func features(ofSentence index: Int) -> NameFeatures {
    NameFeatures(UnsafeMutableBufferPointer(rebasing: words[sentences[index]]), style: styles[index])
  }
}
