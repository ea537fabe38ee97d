// Trains the name tagger from the corpora to the finished model file.

import Extraction
import Glibc

/// One run of training. The same corpora give the same file.
struct NameModelTrainer {
  /// A corpus and how much its sentences count.
  struct Source {
    let file: String
    let weight: Float
  }

  struct Plan {
    var sources: [Source] = [
      Source(file: "ner/uner_ewt.train.conll", weight: 1), Source(file: "ner/gum.train.conll", weight: 1),
      Source(file: "ner/docred.train.conll", weight: 1), Source(file: "ner/crossner.train.conll", weight: 1),
      Source(file: "ner/amalgum_news.silver.train.conll", weight: 0.5),
      Source(file: "ner/amalgum_bio.silver.train.conll", weight: 0.3),
      Source(file: "ner/amalgum_interview.silver.train.conll", weight: 0.3),
    ]
    /// The linear part does not learn features rarer than this; one place in a tagged corpus counts three times.
    var leastCount = 6
    var chain = ChainTrainer.Settings()
    var net = NetTrainer.Settings()
    var writer = NameModelWriter.Settings()
    /// The share of the texts that are also learned from in other letters, and how much those count.
    var recased: [(variant: CaseVariant, share: Float)] = [(.lower, 0.08), (.capitals, 0.04), (.titleCase, 0.06)]
    var recasedWeight: Float = 0.5
    /// Articles of free news that the first model tags for the second; 0 for no second model.
    var ownArticles = 0
    /// The least probability of every word of a sentence that is learned from.
    var ownCertainty: Float = 0.75
    var ownWeight: Float = 0.4
  }

  let corpora: CorporaFolder
  let plan: Plan
  let report: @Sendable (String) -> Void

  /// The bytes of the model file.
  func train() throws -> [UInt8] {
    var trainer = try SentenceTrainer(corpora)
    let sentences = trainer.train(report: report)
    let tables = try NameTables(corpora, report: report)
    return try train(tables, sentences)
  }

  func train(_ tables: NameTables, _ sentences: SentenceWeightsTrained) throws -> [UInt8] {
    let lookup = NameModel.file(digest: [], sections: tables.sections)
    return try lookup.withAlignedBytes { bytes in
      let lexicon = try NameLexicon(try NameModel(mapped: bytes))
      var texts = try tagged()
      report("\(texts.count) tagged texts")
      var weights = learn(texts, lexicon, tables)
      if plan.ownArticles > 0 {
        let writer = NameModelWriter(tables: tables, settings: plan.writer, digest: [], sentences: sentences)
        texts += try writer.file(weights).withAlignedBytes { bytes in
          try ownTexts(NameTagger(try NameModel(mapped: bytes)))
        }
        weights = learn(texts, lexicon, tables)
      }
      return NameModelWriter(
        tables: tables, settings: plan.writer, digest: corpora.digest, sentences: sentences
      ).file(weights)
    }
  }

  /// A text and how much it counts.
  typealias WeightedText = (text: TaggedText, weight: Float)

  private func tagged() throws -> [WeightedText] {
    let texts: [WeightedText] = try plan.sources.filter { $0.weight > 0 }.flatMap { source in
      TaggedCorpus.read(try corpora.bytes(source.file)).map { ($0, source.weight) }
    }
    return texts + recased(texts)
  }

  /// Some of the texts in other letters.
  private func recased(_ texts: [WeightedText]) -> [WeightedText] {
    var random = SeededGenerator(seed: 5)
    return plan.recased.flatMap { variant, share in
      texts.compactMap { text, weight in
        random.unit() < share ? (text.recased(variant), weight * plan.recasedWeight) : nil
      }
    }
  }

  /// Free news as the model tags it, with only those sentences to learn from that it is sure of.
  private func ownTexts(_ tagger: NameTagger) throws -> [WeightedText] {
    let articles = try NameTables.articles(corpora)
    let step = max(1, articles.count / plan.ownArticles)
    var texts: [WeightedText] = []
    var learned = 0
    for index in stride(from: 0, to: articles.count, by: step) {
      let cut = NameText(articles[index])
      let tagging = tagger.tagging(bytes: cut.bytes, tokens: cut.tokens, sentences: cut.sentences)
      let sure = cut.sentences.map { range in
        range.allSatisfy { tagging.probabilities[$0] >= plan.ownCertainty } && range.count < 120
      }
      learned += sure.count { $0 }
      texts.append((TaggedText(cut, tags: tagging.tags, learned: sure), plan.ownWeight))
    }
    report("\(learned) sentences of free news tagged by the first model")
    return texts
  }

  /// Trains both parts at once, each on a core of its own.
  private func learn(_ texts: [WeightedText], _ lexicon: NameLexicon, _ tables: NameTables) -> NameWeightsTrained {
    let chain = Background { self.learnChain(texts, lexicon) }
    let net = self.learnNet(texts, lexicon, tables)
    let (features, weights) = chain.wait()
    return NameWeightsTrained(features: features, chain: weights, net: net)
  }

  private func learnChain(_ texts: [WeightedText], _ lexicon: NameLexicon) -> ([UInt64], ChainWeights) {
    var counts = FeatureCounts()
    for (text, _) in texts {
      let times: UInt8 = text.learned == nil ? 3 : 1
      TaggedExamples.visit(text, lexicon: lexicon) { _, _, hashes in
        for hash in hashes { counts.add(hash, times: times) }
      }
    }
    var numbers = FeatureNumbers(capacity: counts.slots(atLeast: plan.leastCount))
    for (text, _) in texts {
      TaggedExamples.visit(text, lexicon: lexicon) { _, _, hashes in
        for hash in hashes where counts.atLeast(plan.leastCount, hash) { numbers.add(hash) }
      }
    }
    var examples = TaggedExamples()
    for (text, weight) in texts { examples.add(text, lexicon: lexicon, numbers: numbers, weight: weight) }
    report("linear part: \(numbers.count) features, \(examples.tags.count) words")
    var trainer = ChainTrainer(examples, features: numbers.count, settings: plan.chain)
    let weights = trainer.train { report("linear part, round \($0): loss \($1)") }
    return (numbers.hashes, weights)
  }

  private func learnNet(_ texts: [WeightedText], _ lexicon: NameLexicon, _ tables: NameTables) -> NetWeights {
    var examples = NetExamples()
    for (text, weight) in texts { examples.add(text, lexicon: lexicon, weight: weight) }
    var trainer = NetTrainer(examples, vectors: tables.vectors, settings: plan.net)
    return trainer.train { report("net, round \($0): loss \($1)") }
  }
}

/// One piece of work on a thread of its own.
private final class Background<Value: Sendable>: Sendable {
  private let result = Monitor<Value?>(nil)

  init(_ work: @escaping () -> Value) {
    nonisolated(unsafe) let work = work
    WorkerThread { self.result.update { $0 = work() } }.detach()
  }

  func wait() -> Value { result.wait { $0 } }
}

extension [UInt8] {
  /// Calls with a copy of the bytes that begins at a multiple of 64, as the model wants it.
  func withAlignedBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: NameModel.alignment)
    defer { copy.deallocate() }
    copy.copyBytes(from: self)
    return try body(UnsafeRawBufferPointer(copy))
  }
}
