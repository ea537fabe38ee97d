// What questions find, in what order, and what is shown of it.

import NewsModel
import Testing

@testable import ArticleLibrary

@Suite("Search")
struct SearchTests {
  @Test(
    "Each field finds what it says",
    arguments: [
      ("rained", ["harbor"]), ("zoe", ["bridge", "train"]), ("日本", ["train"]), ("語の", ["train"]), ("車", ["train"]),
      ("harwic*", ["bridge"]), ("\"will hold\"", ["bridge"]), ("\"hold will\"", []), ("title:arbo", ["harbor"]),
      ("title:電", ["train"]), ("title:of", ["bridge"]), ("outlet:lamp", ["harbor"]), ("author:jarrow", ["bridge"]),
      ("lang:ja", ["train"]), ("person:\"mara holt\" -rain", ["harbor"]), ("person:holt lang:ja", ["train"]),
      ("person:qui*", ["bridge", "train"]), ("place:harwick", ["bridge"]), ("place:holt", []),
      ("speaker:holt", ["bridge", "train"]), ("speaker:quist quote:trains", ["train"]), ("speaker:quist quote:it", []),
      ("quote:\"it rains\"", ["train"]), ("mentions:2023-11", ["bridge"]), ("mentions:2021-05", ["harbor"]),
      ("mentions:2022", []), ("published:2024", ["harbor"]), ("newer:60d", ["harbor"]), ("older:3y", ["train"]),
      ("is:unread holt", ["harbor", "bridge", "train"]), ("is:starred", []), ("rain OR closes", ["harbor", "bridge"]),
      ("-holt", []), ("-lang:en", ["train"]), ("-outlet:lamp", ["bridge", "train"]),
    ])
  func fields(_ question: String, _ wanted: [String]) throws {
    let library = try Library.holding([.bridge, .harbor, .train])
    #expect(Set(try library.found(question)) == Set(wanted), "\(question)")
  }

  @Test("A word in the title counts for more than in the text, the newer article for more than the older")
  func order() throws {
    let library = try Library.holding([.bridge, .harbor, .train])
    #expect(try library.found("bridge") == ["bridge", "harbor"])
    var old = Story.harbor
    old.file = "/news/old.txt"
    old.day = "2011-02-01"
    try library.take([old.delivery])
    #expect(try library.found("closes") == ["harbor", "old"])
    #expect(try library.found("sort:oldest") == ["old", "train", "bridge", "harbor"])
    #expect(try library.found("") == ["harbor", "bridge", "train", "old"])
    #expect(try library.found("sort:title lang:en").first == "bridge")
  }

  @Test("Marks and tags are found")
  func marks() throws {
    let library = try Library.holding([.bridge, .harbor])
    try library.mark([Mark(Story.bridge.id, isRead: true, isStarred: true, time: 1)])
    try library.tag(Story.harbor.id, add: ["sea", "old news"])
    try library.add(Note(text: "ask", time: 1), to: Story.harbor.id)
    #expect(try library.found("is:read") == ["bridge"])
    #expect(try library.found("is:starred") == ["bridge"])
    #expect(try library.found("is:unread") == ["harbor"])
    #expect(try library.found("tag:\"old news\"") == ["harbor"])
    #expect(try library.found("is:noted tag:sea") == ["harbor"])
    try library.tag(Story.harbor.id, add: [], remove: ["sea"])
    #expect(try library.found("tag:sea").isEmpty)
  }

  @Test("The words around what was found are shown, and it is marked in them")
  func excerpts() throws {
    var long = Story.bridge
    long.text += String(repeating: " Nothing happened.", count: 40)
    long.text += " Then the café of José burned, and rain put it out."
    let library = try Library.holding([long, .train])
    let day = CivilDate(dayNumber: 19_800)
    let excerpt = try #require(try library.search(Query.parse("jose rain"), today: day).first?.excerpt)
    #expect(excerpt.marks.map { String(excerpt.text[$0]) } == ["José", "rain"])
    let letters = try #require(try library.search(Query.parse("記事"), today: day).first?.excerpt)
    #expect(letters.marks.map { String(letters.text[$0]) } == ["記事"])
    #expect(try library.search(Query.parse("is:unread"), today: day).first?.excerpt == nil)
  }

  @Test("Words in quote marks, behind dashes and with accents are found like any others")
  func punctuation() throws {
    let text = "“Ça ira”—said Élan’s mayor… «élan» 10⁴ ÉLAN and planes, “plan”."
    func marks(_ words: String, isPrefix: Bool = false) -> [String] {
      guard let excerpt = Excerpt(of: text, around: [Query.Words(words, isPrefix: isPrefix)]) else { return [] }
      return excerpt.marks.map { String(excerpt.text[$0]) }
    }
    #expect(marks("said") == ["said"])
    #expect(marks("ca") == ["Ça"])
    #expect(marks("elan") == ["Élan", "élan", "ÉLAN"])
    #expect(marks("plan") == ["plan"] && marks("plan", isPrefix: true) == ["planes", "plan"])
    #expect(marks("lan").isEmpty && marks("10").isEmpty)
    #expect(marks("ira mayor") == ["ira", "mayor"])
  }

  @Test("Where all words stand together early, the excerpt is theirs, however often they come again")
  func earlyExcerpt() throws {
    let text =
      "Rain came over the harbor wall and the harbors. " + String(repeating: "Rain again, harbor again. ", count: 400)
    let excerpt = try #require(Excerpt(of: text, around: [Query.Words("harbor"), Query.Words("rain")]))
    #expect(excerpt.text.hasPrefix("Rain came over the harbor wall"))
    #expect(excerpt.marks.map { String(excerpt.text[$0]) }.prefix(3) == ["Rain", "harbor", "Rain"])
    // The last word that is shown is marked too.
    let last = try #require(excerpt.marks.last)
    #expect(excerpt.text.utf8.count - last.end < 20)
  }

  @Test("A dossier gathers names, roles, quotes, events and company across articles")
  func dossier() throws {
    let library = try Library.holding([.bridge, .harbor, .train])
    let dossier = try #require(try library.dossier(of: "mara holt"))
    #expect(dossier.name == "Mara Holt" && dossier.kind == .person)
    #expect(dossier.articles.map(\.id) == [Story.harbor.id, Story.bridge.id])
    #expect(dossier.aliases.map(\.text) == ["Mara Holt", "Holt"])
    #expect(dossier.aliases.map(\.reason) == [nil, "surname"])
    #expect(dossier.aliases.map(\.sources.numbers) == [[1], [2]])
    #expect(dossier.roles.map(\.text) == ["the mayor"])
    #expect(dossier.quotations.map(\.text) == ["“It will hold.”"])
    #expect(dossier.beside.map(\.name) == ["Zoë Quist", "Harwick"])
    #expect(dossier.others.map(\.name) == ["Bruno Holt"])
    #expect(dossier.events.map(\.when.timex) == ["2021", "2023-11-03"])
    let holt = try #require(try library.dossier(of: "Holt"))
    #expect(holt.name == "Mara Holt" && holt.others.map(\.name) == ["Bruno Holt"])
    #expect(try library.dossier(of: "zoe quist")?.articles.count == 2)
    #expect(try library.dossier(of: "nobody") == nil)
    #expect(try library.dossier(of: "\" OR 1=1") == nil)
    #expect(try library.articles(naming: "Mara Holt", kind: .person) == [Story.bridge.id, Story.harbor.id])
    #expect(try library.articles(naming: "Holt", kind: .person).isEmpty)
  }
}
