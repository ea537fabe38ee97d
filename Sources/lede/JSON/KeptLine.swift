// Reads a line of `lede export`.

import ArticleLibrary
import FoundationEssentials
import NewsModel

/// One line as it was written.
struct KeptLine: Decodable {
  struct Source: Decodable {
    let path: String
    let stamp: String
    let digest: String
    let gone: Bool
  }

  struct Content: Decodable {
    struct Dateline: Decodable {
      let bytes: [Int]
      let place: String?
      let agency: String?
      let date: String?
      let dateBytes: [Int]?

      enum CodingKeys: String, CodingKey {
        case bytes, place, agency, date
        case dateBytes = "date_bytes"
      }
    }
    struct Piece: Decodable {
      let kind: Block.Kind
      let bytes: [Int]
    }
    struct Anchor: Decodable {
      let address: String
      let bytes: [Int]
    }
    let title: String?
    let outlet: String?
    let agency: String?
    let address: String?
    let published: String?
    let language: String?
    let text: String
    let byline: [String]
    let dateline: Dateline?
    let blocks: [Piece]
    let links: [Anchor]
  }

  struct Reading: Decodable {
    let read: Bool
    let starred: Bool
    let place: Int?
    let time: Int
  }

  struct Note: Decodable {
    let text: String
    let time: Int
  }

  struct Version: Decodable {
    let replaced: Int
    let title: String
    let text: String
  }

  let article: String
  let source: Source?
  let content: Content?
  let reading: Reading?
  let tags: [String]
  let notes: [Note]
  let versions: [Version]
  let anchor: String?
  let taken: Int?

  /// Nil if the line is none of ours.
  static func kept(_ line: [UInt8]) -> KeptArticle? {
    guard let line = try? JSONDecoder().decode(KeptLine.self, from: Data(line)), !line.article.isEmpty
    else { return nil }
    return line.kept
  }
}

extension KeptLine {
  /// Nil if ranges do not fit the text: they must lie on the bounds of its letters.
  private var kept: KeptArticle? {
    let id = ArticleID(rawValue: article)
    if let content, content.article(id) == nil { return nil }
    return KeptArticle(
      id: id, source: source.flatMap(\.kept), content: content?.article(id),
      marking: reading.map { Marking(isRead: $0.read, isStarred: $0.starred, place: $0.place, time: $0.time) },
      tags: tags.filter { !$0.isEmpty },
      notes: notes.filter { !$0.text.isEmpty }.map { ArticleLibrary.Note(text: $0.text, time: $0.time) },
      versions: versions.map { ArticleVersion(replaced: $0.replaced, title: $0.title, text: $0.text) },
      anchor: anchor.flatMap(CivilDate.init(iso8601:)), taken: taken)
  }
}

extension KeptLine.Source {
  fileprivate var kept: KeptSource? {
    let digits = Array(digest.utf8).compactMap(hexDigit)
    guard digits.count == 32, !path.isEmpty else { return nil }
    let bytes = stride(from: 0, to: 32, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    return KeptSource(path: path, stamp: stamp, digest: ContentDigest(bytes: bytes), isGone: gone)
  }
}

extension KeptLine.Content {
  fileprivate func article(_ id: ArticleID) -> Article? {
    let ruler = Array(text.utf8)
    let blocks = self.blocks.compactMap { piece in
      range(piece.bytes, ruler).map { Block(range: $0, kind: piece.kind) }
    }
    let links = self.links.compactMap { anchor in
      range(anchor.bytes, ruler).map { Link(range: $0, address: anchor.address) }
    }
    let isOrdered = zip(blocks, blocks.dropFirst()).allSatisfy { $0.range.end <= $1.range.start }
    guard blocks.count == self.blocks.count, links.count == self.links.count, isOrdered else { return nil }
    var place: NewsModel.Dateline?
    if let dateline {
      guard let range = range(dateline.bytes, ruler) else { return nil }
      place = NewsModel.Dateline(
        range: range, place: dateline.place, agency: dateline.agency,
        date: dateline.date.flatMap(CivilDate.init(iso8601:)),
        dateRange: dateline.dateBytes.flatMap { self.range($0, ruler) })
    }
    let metadata = Metadata(
      title: title, byline: byline, outlet: outlet, agency: agency, address: address,
      published: published.flatMap(Timestamp.init(iso8601:)), dateline: place, language: language)
    return Article(id: id, text: text, blocks: blocks, metadata: metadata, links: links)
  }

  private func range(_ ends: [Int], _ text: [UInt8]) -> TextRange? {
    guard ends.count == 2, 0 <= ends[0], ends[0] <= ends[1], ends[1] <= text.count else { return nil }
    let isWhole = ends.allSatisfy { $0 == text.count || text[$0] & 0xC0 != 0x80 }
    return isWhole ? TextRange(ends[0], ends[1]) : nil
  }
}
