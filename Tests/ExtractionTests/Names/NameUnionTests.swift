// Tests how what the tagger found and what the rules found become one list of names.

import NewsModel
import Testing

@testable import Extraction

@Suite struct NameUnionTests {
  private func kinds(_ text: String, tagged: [FoundName], ruled: [FoundName] = []) -> [EntityKind] {
    names(text, tagged: tagged, ruled: ruled).map(\.kind)
  }

  private func names(_ text: String, tagged: [FoundName], ruled: [FoundName] = []) -> [FoundName] {
    let words = Words.of(MarkedText(text).reading())
    return NameUnion(words, tagged: tagged, ruled: ruled, datelinePlace: nil, isUnknown: { _ in false }).names()
  }

  private func tagged(_ word: Int, _ kind: EntityKind, _ weight: Float) -> FoundName {
    FoundName(words: TokenSpan(word, word + 1), kind: kind, rule: "learned", weight: weight)
  }

  private static let story = "Holm throws a branch. Holm left. Holm sang. Holm ran."

  @Test func onePlaceFollowsNearlyAllOthers() {
    let others = [tagged(5, .person, 0.9), tagged(8, .person, 0.8), tagged(11, .person, 0.9)]
    #expect(
      kinds(NameUnionTests.story, tagged: [tagged(0, .organization, 0.7)] + others)
        == [.person, .person, .person, .person])
    // people are named after places, and too few others settle nothing
    #expect(kinds(NameUnionTests.story, tagged: [tagged(0, .place, 0.7)] + others).first == .place)
    #expect(
      kinds(NameUnionTests.story, tagged: [tagged(0, .organization, 0.7), others[0]]) == [.organization, .person])
    #expect(
      kinds(
        NameUnionTests.story, tagged: [tagged(0, .organization, 1), tagged(5, .organization, 1)] + others.dropFirst())
        == [.organization, .organization, .person, .person])
  }

  @Test func aRuleDecidesAloneAgainstOneUnsurePlace() {
    let text = "She should join Holm or his company."
    let object = FoundName(words: TokenSpan(3, 4), kind: .organization, rule: "object of a verb", weight: 3)
    #expect(kinds(text, tagged: [tagged(3, .person, 0.66)], ruled: [object]) == [.organization])
    #expect(kinds(text, tagged: [tagged(3, .person, 0.8)], ruled: [object]) == [.person])
  }

  @Test func aLegalFormIsTheEndOfACompany() {
    let company = FoundName(words: TokenSpan(0, 2), kind: .organization, rule: "legal form", weight: 8)
    let found = names("Norvik AS said so.", tagged: [tagged(0, .place, 0.9)], ruled: [company])
    #expect(found.map(\.words) == [TokenSpan(0, 2)] && found.map(\.kind) == [.organization])
    #expect(names("Norvik AS said so.", tagged: [tagged(0, .person, 0.9)], ruled: [company]).map(\.kind) == [.person])
  }
}
