// Articles made from marked texts, and what the engine finds written in the same notation.

import NewsModel

@testable import Extraction

extension MarkedText {
  /// An article of this text; blocks are parted by blank lines, the first is the headline if it is asked for.
  func article(metadata: Metadata = Metadata(), hasHeadline: Bool = false) -> Article {
    var blocks: [Block] = []
    var start = 0
    for piece in text.split(separator: "\n\n", omittingEmptySubsequences: false) {
      let end = start + piece.utf8.count
      let kind: Block.Kind = hasHeadline && blocks.isEmpty ? .headline : .paragraph
      if end > start { blocks.append(Block(range: TextRange(start, end), kind: kind)) }
      start = end + 2
    }
    return Article(id: ArticleID(rawValue: "marked"), text: text, blocks: blocks, metadata: metadata)
  }

  /// What the stages after the tokenizer read.
  func reading(metadata: Metadata = Metadata(), hasHeadline: Bool = false) -> Reading {
    let article = article(metadata: metadata, hasHeadline: hasHeadline)
    let source = SourceText(text)
    return Reading(
      article: article, source: source, document: Tokenizer.document(of: source, blocks: article.blocks))
  }

  func analysis(metadata: Metadata = Metadata(), hasHeadline: Bool = false) -> Analysis {
    Pipeline.analyze(article(metadata: metadata, hasHeadline: hasHeadline))
  }

  /// The names of a text by kind: `[per …]`, `[org …]`, `[loc …]`, `[oth …]`.
  static func notation(of mentions: [Mention], in text: String, kinds: Set<EntityKind> = Set(EntityKind.allCases))
    -> String
  {
    let tags: [EntityKind: String] = [.person: "per", .organization: "org", .place: "loc", .other: "oth"]
    let marks = mentions.filter { $0.form == .name && kinds.contains($0.kind) }.map {
      Mark(range: $0.range, opening: "[\(tags[$0.kind] ?? "oth") ")
    }
    return MarkedText(text: text, marks: marks).notation
  }

  /// The mentions of each entity under its letter: `[a …]`, `[b …]`, by first mention. Only the entities of the kinds that are asked
  /// for get one, and with `pronouns` off only names are marked.
  static func notation(
    of entities: [Entity], mentions: [Mention], in text: String, kinds: Set<EntityKind> = [.person],
    pronouns: Bool = true
  ) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let wanted = entities.filter { kinds.contains($0.kind) }
      .sorted { mentions[$0.links[0].mention].range < mentions[$1.links[0].mention].range }
    var marks: [Mark] = []
    for (entity, letter) in zip(wanted, letters) {
      for index in entity.mentions where pronouns || mentions[index].form == .name {
        marks.append(Mark(range: mentions[index].range, opening: "[\(letter) "))
      }
    }
    return MarkedText(text: text, marks: marks).notation
  }

  /// Quotations with their speakers: `“<1:We will act>,” said [1 Merkel].`, numbered in the order of the text.
  static func notation(of quotations: [Quotation], in text: String, kinds: Set<Quotation.Kind>? = nil) -> String {
    let wanted = quotations.filter { kinds?.contains($0.kind) ?? true }
    var marks: [Mark] = []
    var spoken: [TextRange: [Int]] = [:]
    for (index, quotation) in wanted.enumerated() {
      let kind = quotation.kind == .direct ? "" : " \(quotation.kind.rawValue)"
      for part in quotation.parts { marks.append(Mark(range: inner(part, of: text), opening: "<\(index + 1)\(kind):")) }
      if let words = quotation.speaker.range { spoken[words, default: []].append(index + 1) }
    }
    for (words, numbers) in spoken {
      marks.append(Mark(range: words, opening: "[\(numbers.map(String.init).joined(separator: ",")) "))
    }
    return MarkedText(text: text, marks: marks).notation
  }

  /// Time expressions with their values: `{2024-03-08 last Friday}`.
  static func notation(of times: [TimeExpression], in text: String) -> String {
    MarkedText(text: text, marks: times.map { Mark(range: $0.range, opening: "{\($0.value.timex) ") }).notation
  }

  /// A part of a quotation without its quote marks and a last comma.
  private static func inner(_ part: TextRange, of text: String) -> TextRange {
    let outside: Set<Character> = [
      "\"", "'", "“", "”", "‘", "’", "„", "‚", "«", "»", "‹", "›", "「", "」", "『", "』", " ", "\n", ",",
    ]
    var words = text[part]
    var start = part.start
    while let first = words.first, outside.contains(first), first != "," {
      start += first.utf8.count
      words = words.dropFirst()
    }
    while let last = words.last, outside.contains(last) { words = words.dropLast() }
    return TextRange(start, start + words.utf8.count)
  }
}
