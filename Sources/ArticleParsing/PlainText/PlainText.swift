// Plain text: a headline, a few lines about the page, paragraphs.

import NewsModel

/// Reads plain text: whatever is not in another format.
enum PlainText: Format {
  static func recognizes(_ input: ArticleInput) -> Bool { true }

  static func read(_ input: ArticleInput, into builder: inout ArticleBuilder) {
    let split = FrontMatter.split(input.text)
    builder.metadata = split?.0.metadata ?? Metadata()
    let lines = Lines(split?.body ?? input.text[...])
    var opening = Opening(lines: lines, wrapping: Wrapping(lines))
    opening.read(title: builder.metadata.title)
    builder.metadata.fill(from: opening.metadata)
    if let headline = builder.metadata.title { builder.append(headline, as: .headline) }
    for standfirst in opening.standfirsts { builder.append(standfirst, as: .paragraph) }
    var body = Body(lines: lines, wrapping: opening.wrapping)
    body.append(from: opening.index, to: &builder)
  }
}
