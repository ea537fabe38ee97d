// Quote marks of every kind, and marks that look like them.

import NewsModel
import Testing

@testable import Extraction

@Suite("Quote marks")
struct QuoteMarkTests {
  @Test(
    "of all kinds stand in one article",
    arguments: [
      QuotationCase(
        "“It will hold,” said Mara Holt. ‘We paid,’ said Jonas Reed. «It is ours», said Mara Holt.",
        "direct Mara Holt: “It will hold,”", "direct Jonas Reed: ‘We paid,’", "direct Mara Holt: «It is ours»"),
      QuotationCase("“It will hold,\" said Mara Holt.", "direct Mara Holt: “It will hold,\""),
      QuotationCase("\"It will hold,” said Mara Holt.", "direct Mara Holt: \"It will hold,”"),
      QuotationCase("“Will it hold?“ Mara Holt asked.", "direct Mara Holt: “Will it hold?“"),
      QuotationCase("「It will hold」, said Mara Holt.", "direct Mara Holt: 「It will hold」"),
      QuotationCase("``It will hold,'' said Mara Holt.", "direct Mara Holt: ``It will hold,''"),
    ])
  func kinds(example: QuotationCase) {
    #expect(quotationsFound(in: example.text) == example.found)
  }

  @Test("of nested speech belong to what is around them")
  func nested() {
    #expect(
      quotationsFound(in: "“She told me, ‘Go home,’ and I went,” said Mara Holt.") == [
        "direct Mara Holt: “She told me, ‘Go home,’ and I went,”"
      ])
  }

  @Test(
    "are not inches, apostrophes, names or titles",
    arguments: [
      QuotationCase("The beam is 6'3\" wide and the deck 4'1\" at the keepers' end."),
      QuotationCase("The keepers' lamp and the '90s bridge were Mara Holt's."),
      QuotationCase("Marcia \"Cia\" Price shouted to the crowd.", "scare ?: \"Cia\""),
      QuotationCase(
        "On the port's “Good Morning Harbour,” Mara Holt said that she would stay.",
        "scare ?: “Good Morning Harbour,”", "indirect Mara Holt: that she would stay"),
      QuotationCase("The film “A Bridge Too Far” was long.", "scare ?: “A Bridge Too Far”"),
    ])
  func lookalikes(example: QuotationCase) {
    #expect(quotationsFound(in: example.text) == example.found)
  }

  @Test("left open end with their paragraph, or are dirt")
  func unclosed() {
    #expect(
      quotationsFound(in: "Mara Holt said: “It will hold for a year.\n\nThe town slept.") == [
        "direct Mara Holt: “It will hold for a year."
      ])
    #expect(
      quotationsFound(in: "The “old bridge closed. “It will hold,” said Mara Holt.") == [
        "direct Mara Holt: “It will hold,”"
      ])
  }
}
