// Page dates, bylines, outlets, front matter.

import NewsModel
import Testing

@testable import ArticleParsing

struct MastheadTests {
  @Test(arguments: [
    ("2024-04-13", "2024-04-13"),
    ("2024/04/13", "2024-04-13"),
    ("13 April 2024", "2024-04-13"),
    ("13th of April, 2024", "2024-04-13"),
    ("April 13, 2024", "2024-04-13"),
    ("Apr. 13, 2024", "2024-04-13"),
    ("Sept. 3rd, 2024", "2024-09-03"),
    ("Saturday, 13 April 2024", "2024-04-13"),
    ("Sat., April 13, 2024", "2024-04-13"),
    ("13-Apr-2024", "2024-04-13"),
    ("13/04/2024", "2024-04-13"),
    ("4/13/2024", "2024-04-13"),
    ("04/04/2024", "2024-04-04"),
    ("13.04.2024", "2024-04-13"),
    ("2024年4月13日", "2024-04-13"),
    ("2024-04-13T09:30:00Z", "2024-04-13T09:30Z"),
    ("2024-04-13T09:30:00.000+02:00", "2024-04-13T09:30+02:00"),
    ("2024-04-13 09:30", "2024-04-13T09:30"),
    ("Sat, 13 Apr 2024 09:30:00 +0200", "2024-04-13T09:30+02:00"),
    ("Sat, 13 Apr 2024 09:30:00 GMT", "2024-04-13T09:30Z"),
    ("Published: 13 April 2024", "2024-04-13"),
    ("Published on April 13, 2024 at 9:30 p.m. EDT", "2024-04-13T21:30-04:00"),
    ("Last modified: Apr 13, 2024", "2024-04-13"),
    ("Updated 14 April 2024; Published 13 April 2024", nil),
    ("Updated 14 April 2024 | Published 13 April 2024", "2024-04-13"),
    ("Published 13 April 2024, Updated 14 April 2024", "2024-04-13"),
    ("9:30 am GMT, Saturday 13 April 2024", "2024-04-13T09:30Z"),
    ("12:05 AM · Apr 13, 2024", "2024-04-13T00:05"),
  ])
  func pageDate(_ line: String, _ expected: String?) throws {
    let article = try parse("Town wakes to snow\n\n\(line)\n\nIt snowed all night, and nobody went out.\n")
    #expect(article.metadata.published?.description == expected)
    #expect(article.blocks.count == (expected == nil ? 3 : 2))
  }

  @Test func ambiguousDateIsTakenButNotGuessed() throws {
    let article = try parse("Town wakes to snow\n\n03/04/2024\n\nIt snowed all night, and nobody went out.\n")
    #expect(article.metadata.published == nil)
    #expect(article.blocks.count == 2)
  }

  @Test(arguments: ["31 February 2024", "2024-13-01", "13 April", "April 2024", "99/99/2024"])
  func noDate(_ line: String) { #expect(PageDate.all(in: line) == nil) }

  @Test(arguments: [
    ("By Mara Lind and Tom O’Hare, Staff Writer", ["Mara Lind", "Tom O’Hare"]),
    ("By Mara Lind", ["Mara Lind"]),
    ("by MARA LIND", ["Mara Lind"]),
    ("By Mara Lind, Tom Hare & José de la Cruz", ["Mara Lind", "Tom Hare", "José de la Cruz"]),
    ("Mara Lind, Staff Writer", ["Mara Lind"]),
    ("Mara Lind, Chief Political Correspondent", ["Mara Lind"]),
    ("Written by J. R. Lind-Hare", ["J. R. Lind-Hare"]),
    ("By Mara Lind in Ostervik", ["Mara Lind"]),
    ("By Mara Lind, Science Editor, and Tom Hare", ["Mara Lind", "Tom Hare"]),
    ("By Mara Lind | 13 April 2024", ["Mara Lind"]),
    ("By Mara Lind, 13 April 2024", ["Mara Lind"]),
    ("By Mara Lind, April 13, 2024", ["Mara Lind"]),
    ("By Mara Lind Published 13 April 2024", ["Mara Lind"]),
    ("Author: Mara Lind", ["Mara Lind"]),
  ])
  func byline(_ line: String, _ names: [String]) throws {
    let article = try parse("Town wakes to snow\n\(line)\n\nIt snowed all night, and nobody went out.\n")
    #expect(article.metadata.byline == names)
    #expect(
      blocks(article) == ["headline: Town wakes to snow", "paragraph: It snowed all night, and nobody went out."])
  }

  @Test(arguments: [
    "By the time the mayor came, the hall was empty.", "By night the town is quiet", "Von Anna Schmidt",
    "By 2030, the town will be gone.", "Mara Lind, who runs the shop, said no.", "By and by",
  ])
  func noByline(_ line: String) { #expect(Byline(line) == nil) }

  @Test func agencyAndOutlet() throws {
    let article = try parse(
      "Town wakes to snow\n\nBy The Associated Press\nThe Harbour Post | 13 April 2024\nhttps://example.org/snow\n\nIt snowed.\n"
    )
    #expect(article.metadata.agency == "Associated Press")
    #expect(article.metadata.outlet == "The Harbour Post")
    #expect(article.metadata.address == "https://example.org/snow")
    #expect(article.metadata.published?.description == "2024-04-13")
    #expect(article.blocks.count == 2)
  }

  @Test func standfirstStandsBeforeTheByline() throws {
    let article = try parse(
      "Town wakes to snow\n\nNobody saw it come, and nobody was ready.\n\nBy Mara Lind\n13 April 2024\n\nIt snowed all night.\n"
    )
    #expect(
      blocks(article) == [
        "headline: Town wakes to snow", "paragraph: Nobody saw it come, and nobody was ready.",
        "paragraph: It snowed all night.",
      ])
    #expect(article.metadata.byline == ["Mara Lind"])
  }

  @Test(arguments: ["a.txt", "a.md"])
  func frontMatter(_ name: String) throws {
    let text = """
      ---
      title: "Snow: a chronicle"
      author: [Mara Lind, 'Tom Hare']
      source: The Harbour Post
      date: 2024-04-13
      url: https://example.org/snow
      lang: en
      agency: Kyodo
      tags:
        - weather
      ---

      OSTERVIK, Dec 10 (Reuters) — It snowed all night.
      """
    let article = try parse(text, named: name)
    let metadata = article.metadata
    #expect(metadata.title == "Snow: a chronicle")
    #expect(metadata.byline == ["Mara Lind", "Tom Hare"])
    #expect(metadata.outlet == "The Harbour Post")
    #expect(metadata.published?.description == "2024-04-13")
    #expect(metadata.address == "https://example.org/snow")
    #expect(metadata.language == "en")
    #expect(metadata.agency == "Kyodo")
    #expect(metadata.dateline?.agency == "Reuters")
    #expect(metadata.dateline?.date?.description == "2023-12-10")
    #expect(article.text.hasPrefix("Snow: a chronicle\n\nOSTERVIK, Dec 10"))
  }

  @Test(arguments: [
    ("author:\n  - Mara Lind\n  - Tom Hare", ["Mara Lind", "Tom Hare"]),
    ("author: Mara Lind and Tom Hare", ["Mara Lind", "Tom Hare"]),
    ("byline: By Mara Lind, Staff Writer", ["Mara Lind"]), ("authors: Mara Lind, Tom Hare", ["Mara Lind", "Tom Hare"]),
  ])
  func frontMatterAuthors(_ lines: String, _ names: [String]) throws {
    #expect(try parse("---\n\(lines)\n---\nSnow\n\nIt snowed.\n").metadata.byline == names)
  }

  @Test func titleIsNotRepeated() throws {
    let text = "---\ntitle: Town wakes to snow\n---\nTown Wakes to Snow\n\nBy Mara Lind\n\nIt snowed all night.\n"
    #expect(try blocks(text) == ["headline: Town wakes to snow", "paragraph: It snowed all night."])
    #expect(
      try blocks("---\ntitle: Snow\n---\n# Snow\n\nIt snowed.", named: "a.md") == [
        "headline: Snow", "paragraph: It snowed.",
      ])
  }

  @Test func rulesAreNotFrontMatter() throws {
    #expect(try blocks("---\nIt snowed: all night, and more.\nNobody came.\n---\nThe end came at noon.\n").count > 1)
    #expect(FrontMatter.split("---\nplain words\n---\nrest") == nil)
    #expect(FrontMatter.split("---\ntitle: never closed\n") == nil)
  }
}
