// Tests where sentences end.

import NewsModel
import Testing

@testable import Extraction

/// Sentences with a bar between them.
private func split(_ text: String) -> String {
  let source = SourceText(text)
  let document = Tokenizer.document(of: source, blocks: [])
  return document.sentences.map { source.string(document.range(of: $0)) }.joined(separator: "|")
}

@Suite struct SentenceTests {
  @Test(arguments: [
    "Dr. J. B. Doe of Acme Inc. met Mr. Roe on Jan. 5 at 5 p.m. in St. Paul.|He left.",
    "The U.S. Senate voted.|It was in the U.S.|The House did not.",
    "“We will act.”|“When?”|“Now!” Ms. Doe said.|She left.",
    "“Stop!” he said.|“Why?” asked Doe.|(It was late.)|He slept.",
    "It cost 5.50 dollars.|2024 was better.",
    "Is it so?|Yes...|No, e.g. this.|The end",
    "It ended.[12]|He said so.",
  ])
  func ends(sentences: String) {
    #expect(
      split(sentences.split(separator: "|").joined(separator: " ")) == sentences)
  }

  @Test func neverCrossesABlankLine() {
    #expect(split("A headline without a period\n\nThe text. More") == "A headline without a period|The text.|More")
  }
}
