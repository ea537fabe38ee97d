// Holds what the model and the rules find together against a small gold set of our own.

import NewsModel
import Testing

@testable import Extraction

/// Counts of one kind of name.
private struct KindCounts {
  var right = 0
  var found = 0
  var gold = 0
  var f1: Double { right == 0 ? 0 : 2 * Double(right) / Double(found + gold) }
}

@Suite struct NameGoldTests {
  private static func counts() -> [EntityKind: KindCounts] {
    let kinds: [String: EntityKind] = ["[per ": .person, "[org ": .organization, "[loc ": .place]
    var counts: [EntityKind: KindCounts] = [:]
    for notation in NameGold.texts {
      let marked = MarkedText(notation)
      let gold = Set(marked.marks.compactMap { mark in kinds[mark.opening].map { Found(range: mark.range, kind: $0) } })
      let mentions = marked.analysis().mentions.filter { $0.form == .name && $0.kind != .other }
      let found = Set(mentions.map { Found(range: $0.range, kind: $0.kind) })
      for name in gold { counts[name.kind, default: KindCounts()].gold += 1 }
      for name in found { counts[name.kind, default: KindCounts()].found += 1 }
      for name in gold.intersection(found) { counts[name.kind, default: KindCounts()].right += 1 }
    }
    return counts
  }

  private struct Found: Hashable {
    let range: TextRange
    let kind: EntityKind
  }

  @Test func staysAboveItsFloors() {
    let counts = NameGoldTests.counts()
    let floors: [(EntityKind, Double)] = [(.person, 0.95), (.organization, 0.85), (.place, 0.9)]
    for (kind, floor) in floors {
      let f1 = counts[kind]?.f1 ?? 0
      #expect(f1 >= floor, "\(kind): \(f1), \(counts[kind].map { "\($0)" } ?? "none")")
    }
  }

  /// The gold set is what it was when the floors were set.
  @Test func isUnchanged() {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in NameGold.texts.joined(separator: "\n").utf8 { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    #expect(sum == 14_570_860_610_104_302_683)
  }

  @Test func theModelIsThere() {
    if case .failure(let failure) = NameModelFile.shared { Issue.record("\(failure)") }
  }
}
