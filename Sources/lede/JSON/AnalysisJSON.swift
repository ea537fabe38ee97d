// An analysis as JSON, as JSON.md in lede.docc describes it.

import NewsModel

/// Writes what is known of one article. Offsets become code points.
struct AnalysisJSON {
  private let text: [UInt8]
  private let offsets: CodePointOffsets
  private let analysis: Analysis
  /// All that the library keeps is written too, so that nothing need be analyzed again.
  private let isWhole: Bool

  init(text: String, analysis: Analysis, isWhole: Bool = false) {
    self.isWhole = isWhole
    self.text = Array(text.utf8)
    offsets = CodePointOffsets(self.text)
    self.analysis = analysis
  }

  /// The four keys `entities`, `quotes`, `timexes`, `timeline` of an object that is being written.
  func write(to json: inout JSONWriter) {
    writeEntities(to: &json)
    writeQuotations(to: &json)
    json.key("timexes")
    json.array { json in
      for index in analysis.times.indices { write(time: index, to: &json) }
    }
    writeTimeline(to: &json)
  }

  func writeEntities(to json: inout JSONWriter) {
    json.key("entities")
    json.array { json in
      for index in analysis.entities.indices { write(entity: index, to: &json) }
    }
  }

  func writeQuotations(to json: inout JSONWriter) {
    json.key("quotes")
    json.array { json in
      for quotation in analysis.quotations { write(quotation, to: &json) }
    }
  }

  func writeTimeline(to json: inout JSONWriter) {
    json.key("timeline")
    json.array { json in
      for entry in analysis.timeline { write(entry, to: &json) }
    }
  }
}

extension AnalysisJSON {
  private func write(entity index: EntityIndex, to json: inout JSONWriter) {
    let entity = analysis.entities[index]
    json.object { json in
      json.key("id")
      write(id: index, to: &json)
      json.member("type", entity.kind.rawValue)
      json.member("name", entity.name)
      if isWhole {
        json.member("sex", entity.sex?.rawValue)
      }
      json.key("aliases")
      json.array { json in
        for alias in entity.aliases { write(alias, to: &json) }
      }
      json.key("roles")
      json.array { json in
        for role in entity.roles { write(role, to: &json) }
      }
      if let age = entity.age { write(age, to: &json) }
      json.key("mentions")
      json.array { json in
        for link in entity.links { write(link, to: &json) }
      }
      if entity.isOpen { write(entity.candidates, to: &json) }
    }
  }

  private func write(_ alias: Alias, to json: inout JSONWriter) {
    json.object { json in
      json.member("text", alias.text)
      json.member("reason", alias.reason)
      json.member("certainty", alias.certainty.rawValue)
      json.member("count", alias.count)
    }
  }

  private func write(_ role: Role, to json: inout JSONWriter) {
    json.object { json in
      writeSpan(role.range, to: &json)
      json.member("text", role.text)
    }
  }

  private func write(_ age: Age, to json: inout JSONWriter) {
    json.key("age")
    json.object { json in
      writeSpan(age.range, to: &json)
      switch age.told {
      case .years(let years):
        json.member("years", years)
      case .born(let born):
        json.member("born", born)
      }
    }
  }

  private func write(_ link: MentionLink, to json: inout JSONWriter) {
    let mention = analysis.mentions[link.mention]
    json.object { json in
      writeSpan(mention.range, to: &json)
      json.member("kind", mention.form.rawValue)
      json.member("rule", mention.rule)
      json.member("link", link.rule)
      json.member("certainty", link.certainty.rawValue)
    }
  }

  private func write(_ candidates: [Candidate], to json: inout JSONWriter) {
    json.key("candidates")
    json.array { json in
      for candidate in candidates {
        json.object { json in
          json.key("entity")
          write(id: candidate.entity, to: &json)
          json.member("reason", candidate.reason)
        }
      }
    }
  }
}

extension AnalysisJSON {
  private func write(_ quotation: Quotation, to json: inout JSONWriter) {
    json.object { json in
      writeSpan(quotation.range, to: &json)
      json.key("parts")
      write(pieces: quotation.parts, to: &json)
      json.member("kind", quotation.kind.rawValue)
      json.key("speaker")
      write(quotation.speaker, to: &json)
      json.key("cue")
      if let cue = quotation.cue { json.object { writeWords(cue, to: &$0) } } else { json.null() }
      json.member("rule", quotation.rule)
      json.member("certainty", quotation.certainty.rawValue)
      write(quotation.circumstances, to: &json)
    }
  }

  private func write(_ circumstances: Quotation.Circumstances, to json: inout JSONWriter) {
    json.key("addressee")
    write(words: circumstances.addressee, to: &json)
    json.key("medium")
    write(words: circumstances.medium, to: &json)
    json.key("distance")
    if let distance = circumstances.distance { json.value(distance) } else { json.null() }
    json.key("unnamed")
    guard case .unnamed(let reason) = circumstances.source else { return json.value(false) }
    json.value(true)
    json.key("reason")
    write(words: reason, to: &json)
  }

  private func write(words range: TextRange?, to json: inout JSONWriter) {
    if let range { json.object { writeWords(range, to: &$0) } } else { json.null() }
  }

  private func write(_ speaker: Speaker, to json: inout JSONWriter) {
    guard case .words(let range, let entity) = speaker else { return json.null() }
    json.object { json in
      writeWords(range, to: &json)
      json.key("entity")
      if let entity { write(id: entity, to: &json) } else { json.null() }
    }
  }

  private func write(time index: Int, to json: inout JSONWriter) {
    let time = analysis.times[index]
    json.object { json in
      writeWords(time.range, to: &json)
      json.member("type", time.kind.rawValue)
      json.member("value", time.value.timex)
      if let modifier = time.modifier {
        json.member("mod", modifier)
      }
      json.key("anchor")
      write(time.anchor, to: &json)
      json.key("event")
      if let event = time.event { json.object { writeWords(event, to: &$0) } } else { json.null() }
      json.member("rule", time.rule)
    }
  }

  private func write(_ anchor: TimeAnchor, to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", anchor.name)
      switch anchor {
      case .itself, .none: break
      case .dateline(let date), .published(let date), .chosen(let date):
        json.member("date", date.description)
      case .expression(let index):
        json.member("timex", index)
      }
    }
  }

  private func write(_ entry: TimelineEntry, to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", entry.kind.name)
      json.member("date", entry.when.timex)
      writeSpan(entry.sentence, to: &json)
      json.key("text")
      json.value(utf8: words(entry.clause.isEmpty ? [entry.sentence] : entry.clause))
      json.key("people")
      json.array { json in
        for entity in entry.entities where analysis.entities[entity].kind == .person { write(id: entity, to: &json) }
      }
      json.member("future", entry.isFuture)
      json.member("speech", entry.isSpeech)
      if isWhole { writeRest(of: entry, to: &json) }
    }
  }

  private func writeRest(of entry: TimelineEntry, to json: inout JSONWriter) {
    if case .event(let time) = entry.kind {
      json.member("timex", time)
    }
    json.key("clause")
    write(pieces: entry.clause, to: &json)
    json.key("entities")
    json.array { json in for entity in entry.entities { write(id: entity, to: &json) } }
  }

  private func write(pieces: [TextRange], to json: inout JSONWriter) {
    json.array { json in
      for piece in pieces {
        json.array { json in
          json.value(offsets.offset(ofByte: piece.start))
          json.value(offsets.offset(ofByte: piece.end))
        }
      }
    }
  }
}

extension AnalysisJSON {
  /// Ids are words, so that none is taken for false.
  private static func id(_ entity: EntityIndex) -> String { "e\(entity + 1)" }

  private func write(id entity: EntityIndex, to json: inout JSONWriter) { json.value(AnalysisJSON.id(entity)) }

  /// Whom each id means, for output that leaves the entities out.
  func writeNames(to json: inout JSONWriter) {
    json.key("names")
    json.object { json in
      for (index, entity) in analysis.entities.enumerated() {
        json.key(AnalysisJSON.id(index))
        json.value(entity.name)
      }
    }
  }

  func writeSpan(_ range: TextRange, to json: inout JSONWriter) {
    json.member("start", offsets.offset(ofByte: range.start))
    json.member("end", offsets.offset(ofByte: range.end))
  }

  private func writeWords(_ range: TextRange, to json: inout JSONWriter) {
    writeSpan(range, to: &json)
    json.key("text")
    json.value(utf8: text[safe: range])
  }

  /// Pieces of the text, set one after the other.
  private func words(_ pieces: [TextRange]) -> [UInt8] {
    Array(pieces.map { text[safe: $0] }.joined(separator: [UInt8(ascii: " ")]))
  }
}

extension TimeAnchor {
  var name: String {
    switch self {
    case .itself: "itself"
    case .dateline: "dateline"
    case .published: "published"
    case .chosen: "chosen"
    case .expression: "timex"
    case .none: "none"
    }
  }
}

extension TimelineEntry.Kind {
  var name: String {
    switch self {
    case .event: "event"
    case .dateline: "dateline"
    case .published: "published"
    }
  }
}

extension [UInt8] {
  /// The bytes of a range, cut to what there is.
  subscript(safe range: TextRange) -> ArraySlice<UInt8> {
    let low = Swift.min(Swift.max(0, range.start), count)
    return self[low..<Swift.min(Swift.max(low, range.end), count)]
  }
}
