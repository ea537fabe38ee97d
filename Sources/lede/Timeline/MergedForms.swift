// One timeline of several articles for people and as JSON.

import Extraction
import NewsModel

extension ProsePage {
  /// The articles with their numbers, then one event after the other.
  mutating func timeline(_ merged: MergedArticles) {
    for (number, source) in merged.sources.enumerated() {
      paragraph(merged.title(source), first: "[\(number + 1)] ", indent: 4)
    }
    blank()
    for event in merged.timeline.events {
      let numbers = merged.numbers(of: event).map { String($0) }.joined(separator: ",")
      var words = merged.words(of: event) + " [\(numbers)]"
      if merged.entry(event.tellings[0]).isSpeech { words += " (said)" }
      if event.isFuture { words += " (still to come)" }
      let others = merged.disagreements(of: event)
      if !others.isEmpty { words += " — told of " + others.joined(separator: " and ") + " too" }
      paragraph(words, first: event.when.columns + "  ", indent: 13)
    }
  }
}

extension MergedArticles {
  /// One object with the articles and their one timeline, as JSON.md describes it.
  var json: JSONWriter {
    var json = JSONWriter()
    let texts = sources.map { AnalysisJSON(text: $0.article.text, analysis: $0.analysis) }
    json.object { json in
      json.key("sources")
      json.array { json in
        for source in sources { write(source, to: &json) }
      }
      json.key("timeline")
      json.array { json in
        for event in timeline.events { write(event, texts, to: &json) }
      }
    }
    json.endLine()
    return json
  }

  private func write(_ source: ReadArticle, to json: inout JSONWriter) {
    json.object { json in
      json.key("file")
      json.value(source.file)
      json.key("title")
      json.value(source.article.metadata.title)
      json.key("date")
      json.value(source.article.metadata.writingDay?.description)
    }
  }

  private func write(_ event: MergedTimeline.Event, _ texts: [AnalysisJSON], to json: inout JSONWriter) {
    let entry = entry(event.tellings[0])
    json.object { json in
      json.key("kind")
      json.value(entry.kind.name)
      json.key("date")
      json.value(event.when.timex)
      json.key("text")
      json.value(words(of: event))
      json.key("people")
      json.array { json in
        for name in people(in: event) { json.value(name) }
      }
      json.key("future")
      json.value(event.isFuture)
      json.key("speech")
      json.value(entry.isSpeech)
      json.key("tellings")
      json.array { json in
        for telling in event.tellings { write(telling, texts, to: &json) }
      }
      json.key("contradictions")
      json.array { json in
        for index in event.contradictions { json.value(index) }
      }
    }
  }

  private func write(_ telling: MergedTimeline.Telling, _ texts: [AnalysisJSON], to json: inout JSONWriter) {
    json.object { json in
      json.key("source")
      json.value(telling.source)
      texts[telling.source].writeSpan(entry(telling).sentence, to: &json)
    }
  }
}
