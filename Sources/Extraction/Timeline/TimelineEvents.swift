// Makes an entry of each dated event of a text: its clause and who takes part.

import NewsModel

struct TimelineEvents {
  let times: [TimeExpression]
  let reading: Reading
  let text: TimeText
  let cast: Cast
  /// The day after which things are yet to come.
  let writing: CivilDate?

  /// In the order of the text; what is told twice is told once.
  func entries() -> [Placed] {
    let entityOfMention = entityOfMention()
    var entries: [Placed] = []
    var seen: [String: [Int]] = [:]
    var index = 0
    while index < times.count {
      let sentence = sentence(of: times[index])
      var next = index
      while next < times.count, times[next].range.start < sentence.range.end || next == index { next += 1 }
      for entry in told(index..<next, in: sentence, entityOfMention) {
        if let twin = seen[entry.entry.when.timex]?.suffix(TimelineEvents.twins).first(where: {
          isSame(entries[$0].entry, entry.entry)
        }) {
          if entries[twin].entry.entities.count < entry.entry.entities.count { entries[twin] = entry }
          continue
        }
        seen[entry.entry.when.timex, default: []].append(entries.count)
        entries.append(entry)
      }
      index = next
    }
    return entries
  }

  /// The entries of one sentence.
  private func told(_ indices: Range<Int>, in sentence: Sentence, _ entityOfMention: [EntityIndex?]) -> [Placed] {
    let dated = indices.filter { isDated(times[$0]) }
    let places = dated.map { pieces(of: times[$0]) }
    let cutter = ClauseCutter(text: text)
    var found: [Placed] = []
    var wholes: [(range: TextRange, event: TextRange?)] = []
    for (order, index) in dated.enumerated() {
      if order + 1 < dated.count, isSaidBetter(by: dated[order + 1], index, places[order], places[order + 1]) {
        continue
      }
      let clause = cutter.clause(
        of: places[order], in: near(places[order], in: sentence.pieces), others: neighbors(of: order, among: places))
      // Two times of one clause are one event: "from 10 to 12 May".
      if wholes.suffix(TimelineEvents.twins).contains(where: {
        $0.range == clause.whole && $0.event == times[index].event
      }) {
        continue
      }
      wholes.append((clause.whole, times[index].event))
      let entry = TimelineEntry(
        kind: .event(time: index), when: times[index].value, sentence: sentence.range, clause: clause.shown,
        entities: entities(in: clause.whole, entityOfMention), isFuture: isFuture(times[index].value),
        isSpeech: isSpeech(times[index]))
      found.append(Placed(entry, place: index))
    }
    return found
  }

  /// How many entries of one date are looked at for one that tells the same.
  private static let twins = 24
  /// How many times before and after one may bound its clause.
  private static let neighbors = 3
  /// How far a clause reaches from its time, in words and marks: hostile text has sentences without end.
  private static let reach = 160

  private func neighbors(of order: Int, among places: [Range<Int>]) -> [Range<Int>] {
    let before = places[max(0, order - TimelineEvents.neighbors)..<order]
    let after = places[(order + 1)..<min(places.count, order + 1 + TimelineEvents.neighbors)]
    return Array(before + after).filter {
      $0.upperBound > places[order].lowerBound - TimelineEvents.reach
        && $0.lowerBound < places[order].upperBound + TimelineEvents.reach
    }
  }

  private func near(_ time: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    let low = max(sentence.lowerBound, time.lowerBound - TimelineEvents.reach)
    let high = min(sentence.upperBound, time.upperBound + TimelineEvents.reach)
    return low < high ? low..<high : sentence
  }

  /// "Five months later, on 11 February 2016": the second tells the first more exactly.
  private func isSaidBetter(by next: Int, _ index: Int, _ pieces: Range<Int>, _ following: Range<Int>) -> Bool {
    guard following.lowerBound - pieces.upperBound <= 2, following.lowerBound > pieces.upperBound,
      text.pieces[pieces.upperBound].lexeme == .mark(UInt8(ascii: ",")), let vague = times[index].value.days,
      let exact = times[next].value.days
    else { return false }
    return vague.lowerBound <= exact.lowerBound && exact.upperBound <= vague.upperBound
  }

  /// A calendar date, known or vague; not a duration, a set, "now" or the words of the dateline.
  private func isDated(_ time: TimeExpression) -> Bool {
    guard time.kind == .date || time.kind == .time, !time.value.timex.hasSuffix("_REF"),
      time.value.timex.utf8.first != UInt8(ascii: "P"),
      time.value.timex.utf8.first != UInt8(ascii: "T")
    else { return false }
    if let dateline = reading.article.metadata.dateline, dateline.range.contains(time.range) { return false }
    return true
  }

  private func isFuture(_ value: TimeValue) -> Bool {
    guard let writing, let first = value.days?.lowerBound else { return false }
    return first > writing
  }

  /// What the time dates is a verb of speech.
  private func isSpeech(_ time: TimeExpression) -> Bool {
    time.event.map { WordForms.isSpeech(reading.source.bytes, $0.start, $0.end) } ?? false
  }

  /// The same date and the same head word in whatever form, told again of the same people or in the same words.
  private func isSame(_ a: TimelineEntry, _ b: TimelineEntry) -> Bool {
    guard case .event(let first) = a.kind, case .event(let second) = b.kind, let one = times[first].event,
      let other = times[second].event, a.isSpeech == b.isSpeech,
      EventWords.stem(reading.source, one) == EventWords.stem(reading.source, other)
    else { return false }
    if !a.entities.isEmpty || !b.entities.isEmpty { return !Set(a.entities).isDisjoint(with: b.entities) }
    return EventWords(reading.source, a.clause).shared(with: EventWords(reading.source, b.clause)) >= 2
  }

  // MARK: Sentences and people

  private struct Sentence {
    let range: TextRange
    let pieces: Range<Int>
  }

  private func sentence(of time: TimeExpression) -> Sentence {
    let document = reading.document
    guard !document.tokens.isEmpty else { return Sentence(range: time.range, pieces: pieces(of: time)) }
    let token = min(document.tokenIndex(at: time.range.start), document.tokens.count - 1)
    let index = document.sentenceIndex(ofToken: token)
    guard index < document.sentences.count else { return Sentence(range: time.range, pieces: pieces(of: time)) }
    let range = document.range(of: document.sentences[index]).union(time.range)
    let body = reading.article.metadata.dateline.flatMap {
      range.contains($0.range) ? TextRange($0.range.end, range.end) : nil
    }
    return Sentence(range: range, pieces: pieces(in: body.flatMap { $0.isEmpty ? nil : $0 } ?? range))
  }

  private func pieces(of time: TimeExpression) -> Range<Int> { pieces(in: time.range) }

  private func pieces(in range: TextRange) -> Range<Int> {
    let first = text.pieceIndex(at: range.start)
    return first..<max(first + 1, text.pieceIndex(at: range.end - 1) + 1)
  }

  private func entityOfMention() -> [EntityIndex?] {
    var owners = [EntityIndex?](repeating: nil, count: cast.mentions.count)
    for index in cast.entities.indices {
      for link in cast.entities[index].links where owners.indices.contains(link.mention) {
        owners[link.mention] = index
      }
    }
    return owners
  }

  /// People and organizations named or meant in a range, in the order of the text.
  private func entities(in range: TextRange, _ owners: [EntityIndex?]) -> [EntityIndex] {
    var low = 0
    var high = cast.mentions.count
    while low < high {
      let middle = (low + high) / 2
      if cast.mentions[middle].range.start < range.start { low = middle + 1 } else { high = middle }
    }
    var found: [EntityIndex] = []
    while low < cast.mentions.count, cast.mentions[low].range.start < range.end {
      if let entity = owners[low], !found.contains(entity), isParticipant(cast.entities[entity]) {
        found.append(entity)
      }
      low += 1
    }
    return found
  }

  private func isParticipant(_ entity: Entity) -> Bool { entity.kind == .person || entity.kind == .organization }
}
