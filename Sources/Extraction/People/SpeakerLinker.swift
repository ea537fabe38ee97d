// Joins "I" and "my" inside a quotation to its speaker, and resolves the other pronouns there, knowing who speaks.

import NewsModel

enum SpeakerLinker {
  /// The cast with the pronouns of each quotation: "I" is the person who says it, "he" is never that person. Entities keep their
  /// numbers.
  static func link(
    _ cast: Cast, with quotations: [Quotation], in reading: Reading, lesson: PronounLesson = PronounLesson()
  ) -> Cast {
    guard cast.entities.contains(where: { $0.kind == .person }) else { return cast }
    let words = Words(reading)
    var speech = SpeechMap(quotations, words: words)
    var scene = PersonScene(cast, words: words)
    var builder = CastBuilder(cast)
    let means = words.lower.asked { Pronoun.isPronoun($0) || Pronoun.isFirstPerson($0) }
    for (token, number) in words.lower.numbers.enumerated() where means[Int(number)] {
      let place = speech.advance(to: token)
      guard scene.quoted[token] || place != nil else { continue }
      if cast.hasMention(at: words.document.tokens[token].range) { continue }
      let quotation = place.map { quotations[$0.quotation] }
      if Pronoun.isFirstPerson(words[token]), place?.isNested == false, let quotation {
        addFirstPerson(token, of: quotation, cast: cast, to: &scene, &builder)
      } else if let pronoun = Pronoun(words[token], next: words.shape(token + 1), nextWord: words[token + 1]) {
        scene.advance(to: token)
        let speaker = quotation?.speaker.entity
        let candidates = PronounSieve(scene: scene).candidates(for: pronoun, at: token, excluding: speaker)
        lesson.watch?(token, candidates)
        guard let spot = PronounSieve.choose(candidates, by: lesson.weights) else { continue }
        PronounStage.add(TokenSpan(token, token + 1), of: spot, sex: pronoun.sex, to: &scene, &builder)
      }
    }
    for index in builder.entities.indices { builder.entities[index].sex = scene.sex(of: index) }
    return builder.cast(of: reading.source)
  }

  private static func addFirstPerson(
    _ token: Int, of quotation: Quotation, cast: Cast, to scene: inout PersonScene, _ builder: inout CastBuilder
  ) {
    guard case .words(let range, let entity?) = quotation.speaker, cast.entities[entity].kind == .person else { return }
    let spoken = cast.entities[entity].mentions.first { cast.mentions[$0].range.overlaps(range) }
    let mention = Mention(
      range: scene.words.document.tokens[token].range, kind: .person, form: .pronoun, rule: "speaker")
    let link = CastBuilder.Link(entity: entity, rule: "speaker", certainty: quotation.certainty, antecedent: spoken)
    builder.add(mention, link: link)
  }
}

extension Cast {
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
