// Tests which appearances in several articles are one person's.

import Glibc
import NewsModel
import Seeded
import Testing

@testable import Extraction

/// Processor time of this thread, so that a machine with much to do makes no test slow.
private func ownSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

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

  private func aged(
    _ article: String, _ name: String, _ born: ClosedRange<Int>?, _ roles: [String] = [], with context: [String] = []
  ) -> PersonAppearance {
    PersonAppearance(article: article, entity: 0, name: name, roles: roles, born: born, context: context)
  }

  @Test func yearsOfBirthTellNamesakesApart() {
    let found = people([
      aged("a", "Lev Marsh", 1985...1986, with: ["Nimbus"]), aged("b", "Lev Marsh", 1949...1950, with: ["Nimbus"]),
      aged("c", "Lev Marsh", 1985...1985), aged("d", "Lev Marsh", 1950...1951), aged("e", "Lev Marsh", nil),
    ])
    #expect(found.map { $0.appearances.map(\.article) } == [["a", "c"], ["b", "d"], ["e"]])
    #expect(found.map(\.born) == [1985...1985, 1950...1950, nil])
    #expect(found[2].candidates == ["Lev Marsh", "Lev Marsh"])
    #expect(found[0].contradiction(to: found[1]) == "born in 1985")
    #expect(found[0].contradiction(to: found[2]) == nil)
  }

  @Test func aYearMoreOrLessIsTheSame() {
    let found = people([aged("a", "Lev Marsh", 1985...1986), aged("b", "Lev Marsh", 1987...1988)])
    #expect(found.map { $0.appearances.map(\.article) } == [["a", "b"]])
  }

  @Test func aFullerNameIsNeitherOfTwoNamesakes() {
    let found = people([
      aged("a", "Lev Marsh", 1985...1985), aged("b", "Lev Marsh", 1949...1949), aged("c", "Lev F. Marsh", nil),
    ])
    #expect(found.map { $0.appearances.map(\.article) }.sorted { $0[0] < $1[0] } == [["a"], ["b"], ["c"]])
  }

  @Test func officesOfTwoStatesTellNamesakesApart() {
    let found = people([
      aged("a", "Lev Marsh", nil, ["minister of Denmark"], with: ["Oslo"]),
      aged("b", "Lev Marsh", nil, ["Norwegian minister"], with: ["Oslo"]),
      aged("c", "Lev Marsh", nil, ["president of Denmark"]), aged("d", "Lev Marsh", nil, ["Danish Prime Minister"]),
    ])
    #expect(found.map { $0.appearances.map(\.article) } == [["a", "c", "d"], ["b"]])
    #expect(found[0].contradiction(to: found[1]) == "holds an office of another state")
  }

  @Test func aMinisterIsNoFootballer() {
    let found = people([
      aged("a", "Lev Marsh", nil, ["minister of Chad"]), aged("b", "Lev Marsh", nil, ["footballer of Leeds"]),
    ])
    #expect(found.count == 2)
  }

  @Test func ofVeryManyNamesakesItIsSaidWhoWasNotCompared() {
    let found = people((1000..<1150).map { aged("\($0)", "John Smith", nil, with: ["c\($0)"]) })
    #expect(found.count == 150)
    #expect(found[0].appearances[0].reason == "first named")
    #expect(found[140].appearances[0].reason.contains("of that name, compared only with"))
  }

  @Test func aFamilyOfManyIsLinkedInTimeThatGrowsWithIt() {
    func seconds(_ count: Int) -> Double {
      var linker = PersonLinker()
      for number in 0..<count {
        let context = (0..<8).map { "c\((number * 7 + $0 * 13) % (count / 4))" }
        linker.add(
          [aged("\(100_000 + number)", "G\(number % 50) Smith", nil, with: context)], of: "\(100_000 + number)")
      }
      let began = ownSeconds()
      _ = linker.people()
      return ownSeconds() - began
    }
    let (few, many) = (seconds(1_000), seconds(8_000))
    // eight times as many: quadratic would be 64 times as long
    #expect(many < max(0.05, few) * 32)
  }

  @Test func namesakesOfAnyAgeDoNotDependOnTheOrder() {
    var generator = SeededRandom(seed: 13)
    let born: [ClosedRange<Int>?] = [1950...1951, nil, 1985...1986, 1951...1952, nil, 1984...1984]
    let roles = [["minister of Chad"], [], ["minister of Peru"], ["striker"]]
    let all = (0..<90).map { index in
      aged(
        "\(index)", ["John Smith", "Smith", "Lev Marsh", "Lev F. Marsh", "L. Marsh"][index % 5], born[index % 6],
        roles[index / 5 % 4], with: ["c\(index % 9)"])
    }
    let expected = people(all)
    for _ in 0..<5 { #expect(people(all.shuffled(using: &generator)) == expected) }
  }

  @Test func namesakesDoNotDependOnTheOrder() {
    var generator = SeededRandom(seed: 9)
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
    var generator = SeededRandom(seed: 5)
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
