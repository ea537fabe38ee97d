// The one article that is being read, with the look-ups that drawing it needs.

import NewsModel

/// An article with its analysis, indexed for the screen. Made off the screen's thread; never changes.
public final class OpenArticle: Sendable {
  public let article: Article
  /// Empty until the article has been analyzed.
  public let analysis: Analysis
  public let isAnalyzed: Bool
  /// When its file was read; nil if that is not known.
  public let readAt: ClockTime?
  /// It is what its file says now; else the wording of an earlier day.
  let isPresent: Bool
  /// Questions that were put off, in this run or an earlier one, with the corrections that did it: these may tell another block
  /// than the words stand in now.
  let postponed: [OpenQuestion.Key: Correction]
  /// The text's UTF-8 bytes.
  public let bytes: [UInt8]
  /// The entity of each mention, by mention index; nil where it belongs to none.
  public let entityOfMention: [EntityIndex?]
  /// How many quotations each entity says, scare quotes left out.
  public let quotesOfEntity: [Int]
  /// Words of the text, for telling how long reading it takes.
  public let wordCount: Int
  /// The quotations that are speech, in the order of the text: indices into `analysis.quotations`.
  public let speech: [Int]
  /// Every surname, or whole name, by which the margin names a speaker; by entity.
  let speakerNames: [String]
  let stretches: [TextStretch]
  /// How many paragraphs stand before each block.
  private let paragraphsBefore: [Int]
  /// The bytes with capitals made small, for finding words.
  let folded: [UInt8]
  let mentions: RangeIndex
  let times: RangeIndex
  /// The parts of the quotations that are speech.
  let quotes: RangeIndex
  /// The same, but running on through the blank rows within a quotation of several paragraphs.
  let quoteBars: RangeIndex

  /// Linear in the text and the analysis. `analysis` is nil while it is being made; `postponed` are corrections that put
  /// questions off.
  public init(
    article: Article, analysis: Analysis?, readAt: ClockTime? = nil, postponed: [Correction] = [],
    isPresent: Bool = true
  ) {
    self.isPresent = isPresent
    self.postponed = postponed.reduce(into: [:]) { postponed, correction in
      guard case .later(let answer) = correction.change, let place = correction.passage?.range(in: article) else {
        return
      }
      postponed[OpenQuestion.Key(start: place.start, answer: answer)] = correction
    }
    let found = analysis ?? .empty
    self.readAt = readAt
    self.article = article
    self.analysis = found
    isAnalyzed = analysis != nil
    bytes = Array(article.text.utf8)
    var paragraphs = 0
    paragraphsBefore = article.blocks.map { block in
      defer { if OpenArticle.isParagraph(block) { paragraphs += 1 } }
      return paragraphs
    }
    folded = CaseFolding.folded(bytes)
    wordCount = OpenArticle.countWords(bytes)
    var owners = [EntityIndex?](repeating: nil, count: found.mentions.count)
    for (index, entity) in found.entities.enumerated() {
      for link in entity.links where owners.indices.contains(link.mention) { owners[link.mention] = index }
    }
    entityOfMention = owners
    var counts = [Int](repeating: 0, count: found.entities.count)
    for quotation in found.quotations where quotation.kind != .scare {
      if let entity = quotation.speaker.entity, counts.indices.contains(entity) { counts[entity] += 1 }
    }
    quotesOfEntity = counts
    speech = found.quotations.indices.filter {
      found.quotations[$0].kind != .scare && !found.quotations[$0].parts.isEmpty
    }
    speakerNames = SpeakerName.shortNames(of: found.entities)
    stretches = TextStretch.stretches(of: article.blocks, in: bytes)
    mentions = RangeIndex(found.mentions.enumerated().map { .init(range: $1.range, number: $0) })
    times = RangeIndex(found.times.enumerated().map { .init(range: $1.range, number: $0) })
    quotes = RangeIndex(
      speech.flatMap { number in found.quotations[number].parts.map { .init(range: $0, number: number) } })
    quoteBars = RangeIndex(OpenArticle.bars(of: speech, in: found.quotations, bytes: bytes))
  }

  public var id: ArticleID { article.id }

  /// Whole minutes that reading takes, at least 1: 230 words a minute, as adults read silently (Brysbaert 2019).
  public var readingMinutes: Int { max(1, (wordCount + 115) / 230) }
}

/// A time of day, by the user's clock.
public struct ClockTime: Hashable, Sendable {
  public let hour: Int
  public let minute: Int

  public init(hour: Int, minute: Int) {
    self.hour = hour
    self.minute = minute
  }

  /// "14:05"
  var words: String { "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)" }
}

extension OpenArticle: Equatable {
  /// The same reading of the same article.
  public static func == (a: OpenArticle, b: OpenArticle) -> Bool { a === b }
}

extension OpenArticle {
  /// Whether a block is counted as a paragraph: what runs as text, no headings and captions.
  private static func isParagraph(_ block: Block) -> Bool {
    switch block.kind {
    case .paragraph, .blockquote, .listItem: true
    case .headline, .heading, .caption, .preformatted: false
    }
  }

  /// The number of the paragraph that holds an offset, from 1; nil in headings. O(log blocks).
  public func paragraphNumber(at offset: Int) -> Int? {
    var low = 0
    var high = article.blocks.count
    while low < high {
      let middle = (low + high) / 2
      if article.blocks[middle].range.end <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < article.blocks.count, OpenArticle.isParagraph(article.blocks[low]) else { return nil }
    return paragraphsBefore[low] + 1
  }

  /// The range of a paragraph, by its number from 1.
  public func paragraph(_ number: Int) -> TextRange? {
    guard number > 0 else { return nil }
    let index = article.blocks.indices.first {
      paragraphsBefore[$0] == number - 1 && OpenArticle.isParagraph(article.blocks[$0])
    }
    return index.map { article.blocks[$0].range }
  }

  private static func countWords(_ bytes: [UInt8]) -> Int {
    var count = 0
    var isWithin = false
    for byte in bytes {
      let isSpace = byte <= 0x20
      if !isSpace && !isWithin { count += 1 }
      isWithin = !isSpace
    }
    return count
  }

  /// The parts of each quotation, joined where nothing but blank lies between two of them.
  private static func bars(of speech: [Int], in quotations: [Quotation], bytes: [UInt8]) -> [RangeIndex.Entry] {
    var result: [RangeIndex.Entry] = []
    for number in speech {
      var current: TextRange?
      for part in quotations[number].parts {
        if let before = current, isBlank(bytes, from: before.end, upTo: part.start) {
          current = before.union(part)
        } else {
          if let before = current { result.append(.init(range: before, number: number)) }
          current = part
        }
      }
      if let last = current { result.append(.init(range: last, number: number)) }
    }
    return result
  }

  private static func isBlank(_ bytes: [UInt8], from start: Int, upTo end: Int) -> Bool {
    guard start <= end, end <= bytes.count else { return start > end }
    return bytes[start..<end].allSatisfy { $0 <= 0x20 }
  }
}
