// To whom and where something is said, sources without a name, and speakers found beside a quotation.

import NewsModel
import Testing

@testable import Extraction

@Suite("Circumstances of quotations")
struct CircumstanceTests {
  private func first(_ text: String) throws -> (addressee: String?, medium: String?, distance: Int?) {
    let (article, quotations) = quoted(text)
    let found = try #require(quotations.first).circumstances
    return (
      found.addressee.map { String(article.text[$0]) }, found.medium.map { String(article.text[$0]) }, found.distance
    )
  }

  @Test(
    "tell whom it is said to",
    arguments: [
      ("Mara Holt told Reuters: \"It will hold.\"", "Reuters"),
      ("\"It will hold,\" Mara Holt told the Harbour Post on Monday.", "the Harbour Post"),
      ("Mara Holt told reporters that it would hold.", "reporters"),
      ("\"It will hold,\" Mara Holt said to the crowd.", "the crowd"),
    ])
  func addressee(text: String, expected: String) throws {
    #expect(try first(text).addressee == expected)
  }

  @Test(
    "tell where it is said",
    arguments: [
      ("In a statement, Mara Holt said: \"It will hold.\"", "In a statement"),
      ("\"It will hold,\" Mara Holt wrote on X.", "on X"),
      ("Mara Holt said in an interview with Reuters that it would hold.", "in an interview with Reuters"),
      ("\"It will hold,\" Mara Holt said at a news conference on Monday.", "at a news conference"),
    ])
  func medium(text: String, expected: String) throws {
    #expect(try first(text).medium == expected)
  }

  @Test("are absent where nothing is said of them")
  func absent() throws {
    let found = try first("\"It will hold,\" Mara Holt said.")
    #expect(found.addressee == nil && found.medium == nil && found.distance == 2)
  }

  @Test(
    "mark sources without a name, with the reason",
    arguments: [
      (
        "A senior official who asked not to be named because he feared for his work said the bridge had moved.",
        "because he feared for his work"
      ),
      (
        "\"It has moved,\" said a person close to the port, who spoke on condition of anonymity because it is not public.",
        "because it is not public"
      ),
      ("Two officials said the bridge had moved.", ""),
    ])
  func unnamed(text: String, reason: String) throws {
    let (article, quotations) = quoted(text)
    guard case .unnamed(let range) = try #require(quotations.first).circumstances.source else {
      Issue.record("the source has a name")
      return
    }
    #expect((range.map { String(article.text[$0]) } ?? "") == reason)
  }

  @Test("do not mark offices and names")
  func named() throws {
    for text in ["Mara Holt said the bridge had moved.", "The mayor said the bridge had moved."] {
      #expect(try #require(quoted(text).quotations.first).circumstances.source == .named)
    }
  }

  @Test(
    "and speakers stand beside a quotation",
    arguments: [
      QuotationCase(
        "It would hold, Mara Holt said. “It always has, in every storm.”",
        "indirect Mara Holt: It would hold", "direct Mara Holt: “It always has, in every storm.”"),
      QuotationCase(
        "“I have walked on it since it was built.” ― Mara Holt",
        "direct Mara Holt: “I have walked on it since it was built.”"),
      QuotationCase(
        "“It will hold for a year,” Jonas Reed went on.", "direct Jonas Reed: “It will hold for a year,”"),
    ])
  func neighbors(example: QuotationCase) {
    #expect(quotationsFound(in: example.text) == example.found)
  }
}
