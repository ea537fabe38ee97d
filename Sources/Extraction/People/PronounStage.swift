// Walks through the running text outside of quotations and resolves pronouns and role nominals.

import NewsModel

/// The weights that pronouns are resolved by, and who watches; both are set only where the weights are trained.
struct PronounLesson {
  var weights = PronounWeights.values
  /// Sees the candidates of a pronoun at a token before one is chosen.
  var watch: ((_ token: Int, _ candidates: [PronounSieve.Candidate]) -> Void)?
}

enum PronounStage {
  /// The cast with the pronouns and nominals of the running text that are sure enough. Pronouns inside quotations wait for
  /// their speakers.
  static func resolve(_ cast: Cast, words: Words, lesson: PronounLesson = PronounLesson()) -> Cast {
    guard cast.entities.contains(where: { $0.kind == .person }) else { return cast }
    var scene = PersonScene(cast, words: words)
    var builder = CastBuilder(cast)
    var nominals = NominalSieve(cast, words: words)
    let isHead = nominals.heads()
    let isPronoun = words.lower.asked(Pronoun.all)
    for (token, number) in words.lower.numbers.enumerated()
    where (isPronoun[Int(number)] || isHead[Int(number)]) && !scene.quoted[token] {
      if let pronoun = Pronoun(words[token], next: words.shape(token + 1), nextWord: words[token + 1]) {
        scene.advance(to: token)
        let candidates = PronounSieve(scene: scene).candidates(for: pronoun, at: token)
        lesson.watch?(token, candidates)
        guard let spot = PronounSieve.choose(candidates, by: lesson.weights) else { continue }
        add(TokenSpan(token, token + 1), of: spot, sex: pronoun.sex, to: &scene, &builder)
      } else if isHead[Int(number)] {
        scene.advance(to: token)
        guard let found = nominals.match(at: token, in: scene), let spot = scene.lastSpot(of: found.entity) else {
          continue
        }
        add(found.span, as: .nominal, by: found.rule, of: spot, sex: nil, to: &scene, &builder)
      }
    }
    for index in builder.entities.indices { builder.entities[index].sex = scene.sex(of: index) }
    return builder.cast(of: words.source)
  }

  static func add(
    _ span: TokenSpan, as form: Mention.Form = .pronoun, by rule: String = PronounSieve.rule, of spot: Spot, sex: Sex?,
    to scene: inout PersonScene, _ builder: inout CastBuilder
  ) {
    let mention = Mention(range: scene.words.document.range(of: span), kind: .person, form: form, rule: rule)
    let link = CastBuilder.Link(entity: spot.entity, rule: rule, certainty: .likely, antecedent: spot.mention)
    let index = builder.add(mention, link: link)
    let place = ClauseGrammar(words: scene.words).place(of: span, form: form)
    scene.add(Spot(span: span, entity: spot.entity, mention: index, form: form, place: place), sex: sex)
  }
}
