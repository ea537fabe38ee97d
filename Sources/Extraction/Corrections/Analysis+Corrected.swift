// Applies what a reader knows better over what the engine found.

import NewsModel

/// An analysis with its corrections.
public struct CorrectedAnalysis: Sendable {
  public let analysis: Analysis
  /// Corrections of this article whose passage is gone, or no longer says what they are about.
  public let lost: [Correction]
  /// The questions of this article that its reader put off.
  public let postponed: [Correction]

  public init(analysis: Analysis, lost: [Correction], postponed: [Correction] = []) {
    self.analysis = analysis
    self.lost = lost
    self.postponed = postponed
  }
}

extension Analysis {
  /// The analysis as its reader knows it: the corrections one after the other, those of other articles only if they hold
  /// everywhere. The text, and the order of mentions, quotations and dates stay. Linear in the text for each correction.
  public func corrected(by corrections: [Correction], in article: Article) -> CorrectedAnalysis {
    let meant = meant(of: corrections, in: article.id)
    guard !meant.allSatisfy(\.isPutOff) else { return CorrectedAnalysis(analysis: self, lost: [], postponed: meant) }
    var editor = AnalysisEditor(self, of: article)
    var lost: [Correction] = []
    for correction in meant where !editor.apply(correction) {
      if correction.article == article.id { lost.append(correction) }
    }
    return CorrectedAnalysis(analysis: editor.analysis, lost: lost, postponed: meant.filter(\.isPutOff))
  }

  /// Those made in the article, and those of names that it has, or has by what was corrected before.
  private func meant(of corrections: [Correction], in article: ArticleID) -> [Correction] {
    guard !corrections.isEmpty else { return [] }
    var names = Set(entities.map { Correction.Named($0.kind, $0.name) })
    return corrections.filter { correction in
      let isNamed = correction.holdsEverywhere && correction.names.first.map(names.contains) ?? false
      guard isNamed || correction.article == article else { return false }
      names.formUnion(correction.names)
      return true
    }
  }
}

/// An analysis that is being changed.
struct AnalysisEditor {
  static let rule = "corrected"

  let article: Article
  let source: SourceText
  private let version: Int
  private let document: Document
  var cast: CastBuilder
  /// Who says each quotation, by the numbers of the cast that is being built.
  private var speakers: [EntityIndex?]
  private var quotations: [Quotation]
  private var times: [TimeExpression]
  private var timeline: [TimelineEntry]
  /// Who takes part in each entry, by the same numbers.
  private var actors: [[EntityIndex]]
  /// Nil as long as dates stand as they were found.
  private var counted: CountedDates?

  init(_ analysis: Analysis, of article: Article) {
    self.article = article
    source = SourceText(article.text)
    version = analysis.version
    document = analysis.document
    cast = CastBuilder(Cast(mentions: analysis.mentions, entities: analysis.entities))
    quotations = analysis.quotations
    speakers = analysis.quotations.map(\.speaker.entity)
    times = analysis.times
    timeline = analysis.timeline
    actors = analysis.timeline.map(\.entities)
  }

  /// False if what it is about is not there.
  mutating func apply(_ correction: Correction) -> Bool {
    switch correction.change {
    case .same(let named, let other): join(named, with: other, at: correction)
    case .renamed(let named, let new): rename(named, to: new, at: correction)
    case .kind(let named, let kind): setKind(of: named, to: kind, at: correction)
    case .split(let words, let named): split(words, from: named, at: correction)
    case .speaker(let name): setSpeaker(name, at: correction)
    case .date(let value): setDate(value, at: correction)
    case .anchor(let day): count(from: day)
    case .later: true
    }
  }

  /// The finished analysis, everything in the numbers of the new cast.
  var analysis: Analysis {
    let made = cast.cast(of: source)
    var number: [EntityIndex: EntityIndex] = [:]
    for (new, entity) in made.entities.enumerated() {
      if let mention = entity.links.first?.mention, let old = cast.links[mention]?.entity { number[old] = new }
    }
    let spoken = zip(quotations, speakers).map { quotation, speaker in
      quotation.said(by: speaker.flatMap { number[$0] })
    }
    let entries = zip(timeline, actors).map { entry, actors in
      entry.with(actors.compactMap { number[$0] })
    }
    return Analysis(
      document: document, mentions: made.mentions, entities: made.entities, quotations: spoken, times: times,
      timeline: entries, version: version)
  }
}

// Who is who.
extension AnalysisEditor {
  /// The one who is called so by the full name; where the correction was made, also whoever the passage names now.
  private func find(_ named: Correction.Named, at correction: Correction) -> EntityIndex? {
    let living = Set(cast.links.compactMap { $0?.entity })
    let found = cast.entities.indices.first {
      living.contains($0) && cast.entities[$0].kind == named.kind && cast.entities[$0].name == named.name
    }
    if let found { return found }
    guard correction.article == article.id, let place = correction.passage?.range(in: article) else { return nil }
    let mention = cast.mentions.indices.first {
      cast.mentions[$0].range.overlaps(place) && cast.mentions[$0].kind == named.kind && cast.links[$0] != nil
    }
    return mention.flatMap { cast.links[$0]?.entity }
  }

  /// The open name at the passage.
  private func open(at correction: Correction) -> EntityIndex? {
    guard correction.article == article.id, let place = correction.passage?.range(in: article) else { return nil }
    return cast.mentions.indices.lazy.filter { cast.mentions[$0].range.overlaps(place) }
      .compactMap { cast.links[$0]?.entity }.first { !cast.entities[$0].candidates.isEmpty }
  }

  private func entity(called name: String) -> EntityIndex? {
    let living = Set(cast.links.compactMap { $0?.entity })
    return cast.entities.indices.first { living.contains($0) && cast.entities[$0].name == name }
      ?? cast.mentions.indices.first {
        cast.mentions[$0].form == .name && cast.links[$0] != nil && source.string(cast.mentions[$0].range) == name
      }.flatMap { cast.links[$0]?.entity }
  }

  private mutating func join(_ named: Correction.Named, with other: String, at correction: Correction) -> Bool {
    guard let first = find(named, at: correction) else { return false }
    if cast.entities[first].name == other {
      cast.confirm(named.name, of: first, rule: AnalysisEditor.rule, in: source)
      return true
    }
    let second = cast.entities.indices.first {
      $0 != first && cast.entities[$0].kind == named.kind && cast.entities[$0].name == other
    }
    guard let second else { return rename(named, to: other, at: correction) }
    cast.join(first, into: second, rule: AnalysisEditor.rule)
    for index in speakers.indices where speakers[index] == first { speakers[index] = second }
    for index in actors.indices where actors[index].contains(first) {
      var seen: Set<EntityIndex> = []
      actors[index] = actors[index].map { $0 == first ? second : $0 }.filter { seen.insert($0).inserted }
    }
    return true
  }

  private mutating func rename(_ named: Correction.Named, to new: String, at correction: Correction) -> Bool {
    guard !new.isEmpty, let entity = find(named, at: correction) else { return false }
    cast.rename(entity, to: new, rule: AnalysisEditor.rule, in: source)
    return true
  }

  private mutating func setKind(
    of named: Correction.Named, to kind: EntityKind?, at correction: Correction
  ) -> Bool {
    guard let entity = find(named, at: correction) else { return false }
    if let kind {
      cast.setKind(of: entity, to: kind)
      return true
    }
    cast.dissolve(entity)
    for index in speakers.indices where speakers[index] == entity { speakers[index] = nil }
    for index in actors.indices { actors[index].removeAll { $0 == entity } }
    return true
  }

  private mutating func split(_ words: String, from named: Correction.Named, at correction: Correction) -> Bool {
    guard let entity = find(named, at: correction) else { return false }
    if let open = open(at: correction), cast.refuse(entity, for: open) { return true }
    guard
      let new = cast.split(words, from: entity, rule: AnalysisEditor.rule, in: source)
    else { return false }
    let moved = cast.mentions.indices.filter { cast.links[$0]?.entity == new }.map { cast.mentions[$0].range }
    for index in speakers.indices where speakers[index] == entity {
      if let range = quotations[index].speaker.range, moved.contains(where: range.overlaps) { speakers[index] = new }
    }
    for index in actors.indices where actors[index].contains(entity) {
      let sentence = timeline[index].sentence
      if moved.contains(where: sentence.contains) { actors[index].append(new) }
    }
    return true
  }
}

// Quotations and dates.
extension AnalysisEditor {
  private mutating func setSpeaker(_ name: String?, at correction: Correction) -> Bool {
    guard let place = correction.passage?.range(in: article) else { return false }
    let touching = quotations.indices.filter { quotations[$0].parts.contains(where: place.overlaps) }
    // Of several that overlap it, the one that begins where the passage does.
    guard let index = touching.first(where: { quotations[$0].range.start == place.start }) ?? touching.first else {
      return false
    }
    guard let name else {
      quotations[index] = quotations[index].corrected(.unknown)
      speakers[index] = nil
      return true
    }
    guard let entity = entity(called: name) else { return false }
    let start = quotations[index].range.start
    let mention = cast.mentions.indices.filter { cast.links[$0]?.entity == entity }.min {
      abs(cast.mentions[$0].range.start - start) < abs(cast.mentions[$1].range.start - start)
    }
    guard let mention else { return false }
    quotations[index] = quotations[index].corrected(.words(cast.mentions[mention].range, entity: entity))
    speakers[index] = entity
    return true
  }

  private mutating func setDate(_ value: String, at correction: Correction) -> Bool {
    guard let place = correction.passage?.range(in: article),
      let index = times.firstIndex(where: { $0.range.overlaps(place) })
    else { return false }
    var dates = dates
    dates.known[times[index].range] = TimeValue(value)
    recount(dates)
    return true
  }

  private mutating func count(from day: CivilDate?) -> Bool {
    var dates = dates
    dates.writing = day.map { WritingDay($0, .chosen($0)) } ?? WritingDay(article.metadata)
    recount(dates)
    return true
  }

  private var dates: CountedDates { counted ?? CountedDates(writing: analysis.writingDay(of: article)) }

  /// Dates that are counted from one that is known now go along with it.
  private mutating func recount(_ dates: CountedDates) {
    let anew = analysis.recounted(from: dates.writing, knowing: dates.known, in: article)
    self = AnalysisEditor(anew, of: article)
    counted = dates
  }
}

/// What dates are counted from.
private struct CountedDates {
  var writing: WritingDay?
  /// What some of them mean, by where they stand.
  var known: [TextRange: TimeValue] = [:]
}

extension Quotation {
  fileprivate func corrected(_ speaker: Speaker) -> Quotation {
    Quotation(
      parts: parts, kind: kind == .scare ? .direct : kind, cue: cue, speaker: speaker, rule: AnalysisEditor.rule,
      certainty: .sure, circumstances: circumstances)
  }

  /// The same words by someone of another number.
  fileprivate func said(by entity: EntityIndex?) -> Quotation {
    guard case .words(let range, let old) = speaker, old != entity else { return self }
    return Quotation(
      parts: parts, kind: kind, cue: cue, speaker: .words(range, entity: entity), rule: rule, certainty: certainty,
      circumstances: circumstances)
  }
}

extension TimelineEntry {
  fileprivate func with(_ entities: [EntityIndex]) -> TimelineEntry {
    TimelineEntry(
      kind: kind, when: when, sentence: sentence, clause: clause, entities: entities, isFuture: isFuture,
      isSpeech: isSpeech)
  }
}
