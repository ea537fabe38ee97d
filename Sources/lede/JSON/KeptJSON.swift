// An article with what its reader did, as a line of `lede export`.

import ArticleLibrary
import NewsModel

extension JSONWriter {
  /// One line. Ranges are in bytes, as the library keeps them.
  mutating func kept(_ kept: KeptArticle) {
    object { json in
      json.key("article")
      json.value(kept.id.rawValue)
      if let source = kept.source { json.source(source) }
      if let content = kept.content { json.content(content) }
      if let taken = kept.taken {
        json.key("taken")
        json.value(taken)
      }
      if let marking = kept.marking { json.marking(marking) }
      if let anchor = kept.anchor {
        json.key("anchor")
        json.value(anchor.description)
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
      json.key("follow")
      json.value(follow.followed.kind.rawValue)
      json.key("text")
      json.value(follow.followed.text)
      json.key("time")
      json.value(follow.time)
    }
    endLine()
  }

  mutating func kept(_ correction: KeptCorrection) {
    object { json in
      json.key("correction")
      json.value(CorrectionLine.written(correction.correction))
      json.key("time")
      json.value(correction.time)
    }
    endLine()
  }

  private mutating func source(_ source: KeptSource) {
    key("source")
    object { json in
      json.key("path")
      json.value(source.path)
      json.key("stamp")
      json.value(source.stamp)
      json.key("digest")
      json.value(source.digest.bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined())
      json.key("gone")
      json.value(source.isGone)
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
      for (name, text) in texts {
        json.key(name)
        json.value(text)
      }
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
      json.key("place")
      json.value(dateline.place)
      json.key("agency")
      json.value(dateline.agency)
      json.key("date")
      json.value(dateline.date?.description)
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
      json.key("read")
      json.value(marking.isRead)
      json.key("starred")
      json.value(marking.isStarred)
      if let place = marking.place {
        json.key("place")
        json.value(place)
      }
      json.key("time")
      json.value(marking.time)
    }
  }

  private mutating func note(_ note: Note) {
    object { json in
      json.key("text")
      json.value(note.text)
      json.key("time")
      json.value(note.time)
    }
  }

  private mutating func version(_ version: ArticleVersion) {
    object { json in
      json.key("replaced")
      json.value(version.replaced)
      json.key("title")
      json.value(version.title)
      json.key("text")
      json.value(version.text)
    }
  }
}
