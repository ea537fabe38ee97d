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
      json.member("file", source.file)
      json.member("title", source.article.metadata.title)
      json.member("date", source.article.metadata.writingDay?.description)
    }
  }

  private func write(_ event: MergedTimeline.Event, _ texts: [AnalysisJSON], to json: inout JSONWriter) {
    let entry = entry(event.tellings[0])
    json.object { json in
      json.member("kind", entry.kind.name)
      json.member("date", event.when.timex)
      json.member("text", words(of: event))
      json.key("people")
      json.array { json in
        for name in people(in: event) { json.value(name) }
      }
      json.member("future", event.isFuture)
      json.member("speech", entry.isSpeech)
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
      json.member("source", telling.source)
      texts[telling.source].writeSpan(entry(telling).sentence, to: &json)
    }
  }
}
