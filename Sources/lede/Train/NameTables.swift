// Makes what the name tagger looks words up in: lists, vocabulary, clusters, vectors.

import Extraction

/// The lookup side of a model, made from the lists of names and from free text.
struct NameTables {
  static let vocabularyLimit = 44_000
  private static let news = "text/wikinews.txt.gz"
  private static let otherTexts = [
    "text/whitehouse_2009_2015.txt.gz", "text/au_pm_2000_2018.txt.gz", "text/digitalgov_18f.txt.gz",
  ]

  let sections: [NameModel.Section: [UInt8]]
  /// The vectors of the vocabulary, scaled to length 1, one after another.
  let vectors: [SIMD8<Float>]

  init(_ corpora: CorporaFolder, report: (String) -> Void) throws {
    let lists = try NameLists(corpora)
    report("lists of names read")
    // News counts twice: it is what will be read.
    let news = try corpora.bytes(NameTables.news)
    let texts = [news, news] + (try NameTables.otherTexts.map { try corpora.bytes($0) })
    let text = FreeText(texts, limit: NameTables.vocabularyLimit, least: 6)
    report("\(text.words.count) words of a vocabulary from \(text.sequence.count) words of text")
    let vectors = WordVectors(text, rounds: 3)
    report("word vectors trained")
    let clusters = WordClusters(vectors)
    report("word clusters found")
    let vocabulary = VocabularyTable.lay(
      text.words.map { (hash: FreeText.key($0.hash, isCapital: $0.isCapital), habit: $0.habit) })
    sections = [
      .phrases: lists.phrases.littleEndianBytes, .names: lists.names.littleEndianBytes,
      .vocabulary: vocabulary.littleEndianBytes, .clusters: clusters.numbers.littleEndianBytes,
    ]
    self.vectors = (0..<vectors.count).flatMap { vectors.unit($0) }
  }

  init(sections: [NameModel.Section: [UInt8]], vectors: [SIMD8<Float>]) {
    self.sections = sections
    self.vectors = vectors
  }

  /// The paragraphs of free news, one text for each article.
  static func articles(_ corpora: CorporaFolder) throws -> [String] {
    let bytes = try corpora.bytes(news)
    var articles: [String] = []
    var lines: [String] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !lines.isEmpty { articles.append(lines.joined(separator: "\n\n")) }
        lines = []
      } else {
        lines.append(String(decoding: line, as: UTF8.self))
      }
    }
    if !lines.isEmpty { articles.append(lines.joined(separator: "\n\n")) }
    return articles
  }
}

extension Array where Element: FixedWidthInteger {
  /// The elements one after another in little-endian order.
  var littleEndianBytes: [UInt8] { withUnsafeBytes { [UInt8]($0) } }
}

extension Array where Element: BitwiseCopyable {
  /// The memory of the elements, as it is on the little-endian machines that the program is built for.
  var rawBytes: [UInt8] { withUnsafeBytes { [UInt8]($0) } }
}
