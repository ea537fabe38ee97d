// Tests which describing nouns are taken for a person that was named, and which are left alone.

import NewsModel
import Testing

@testable import Extraction

/// The people of a marked text under their letters, with what describes them.
private func people(_ notation: String) -> String {
  let marked = MarkedText(notation)
  let analysis = marked.analysis()
  return MarkedText.notation(of: analysis.entities, mentions: analysis.mentions, in: marked.text)
}

private func rules(_ notation: String) -> [String] {
  let analysis = MarkedText(notation).analysis()
  return analysis.mentions.filter { $0.form == .nominal }.map(\.rule)
}

@Suite struct NominalTests {
  @Test(arguments: [
    // told behind the name, before it, as a title, with "who is"
    "[a Ilya Sand], chief scientist of Nimbus, left on Friday. Friends of [a the chief scientist] were surprised.",
    "The finance minister, [a Emma Roy], spoke first. On Monday [a the minister] resigned.",
    "Mayor [a Dana Okafor] opened the bridge. Later [a the mayor] went home.",
    "[a Karl Berg], who is ambassador to Chad, arrived. Then [a the ambassador] left again.",
    "[a Emma Roy] is the minister of finance. Critics of [a the finance minister] stayed away.",
    "Sen. [a Tom Hale] of Texas voted no. Many thanked [a the Texas senator] on Friday.",
    "Judge [a Ellen Marsh] closed the case. Lawyers thanked [a the judge].",
    // another word for the same, and a wider one
    "Nimbus spokeswoman [a Dana Okafor] declined to comment. A day later [a the spokesperson] called back.",
    "Senator [a Tom Hale] voted no. Nobody thanked [a the lawmaker].",
    // a country by its people
    "[a Emma Roy], president of France, arrived. Crowds greeted [a the French president].",
    // what colors it only
    "Mayor [a Dana Okafor] opened the bridge. Later [a the embattled mayor] went home.",
    // whose it is
    "[a Leo Marsh], chief executive of Nimbus, resigned. Investors backed [a the company's chief executive].",
    // the former one is told as such
    "[a Leo Marsh], a former mayor of Oslo, came. Then [a the former mayor] sat down.",
    // possessive
    "Mayor [a Dana Okafor] opened the bridge. Guests saw [a the mayor]'s car.",
    // ages
    "[a Leo Marsh], 54, was arrested on Monday. A court freed [a the 54-year-old] on Friday.",
    "[a Leo Marsh], who is 54, was arrested on Monday. A court freed [a the 54-year-old] on Friday.",
    "[a Leo Marsh] (54) won the race. Fans cheered [a the 54-year-old runner].",
    "Police found [a Anna Lund], 31. Neighbors missed [a the 31-year-old woman].",
    // written as a title, it goes further back
    """
    Secretary [a Dana Okafor] came. Rain fell. Roads were closed. Schools were closed. Shops were closed. Trains were late. \
    Then [a the Secretary] spoke.
    """,
    // the other one is far off
    """
    Governor [a Tom Hale] spoke in May. Rain fell. Roads were closed. Schools were closed. Shops were closed. \
    Governor [b Anna Lund] came on Friday. Crowds greeted [b the governor].
    """,
  ])
  func joins(notation: String) {
    #expect(people(notation) == notation)
  }

  @Test(arguments: [
    // several hold it
    "Minister [a Emma Roy] met Minister [b Karl Berg]. Then the minister left.",
    // what someone is or becomes, or is called
    "Mayor [a Dana Okafor] came. A friend hopes to become the mayor.",
    "Judge [a Ellen Marsh] closed the case. A farmer was named the judge of the contest.",
    "Mayor [a Dana Okafor] came. Nobody had run against a bear as the mayor.",
    // apposed to a name
    "[a Emma Roy], a minister, met [b Karl Berg], the minister, in Oslo.",
    "Minister [a Emma Roy] left. Then the minister, [b Karl Berg], came.",
    // of another place, or another rank
    "[a Emma Roy], minister of Chad, spoke. Then the minister of Peru answered.",
    "Mayor [a Dana Okafor] opened the bridge. The former mayor stayed at home.",
    "[a Leo Marsh], a former mayor of Oslo, came. Then the mayor spoke.",
    "Deputy Minister [a Emma Roy] came. Later the minister resigned.",
    "Mayor [a Dana Okafor] lost. The new mayor takes over in May.",
    "Senator [a Tom Hale] of Texas voted no. Nobody called the Ohio senator.",
    // someone new is between
    "Senator [a Tom Hale] voted no. A senator from Ohio objected. Then the senator left.",
    "Mayor [a Dana Okafor] came. [b Karl Berg] came too. Then the mayor left.",
    // one of several, anyone, the office
    "Minister [a Emma Roy] came. The minister who resigned was not there.",
    "Minister [a Emma Roy] came. By law the minister must answer within a week.",
    "President [a Emma Roy] came. The president is elected by the parliament.",
    "Minister [a Emma Roy] came. The office of the minister was empty.",
    // another noun
    "Coach [a Tom Hale] came. The coach fare was low.",
    "Worker [a Tom Hale] came. The worker shortage grew.",
    // plural and vague words
    "Minister [a Emma Roy] came. The ministers met.",
    "[a Tom Hale], head of Nimbus, fell. Blood ran down the head.",
    "[a Tom Hale], chair of Nimbus, came. Then the chair broke.",
    // named in the same sentence
    "Minister [a Emma Roy] came. Then [a Emma Roy] thanked the minister.",
    "Minister [a Emma Roy] came. Later the minister thanked [a Emma Roy].",
    // sex, age
    "[a Anna Lund], 31, came. Police looked for the 31-year-old man.",
    "[a Anna Lund], 31, came. Police looked for the 32-year-old.",
    "[a Anna Lund], 31, met [b Karl Berg], 31, in Oslo. Then the 31-year-old left.",
    "[a Anna Lund], 31, came. The 31-year-old building fell.",
    // long ago
    """
    Mayor [a Dana Okafor] came. Rain fell. Roads were closed. Schools were closed. Shops were closed. Trains were late. \
    Then the mayor spoke.
    """,
    // inside of a name, a title
    "President [a Emma Roy] came. Then the President Hotel burned.",
  ])
  func leavesAlone(notation: String) {
    #expect(people(notation) == notation)
  }

  @Test func tellsTheRule() {
    #expect(rules("Mayor Dana Okafor came. Later the mayor left.") == ["nominal"])
    #expect(rules("Leo Marsh, 54, came. Later the 54-year-old left.") == ["age"])
    #expect(
      rules(
        """
        Governor Tom Hale spoke. Rain fell. Roads were closed. Schools were closed. Shops were closed. Governor Anna Lund \
        came. Crowds greeted the governor.
        """) == ["only one near"])
  }
}

@Suite struct AgeTests {
  @Test(arguments: [
    ("Leo Marsh, 54, came.", Age.Told.years(54), "54"),
    ("Leo Marsh (54) came.", .years(54), "54"),
    ("Leo Marsh, aged 54, came.", .years(54), "54"),
    ("Leo Marsh, a 54-year-old baker, came.", .years(54), "54-year-old"),
    ("The 54-year-old baker Leo Marsh came.", .years(54), "54-year-old"),
    ("Leo Marsh is 54 years old.", .years(54), "54"),
    ("Leo Marsh, who is 54, came.", .years(54), "54"),
    ("Leo Marsh, who turned 54 on Friday, came.", .years(54), "54"),
    ("Leo Marsh, who has just turned 54, came.", .years(54), "54"),
    ("Leo Marsh, now 54, came.", .years(54), "54"),
    ("Leo Marsh, at 54, is the youngest.", .years(54), "54"),
    ("At 54, Leo Marsh is the youngest.", .years(54), "54"),
    ("Leo Marsh is 54 and lives in Oslo.", .years(54), "54"),
    ("Leo Marsh aged 54 came.", .years(54), "54"),
    ("Leo Marsh died on Monday aged 54.", .years(54), "54"),
    ("Leo Marsh died in Oslo at the age of 54.", .years(54), "54"),
    ("Leo Marsh (born 12 May 1961) came.", .born(1961), "1961"),
    ("Leo Marsh, born in Oslo in 1961, came.", .born(1961), "1961"),
    ("Leo Marsh (1931–2020) was a baker.", .born(1931), "1931"),
  ])
  func finds(text: String, told: Age.Told, words: String) throws {
    let entity = try #require(MarkedText(text).analysis().entities.first { $0.name == "Leo Marsh" })
    let age = try #require(entity.age)
    #expect(age.told == told)
    #expect(text[age.range] == words)
  }

  @Test(arguments: [
    "Leo Marsh, 54 miles from home, came.", "Leo Marsh (2019) wrote it.", "Leo Marsh, 1,200 others and a dog came.",
    "Leo Marsh, 5 May 2020", "Leo Marsh (1999–2003) was minister.", "The 54-year-old bridge that Leo Marsh built fell.",
    "Leo Marsh is 54 points ahead.", "Leo Marsh, who is 54 points ahead, came.", "Leo Marsh turned 90 degrees.",
    "Leo Marsh, at 54 Elm Street, came.", "Leo Marsh and 54 others came.", "Leo Marsh, 200, came.",
  ])
  func findsNone(text: String) {
    #expect(MarkedText(text).analysis().entities.allSatisfy { $0.age == nil })
  }

  @Test func anAgeTellsTheYearsOfBirth() {
    let range = TextRange(0, 2)
    #expect(Age(.years(54), range: range).birthYears(writtenIn: 2020) == 1965...1966)
    #expect(Age(.years(54), range: range).birthYears(writtenIn: nil) == nil)
    #expect(Age(.born(1961), range: range).birthYears(writtenIn: nil) == 1961...1961)
  }
}
