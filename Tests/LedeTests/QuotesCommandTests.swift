// `lede quotes` with its choices and forms, and `lede evaluate quotes`.

import Foundation
import Testing

@Suite("Quotes on the command line")
struct QuotesCommandTests {
  private static let story = """
    The Bridge Closes

    "It will hold," Mara Holt told Reuters on Monday. Jonas Reed said that it had moved.

    Reed called the plan "a long, bitter joke" on the town.
    """

  private func run(_ arguments: [String]) throws -> BuiltProgram.Result {
    let files = try Scratch()
    defer { files.remove() }
    let story = try files.write("news/bridge.txt", Array(QuotesCommandTests.story.utf8))
    return try BuiltProgram.run(["quotes"] + arguments + [URL(fileURLWithPath: story).deletingLastPathComponent().path])
  }

  @Test("Only one speaker’s words are printed where that is asked for")
  func speaker() throws {
    let text = try run(["--speaker", "reed"]).text
    #expect(text.contains("that it had moved") && text.contains("bitter joke"))
    #expect(!text.contains("It will hold"))
  }

  @Test("Only the kinds that are asked for are printed")
  func kinds() throws {
    let text = try run(["--kind", "direct,indirect"]).text
    #expect(text.contains("It will hold") && text.contains("that it had moved"))
    #expect(!text.contains("bitter joke"))
    #expect(try run(["--kind", "loud"]).code == 2)
    #expect(try run(["--speaker", "Nobody Here"]).code == 1)
  }

  @Test("A table has a head and a line for each quote, with marks doubled")
  func table() throws {
    let lines = try run(["--csv"]).text.split(separator: "\r\n")
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("file,title,published,paragraph,speaker,as,kind,quote,cue,addressee"))
    #expect(lines[1].contains(",Mara Holt,Mara Holt,direct,\"\"\"It will hold,\"\"\",told,Reuters,"))
    #expect(lines[3].contains("\"the plan \"\"a long, bitter joke\"\" on the town\""))
  }

  @Test("Markdown quotes the words and names the speaker")
  func markdown() throws {
    let text = try run(["--markdown", "--kind", "direct"]).text
    #expect(text.contains("## The Bridge Closes\n"))
    #expect(text.contains("> \"It will hold,\"\n>\n> — **Mara Holt**, told\n"))
    #expect(try run(["--markdown", "--csv"]).code == 2)
  }

  @Test("JSON tells addressee, medium and source")
  func json() throws {
    let text = try run(["--json", "--kind", "direct"]).text
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let quote = try #require((object["quotes"] as? [[String: Any]])?.first)
    #expect((quote["addressee"] as? [String: Any])?["text"] as? String == "Reuters")
    #expect(quote["medium"] is NSNull && quote["unnamed"] as? Bool == false)
  }

  @Test("The evaluation counts exact bounds and right speakers")
  func evaluation() throws {
    let files = try Scratch()
    defer { files.remove() }
    let gold = try files.write(
      "gold.jsonl",
      Array(
        #"""
        {"id":"a","text":"“It will hold,” said Mara Holt. Jonas Reed wept.","quotes":[{"start":0,"end":15,"kind":"direct","speaker":{"start":21,"end":30,"text":"Mara Holt"},"cue":{"start":16,"end":20,"text":"said"}}]}
        """#.utf8))
    let result = try BuiltProgram.run(["evaluate", "quotes", gold])
    #expect(result.code == 0)
    #expect(result.text.contains("direct             1.000    1.000    1.000    1.000    1.000    1.000"))
    #expect(result.text.contains("direct: cue after: 1 found, 1 exact, 0 extra, 0 of 1 speakers wrong"))
  }
}
