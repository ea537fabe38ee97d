// Tests when "I" in the running text is who wrote it.

import NewsModel
import Testing

@testable import Extraction

@Suite struct NarratorTests {
  /// The words that are joined to the author.
  private func own(_ notation: String, by byline: [String]) -> (name: String?, words: [String]) {
    let marked = MarkedText(notation)
    let analysis = marked.analysis(metadata: Metadata(byline: byline))
    let entity = analysis.entities.first { $0.links.contains { $0.rule == "author" } }
    let links = (entity?.links ?? []).filter { $0.rule == "author" }
    return (entity?.name, links.map { String(marked.text[analysis.mentions[$0.mention].range]) })
  }

  @Test func joinsTheOneAuthor() {
    let text =
      "Last year I moved to Oslo. My house was cold, and I was told so. \u{201C}I love it,\u{201D} said Karl Berg."
    let found = own(text, by: ["Dana Okafor"])
    #expect(found.name == "Dana Okafor")
    #expect(found.words == ["I", "My", "I"])
  }

  @Test func joinsTheAuthorWhoIsNamed() {
    let analysis = MarkedText("I moved to Oslo. Dana Okafor is a baker. I'm happy.")
      .analysis(metadata: Metadata(byline: ["Dana Okafor"]))
    let dana = analysis.entities.filter { $0.name == "Dana Okafor" }
    #expect(dana.count == 1)
    #expect(dana.first?.links.map(\.rule).filter { $0 == "author" }.count == 2)
  }

  @Test func anAuthorWhoIsNotNamedComesLast() {
    let text = "I met Karl Berg. He said I was late. \u{201C}I am here,\u{201D} Berg said."
    let marked = MarkedText(text)
    let analysis = marked.analysis(metadata: Metadata(byline: ["Dana Okafor"]))
    #expect(analysis.entities.last?.name == "Dana Okafor")
    let quotation = analysis.quotations.first { $0.kind == .direct }
    #expect(quotation?.speaker.entity.map { analysis.entities[$0].name } == "Karl Berg")
  }

  private func answers(_ text: String, by byline: [String] = []) -> [String: Int] {
    let analysis = MarkedText(text).analysis(metadata: Metadata(byline: byline))
    var counts: [String: Int] = [:]
    for entity in analysis.entities {
      let count = entity.links.count { ["interviewee", "author"].contains($0.rule) }
      if count > 0 { counts[entity.name] = count }
    }
    return counts
  }

  private static let questions = """
    When did you come to Oslo?

    I came in May. My house was cold.

    And what did you do then? I would like to know.

    I bought a coat.

    Do you like it?

    """

  @Test func whoAnswersInAnInterviewIsInTheHeadline() {
    let text = "Interview with baker Karl Berg\n\nThe Post spoke with him.\n\n" + NarratorTests.questions
    #expect(answers(text) == ["Karl Berg": 3])
    // whoever asks has the byline
    #expect(answers(text, by: ["Dana Okafor"]) == ["Karl Berg": 3])
  }

  @Test func ofTwoWhoAreInterviewedNobodyIsMeant() {
    let text = "Interview with Karl Berg and Anna Lund\n\nThe Post spoke with them.\n\n" + NarratorTests.questions
    #expect(answers(text).isEmpty && answers(text, by: ["Dana Okafor"]).isEmpty)
  }

  @Test func withoutQuestionsItIsNoInterview() {
    let text = "After the interview with Karl Berg\n\nI came in May. My house was cold. I bought a coat."
    #expect(answers(text).isEmpty)
    #expect(answers(text, by: ["Dana Okafor"]) == ["Dana Okafor": 3])
  }

  @Test(arguments: [
    ["Dana Okafor", "Karl Berg"], ["Dana Okafor and Karl Berg"], ["Harbour Post Staff"], ["Okafor"], [], ["The Post"],
    ["dana@example.org"],
  ])
  func leavesAloneWhereTheBylineIsNotOnePerson(byline: [String]) {
    #expect(own("Last year I moved to Oslo. My house was cold, and I was told so.", by: byline).words.isEmpty)
  }

  @Test(arguments: [
    "Nobody remembers World War I well. Napoleon I was short. Elizabeth I ruled.",
    "\u{201C}I moved to Oslo,\u{201D} she said. \u{201C}I was cold, and I was told so.\u{201D}",
    "Karl Berg: I moved to Oslo.\n\nAnna Lund: I did not.\n\nKarl Berg: I was cold.\n\nAnna Lund: I was warm.",
    "We moved to Oslo. Our house was cold.", "Only once I was there.",
  ])
  func leavesAlone(text: String) {
    #expect(own(text, by: ["Dana Okafor"]).words.isEmpty)
  }
}
