// What was done, to be taken back and done again.

import NewsModel
import TerminalUI

/// Something that can be taken back.
enum Deed: Hashable {
  case correction(Correction)
  /// An article was starred, or lost its star.
  case star(ArticleID, Bool)
  case tags(ArticleID, before: [String], after: [String])
  /// An article was marked unread, or read.
  case unread(ArticleID, Bool)
  /// It was followed, or was followed no more.
  case follow(Followed)
}

/// The deeds of this run, the last one at the end.
struct Deeds: Hashable {
  private(set) var done: [Deed] = []
  private(set) var undone: [Deed] = []

  private static let most = 200

  /// Keeps a new deed; what was taken back before cannot be done again after it.
  mutating func add(_ deed: Deed) {
    done.append(deed)
    undone = []
    if done.count > Deeds.most { done.removeFirst() }
  }

  mutating func takeBack() -> Deed? {
    guard let deed = done.popLast() else { return nil }
    undone.append(deed)
    return deed
  }

  mutating func doAgain() -> Deed? {
    guard let deed = undone.popLast() else { return nil }
    done.append(deed)
    return deed
  }
}

extension ReaderState {
  mutating func undo() -> [Effect] {
    guard let deed = deeds.takeBack() else { return say("Nothing to take back") }
    switch deed {
    case .correction(let correction):
      dossier.forget()
      toSelect = correction.names.first.map { Whom(name: $0.name, kind: $0.kind) }
      return [.takeBack(correction)] + say(Message(subject: "Taken back", text: correction.sentence))
    case .star(let id, let isStarred): return setStar(id, !isStarred)
    case .tags(let id, let before, _): return setTags(id, before)
    case .unread(let id, let isUnread): return setUnread(id, !isUnread)
    case .follow(let followed): return [.toggleFollow(followed)]
    }
  }

  mutating func redo() -> [Effect] {
    guard let deed = deeds.doAgain() else { return say("Nothing was taken back") }
    switch deed {
    case .correction(let correction):
      dossier.forget()
      toSelect = correction.names.last.map { Whom(name: $0.name, kind: $0.kind) }
      return [.correct(correction)] + say(Message(subject: "Done again", text: correction.sentence))
    case .star(let id, let isStarred): return setStar(id, isStarred)
    case .tags(let id, _, let after): return setTags(id, after)
    case .unread(let id, let isUnread): return setUnread(id, isUnread)
    case .follow(let followed): return [.toggleFollow(followed)]
    }
  }

  mutating func setStar(_ id: ArticleID, _ isStarred: Bool) -> [Effect] {
    if isStarred { marks.starred.insert(id) } else { marks.starred.remove(id) }
    return [.star(id, isStarred)] + say(isStarred ? "Starred" : "No longer starred")
  }

  mutating func setTags(_ id: ArticleID, _ tags: [String]) -> [Effect] {
    marks.tags[id] = tags.isEmpty ? nil : tags
    return [.tag(id, tags)] + say(tags.isEmpty ? "No tags" : "Tagged " + tags.map { "#" + $0 }.joined(separator: " "))
  }

  mutating func setUnread(_ id: ArticleID, _ isUnread: Bool) -> [Effect] {
    _ = mark(id, isUnread: isUnread)
    if id == open?.id { settledAsRead = id }
    return [.remember(id, isUnread: isUnread, place: nil)] + say(isUnread ? "Marked unread" : "Marked read")
  }
}
