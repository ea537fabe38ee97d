// Parses text in tests, and shows an article in a few lines.

import NewsModel

@testable import ArticleParsing

func parse(_ text: String, named name: String = "a.txt") throws -> Article {
  try ArticleParser.parse(Array(text.utf8), named: name, id: ArticleID(rawValue: name))
}

/// Each block as "kind: words", its newlines as "⏎".
func blocks(_ article: Article) -> [String] {
  article.blocks.map { block in
    "\(block.kind.rawValue): "
      + article.text[block.range].split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "⏎")
  }
}

func blocks(_ text: String, named name: String = "a.txt") throws -> [String] { blocks(try parse(text, named: name)) }
