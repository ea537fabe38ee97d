// Quotations, their kinds and their speakers, sentence by sentence.

import NewsModel
import Testing

@testable import Extraction

@Suite("Quotations")
struct QuotationTests {
  @Test(
    "are found with their kind and speaker",
    arguments: [
      QuotationCase(
        "“The bridge will hold,” said Mara Holt, the harbor engineer.", "direct Mara Holt: “The bridge will hold,”"),
      QuotationCase(
        "Mara Holt told reporters: \"It will hold.\" She left at noon.", "direct Mara Holt: \"It will hold.\""),
      QuotationCase(
        "Mara Holt, a doctor, said: “It will hold until the spring tide.”",
        "direct Mara Holt: “It will hold until the spring tide.”"),
      QuotationCase(
        "Mara Holt stressed the cost of the bridge and said: \"I think that we should wait.\"",
        "direct Mara Holt: \"I think that we should wait.\""),
      QuotationCase(
        "Mara Holt criticized the port for its fees: \"It was founded to serve all of us.\"",
        "direct Mara Holt: \"It was founded to serve all of us.\""),
      QuotationCase(
        "Mara Holt also spoke of the storm, writing on her page: \"I deeply regret that night.\"",
        "direct Mara Holt: \"I deeply regret that night.\""),
      QuotationCase(
        "As Mara Holt said, the bridge was \"an act of patience and of luck.\"",
        "direct Mara Holt: \"an act of patience and of luck.\""),
      QuotationCase(
        "Mara Holt said publicly on television that the bridge should close.",
        "indirect Mara Holt: that the bridge should close"),
      QuotationCase(
        "The bridge should close, Mara Holt said on Monday.", "indirect Mara Holt: The bridge should close"),
      QuotationCase("According to Mara Holt, the bridge should close.", "indirect Mara Holt: the bridge should close"),
      QuotationCase(
        "A recent report pointed out that the bridge was old.", "indirect A recent report: that the bridge was old"),
      QuotationCase(
        "A recent report describes Mara Holt as tired and says that she has left the port.",
        "indirect A recent report: that she has left the port"),
      QuotationCase(
        "The bridge has a reputation for being \"stubborn\" in the winter months.", "scare ?: \"stubborn\""),
      QuotationCase(
        "“It will hold,” Mara Holt said. “It always has, in every storm.”", "direct Mara Holt: “It will hold,”",
        "direct Mara Holt: “It always has, in every storm.”"),
      QuotationCase(
        "“It will hold,” Mara Holt said.\n\n“I have walked on it every day since it was built.",
        "direct Mara Holt: “It will hold,”", "direct Mara Holt: “I have walked on it every day since it was built."),
      QuotationCase("‘It will hold,’ Mara Holt said. The keepers’ lamp burned.", "direct Mara Holt: ‘It will hold,’"),
      QuotationCase("«It will hold», said Mara Holt.", "direct Mara Holt: «It will hold»"),
      QuotationCase("„It will hold“, said Mara Holt.", "direct Mara Holt: „It will hold“"),
    ])
  func speakers(example: QuotationCase) {
    #expect(quotationsFound(in: example.text) == example.found)
  }

  @Test("of several paragraphs are one, in parts")
  func paragraphs() {
    let text = "Mara Holt said: “It will hold.\n\n“It always has.”"
    #expect(quotationsFound(in: text) == ["direct Mara Holt: “It will hold. | “It always has.”"])
  }

  @Test("that are interrupted by their clause are one, in parts")
  func interrupted() {
    let text = "“It will hold,” Mara Holt said, “until the spring.” Nobody may say “I told you so, all of you.”"
    #expect(
      quotationsFound(in: text) == [
        "direct Mara Holt: “It will hold,” | “until the spring.”", "direct ?: “I told you so, all of you.”",
      ])
  }

  @Test("every cue's example is found", arguments: CueVerbs.rows.map(\.example))
  func examples(example: String) {
    #expect(!quotationsFound(in: example).isEmpty)
  }

  @Test("have a proof for each")
  func evidence() throws {
    let article = MarkedText("Mara Holt told reporters: \"It will hold.\"").article()
    let analysis = Pipeline.analyze(article)
    let evidence = try #require(QuotationEvidence.evidence(for: 0, in: article, analysis: analysis))
    #expect(evidence.rows.map(\.label) == ["Rule", "Cue", "Speaker", "To", "Kind"])
    #expect(QuotationEvidence.evidence(for: 1, in: article, analysis: analysis) == nil)
  }

  @Test("of hostile text are found in linear time and on scalar boundaries")
  func hostile() {
    let pieces = ["\"", "“", "”", "'", "‘", "’", " said ", "that ", "a", ", ", ". ", "``", "''", "«", "»", ":", "\n\n"]
    var state: UInt64 = 7
    var text = ""
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int(state >> 33) % pieces.count]
    }
    let article = MarkedText(text: text, marks: []).article()
    for quotation in Pipeline.analyze(article).quotations {
      for part in quotation.parts {
        #expect(part.end <= text.utf8.count && String(article.text[part]).utf8.count == part.count)
      }
    }
  }
}
