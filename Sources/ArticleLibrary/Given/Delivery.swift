// What comes to the library: a source that was read, its articles, and what was found in them.

import NewsModel

/// One file that was read, with all articles in it.
public struct Delivery: Sendable {
  /// The file's full path.
  public let source: String
  /// Tells whether the file is the one that was read; equal stamps mean that it need not be read again.
  public let stamp: String
  public let digest: ContentDigest
  public let articles: [ArticleFacts]

  public init(source: String, stamp: String, digest: ContentDigest, articles: [ArticleFacts]) {
    self.source = source
    self.stamp = stamp
    self.digest = digest
    self.articles = articles
  }
}

/// An article as the library keeps it, made ready outside the writer's turn.
public struct ArticleFacts: Sendable {
  public let id: ArticleID
  public let text: String
  public let blocks: [Block]
  public let links: [Link]
  public let metadata: Metadata
  let entities: [EntityFacts]
  let quotations: [QuotationFacts]
  let spokenTimes: [ClosedRange<Int>]
  let events: [ToldEvent]
  let sketch: TextSketch
  /// How many people are in it, and how many quotations.
  public let people: Int
  public let quotes: Int

  public init(_ article: Article, _ analysis: Analysis) {
    id = article.id
    text = article.text
    blocks = article.blocks
    links = article.links
    metadata = article.metadata
    let quotes = QuotationFacts.all(of: analysis, in: article.text)
    quotations = quotes
    entities = EntityFacts.all(
      of: analysis, writtenIn: article.metadata.anchorDate?.year, quotations: quotes)
    spokenTimes = TimeTable.days(of: analysis)
    events = EventTable.events(of: analysis, in: article)
    sketch = TextSketch(of: article.text)
    people = analysis.entities.count { $0.kind == .person }
    self.quotes = analysis.quotations.count { $0.kind != .scare }
  }
}
