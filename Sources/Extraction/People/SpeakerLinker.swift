// Joins "I" inside a quotation to its speaker and "we" to the body that speaks, and resolves the other pronouns and nominals there, knowing who speaks.

import NewsModel

enum SpeakerLinker {
  /// The cast with the pronouns of each quotation: "I" is the person who says it, "he" is never that person. Entities keep their
  /// numbers.
  static func link(
    _ cast: Cast, with quotations: [Quotation], in reading: Reading, lesson: PronounLesson = PronounLesson()
  ) -> Cast {
    guard cast.entities.contains(where: { $0.kind == .person || $0.kind == .organization }) else { return cast }
    let words = Words.of(reading)
    var speech = SpeechMap(quotations, words: words)
    var scene = PersonScene(cast, words: words)
    var builder = CastBuilder(cast)
    let owners = cast.owners()
    // of the quotation under way
    var voice: (quotation: Int, voice: Voice)?
    var nominals = NominalSieve(cast, words: words)
    let isHead = nominals.heads()
    let means = words.lower.asked(SpeakerLinker.pronouns)
    for (token, number) in words.lower.numbers.enumerated() where means[Int(number)] || isHead[Int(number)] {
      let place = speech.advance(to: token)
      let isQuoted = scene.quoted[token] || place != nil
      // outside they were found before; here the sieve only sees what they tell
      guard isQuoted || isHead[Int(number)] else { continue }
      if cast.hasMention(at: words.document.tokens[token].range) { continue }
      let quotation = place.map { quotations[$0.quotation] }
      if let word = FirstPersonWord(words[token]) {
        guard isQuoted, place?.isNested == false, let quotation, words.shape(token) != .upper else { continue }
        if voice?.quotation != place?.quotation {
          voice = place.map { ($0.quotation, Voice(of: quotation, in: cast, owners: owners)) }
        }
        guard let link = word == .one ? voice?.voice.one : voice?.voice.several else { continue }
        add(token, link, kind: cast.entities[link.entity].kind, words, &builder)
      } else if let pronoun = Pronoun(words[token], next: words.shape(token + 1), nextWord: words[token + 1]) {
        scene.advance(to: token)
        let speaker = quotation?.speaker.entity
        let candidates = PronounSieve(scene: scene).candidates(for: pronoun, at: token, excluding: speaker)
        lesson.watch?(token, candidates)
        guard let spot = PronounSieve.choose(candidates, by: lesson.weights) else { continue }
        PronounStage.add(TokenSpan(token, token + 1), of: spot, sex: pronoun.sex, to: &scene, &builder)
      } else {
        scene.advance(to: token)
        guard let found = nominals.match(at: token, in: scene, saidBy: quotation?.speaker.entity), isQuoted,
          !cast.hasMention(at: words.document.range(of: found.span)), let spot = scene.lastSpot(of: found.entity)
        else { continue }
        PronounStage.add(found.span, as: .nominal, by: found.rule, of: spot, sex: nil, to: &scene, &builder)
      }
    }
    for index in builder.entities.indices { builder.entities[index].sex = scene.sex(of: index) }
    return builder.cast(of: reading.source)
  }

  private static let pronouns = Pronoun.all.union(FirstPersonWord.all)

  private static func add(
    _ token: Int, _ link: CastBuilder.Link, kind: EntityKind, _ words: Words, _ builder: inout CastBuilder
  ) {
    let range = words.document.tokens[token].range
    builder.add(Mention(range: range, kind: kind, form: .pronoun, rule: link.rule), link: link)
  }
}

extension Cast {
  /// For each mention its entity.
  fileprivate func owners() -> [EntityIndex?] {
    var owners = [EntityIndex?](repeating: nil, count: mentions.count)
    for index in entities.indices { for link in entities[index].links { owners[link.mention] = index } }
    return owners
  }

  /// A mention has just this range. O(log mentions).
  fileprivate func hasMention(at range: TextRange) -> Bool {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range < range { low = middle + 1 } else { high = middle }
    }
    return low < mentions.count && mentions[low].range == range
  }
}

/// Which quotation a token belongs to, and whether it stands in a quotation inside: asked of growing tokens.
struct SpeechMap {
  struct Place {
    let quotation: Int
    let isNested: Bool
  }

  /// A part of a direct or mixed quotation, and how far its quote marks have been counted.
  fileprivate struct Part {
    let span: TokenSpan
    let quotation: Int
    var next: Int
    /// Quote marks open before `next`.
    var open = 0
  }

  private let words: Words
  /// Those that begin later come last.
  private var waiting: [Part] = []
  private var first = 0
  /// Those that have begun, the innermost last.
  private var begun: [Part] = []

  init(_ quotations: [Quotation], words: Words) {
    self.words = words
    for (index, quotation) in quotations.enumerated() where quotation.kind == .direct || quotation.kind == .mixed {
      for part in quotation.parts {
        let span = words.span(of: part)
        waiting.append(Part(span: span, quotation: index, next: span.start))
      }
    }
    waiting.sort { ($0.span.start, $0.quotation) < ($1.span.start, $1.quotation) }
  }

  /// Where a token stands; nil outside of quotations. Linear in the parts over all calls.
  mutating func advance(to token: Int) -> Place? {
    while first < waiting.count, waiting[first].span.start <= token {
      begun.append(waiting[first])
      first += 1
    }
    while let last = begun.last, last.span.end <= token { begun.removeLast() }
    guard !begun.isEmpty else { return nil }
    return begun[begun.count - 1].place(of: token, in: words)
  }
}

extension SpeechMap.Part {
  /// Counts the quote marks up to a token.
  fileprivate mutating func place(of token: Int, in words: Words) -> SpeechMap.Place {
    while next < token {
      if words.kind(next) == .closeQuote { open = max(0, open - 1) }
      if words.kind(next) == .openQuote { open = min(9, open + 1) }
      next += 1
    }
    return SpeechMap.Place(quotation: quotation, isNested: open > 1)
  }
}
