// Ranges of bytes, and the words that they name.

import NewsModel
import Testing

struct TextRangeTests {
  @Test func relations() {
    let range = TextRange(2, 5)
    #expect(range.count == 3 && !range.isEmpty && TextRange(4, 1) == TextRange(4, 4))
    #expect(range.contains(2) && range.contains(4) && !range.contains(5) && !range.contains(1))
    #expect(range.contains(TextRange(2, 5)) && range.contains(TextRange(3, 3)) && !range.contains(TextRange(1, 5)))
    #expect(range.overlaps(TextRange(4, 9)) && !range.overlaps(TextRange(5, 9)) && !range.overlaps(TextRange(0, 2)))
    #expect(range.union(TextRange(8, 9)) == TextRange(2, 9))
    #expect(range.intersection(TextRange(4, 9)) == TextRange(4, 5))
    #expect(range.intersection(TextRange(5, 9)) == nil)
  }

  @Test func outerRangesComeFirst() {
    let sorted = [TextRange(3, 4), TextRange(0, 2), TextRange(0, 9)].sorted()
    #expect(sorted == [TextRange(0, 9), TextRange(0, 2), TextRange(3, 4)])
  }

  @Test func words() {
    let text = "“Über” 漢字 👩‍🚀"
    #expect(text[TextRange(0, 3)] == "“")
    #expect(text[TextRange(3, 8)] == "Über")
    #expect(text[TextRange(12, 18)] == "漢字")
    #expect(text[TextRange(19, 30)] == "👩‍🚀")
    #expect(text[TextRange(19, 99)] == "👩‍🚀")
    #expect(text[TextRange(50, 99)].isEmpty)
    #expect(text[TextRange(-3, 3)] == "“")
  }
}
