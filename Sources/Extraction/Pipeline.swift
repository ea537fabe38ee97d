// The engine on one page: the stages in their order, and nothing else.

import NewsModel

/// Finds what is in an article. Deterministic, linear in the text, safe from many threads at once; never throws.
public enum Pipeline {
  /// Grows with every change of what the engine finds, so that stored results can be told apart.
  public static let version = 8

  public static func analyze(_ article: Article) -> Analysis { analyze(article, isTimed: true) }

  /// Who is in an article and what they say, without times: all that a row of a list tells, for less.
  public static func peopleAndQuotations(in article: Article) -> Analysis { analyze(article, isTimed: false) }

  /// Gives memory back that only analyzing needs, after much of it. From any thread; analyzing goes on as before.
  public static func rest() { NameModelFile.rest() }

  private static func analyze(
    _ article: Article, isTimed: Bool, ended: (Stage) -> Void = { _ in }
  ) -> Analysis {
    let source = SourceText(article.text)
    let document = Tokenizer.document(of: source, blocks: article.blocks, ends: NameModelFile.sentences)
    let reading = Reading(article: article, source: source, document: document)
    let (cast, quotations) = castAndQuotations(in: reading, ended: ended)
    let writing = WritingDay(article.metadata)
    let (times, timeline) =
      isTimed ? timesAndTimeline(in: reading, quotations: quotations, cast: cast, writing: writing) : ([], [])
    ended(.times)
    return Analysis(
      document: document, mentions: cast.mentions, entities: cast.entities, quotations: quotations, times: times,
      timeline: timeline, version: version)
  }
}

extension Pipeline {
  /// What an analysis is made of, for telling where its time goes; people are joined before and after quotations are found.
  package enum Stage: String, CaseIterable {
    case tokens, names, people, quotations, times
  }

  /// How long each stage takes for an article.
  package static func durations(of article: Article) -> [Stage: Duration] {
    var spent: [Stage: Duration] = [:]
    var began = ContinuousClock.now
    _ = analyze(article, isTimed: true) { stage in
      let now = ContinuousClock.now
      spent[stage, default: .zero] += now - began
      began = now
    }
    return spent
  }
}

extension Pipeline {
  /// Who is named and who says what. The words are let go at the end: times have their own.
  private static func castAndQuotations(in reading: Reading, ended: (Stage) -> Void) -> (Cast, [Quotation]) {
    var reading = reading
    reading.words = Words(source: reading.source, document: reading.document)
    ended(.tokens)
    let names = NameFinder.mentions(in: reading)
    ended(.names)
    let people = EntityResolver.resolve(names, in: reading)
    ended(.people)
    let quotations = QuotationFinder.quotations(in: reading, people: people)
    ended(.quotations)
    let spoken = SpeakerLinker.link(people, with: quotations, in: reading)
    let cast = NarratorLinker.link(spoken, with: quotations, in: reading)
    ended(.people)
    return (cast, quotations)
  }

  /// Time expressions, and what they date in its order.
  /// - Parameter writing: The day that times are counted from; nil leaves them vague.
  /// - Parameter corrected: What a reader knows of times, by where they stand.
  static func timesAndTimeline(
    in reading: Reading, quotations: [Quotation], cast: Cast, writing: WritingDay?,
    corrected: [TextRange: TimeValue] = [:]
  ) -> ([TimeExpression], [TimelineEntry]) {
    let text = TimeText(reading)
    let times = TimeFinder.times(
      in: reading, text, quotations: quotations, writing: writing, corrected: corrected)
    return (times, TimelineBuilder.timeline(of: times, in: reading, text, cast: cast, writing: writing))
  }
}

/// What the stages after the tokenizer read: the article, its bytes, its tokens.
struct Reading {
  let article: Article
  let source: SourceText
  let document: Document
  /// The words, if several stages are to read them.
  var words: Words?
}

/// Mentions and the entities they were joined into.
struct Cast {
  /// In the order of the text.
  let mentions: [Mention]
  let entities: [Entity]
}
