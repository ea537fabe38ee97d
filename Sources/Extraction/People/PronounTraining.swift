// Gives a trainer the candidates of each pronoun in a text with known answers.

import NewsModel

/// Where the names and pronouns of one text stand, and which of them mean the same person.
package struct PronounAnswers {
  /// Bytes of the text, and the number of the person.
  package let names: [(range: Range<Int>, person: Int)]
  package let pronouns: [(range: Range<Int>, person: Int)]
  /// All pronouns are known, so that one without an answer means nobody who is named.
  package let isWhole: Bool

  package init(
    names: [(range: Range<Int>, person: Int)], pronouns: [(range: Range<Int>, person: Int)], isWhole: Bool
  ) {
    self.names = names
    self.pronouns = pronouns
    self.isWhole = isWhole
  }
}

/// One pronoun: the features of its candidates, and which of them is right.
package struct PronounExample {
  package let candidates: [PronounFeatures]
  /// Nil where none of them is.
  package let right: Int?
}

package enum PronounTraining {
  /// The examples as they come when pronouns are resolved by some weights.
  package static func examples(
    in article: Article, _ answers: PronounAnswers, weights: [Double]
  ) -> [PronounExample] {
    let source = SourceText(article.text)
    let document = Tokenizer.document(of: source, blocks: article.blocks)
    let reading = Reading(article: article, source: source, document: document)
    let names = NameFinder.mentions(in: reading)
    let words = Words.of(reading)
    let named = EntityResolver.named(names, words: words)
    var examples: [PronounExample] = []
    let truth = Truth(answers, cast: named)
    let lesson = PronounLesson(weights: weights) { token, candidates in
      if let example = truth.example(at: document.tokens[token].range, candidates) { examples.append(example) }
    }
    let people = PronounStage.resolve(named, words: words, lesson: lesson)
    let quotations = QuotationFinder.quotations(in: reading, people: people)
    _ = SpeakerLinker.link(people, with: quotations, in: reading, lesson: lesson)
    return examples
  }
}

/// Which entities that were found are which of the known people.
private struct Truth {
  /// For each entity the people its names are known to mean.
  private let people: [Set<Int>]
  private let personAt: [Int: Int]
  private let isWhole: Bool
  /// People who have been found under some name.
  private let found: Set<Int>

  init(_ answers: PronounAnswers, cast: Cast) {
    people = cast.entities.map { entity in
      Set(
        entity.links.flatMap { link in
          let range = cast.mentions[link.mention].range
          return answers.names.filter { $0.range.lowerBound < range.end && range.start < $0.range.upperBound }.map(
            \.person)
        })
    }
    found = people.reduce(into: []) { $0.formUnion($1) }
    personAt = Dictionary(answers.pronouns.map { ($0.range.lowerBound, $0.person) }) { first, _ in first }
    isWhole = answers.isWhole
  }

  func example(at range: TextRange, _ candidates: [PronounSieve.Candidate]) -> PronounExample? {
    guard !candidates.isEmpty else { return nil }
    let person = personAt[range.start]
    guard person != nil || isWhole else { return nil }
    let right = person.flatMap { person in candidates.firstIndex { people[$0.spot.entity].contains(person) } }
    // someone who is not named here may be meant
    if right == nil, !isWhole { return nil }
    return PronounExample(candidates: candidates.map(\.features), right: right)
  }
}
