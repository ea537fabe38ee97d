// Finds the names of people, organizations and places: by the trained tagger, or without its model by general rules.

import NewsModel

/// The seam between text and people: anything that gives name mentions for a reading can stand in its place.
enum NameFinder {
  /// Name mentions in the order of the text, disjoint. Linear in the text.
  static func mentions(in reading: Reading) -> [Mention] {
    guard case .success(let tagger) = NameModelFile.shared else { return mentionsByRules(in: reading) }
    return mentions(in: reading, tagger: tagger)
  }

  /// What the tagger and the rules find together.
  static func mentions(in reading: Reading, tagger: NameTagger) -> [Mention] {
    let words = Words.of(reading)
    let search = NameSearch(reading)
    let tagged = TaggedNames(words, in: reading, tagger: tagger).names()
    let place = reading.article.metadata.dateline?.place
    let union = NameUnion(words, tagged: tagged, ruled: search.names(), datelinePlace: place) { word in
      let range = words.document.tokens[word].range
      return tagger.lexicon.isUnknown(reading.source.bytes[range.start..<range.end])
    }
    let mentions = union.names().map { name in
      Mention(range: words.document.range(of: name.words), kind: name.kind, form: .name, rule: name.rule)
    }
    return finished(mentions, words, in: reading)
  }

  /// What can be found without a model.
  static func mentionsByRules(in reading: Reading) -> [Mention] {
    let words = Words.of(reading)
    let search = NameSearch(reading)
    let mentions = search.names().map { name in
      Mention(range: words.document.range(of: name.words), kind: name.kind, form: .name, rule: name.rule)
    }
    return finished(mentions, words, in: reading)
  }

  /// Adds the names of the dateline, and those in brackets in other letters.
  private static func finished(_ mentions: [Mention], _ words: Words, in reading: Reading) -> [Mention] {
    var mentions = mentions
    mentions += DatelineNames.mentions(in: reading)
    if reading.source.bytes.contains(where: { $0 >= 0xE0 }) {
      mentions += BracketNames.mentions(words, after: mentions)
    }
    mentions.sort { $0.range < $1.range }
    var end = 0
    mentions.removeAll { mention in
      guard mention.range.start >= end else { return true }
      end = mention.range.end
      return false
    }
    return mentions
  }
}

/// One article's search. A name is weighed over all its places, so that one sure place decides for the others. A class: it is
/// never copied.
private final class NameSearch {
  private let reading: Reading
  private let words: Words
  private let spans: NameSpans
  private let evidence: NameEvidence
  private var found: [NameSpan] = []
  /// For each name found the number of its words, and for each number what speaks for each kind.
  private var numbers: [Int] = []
  private var weights: [NameWeights] = []
  private var numberOf: [String: Int] = [:]

  init(_ reading: Reading) {
    self.reading = reading
    let words = Words.of(reading)
    self.words = words
    let headlines = TitleCase(words, blocks: reading.article.blocks)
    let dateline = reading.article.metadata.dateline?.range
    spans = NameSpans(words) { index in !headlines.contains(index) }
    evidence = NameEvidence(words: words)
    for sentence in words.document.sentences {
      for name in spans.spans(in: sentence) {
        let range = words.document.range(of: name.span)
        if dateline?.overlaps(range) ?? false { continue }
        if headlines.contains(name.span.start) { continue }
        found.append(name)
      }
    }
    if headlines.isEmpty { return }
    var known: Set<String> = []
    for name in found { known.insert(spans.phrase(name.span)) }
    found += headlines.names(known: known, words: words)
    found.sort { $0.span.start < $1.span.start }
  }

  /// The names with their kinds, in the order of the text.
  func names() -> [FoundName] {
    for name in found {
      let number = number(of: words.text(name.span))
      numbers.append(number)
      weights[number].add(evidence.weights(of: name))
    }
    shareWithShortForms()
    shareAlongLists()
    var end = 0
    return zip(found, numbers).compactMap { name, number in
      guard name.span.start >= end, let found = found(name, weights[number]) else { return nil }
      end = name.span.end
      return found
    }
  }

  private func number(of text: String) -> Int {
    if let known = numberOf[text] { return known }
    numberOf[text] = weights.count
    weights.append(NameWeights())
    return weights.count - 1
  }

  private func found(_ name: NameSpan, _ weights: NameWeights) -> FoundName? {
    let isAlone = name.span.count == 1 && words.isFirst(name.span.start) && words.shape(name.span.start) == .capital
    let verdict = weights.verdict
    if isAlone, verdict == nil { return nil }
    return FoundName(
      words: name.span, kind: verdict?.kind ?? .other, rule: verdict?.rule ?? "capital", weight: Float(weights.heaviest)
    )
  }

  /// "Altman" is a person when "Sam Altman" is one; a short form without evidence of its own takes the kind of the long one.
  private func shareWithShortForms() {
    for (name, number) in zip(found, numbers)
    where name.span.count > 1 && name.span.count <= 3 && weights[number].verdict == nil {
      guard words.shape(name.span.end - 1) == .capital, let last = numberOf[words.text(name.span.end - 1)],
        weights[last].verdict?.kind == .person
      else { continue }
      weights[number].add(.person, 2, "surname alone")
    }
    var parts: [Int: NameWeights] = [:]
    for (name, number) in zip(found, numbers) where name.span.count > 1 {
      guard weights[number].verdict?.kind == .person else { continue }
      for index in name.span.indices where words.shape(index) == .capital {
        guard let part = numberOf[words.text(index)] else { continue }
        parts[part, default: NameWeights()].add(.person, 5, "part of a name")
      }
    }
    for (name, number) in zip(found, numbers) where name.span.count == 1 {
      guard let part = parts.removeValue(forKey: number) else { continue }
      weights[number].add(part)
    }
  }

  /// "xAI or Tesla", "OpenAI, xAI, Tesla and the field": what stands in a row is of one kind, where one of them says nothing itself.
  private func shareAlongLists() {
    for place in found.indices.dropFirst() where isCoordinated(found[place - 1], found[place]) {
      let (left, right) = (numbers[place - 1], numbers[place])
      let (first, second) = (weights[left].verdict, weights[right].verdict)
      if let kind = first?.kind, second == nil { weights[right].add(kind, 2, "in a row") }
      if let kind = second?.kind, first == nil { weights[left].add(kind, 2, "in a row") }
    }
  }

  private func isCoordinated(_ left: NameSpan, _ right: NameSpan) -> Bool {
    guard right.span.start - left.span.end == 1, words.isSameSentence(left.span.start, right.span.start) else {
      return false
    }
    return [",", "and", "or"].contains(words[left.span.end]) && right.title.count == 0
  }
}
