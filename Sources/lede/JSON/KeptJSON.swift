// An article with what its reader did, as a line of `lede export`.

import ArticleLibrary
import NewsModel

extension JSONWriter {
  /// One line. Ranges are in bytes, as the library keeps them.
  mutating func kept(_ kept: KeptArticle) {
    object { json in
      json.member("article", kept.id.rawValue)
      if let source = kept.source { json.source(source) }
      if let content = kept.content { json.content(content) }
      if let taken = kept.taken {
        json.member("taken", taken)
      }
      if let marking = kept.marking { json.marking(marking) }
      if let anchor = kept.anchor {
        json.member("anchor", anchor.description)
      }
      json.key("tags")
      json.array { json in for tag in kept.tags { json.value(tag) } }
      json.key("notes")
      json.array { json in for note in kept.notes { json.note(note) } }
      json.key("versions")
      json.array { json in for version in kept.versions { json.version(version) } }
    }
    endLine()
  }

  mutating func kept(_ follow: KeptFollow) {
    object { json in
      json.member("follow", follow.followed.kind.rawValue)
      json.member("text", follow.followed.text)
      json.member("time", follow.time)
    }
    endLine()
  }

  mutating func kept(_ correction: KeptCorrection) {
    object { json in
      json.member("correction", CorrectionLine.written(correction.correction))
      json.member("time", correction.time)
    }
    endLine()
  }

  private mutating func source(_ source: KeptSource) {
    key("source")
    object { json in
      json.member("path", source.path)
      json.member("stamp", source.stamp)
      json.member(
        "digest", source.digest.bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined())
      json.member("gone", source.isGone)
    }
  }

  private mutating func content(_ article: Article) {
    let metadata = article.metadata
    let texts: [(StaticString, String?)] = [
      ("title", metadata.title), ("outlet", metadata.outlet), ("agency", metadata.agency),
      ("address", metadata.address), ("published", metadata.published?.description), ("language", metadata.language),
      ("text", article.text),
    ]
    key("content")
    object { json in
      json.members(texts)
      json.key("byline")
      json.array { json in for name in metadata.byline { json.value(name) } }
      if let dateline = metadata.dateline { json.dateline(dateline) }
      json.key("blocks")
      json.array { json in for block in article.blocks { json.stretch("kind", block.kind.rawValue, block.range) } }
      json.key("links")
      json.array { json in for link in article.links { json.stretch("address", link.address, link.range) } }
    }
  }

  private mutating func dateline(_ dateline: Dateline) {
    key("dateline")
    object { json in
      json.key("bytes")
      json.bytes(dateline.range)
      json.member("place", dateline.place)
      json.member("agency", dateline.agency)
      json.member("date", dateline.date?.description)
      if let range = dateline.dateRange {
        json.key("date_bytes")
        json.bytes(range)
      }
    }
  }

  private mutating func stretch(_ name: StaticString, _ text: String, _ range: TextRange) {
    object { json in
      json.key(name)
      json.value(text)
      json.key("bytes")
      json.bytes(range)
    }
  }

  private mutating func bytes(_ range: TextRange) {
    array { json in
      json.value(range.start)
      json.value(range.end)
    }
  }

  private mutating func marking(_ marking: Marking) {
    key("reading")
    object { json in
      json.member("read", marking.isRead)
      json.member("starred", marking.isStarred)
      if let place = marking.place {
        json.member("place", place)
      }
      json.member("time", marking.time)
    }
  }

  private mutating func note(_ note: Note) {
    object { json in
      json.member("text", note.text)
      json.member("time", note.time)
    }
  }

  private mutating func version(_ version: ArticleVersion) {
    object { json in
      json.member("replaced", version.replaced)
      json.member("title", version.title)
      json.member("text", version.text)
    }
  }
}
