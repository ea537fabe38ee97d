// Articles and their analyses written down in one text: the names, quotes and dates stand in it as marks.

import NewsModel

@testable import Reader

/// Reads `{kind argument|words}`, nested as they come. Kinds: `p` person, `o` organization, `l` place (argument: the
/// entity's name if the words are not it), `n` a pronoun of that entity, `d` a date (argument: its TIMEX3 value), `q`
/// direct speech, `i` indirect speech, `s` a scare quote (argument: the speaker's name, or nothing). Blocks are parted by
/// blank lines; the first is the headline; `## ` begins a heading, `- ` a list item, `> ` a block quote, `[ ` a caption,
/// four spaces preformatted lines.
struct MarkedArticle {
  private(set) var bytes: [UInt8] = []
  private var mentions: [(range: TextRange, kind: EntityKind, form: Mention.Form, name: String)] = []
  private var quotes: [(range: TextRange, kind: Quotation.Kind, speaker: String)] = []
  private var times: [(range: TextRange, value: String)] = []
  private var blocks: [Block] = []

  init(_ marked: String) {
    for (index, block) in MarkedArticle.split(marked).enumerated() {
      if index > 0 { bytes += [0x0A, 0x0A] }
      let (kind, rest) = MarkedArticle.kind(of: block, isFirst: index == 0)
      let start = bytes.count
      var text = Substring(rest)
      read(&text, isNested: false)
      blocks.append(Block(range: TextRange(start, bytes.count), kind: kind))
    }
  }

  private static func split(_ text: String) -> [String] {
    var blocks: [String] = []
    var current: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !current.isEmpty { blocks.append(current.joined(separator: "\n")) }
        current = []
      } else {
        current.append(line)
      }
    }
    if !current.isEmpty { blocks.append(current.joined(separator: "\n")) }
    return blocks
  }

  private static func kind(of block: String, isFirst: Bool) -> (Block.Kind, String) {
    let heads: [(String, Block.Kind)] = [
      ("## ", .heading), ("> ", .blockquote), ("[ ", .caption), ("    ", .preformatted),
    ]
    if isFirst { return (.headline, block.replacingNewlines) }
    if block.hasPrefix("- ") { return (.listItem, block) }
    for (head, kind) in heads where block.hasPrefix(head) {
      return (kind, kind == .preformatted ? String(block.dropFirst(4)) : String(block.dropFirst(head.count)))
    }
    return (.paragraph, block.replacingNewlines)
  }

  private mutating func read(_ text: inout Substring, isNested: Bool) {
    while let character = text.first {
      text.removeFirst()
      if character == "{" {
        let head = text.prefix { $0 != "|" }
        text = text.dropFirst(head.count + 1)
        let start = bytes.count
        read(&text, isNested: true)
        add(String(head.prefix(1)), String(head.dropFirst(2)), TextRange(start, bytes.count))
      } else if character == "}", isNested {
        return
      } else {
        bytes += Array(String(character).utf8)
      }
    }
  }

  private mutating func add(_ kind: String, _ argument: String, _ range: TextRange) {
    let words = String(decoding: bytes[range.start..<range.end], as: UTF8.self)
    let kinds: [String: EntityKind] = ["p": .person, "n": .person, "o": .organization, "l": .place]
    switch kind {
    case "p", "o", "l", "n":
      let name = argument.isEmpty ? words : argument
      mentions.append((range, kinds[kind] ?? .other, kind == "n" ? .pronoun : .name, name))
    case "q": quotes.append((range, .direct, argument))
    case "i": quotes.append((range, .indirect, argument))
    case "s": quotes.append((range, .scare, argument))
    default: times.append((range, argument))
    }
  }

  /// The article.
  func article(id: String = "a", metadata: Metadata = Metadata()) -> Article {
    Article(
      id: ArticleID(rawValue: id), text: String(decoding: bytes, as: UTF8.self), blocks: blocks, metadata: metadata)
  }

  /// What the marks say.
  func analysis() -> Analysis {
    let sorted = mentions.sorted { $0.range < $1.range }
    var names: [String] = []
    for mention in sorted where !names.contains(mention.name) { names.append(mention.name) }
    let entities = names.map { name in entity(name, among: sorted) }
    let allQuotes = quotes.sorted { $0.range < $1.range }.map { quote in
      Quotation(
        parts: [quote.range], kind: quote.kind, cue: nil, speaker: speaker(quote.speaker, names, sorted),
        rule: "cue before", certainty: .sure)
    }
    let allTimes = times.sorted { $0.range < $1.range }.map {
      TimeExpression(range: $0.range, kind: .date, value: TimeValue($0.value), anchor: .itself, rule: "date")
    }
    return Analysis(
      document: Document(tokens: [], sentences: []),
      mentions: sorted.map { Mention(range: $0.range, kind: $0.kind, form: $0.form, rule: "name") }, entities: entities,
      quotations: allQuotes, times: allTimes, timeline: timeline(allTimes), version: 1)
  }

  private func entity(
    _ name: String, among sorted: [(range: TextRange, kind: EntityKind, form: Mention.Form, name: String)]
  ) -> Entity {
    let own = sorted.indices.filter { sorted[$0].name == name }
    let links = own.map { index in
      let words = String(decoding: bytes[sorted[index].range.start..<sorted[index].range.end], as: UTF8.self)
      let isFirst = index == own.first
      let rule =
        isFirst ? "first name" : words == name ? "same name" : sorted[index].form == .pronoun ? "pronoun" : "garbled"
      return MentionLink(
        mention: index, rule: rule, certainty: words == name ? .sure : .likely, antecedent: isFirst ? nil : own.first)
    }
    var aliases: [String: Int] = [:]
    for index in own where sorted[index].form == .name {
      let words = String(decoding: bytes[sorted[index].range.start..<sorted[index].range.end], as: UTF8.self)
      if words != name { aliases[words, default: 0] += 1 }
    }
    return Entity(
      kind: sorted[own[0]].kind, name: name, links: links,
      aliases: aliases.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
        Alias(text: $0.key, reason: "garbled", certainty: .likely, count: $0.value)
      })
  }

  private func speaker(
    _ name: String, _ names: [String],
    _ sorted: [(range: TextRange, kind: EntityKind, form: Mention.Form, name: String)]
  ) -> Speaker {
    guard !name.isEmpty, let index = names.firstIndex(of: name), let first = sorted.first(where: { $0.name == name })
    else { return .unknown }
    return .words(first.range, entity: index)
  }

  private func timeline(_ times: [TimeExpression]) -> [TimelineEntry] {
    times.enumerated().sorted { $0.element.value.timex < $1.element.value.timex }.map { index, time in
      let block = blocks.first { $0.range.contains(time.range) }?.range ?? time.range
      return TimelineEntry(
        kind: .event(time: index), when: time.value, sentence: block,
        clause: [TextRange(block.start, min(block.end, block.start + 60))], entities: [], isFuture: false)
    }
  }
}

extension String {
  fileprivate var replacingNewlines: String { String(map { $0 == "\n" ? " " : $0 }) }
}
