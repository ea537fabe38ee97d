// Tests that the notation of the tests reads and writes itself.

import NewsModel
import Testing

@Suite struct MarkedTextTests {
  @Test(arguments: [
    "[per Angela Merkel] met [per Macron] in [loc Paris].",
    "“<1:We will act>,” said [1 Merkel]. “<1:At once.>”",
    "It was “<1 mixed:a disaster>”, [1,2 she] said, and “<2 scare:odd>”.",
    "He left {2024-03-08 last Friday}, [sic] and {not a time}.",
    "<1 indirect:[per Müller] would go {2024 in 2024}> [a list, he] 1 < 2",
  ])
  func isReadAndWritten(notation: String) {
    let marked = MarkedText(notation)
    #expect(marked.notation == notation)
    #expect(!marked.text.contains("per "))
  }

  @Test func rangesAreBytesOfTheText() {
    let marked = MarkedText("Zoë [per Müller] {2024-03-08 now}")
    #expect(marked.text == "Zoë Müller now")
    #expect(marked.marks.map { String(marked.text[$0.range]) } == ["Müller", "now"])
  }
}
