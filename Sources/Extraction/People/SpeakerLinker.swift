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
    let speech = SpeechMap(quotations, cast: cast, words: words)
    var scene = PersonScene(cast, words: words)
    var builder = CastBuilder(cast)
    let known = Set(cast.mentions.map(\.range))
    let means = words.lower.asked { Pronoun.isPronoun($0) || Pronoun.isFirstPerson($0) }
    for (token, number) in words.lower.numbers.enumerated() where means[Int(number)] {
      guard scene.quoted[token] || speech.quotation(at: token) != nil else { continue }
      if known.contains(words.document.tokens[token].range) { continue }
      let quotation = speech.quotation(at: token).map { quotations[$0] }
      if Pronoun.isFirstPerson(words[token]), speech.depth[token] == 1, let quotation {
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

/// Which quotation each token belongs to, and how deep it is nested.
struct SpeechMap {
  /// 0 outside of direct and mixed quotations, 1 inside, 2 in a quotation inside.
  let depth: [Int8]
  private let owner: [Int32]

  init(_ quotations: [Quotation], cast: Cast, words: Words) {
    var depth = [Int8](repeating: 0, count: words.count)
    var owner = [Int32](repeating: -1, count: words.count)
    for (index, quotation) in quotations.enumerated() where quotation.kind == .direct || quotation.kind == .mixed {
      for part in quotation.parts {
        let span = words.span(of: part)
        var inner: Int8 = 0
        for token in span.indices {
          if words.kind(token) == .closeQuote { inner = max(0, inner - 1) }
          let isMark = words.kind(token) == .openQuote || words.kind(token) == .closeQuote
          if !isMark { depth[token] = max(1, inner) }
          owner[token] = Int32(index)
          if words.kind(token) == .openQuote { inner = min(9, inner + 1) }
        }
      }
    }
    self.depth = depth
    self.owner = owner
  }

  func quotation(at token: Int) -> Int? { owner[token] >= 0 ? Int(owner[token]) : nil }
}
