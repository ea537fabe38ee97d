// What can be corrected, and the keys that say how.

import NewsModel

/// Something of the open article that its reader may know better.
public enum CorrectionSubject: Hashable, Sendable {
  /// A person, organization or place; with other words for it, if those are meant.
  case entity(EntityIndex, called: String?)
  case quotation(Int)
  case time(Int)
  /// What the engine left open.
  case question(OpenQuestion)
}

/// What is asked for in words.
public enum CorrectionStep: Hashable, Sendable {
  case same(EntityIndex)
  case rename(EntityIndex)
  case speaker(Int)
  case date(Int)

  /// What stands before the words.
  var label: String {
    switch self {
    case .same: "the same as: "
    case .rename: "name: "
    case .speaker: "speaker: "
    case .date: "date: "
    }
  }
}

/// One way to correct it.
struct CorrectionChoice {
  enum Act {
    case ask(CorrectionStep)
    case make(Correction.Change)
    case anchor
    case later
  }

  let key: Character
  let hint: String
  /// The hint where there is little room.
  let short: String
  let act: Act
}

extension CorrectionSubject {
  /// What is corrected, in words of the article; nil if it is there no more.
  func words(in open: OpenArticle) -> String? {
    let analysis = open.analysis
    switch self {
    case .entity(let entity, let called):
      return analysis.entities.indices.contains(entity) ? called ?? analysis.entities[entity].name : nil
    case .quotation(let index):
      guard analysis.quotations.indices.contains(index) else { return nil }
      return Clause.cut(open.words(of: analysis.quotations[index].parts[0]), to: 40)
    case .time(let index):
      return analysis.times.indices.contains(index) ? open.words(of: analysis.times[index].range) : nil
    case .question(let question): return open.words(of: question.place)
    }
  }

  /// The passage that the correction will rest on.
  func range(in open: OpenArticle) -> TextRange? {
    let analysis = open.analysis
    switch self {
    case .entity(let index, let called):
      guard analysis.entities.indices.contains(index) else { return nil }
      let entity = analysis.entities[index]
      let named = open.mention(called: called ?? entity.name, of: index)
      let mention = named ?? entity.mentions.first { analysis.mentions.indices.contains($0) }
      return mention.map { analysis.mentions[$0].range }
    case .quotation(let index):
      return analysis.quotations.indices.contains(index) ? analysis.quotations[index].parts[0] : nil
    case .time(let index): return analysis.times.indices.contains(index) ? analysis.times[index].range : nil
    case .question(let question): return question.place
    }
  }

  func choices(in open: OpenArticle) -> [CorrectionChoice] {
    switch self {
    case .entity(let index, let called):
      guard open.analysis.entities.indices.contains(index) else { return [] }
      return CorrectionSubject.choices(for: open.analysis.entities[index], index, called)
    case .quotation(let index):
      return [
        CorrectionChoice(key: "s", hint: "other speaker", short: "speaker", act: .ask(.speaker(index))),
        CorrectionChoice(key: "n", hint: "nobody known", short: "nobody", act: .make(.speaker(nil))),
      ]
    case .time(let index):
      return [
        CorrectionChoice(key: "d", hint: "other date", short: "date", act: .ask(.date(index))),
        CorrectionChoice(key: "=", hint: "count from another day", short: "anchor", act: .anchor),
      ]
    case .question(let question): return question.choices(in: open)
    }
  }

  /// What is asked, while the choices stand below it; nil if what it is about is there no more.
  func caption(in open: OpenArticle) -> Caption? {
    if case .question(let question) = self { return question.caption(in: open) }
    return words(in: open).map { Caption(words: [.init($0, .mark), .init("   is not so: what is it?")]) }
  }

  private static func choices(for entity: Entity, _ index: EntityIndex, _ called: String?) -> [CorrectionChoice] {
    let named = Correction.Named(entity.kind, entity.name)
    var choices = [CorrectionChoice(key: "m", hint: "the same as …", short: "same", act: .ask(.same(index)))]
    if let called, called != entity.name {
      choices.append(
        CorrectionChoice(key: "s", hint: "someone else", short: "other", act: .make(.split(words: called, from: named)))
      )
    }
    choices.append(CorrectionChoice(key: "r", hint: "rename", short: "rename", act: .ask(.rename(index))))
    choices.append(CorrectionChoice(key: "n", hint: "no name", short: "none", act: .make(.kind(named, nil))))
    let kinds: [(Character, EntityKind, hint: String, short: String)] = [
      ("p", .person, "a person", "person"), ("o", .organization, "an organization", "org"),
      ("l", .place, "a place", "place"),
    ]
    for (key, kind, hint, short) in kinds where kind != entity.kind {
      choices.append(CorrectionChoice(key: key, hint: hint, short: short, act: .make(.kind(named, kind))))
    }
    return choices
  }
}
