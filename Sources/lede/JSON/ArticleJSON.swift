// A parsed article and its analysis as one JSON object, as JSON.md in lede.docc describes it.

import NewsModel

extension JSONWriter {
  /// One article: where it came from, what its parser read, and what is found in it.
  mutating func article(_ article: Article, analysis: Analysis, file: String) {
    let found = AnalysisJSON(text: article.text, analysis: analysis)
    object { json in
      json.member("file", file)
      json.metadata(article.metadata, found)
      json.member("text", article.text)
      json.key("blocks")
      json.array { json in
        for block in article.blocks {
          json.object { json in
            json.member("kind", block.kind.rawValue)
            found.writeSpan(block.range, to: &json)
          }
        }
      }
      found.write(to: &json)
    }
  }

  /// One line with the file's name, the names of the entities, and a part of what is found in it.
  static func part(_ read: ReadArticle, _ write: (AnalysisJSON, inout JSONWriter) -> Void) -> JSONWriter {
    var json = JSONWriter()
    json.object { json in
      json.member("file", read.file)
      let found = AnalysisJSON(text: read.article.text, analysis: read.analysis)
      found.writeNames(to: &json)
      write(found, &json)
    }
    json.endLine()
    return json
  }

  private mutating func metadata(_ metadata: Metadata, _ found: AnalysisJSON) {
    member("title", metadata.title)
    key("byline")
    array { json in for name in metadata.byline { json.value(name) } }
    member("outlet", metadata.outlet)
    member("agency", metadata.agency)
    member("address", metadata.address)
    member("language", metadata.language)
    member("published", metadata.published?.description)
    key("dateline")
    guard let dateline = metadata.dateline else { return null() }
    object { json in
      found.writeSpan(dateline.range, to: &json)
      json.member("place", dateline.place)
      json.member("agency", dateline.agency)
      json.member("date", dateline.date?.description)
    }
  }
}
