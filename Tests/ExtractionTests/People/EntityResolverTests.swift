// Tests which mentions are joined into one person, and which are kept apart.

import NewsModel
import Testing

@testable import Extraction

/// The people of a marked text under their letters.
private func people(_ notation: String, pronouns: Bool = true) -> String {
  let marked = MarkedText(notation)
  let reading = marked.reading()
  let cast = EntityResolver.resolve(NameFinder.mentions(in: reading), in: reading)
  return MarkedText.notation(of: cast.entities, mentions: cast.mentions, in: marked.text, pronouns: pronouns)
}

private func person(_ name: String, in text: String) -> Entity? {
  let analysis = MarkedText(text).analysis()
  return analysis.entities.first { $0.name == name && $0.kind == .person }
}

@Suite struct EntityResolverTests {
  @Test(arguments: [
    // the same name in other letters in brackets
    "[a Hatori Kenzo] ([a 羽鳥健三]) drew it. [b Lev Marsh] ([b 马什]) built it, and [a Hatori] smiled.",
    // titles, middle names, initials, suffixes
    "[a John F. Keller] spoke. Mr. [a Keller] left. Later [a John Keller] and [b J. P. Moss] met. [b Moss] paid.",
    "[a Martin Adler, Jr.] won. [a Martin Adler] thanked the town.",
    // a surname before the full name, as in headlines
    "Everyone asked [a Ferrante]. [a Elena Ferrante] said no.",
    // given names, nicknames, doubled given names
    "They fired [a Sam Sam Altdorf] on Friday. [a Sam] returned and [a Altdorf] smiled.",
    "[a William Brandt] called. [a Bill Brandt] said yes. [a Bill] left.",
    // particles and hyphens
    "[a Marta de la Cruz] sang. [a de la Cruz] bowed. [b Jean-Luc Besson] said [b Besson] would too.",
    // double surnames, with a hyphen and without
    "[a Margaret Ashdown-Vale] resigned. [a Ashdown-Vale] said no. Mrs. [a Ashdown-Vale] left.",
    "[a Gabriel Garza Montes] wrote it. [a Garza Montes] died in May.",
    // a given name with a hyphen
    "[a Jean-Luc Besson] sang. [a Jean-Luc] bowed.",
    // spelled in two ways
    "[a Valentina Matviyenko] resigned. On Friday [a Valentina Matvienko] left.",
    // beside each other they are two
    "[a Sergei Ivanov] met [b Sergey Ivanow] in Oslo.",
    // a surname that comes first
    "[a Xi Jinping] said so. [a Xi] left.",
    // two people of one surname stay apart
    "[a Anna Weber] met [b Paul Weber]. Mrs. [a Weber] said no and Mr. [b Weber] said yes.",
    // one of the family is only told to be a relative
    "[a Leona Berg] sang. The death of [a Berg]'s father, the sailor [b Arne Berg], was a shock. [a Berg] came home.",
    // a shared surname
    "[a Bill] and [b Hillary Clayton] arrived. [a Bill Clayton] said hello.",
    // garbled names
    "[a Lev Dostrovsky] resigned. A report said [a Dostrafski] left, and [a Dustrovski] agreed.",
    // two people introduced in full are never one
    "[a Lev Dostrovsky] resigned. [b Ivan Dustrovski] stayed.",
    "[a Pavel Ivanov] sang. Then [b Ivanova] said no.",
  ])
  func joins(notation: String) {
    #expect(people(notation, pronouns: false) == notation)
  }

  @Test(arguments: [
    "[a Maria Lund] resigned. [a She] said [a her] work was done.",
    "[a Peter Hall] met [b Maria Lund]. [b She] thanked [a him].",
    "[a Peter Hall] said [a he] would go. On Monday [a he] left.",
    "Nobody came. She waited for him.",
  ])
  func resolvesPronouns(notation: String) {
    #expect(people(notation) == notation)
  }

  @Test func leavesAnAmbiguousSurnameOpen() {
    let text = """
      Anna Weber and Paul Weber came.

      Then Weber said no.
      """
    let analysis = MarkedText(text).analysis()
    let open = analysis.entities.first { $0.isOpen }
    #expect(open?.name == "Weber")
    #expect(open.map { $0.candidates.map { analysis.entities[$0.entity].name } } == ["Anna Weber", "Paul Weber"])
    #expect(open?.links.first?.certainty == .open)
  }

  @Test func aBareSurnameIsWhomTheArticleIsAbout() {
    let text = """
      Anna Weber won the prize.

      The jury praised Anna Weber. Her brother Paul Weber was there.

      Then Weber thanked the town.
      """
    let analysis = MarkedText(text).analysis()
    let anna = analysis.entities.first { $0.name == "Anna Weber" }
    #expect(anna?.aliases.map(\.text) == ["Weber"])
    #expect(anna?.aliases.map(\.reason) == ["topic"])
    #expect(anna?.aliases.map(\.certainty) == [.likely])
  }

  @Test(arguments: [
    (
      "Ilya Sand", "Ilya Sand, chief scientist and co-founder of Nimbus, left.",
      ["chief scientist of Nimbus", "co-founder of Nimbus"]
    ),
    ("Dana Okafor", "The board fired CEO Dana Okafor.", ["CEO"]),
    ("Dana Okafor", "Nimbus Motors CEO Dana Okafor left.", ["Nimbus Motors CEO"]),
    ("Leo Marsh", "Mr. Leo Marsh, a doctor, said no.", ["doctor"]),
    ("Leo Marsh", "His brother Leo Marsh, 54, a baker from Lyon, said no.", ["brother", "baker from Lyon"]),
    ("Emma Roy", "The president of Arcadia, Emma Roy, spoke.", ["president of Arcadia"]),
    ("Emma Roy", "Emma Roy is a former minister of finance.", ["former minister of finance"]),
    ("Emma Roy", "Emma Roy, investors and employees agreed.", []),
  ])
  func findsRoles(name: String, text: String, roles: [String]) {
    #expect(person(name, in: text)?.roles.map(\.text) == roles)
  }

  @Test func joinsThings() {
    let text = """
      The Federal Bureau of Investigation searched Nimbus Labs Inc. in the United States. The FBI said Nimbus Labs had left the
      U.S. for Norway.
      """
    let entities = MarkedText(text).analysis().entities.filter { $0.kind != .person }
    #expect(entities.map(\.name) == ["Federal Bureau of Investigation", "Nimbus Labs Inc.", "United States", "Norway"])
    #expect(entities.map(\.links.count) == [2, 2, 2, 1])
    #expect(entities[0].aliases.map(\.reason) == ["acronym"])
  }

  @Test func tellsSexByTitlePronounRoleAndName() {
    #expect(person("Kim Tarn", in: "Mrs. Kim Tarn left.")?.sex == .female)
    #expect(person("Kim Tarn", in: "Kim Tarn said he would leave.")?.sex == .male)
    #expect(person("Kim Tarn", in: "Kim Tarn, a spokeswoman, left.")?.sex == .female)
    #expect(person("Peter Tarn", in: "Peter Tarn left.")?.sex == .male)
    #expect(person("Kim Tarn", in: "Kim Tarn left.")?.sex == nil)
  }
}
