// Writes articles with their analyses as marked text, so that panes can be tested from literals.

import NewsModel

@testable import Reader

/// Marked text: `[0 Ilya Sutskever]` is a mention of entity 0 by name, `[0~ he]` by a pronoun, `[0= the chief]` by a
/// description, `{2023-11|Last month}` a time, `{2023-11<dateline|Last month}` one that was counted from the dateline,
/// `<said|We will act>` a quotation of the last mention before it, with its cue. Blocks are lines; the first is the headline.
struct Sketch {
  var text = ""
  var mentions: [Mention] = []
  var owners: [EntityIndex] = []
  var times: [TimeExpression] = []
  var blocks: [Block] = []

  init(_ marked: String, kinds: [Int: EntityKind] = [:], anchor: CivilDate? = nil) {
    for (number, line) in marked.split(separator: "\n").enumerated() {
      if number > 0 { text += "\n\n" }
      let start = text.utf8.count
      var rest = line[...]
      while let opening = rest.firstIndex(where: { $0 == "[" || $0 == "{" }) {
        text += rest[..<opening]
        let isMention = rest[opening] == "["
        let closing = rest[opening...].firstIndex(of: isMention ? "]" : "}") ?? rest.endIndex
        let inner = rest[rest.index(after: opening)..<closing]
        if isMention { add(mention: inner, kinds) } else { add(time: inner, anchor) }
        rest = closing < rest.endIndex ? rest[rest.index(after: closing)...] : ""
      }
      text += rest
      blocks.append(
        Block(range: TextRange(start, text.utf8.count), kind: number == 0 ? .headline : .paragraph))
    }
  }

  private mutating func add(mention inner: Substring, _ kinds: [Int: EntityKind]) {
    let space = inner.firstIndex(of: " ") ?? inner.endIndex
    let tag = inner[..<space]
    let number = Int(tag.filter(\.isNumber)) ?? 0
    let form: Mention.Form = tag.hasSuffix("~") ? .pronoun : tag.hasSuffix("=") ? .nominal : .name
    let start = text.utf8.count
    text += inner[space...].dropFirst()
    mentions.append(
      Mention(range: TextRange(start, text.utf8.count), kind: kinds[number] ?? .person, form: form, rule: "test"))
    owners.append(number)
  }

  private mutating func add(time inner: Substring, _ anchor: CivilDate?) {
    let bar = inner.firstIndex(of: "|") ?? inner.startIndex
    let parts = inner[..<bar].split(separator: "<")
    let start = text.utf8.count
    text += inner[bar...].dropFirst()
    let from: TimeAnchor =
      switch parts.dropFirst().first {
      case "dateline": anchor.map { .dateline($0) } ?? .none
      case "none": .none
      case let number?: .expression(Int(number) ?? 0)
      case nil: .itself
      }
    times.append(
      TimeExpression(
        range: TextRange(start, text.utf8.count), kind: .date, value: TimeValue(String(parts[0])), anchor: from,
        rule: "test"))
  }

  /// The range of words, after other words if those are given.
  func range(_ words: String, after: String = "") -> TextRange {
    let bytes = Array(text.utf8)
    let from = after.isEmpty ? 0 : Sketch.find(Array(after.utf8), in: bytes, from: 0) + after.utf8.count
    let start = Sketch.find(Array(words.utf8), in: bytes, from: from)
    return TextRange(start, start + words.utf8.count)
  }

  private static func find(_ words: [UInt8], in bytes: [UInt8], from: Int) -> Int {
    for start in from...max(from, bytes.count - words.count) where bytes[start...].starts(with: words) { return start }
    fatalError("not in the sketch: \(String(decoding: words, as: UTF8.self))")
  }

  func links(of entity: EntityIndex) -> [MentionLink] {
    owners.indices.filter { owners[$0] == entity }.map {
      MentionLink(mention: $0, rule: "test", certainty: .sure, antecedent: nil)
    }
  }

  func open(
    entities: [Entity], quotations: [Quotation] = [], timeline: [TimelineEntry] = [], metadata: Metadata = Metadata()
  ) -> OpenArticle {
    let article = Article(id: ArticleID(rawValue: "sketch"), text: text, blocks: blocks, metadata: metadata)
    let analysis = Analysis(
      document: Document(tokens: [], sentences: []), mentions: mentions, entities: entities, quotations: quotations,
      times: times, timeline: timeline, version: 1)
    return OpenArticle(article: article, analysis: analysis)
  }

  func entity(
    _ index: EntityIndex, _ name: String, _ kind: EntityKind = .person, aliases: [Alias] = [], roles: [String] = [],
    candidates: [Candidate] = []
  ) -> Entity {
    Entity(
      kind: kind, name: name, links: links(of: index), aliases: aliases,
      roles: roles.map { Role(text: $0, range: TextRange(0, 0)) }, candidates: candidates)
  }
}
