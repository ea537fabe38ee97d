// Tests which appearances in several articles are one person's.

import NewsModel
import Testing

@testable import Extraction

@Suite struct PersonLinkerTests {
  private func appearance(
    _ article: String, _ name: String, _ sex: Sex? = nil, with context: [String] = []
  ) -> PersonAppearance {
    PersonAppearance(article: article, entity: 0, name: name, sex: sex, context: context)
  }

  private func people(_ appearances: [PersonAppearance]) -> [Person] {
    var linker = PersonLinker()
    for appearance in appearances { linker.add([appearance], of: appearance.article) }
    return linker.people()
  }

  @Test func joinsTheSameFullName() {
    let found = people([
      appearance("a", "Lev Marsh", with: ["Nimbus"]), appearance("b", "Lev Marsh", with: ["Nimbus"]),
      appearance("c", "Lev F. Marsh"),
    ])
    #expect(found.map(\.name) == ["Lev F. Marsh"])
    #expect(found.first?.appearances.map(\.article) == ["a", "b", "c"])
  }

  @Test func joinsASurnameOnlyWithEvidence() {
    let found = people([
      appearance("a", "Lev Marsh", with: ["Nimbus"]), appearance("b", "Marsh", with: ["Nimbus"]),
      appearance("c", "Marsh", with: ["Oslo"]), appearance("d", "Marsh"),
    ])
    #expect(found.map(\.name) == ["Lev Marsh", "Marsh"])
    #expect(found[0].appearances.map(\.reason) == ["first named", "surname, also with Nimbus"])
    #expect(found[0].appearances[1].certainty == .likely)
    #expect(found[1].candidates == ["Lev Marsh"])
    #expect(found[1].appearances.map(\.article) == ["c", "d"])
    #expect(found[1].appearances.allSatisfy { $0.certainty == .open })
  }

  @Test func keepsApart() {
    let found = people([
      appearance("a", "Robin Marsh", .female), appearance("b", "Robin Marsh", .male),
      appearance("c", "Lev Marsh Jr."), appearance("d", "Lev Marsh Sr."), appearance("e", "Anna B. Marsh"),
      appearance("f", "Anna C. Marsh"),
    ])
    #expect(found.count == 6)
  }

  private func namesake(_ article: String, _ name: String, _ roles: [String] = [], with context: [String] = [])
    -> PersonAppearance
  {
    PersonAppearance(article: article, entity: 0, name: name, roles: roles, context: context)
  }

  @Test func keepsNamesakesOfCommonNamesApartUnlessTheyShareSomething() {
    let found = people([
      namesake("a", "John Smith", with: ["Nimbus"]), namesake("b", "John Smith", with: ["Oslo"]),
      namesake("c", "John Smith", with: ["Oslo", "Bergen"]), namesake("d", "John Smith"),
    ])
    #expect(found.map { $0.appearances.map(\.article) } == [["a"], ["b", "c"], ["d"]])
    #expect(found[1].appearances[1].certainty == .sure)
  }

  @Test func joinsARareNameByItself() {
    let found = people([namesake("a", "Lev Marsh", with: ["Nimbus"]), namesake("b", "Lev Marsh", with: ["Oslo"])])
    #expect(found.map { $0.appearances.map(\.certainty) } == [[.sure, .likely]])
  }

  @Test func callingsThatNobodyHasBothTellNamesakesApart() {
    let found = people([
      namesake("a", "Lev Marsh", ["striker of Leeds"], with: ["Leeds"]),
      namesake("b", "Lev Marsh", ["the bishop of Leeds"], with: ["Leeds"]),
      namesake("c", "Lev Marsh", ["former striker"], with: ["Hull"]),
    ])
    #expect(found.map { $0.appearances.map(\.article) } == [["a", "c"], ["b"]])
    #expect(found[1].candidates == ["Lev Marsh"])
    #expect(found[1].appearances.allSatisfy { $0.certainty == .open })
  }

  @Test func namesakesDoNotDependOnTheOrder() {
    var generator = SystemGenerator(state: 9)
    let roles = [["striker"], ["judge"], [], ["senator of Utah"]]
    let all = (0..<80).map { index in
      namesake(
        "\(index)", ["John Smith", "Smith", "Mary Jones", "Lev Marsh"][index % 4], roles[index / 4 % 4],
        with: ["c\(index % 9)"])
    }
    let expected = people(all)
    for _ in 0..<5 { #expect(people(all.shuffled(using: &generator)) == expected) }
  }

  @Test func doesNotDependOnTheOrder() {
    var generator = SystemGenerator(state: 5)
    let names = ["Lev Marsh", "Marsh", "L. Marsh", "Lev F. Marsh", "Ada Marsh", "Ada B. Marsh", "Lev Lund", "Lund"]
    let all = (0..<60).map { index in
      appearance("\(index)", names[index % names.count], index % 3 == 0 ? .male : nil, with: ["c\(index % 7)"])
    }
    let expected = people(all)
    for _ in 0..<5 { #expect(people(all.shuffled(using: &generator)) == expected) }
    var linker = PersonLinker()
    for item in all { linker.add([item], of: item.article) }
    linker.add([appearance("late", "Lev Marsh")], of: "late")
    linker.remove(article: "late")
    #expect(linker.people() == expected)
  }
}

private struct SystemGenerator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state
  }
}
