// The one article that is being read, with the look-ups that drawing it needs.

import NewsModel

/// An article with its analysis, indexed for the screen. Made off the screen's thread; never changes.
public final class OpenArticle: Sendable {
  public let article: Article
  /// Empty until the article has been analyzed.
  public let analysis: Analysis
  public let isAnalyzed: Bool
  /// The text's UTF-8 bytes.
  public let bytes: [UInt8]
  /// The entity of each mention, by mention index; nil where it belongs to none.
  public let entityOfMention: [EntityIndex?]
  /// How many quotations each entity says, scare quotes left out.
  public let quotesOfEntity: [Int]

  /// Linear in the text and the analysis. `analysis` is nil while it is being made.
  public init(article: Article, analysis: Analysis?) {
    self.article = article
    self.analysis = analysis ?? .empty
    isAnalyzed = analysis != nil
    bytes = Array(article.text.utf8)
    var owners = [EntityIndex?](repeating: nil, count: self.analysis.mentions.count)
    for (index, entity) in self.analysis.entities.enumerated() {
      for link in entity.links where owners.indices.contains(link.mention) { owners[link.mention] = index }
    }
    entityOfMention = owners
    var counts = [Int](repeating: 0, count: self.analysis.entities.count)
    for quotation in self.analysis.quotations where quotation.kind != .scare {
      if let entity = quotation.speaker.entity, counts.indices.contains(entity) { counts[entity] += 1 }
    }
    quotesOfEntity = counts
  }

  public var id: ArticleID { article.id }
}
