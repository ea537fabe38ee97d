// Tests whom pronouns mean, and that the learned tables fit the engine.

import NewsModel
import Testing

@testable import Extraction

@Suite struct PronounTests {
  /// The name of whom the last pronoun of a text means.
  private func meant(_ text: String) -> String? {
    let analysis = MarkedText(text).analysis()
    guard let last = analysis.mentions.lastIndex(where: { $0.form == .pronoun }) else { return nil }
    return analysis.entities.first { $0.mentions.contains(last) }?.name
  }

  @Test(arguments: [
    // the subject before anyone else
    ("Peter Hall met Martin Lund in Oslo. He thanked the king.", "Peter Hall"),
    // the sex that a name or a title tells
    ("Peter Hall met Maria Lund in Oslo. She thanked the king.", "Maria Lund"),
    ("Mrs. Kerr met Peter Hall in Oslo. She thanked the king.", "Kerr"),
    // the subject of a clause is not its object
    ("Martin Lund resigned in May. Peter Hall then praised him.", "Martin Lund"),
    // whoever owns
    ("Maria Lund sold her house.", "Maria Lund"),
    // a name that follows
    ("In his speech, Peter Hall thanked the king.", "Peter Hall"),
  ])
  func finds(text: String, name: String) {
    #expect(meant(text) == name)
  }

  @Test(arguments: ["Nobody came. He left.", "Maria Lund left. He stayed.", "Peter Hall praised him."])
  func leaves(text: String) {
    #expect(meant(text) == nil)
  }

  @Test func theWeightsAreThoseOfTheFeatures() {
    #expect(PronounWeights.values.count == PronounFeatures.count)
    #expect(PronounWeights.values.contains { $0 != 0 })
  }

  @Test func endingsHint() {
    #expect(NameEndings.leaning(of: "aparna") > 0.7)
    #expect(NameEndings.leaning(of: "radomir") < -0.3)
    #expect(NameEndings.leaning(of: "") == 0)
  }
}
