// Markdown: blocks, links, captions, and texts made to hurt.

import NewsModel
import Testing

@testable import ArticleParsing

struct MarkdownTests {
  @Test(arguments: [
    ("# Town *wakes*\n\nIt **snowed** `all` night.", ["headline: Town wakes", "paragraph: It snowed all night."]),
    ("Town wakes\n===\n\nIt\nsnowed.  \nAll night.", ["headline: Town wakes", "paragraph: It snowed.⏎All night."]),
    ("# T\n\n## Next\n\nSnow.", ["headline: T", "heading: Next", "paragraph: Snow."]),
    ("# T\n\n> One\n>\n> two\n>> three", ["headline: T", "blockquote: One", "blockquote: two", "blockquote: three"]),
    (
      "# T\n\n- a\n- b\n\n  c\n\n3. d\n4. e\n   - f",
      [
        "headline: T", "listItem: • a", "listItem: • b", "listItem: c", "listItem: 3. d", "listItem: 4. e",
        "listItem: • f",
      ]
    ),
    ("# T\n\n```\na  b\n\n\tc\n```\n\n    d", ["headline: T", "preformatted: a  b⏎⏎        c", "preformatted: d"]),
    (
      "# T\n\n![alt](a.png \"The hall\")\n\nA ![dog](b.png) barks.",
      ["headline: T", "caption: The hall", "paragraph: A barks.", "caption: dog"]
    ),
    ("# T\n\nA <b>bold</b> <br> move &amp; &#8217; &eacute;", ["headline: T", "paragraph: A bold⏎move & ’ é"]),
    (
      "# T\n\n<div>\n<p>One &amp; two</p><script>x < y</script><p>three</p>\n</div>",
      ["headline: T", "paragraph: One & two", "paragraph: three"]
    ),
    ("# T\n\n<!-- hidden -->\n\n***\n\nShown.", ["headline: T", "paragraph: Shown."]),
    ("# T\n\nBy Mara Lind\n*13 April 2024*\n\nSnow.", ["headline: T", "paragraph: Snow."]),
    ("*13 April 2024*\n\n# T\n\nSnow.", ["headline: T", "paragraph: Snow."]),
    ("Snow. No heading.", ["paragraph: Snow. No heading."]),
  ])
  func blocksOfMarkdown(_ text: String, _ expected: [String]) throws {
    #expect(try blocks(text, named: "a.md") == expected)
  }

  @Test func mastheadBelowTheHeading() throws {
    let article = try parse(
      "# Town wakes\n\nBy Mara Lind\n*13 April 2024*\n\nPARIS, Dec 10 (Reuters) — Snow.", named: "a.md")
    #expect(article.metadata.byline == ["Mara Lind"])
    #expect(article.metadata.published?.description == "2024-04-13")
    #expect(article.metadata.dateline?.date?.description == "2023-12-10")
  }

  @Test func links() throws {
    let article = try parse(
      "# T\n\n- See [the *hall* ](http://a/1)!\n\nor [](http://a/2) <http://a/3> ![x [y](http://a/4)](z)", named: "a.md"
    )
    #expect(
      article.links.map { "\(article.text[$0.range]) \($0.address)" } == [
        "the hall http://a/1", "http://a/3 http://a/3",
      ])
  }

  @Test(arguments: [
    ("a.md", true), ("A.Markdown", true), ("a.txt", false), ("https://example.org/a.md?raw=1", true), ("", true),
  ])
  func recognized(_ name: String, _ isMarkdown: Bool) {
    #expect(Markdown.recognizes(ArticleInput(text: "# T\n\nx", name: name)) == isMarkdown)
    #expect(Markdown.recognizes(ArticleInput(text: "T\n\nx", name: name)) == (isMarkdown && !name.isEmpty))
  }

  /// Openings without an end. cmark takes them in linear time, and so must the walk over what it makes of them.
  static let hostileUnits = [
    "- ", "1. ", "*", "_", "*a_ ", "`", "<", "<!", "<?", "<![CDATA[", "&", "](", "[a](", "![[]()", "\\", "[a]: <b",
    "<a ",
    "*a**b ", "# ", ">\n", "- \n", "[\n", "`a``b", "[a][", "<!-- ", "[a]:b\n", "> a\n- b\n",
  ]

  @Test(arguments: hostileUnits)
  func hostileMarkdown(_ unit: String) throws { try expectQuick(String(repeating: unit, count: 4_000)) }

  @Test(arguments: [">", "> ", "[", "!["])
  func deepMarkdown(_ unit: String) throws { try expectQuick(String(repeating: unit, count: 40_000)) }

  /// Ten seconds are far more than a linear walk takes on a slow machine, and far less than a quadratic one.
  private func expectQuick(_ text: String) throws {
    let time = try ContinuousClock().measure {
      _ = try parse("# T\n\nx " + text, named: "a.md")
      _ = try? parse(text + "x", named: "a.md")
    }
    #expect(time < .seconds(10))
  }

  @Test func whatIsSlowForCmarkIsReadAsPlainText() throws {
    #expect(MarkdownLimits.allow("![a](b)\n\n![c](d)"[...].utf8))
    #expect(!MarkdownLimits.allow(String(repeating: "![[]()", count: 1_000)[...].utf8))
    #expect(MarkdownLimits.allow(String(repeating: "![a](b)\n\n", count: 1_000)[...].utf8))
  }
}
