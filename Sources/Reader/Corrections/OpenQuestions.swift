// What was left open in an article, asked one after the other: is this that person, does this one say that. Yes, no, or later.

import NewsModel
import TerminalUI

/// Something of the open article that its reader can decide with a yes or a no.
public struct OpenQuestion: Hashable, Sendable {
  enum About: Hashable, Sendable {
    /// Whether a name that several people have means this one.
    case name(EntityIndex, candidate: EntityIndex)
    /// Whether other words for someone do mean them.
    case alias(String, of: EntityIndex)
    /// Whether a quotation is said by the one to whom it was given.
    case speaker(Int, EntityIndex)
  }

  let about: About
  /// What it rests on.
  let place: TextRange
  /// Who may be meant.
  let answer: String
  /// Why it may be so, in a word or two.
  let reason: String

  /// The same question, also after the article was analyzed anew.
  struct Key: Hashable, Sendable {
    let start: Int
    let answer: String
  }

  var key: Key { Key(start: place.start, answer: answer) }

  /// How it is kept that it is to be asked another time; nil if it rests on no words.
  func later(in open: OpenArticle) -> Correction? {
    Correction.Passage(place, in: open.article).map { Correction(.later(answer), in: open.id, at: $0) }
  }

  /// What is wholly open comes first, then what is only likely; each in the order of the text. Linear in the analysis.
  static func all(in open: OpenArticle) -> [OpenQuestion] {
    let inOrder: (OpenQuestion, OpenQuestion) -> Bool = { $0.place.start < $1.place.start }
    return names(in: open).sorted(by: inOrder) + (aliases(in: open) + speakers(in: open)).sorted(by: inOrder)
  }

  private static func names(in open: OpenArticle) -> [OpenQuestion] {
    let analysis = open.analysis
    return analysis.entities.indices.compactMap { index in
      guard let candidate = analysis.entities[index].candidates.first(where: { $0.entity != index }),
        analysis.entities.indices.contains(candidate.entity), let place = place(of: index, called: nil, in: open)
      else { return nil }
      return OpenQuestion(
        about: .name(index, candidate: candidate.entity), place: place,
        answer: analysis.entities[candidate.entity].name,
        reason: candidate.reason)
    }
  }

  private static func aliases(in open: OpenArticle) -> [OpenQuestion] {
    open.analysis.entities.indices.flatMap { index in
      let entity = open.analysis.entities[index]
      return entity.aliases.compactMap { alias -> OpenQuestion? in
        guard entity.kind == .person, alias.certainty == .likely,
          let place = place(of: index, called: alias.text, in: open)
        else { return nil }
        return OpenQuestion(
          about: .alias(alias.text, of: index), place: place, answer: entity.name, reason: alias.reason)
      }
    }
  }

  private static func speakers(in open: OpenArticle) -> [OpenQuestion] {
    open.speech.compactMap { index in
      let quotation = open.analysis.quotations[index]
      guard quotation.certainty == .likely, let speaker = quotation.speaker.entity,
        open.analysis.entities.indices.contains(speaker)
      else { return nil }
      return OpenQuestion(
        about: .speaker(index, speaker), place: quotation.parts[0], answer: open.analysis.entities[speaker].name,
        reason: QuoteReason.name(of: quotation.rule))
    }
  }

  private static func place(of entity: EntityIndex, called words: String?, in open: OpenArticle) -> TextRange? {
    let named = words.flatMap { open.mention(called: $0, of: entity) }
    let mention = named ?? open.analysis.entities[entity].mentions.first
    return mention.flatMap { open.analysis.mentions.indices.contains($0) ? open.analysis.mentions[$0].range : nil }
  }

  /// What comes under focus while it is asked.
  func focus(in open: OpenArticle) -> Focus? {
    if case .speaker(let index, _) = about { return .quotation(index) }
    return open.mentions(overlapping: place).first { open.analysis.mentions[$0].range == place }.map { .mention($0) }
  }

  var entity: EntityIndex {
    switch about {
    case .name(let entity, _), .alias(_, let entity), .speaker(_, let entity): entity
    }
  }

  /// `Clinton   is it Bill Clinton?   surname of both`
  func caption(in open: OpenArticle) -> Caption {
    let words = Clause.cut(open.words(of: place).replacingLineEnds, to: 40)
    let question =
      if case .speaker = about { "   does \(answer) say this?" } else { "   is it \(answer)?" }
    return Caption(words: [.init(words, .mark), .init(question, .strong), .init(reason.isEmpty ? "" : "   " + reason)])
  }

  /// Yes, no, and later.
  func choices(in open: OpenArticle) -> [CorrectionChoice] {
    let (yes, no) = changes(in: open)
    return [
      CorrectionChoice(key: "y", hint: "yes", short: "yes", act: .make(yes)),
      CorrectionChoice(key: "n", hint: "no", short: "no", act: .make(no)),
      CorrectionChoice(key: "l", hint: "later", short: "later", act: .later),
    ]
  }

  private func changes(in open: OpenArticle) -> (yes: Correction.Change, no: Correction.Change) {
    let entities = open.analysis.entities
    switch about {
    case .name(let index, let candidate):
      let named = Correction.Named(entities[index].kind, entities[index].name)
      let other = Correction.Named(entities[candidate].kind, answer)
      return (.same(named, as: answer), .split(words: named.name, from: other))
    case .alias(let words, let index):
      let named = Correction.Named(entities[index].kind, answer)
      return (.same(Correction.Named(named.kind, words), as: answer), .split(words: words, from: named))
    case .speaker: return (.speaker(answer), .speaker(nil))
    }
  }
}

/// How far the reader is with answering.
struct Inquiry: Hashable {
  /// The next question comes when the last answer has been taken in.
  var isGoingOn = false
  /// Those that were put off in this run.
  var postponed: Set<OpenQuestion.Key> = []
  /// Everything was put off: what was put off before is asked again.
  var asksAgain = false
}

extension ReaderState {
  /// Asks the first question that was not put off; all of them again once every one was.
  mutating func askOpenQuestion() -> [Effect] {
    guard let open, open.isAnalyzed else { return say("Nothing is known yet of what is open here") }
    let all = OpenQuestion.all(in: open)
    let postponed = inquiry.asksAgain ? inquiry.postponed : inquiry.postponed.union(open.postponed.keys)
    let left = all.filter { !postponed.contains($0.key) }
    guard let question = left.first, let focus = question.focus(in: open) else {
      let put = all.isEmpty ? "" : "\(counted(all.count, "question")) put off; "
      inquiry = Inquiry(asksAgain: true)
      return say(Message(subject: "Nothing else is open here", text: put + "f is:open lists articles with open names"))
    }
    inquiry.isGoingOn = true
    let effects = step(to: focus, entity: question.entity)
    overlay = .choice(.question(question))
    return effects
  }

  /// Asks the next one if the one before has just been answered.
  mutating func askNextQuestion() -> [Effect] {
    guard inquiry.isGoingOn, overlay == nil, open?.isAnalyzed == true else { return [] }
    return askOpenQuestion()
  }

  mutating func postpone(_ question: OpenQuestion) -> [Effect] {
    inquiry.postponed.insert(question.key)
    let kept = open.flatMap { question.later(in: $0) }.map { [Effect.correct($0)] } ?? []
    return kept + askOpenQuestion()
  }

  /// It is answered: that it was put off once need not be known any more.
  mutating func settle(_ question: OpenQuestion, in open: OpenArticle) -> [Effect] {
    var kept = open.postponed[question.key].map { [$0] } ?? []
    // What was put off since the article was opened rests on its blocks as they are.
    if inquiry.postponed.remove(question.key) != nil, let later = question.later(in: open), !kept.contains(later) {
      kept.append(later)
    }
    return kept.map { .takeBack($0) }
  }
}
