// Keeps who was told to be whose wife or son, and answers whom "his wife" means later.

import NewsModel

/// Asked at nouns for kin, with growing tokens.
struct Families {
  private struct Tie: Hashable {
    let owner: EntityIndex
    let noun: String
  }

  private var relatives: [Tie: Set<EntityIndex>] = [:]

  /// Keeps that someone is told to be the owner's wife, son …, by the noun at a token.
  mutating func note(_ relative: EntityIndex, at head: Int, in scene: PersonScene, saidBy speaker: EntityIndex?) {
    guard let owner = owner(at: head, in: scene, saidBy: speaker), owner != relative else { return }
    relatives[Tie(owner: owner, noun: scene.words[head]), default: []].insert(relative)
  }

  /// The only one who was told to be so; nil if there are several, or none.
  func relative(at head: Int, in scene: PersonScene, saidBy speaker: EntityIndex?) -> EntityIndex? {
    guard !relatives.isEmpty, let owner = owner(at: head, in: scene, saidBy: speaker) else { return nil }
    let known = relatives[Tie(owner: owner, noun: scene.words[head])] ?? []
    return known.count == 1 ? known.first : nil
  }

  /// Whose it is: "his wife", "Karl Berg's wife", "the wife of Karl Berg", "my wife".
  private func owner(at head: Int, in scene: PersonScene, saidBy speaker: EntityIndex?) -> EntityIndex? {
    let words = scene.words
    switch words[head - 1] {
    case "my": return speaker
    case "his", "her": return scene.spots.suffix(Families.near).last { $0.span.start == head - 1 }?.entity
    case "'s": return scene.spots.suffix(Families.near).last { $0.span.end == head - 1 }?.entity
    default: break
    }
    guard words[head + 1] == "of", let next = scene.following(head), next.span.start == head + 2 else { return nil }
    return next.entity
  }

  /// Places before the noun among which its owner stands.
  private static let near = 3
}
