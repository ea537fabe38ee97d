// How lines become blocks.

import NewsModel
import Testing

@testable import ArticleParsing

struct BodyTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let blocks: [String]
    var testDescription: String { name }
  }

  static let examples: [Example] = [
    Example(
      name: "paragraphs between blank lines", text: "Town wakes\n\nIt snowed.\n\n\nNobody came.\n",
      blocks: ["headline: Town wakes", "paragraph: It snowed.", "paragraph: Nobody came."]),
    Example(
      name: "a line each", text: "Town wakes to snow\nIt snowed all night.\nNobody came to the market that day.\n",
      blocks: [
        "headline: Town wakes to snow", "paragraph: It snowed all night.",
        "paragraph: Nobody came to the market that day.",
      ]),
    Example(
      name: "wrapped by hand",
      text: """
        Town wakes to snow

        It snowed all night, and in the morning nobody could open the door of
        the market hall. The mayor, who lives next to it, said that the town
        had seen worse.

        Nobody came to the market that day, and those who had come the day be-
        fore had slept in the hall. It was the day before the feast, a well-
        known one.
        """,
      blocks: [
        "headline: Town wakes to snow",
        "paragraph: It snowed all night, and in the morning nobody could open the door of the market hall. The mayor, who "
          + "lives next to it, said that the town had seen worse.",
        "paragraph: Nobody came to the market that day, and those who had come the day before had slept in the hall. It "
          + "was the day before the feast, a well-known one.",
      ]),
    Example(
      name: "wrapped, first lines set in, no blank lines",
      text: """
        Town wakes to snow

           It snowed all night, and in the morning nobody could open the door
        of the market hall. The mayor said that the town had seen worse days.
           Nobody came to the market that day, and those who had come the day
        before had slept in the hall.
        """,
      blocks: [
        "headline: Town wakes to snow",
        "paragraph: It snowed all night, and in the morning nobody could open the door of the market hall. The mayor said "
          + "that the town had seen worse days.",
        "paragraph: Nobody came to the market that day, and those who had come the day before had slept in the hall.",
      ]),
    Example(
      name: "a wrapped headline",
      text: """
        Town wakes to the deepest snow in a hundred years, and the mayor says
        that it has seen worse
        By Mara Lind

        It snowed all night, and in the morning nobody could open the door of
        the market hall. The mayor, who lives next to it, said that the town
        had seen worse.
        """,
      blocks: [
        "headline: Town wakes to the deepest snow in a hundred years, and the mayor says that it has seen worse",
        "paragraph: It snowed all night, and in the morning nobody could open the door of the market hall. The mayor, who "
          + "lives next to it, said that the town had seen worse.",
      ]),
    Example(
      name: "no headline, a dateline", text: "PARIS, Dec 10 (Reuters) - It snowed.\n\nNobody came.\n",
      blocks: ["paragraph: PARIS, Dec 10 (Reuters) - It snowed.", "paragraph: Nobody came."]),
    Example(
      name: "no headline, sentences", text: "It snowed all night. Nobody came to the market.\n\nThe mayor slept.\n",
      blocks: ["paragraph: It snowed all night. Nobody came to the market.", "paragraph: The mayor slept."]),
    Example(
      name: "no headline, one sentence", text: "It snowed all night in the town.\n\nThe mayor slept.\n",
      blocks: ["paragraph: It snowed all night in the town.", "paragraph: The mayor slept."]),
    Example(
      name: "a headline with a stop", text: "Town wakes to snow, mayor throws a ball.\n\n2024-04-13\n\nIt snowed.\n",
      blocks: ["headline: Town wakes to snow, mayor throws a ball.", "paragraph: It snowed."]),
    Example(
      name: "page lines above the headline", text: "13 April 2024\nhttps://example.org/a\n\nTown wakes\n\nIt snowed.\n",
      blocks: ["headline: Town wakes", "paragraph: It snowed."]),
    Example(
      name: "headings, a rule, a list, a quotation, a caption",
      text: """
        Town wakes to snow

        It snowed all night, and nobody could open the door of the market hall.

        WHAT COMES NEXT

        A thaw is near, and more snow after it, says the man at the weather office.

        - More snow
        - Less bread,
          and no butter
        1. Thaw

        * * *

        Photo: the hall at dawn

        > We will act,
        > and soon.
        >
        > Believe me.

        A second winter

        It snowed again, and nobody could open the door of the market hall.
        """,
      blocks: [
        "headline: Town wakes to snow",
        "paragraph: It snowed all night, and nobody could open the door of the market hall.",
        "heading: WHAT COMES NEXT",
        "paragraph: A thaw is near, and more snow after it, says the man at the weather office.",
        "listItem: • More snow", "listItem: • Less bread, and no butter", "listItem: 1. Thaw",
        "caption: Photo: the hall at dawn", "blockquote: We will act, and soon.", "blockquote: Believe me.",
        "heading: A second winter", "paragraph: It snowed again, and nobody could open the door of the market hall.",
      ]),
    Example(
      name: "a table", text: "Town wakes\n\nIt snowed.\n\nDay       Snow\nMonday    12\n Tuesday   9\n",
      blocks: [
        "headline: Town wakes", "paragraph: It snowed.", "preformatted: Day       Snow⏎Monday    12⏎ Tuesday   9",
      ]),
    Example(
      name: "a quotation set in",
      text: "Town wakes\n\nIt snowed, and the mayor wrote.\n\n     We will act.\n     We will win.\n\nThat was all.\n",
      blocks: [
        "headline: Town wakes", "paragraph: It snowed, and the mayor wrote.", "blockquote: We will act. We will win.",
        "paragraph: That was all.",
      ]),
    Example(
      name: "space within and around", text: "  Town \t wakes  \n\n\tIt   snowed.  \n",
      blocks: ["headline: Town wakes", "paragraph: It snowed."]),
    Example(name: "a headline and nothing else", text: "Town wakes to snow", blocks: ["headline: Town wakes to snow"]),
    Example(
      name: "Chinese, wrapped", text: "标题在这里\n\n" + String(repeating: "这是一个很长的段落这是一个很长的段落，\n", count: 4) + "完。\n",
      blocks: ["headline: 标题在这里", "paragraph: " + String(repeating: "这是一个很长的段落这是一个很长的段落，", count: 4) + "完。"]),
  ]

  @Test(arguments: examples)
  func blocksOfPlainText(_ example: Example) throws {
    #expect(try blocks(example.text) == example.blocks)
    let dos = example.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    #expect(try blocks(dos) == example.blocks)
  }

  @Test func titleIsTheHeadline() throws {
    #expect(try parse("Town wakes\n\nIt snowed.\n").metadata.title == "Town wakes")
    #expect(try parse("It snowed all night. Nobody came.\n\nThe end.\n").metadata.title == nil)
  }
}
