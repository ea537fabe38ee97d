// Mixed and indirect speech: where its words begin and end, and who says them.

import NewsModel
import Testing

@testable import Extraction

@Suite("Reported clauses")
struct ReportedClauseTests {
  @Test(
    "are mixed quotations where some of their words stand in quote marks",
    arguments: [
      QuotationCase(
        "Mara Holt said the plan was \"a long and bitter joke\" on the town.",
        "mixed Mara Holt: the plan was \"a long and bitter joke\" on the town"),
      QuotationCase(
        "Mara Holt said that the plan was \"a long and bitter joke.\"",
        "mixed Mara Holt: that the plan was \"a long and bitter joke.\""),
      QuotationCase(
        "The bridge \"has made the town what it is,\" Mara Holt said on Monday.",
        "mixed Mara Holt: The bridge \"has made the town what it is,\""),
      QuotationCase(
        "\"The only way out\" of the port is the bridge, Mara Holt said.",
        "mixed Mara Holt: \"The only way out\" of the port is the bridge"),
      QuotationCase(
        "Mara Holt called the plan \"a friend of nobody\" and said that it would fail.",
        "mixed Mara Holt: the plan \"a friend of nobody\"", "indirect Mara Holt: that it would fail"),
      QuotationCase(
        "The bridge, Mara Holt said, \"is older than the town\" and must be built again.",
        "mixed Mara Holt: \"is older than the town\" and must be built again"),
      QuotationCase(
        "Mara Holt accused the port of \"greed and sloth\" in the matter.",
        "mixed Mara Holt: \"greed and sloth\" in the matter"),
      QuotationCase(
        "Mara Holt said it was \"a bitter joke\" in a statement on Monday.",
        "mixed Mara Holt: it was \"a bitter joke\""),
    ])
  func mixed(example: QuotationCase) {
    #expect(quotationsFound(in: example.text) == example.found)
  }

  @Test(
    "are indirect without quote marks, and end where the writer goes on",
    arguments: [
      QuotationCase(
        "Mara Holt denied that she had known of it, adding that nobody had.",
        "indirect Mara Holt: that she had known of it", "indirect Mara Holt: that nobody had"),
      QuotationCase("Mara Holt asked whether it would hold.", "indirect Mara Holt: whether it would hold"),
      QuotationCase("Mara Holt pledged to build it again.", "indirect Mara Holt: to build it again"),
      QuotationCase(
        "Mara Holt, who built it, said the bridge was safe.", "indirect Mara Holt: the bridge was safe"),
      QuotationCase(
        "Mara Holt, the harbor engineer, said the bridge was safe.", "indirect Mara Holt: the bridge was safe"),
      QuotationCase(
        "Mara Holt said the bridge was safe, but Jonas Reed said it was not.",
        "indirect Mara Holt: the bridge was safe", "indirect Jonas Reed: it was not"),
      QuotationCase(
        "The bridge should close by spring, said Mara Holt.",
        "indirect Mara Holt: The bridge should close by spring"),
      QuotationCase(
        "The bridge should close, the ministry announced on Tuesday.",
        "indirect the ministry: The bridge should close"),
      QuotationCase(
        "The bridge, Mara Holt said, is older than the town.",
        "indirect Mara Holt: The bridge | is older than the town"),
      QuotationCase(
        "The bridge has moved, said a handful of officials in the port.",
        "indirect a handful of officials in the port: The bridge has moved"),
      QuotationCase("Mara Holt is quoted as saying the town would pay.", "indirect Mara Holt: the town would pay"),
    ])
  func indirect(example: QuotationCase) {
    #expect(quotationsFound(in: example.text) == example.found)
  }

  @Test(
    "are not found where a word only looks like a cue",
    arguments: [
      QuotationCase("She walked to her home state of Florida, where the report was read."),
      QuotationCase("Mara Holt claimed the prize."),
      QuotationCase("Mara Holt added a note of caution to the plan."),
      QuotationCase("Mara Holt was told to leave."),
    ])
  func nothing(example: QuotationCase) {
    #expect(quotationsFound(in: example.text) == example.found)
  }

  @Test("of headlines have the name before the colon for a speaker")
  func headline() {
    #expect(
      quotationsFound(in: "Mara Holt: Bridge Must Close by Spring\n\nThe engineer Mara Holt walked home.") == [
        "indirect Mara Holt: Bridge Must Close by Spring"
      ])
  }

  @Test("transcripts give each turn to its speaker")
  func transcript() {
    #expect(
      quotationsFound(in: "HOLT: It will hold for a year.\n\nREED: Who says so?") == [
        "direct HOLT: It will hold for a year.", "direct REED: Who says so?",
      ])
  }
}
