// The trained name tagger: words in, names with their kinds and how sure they are out.

import TaggerKernels

/// A name that the tagger found.
package struct TaggedSpan: Sendable {
  /// Indices of words.
  package let words: Range<Int>
  /// 0 person, 1 organization, 2 place.
  package let kind: Int
  /// The probability of the least sure of its words.
  package let confidence: Float
  /// The rest of the text decided.
  package let isByText: Bool

  func moved(by offset: Int) -> TaggedSpan {
    TaggedSpan(
      words: words.lowerBound + offset..<words.upperBound + offset, kind: kind, confidence: confidence,
      isByText: isByText)
  }
}

/// Finds names by a linear chain over hashed features and a small net together, and a second look at the whole text.
package struct NameTagger: Sendable {
  /// Numbers in the section `settings`, in order.
  package enum Setting: Int, CaseIterable {
    /// What one unit of the linear rows and of the rows of the net is worth.
    case chainScale, netScale
    /// The share of the linear part in the sum, and that of the net.
    case chainShare, netShare
    /// Added to the score of outside.
    case outside
    /// How much other places of a text count in the second look.
    case text
    /// What one unit of the weights of sentence ends is worth.
    case sentenceScale
  }

  package let lexicon: NameLexicon
  let chain: ChainTable
  private let net: NameNet?
  private let lattice: TagLattice
  /// Where sentences end.
  package let sentences: SentenceModel?
  private let settings: [Float]
  private let width: VectorWidth
  /// Keeps the bytes of the model mapped.
  let model: NameModel

  /// Words that are looked at together; sentences are cut there if they are longer.
  static let stretchLength = 4096

  package init(_ model: NameModel) throws(NameModel.Flaw) { try self.init(model, .ofThisProcessor) }

  /// The same for other vectors than those of the processor, for tests.
  init(_ model: NameModel, _ width: VectorWidth) throws(NameModel.Flaw) {
    self.model = model
    self.width = width
    lexicon = try NameLexicon(model)
    let settings = model.elements(.settings, as: Float.self)
    let steps = model.elements(.transitions, as: SIMD16<Float>.self)
    guard let chain = ChainTable(model.elements(.weights, as: SIMD16<Int8>.self)),
      settings.count == Setting.allCases.count, settings.allSatisfy(\.isFinite), steps.count == NameTag.count
    else { throw .damaged }
    self.chain = chain
    self.settings = Array(settings)
    net = NameNet(model, scale: settings[Setting.netScale.rawValue])
    lattice = TagLattice(Array(steps), width)
    sentences = SentenceModel(
      model.elements(.sentences, as: Int8.self), scale: settings[Setting.sentenceScale.rawValue])
  }

  /// The digest of the data behind the model, in hexadecimal.
  package var digest: String { model.digest }

  subscript(setting: Setting) -> Float { settings[setting.rawValue] }

  /// The names of a text, in order and disjoint. Linear in the text.
  package func names<Ranges: RandomAccessCollection<Range<Int>>>(
    bytes: [UInt8], tokens: Ranges, sentences: some Sequence<Range<Int>>
  ) -> [TaggedSpan] where Ranges.Index == Int {
    var names: [TaggedSpan] = []
    read(bytes: bytes, tokens: tokens, sentences: sentences) { first, reading in
      for name in reading.names() { names.append(name.moved(by: first)) }
    }
    return names
  }

  private func read<Ranges: RandomAccessCollection<Range<Int>>>(
    bytes: [UInt8], tokens: Ranges, sentences: some Sequence<Range<Int>>,
    _ take: (Int, inout StretchReading) -> Void
  ) where Ranges.Index == Int {
    NameTagger.visitStretches(of: sentences) { part in
      guard let first = part.first?.lowerBound, let end = part.last?.upperBound else { return }
      let stretch = NameStretch(
        bytes: bytes, tokens: Array(tokens[first..<end]),
        sentences: part.map { $0.lowerBound - first..<$0.upperBound - first }, lexicon: lexicon)
      var reading = StretchReading(self, lattice)
      reading.read(stretch)
      take(first, &reading)
    }
  }

  /// The tag of each word and its probability; 1 for a word that cannot be part of a name.
  package func tagging(
    bytes: [UInt8], tokens: [Range<Int>], sentences: [Range<Int>]
  ) -> (tags: [UInt8], probabilities: [Float]) {
    var tags = [UInt8](repeating: 0, count: tokens.count)
    var probabilities = [Float](repeating: 1, count: tokens.count)
    read(bytes: bytes, tokens: tokens, sentences: sentences) { first, reading in
      reading.tagging { word, tag, probability in
        tags[first + word] = tag
        probabilities[first + word] = probability
      }
    }
    return (tags, probabilities)
  }

  /// Calls with groups of sentences of at most `stretchLength` words; a longer sentence is cut.
  private static func visitStretches(of sentences: some Sequence<Range<Int>>, _ take: ([Range<Int>]) -> Void) {
    var group: [Range<Int>] = []
    var size = 0
    for sentence in sentences {
      var start = sentence.lowerBound
      while start < sentence.upperBound {
        let end = min(sentence.upperBound, start + stretchLength)
        if size + end - start > stretchLength {
          take(group)
          group.removeAll(keepingCapacity: true)
          size = 0
        }
        group.append(start..<end)
        size += end - start
        start = end
      }
    }
    if !group.isEmpty { take(group) }
  }

  /// Appends the scores of some words of a sentence. The rows of each word are asked for while those of the one before are
  /// summed, as most of them have to come from far.
  func score(
    _ features: NameFeatures, _ words: [Int], _ room: inout TaggerRoom, into scores: inout [SIMD16<Float>]
  ) {
    let first = scores.count
    scores.append(contentsOf: repeatElement(.zero, count: words.count))
    if let net { room.net.ask(for: words, of: features, net) }
    scores.withUnsafeMutableBufferPointer { scores in
      let scores = scores.baseAddress! + first
      for (place, word) in words.enumerated() {
        features.gather(at: word, into: &room.ahead)
        for hash in room.ahead.hashes { chain.rows.prefetch(hash) }
        if place > 0 { sum(room.current, into: scores + place - 1) }
        swap(&room.ahead, &room.current)
      }
      sum(room.current, into: scores + words.count - 1)
      if let net { room.net.withWork { width.score(net.rows, $0, share: self[.netShare], into: scores) } }
    }
  }

  private func sum(_ buffer: borrowing FeatureBuffer, into score: UnsafeMutablePointer<SIMD16<Float>>) {
    width.sum(chain.rows, buffer.hashes, factor: self[.chainScale] * self[.chainShare], into: score)
    score.pointee[NameTag.outside] += self[.outside]
  }
}

/// Where the features of a sentence are gathered and the layers of the net are filled, used again for the next.
struct TaggerRoom: ~Copyable {
  /// The features of the word that is summed, and of the next.
  fileprivate var current = FeatureBuffer()
  fileprivate var ahead = FeatureBuffer()
  fileprivate var net = NetRoom()
}
