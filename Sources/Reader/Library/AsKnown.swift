// The library as it stood on a day: list, searches, pages and the timeline of the folder know no more than was known then.

import NewsModel
import TerminalUI

extension ReaderState {
  /// Shows what was known on a day that was typed; without one, all that is known.
  mutating func setKnown(at words: String) -> [Effect] {
    if words.isEmpty { return asKnown == nil ? say("All that is known is shown") : know(nil) }
    guard let day = CivilDate(iso8601: words) else {
      return say(Message(subject: words, text: "is no day: @ takes one as 2024-03-11", isTrouble: true))
    }
    return know(day)
  }

  private mutating func know(_ day: CivilDate?) -> [Effect] {
    asKnown = day
    dossier.forget()
    timeline.folder.askAgain()
    if day == nil { list { $0.know(nil) } }
    let found = results.map { [Effect.search($0.words)] } ?? []
    let words = day.map { "As known on \(TimeValue($0).words(.short)): @ and Enter ends it" } ?? "As known now"
    return [.asKnown(day)] + found + say(words)
  }

  /// What was known on that day has come.
  mutating func takeKnown(_ day: CivilDate, _ ids: [ArticleID], _ former: [ArticleRow]) -> [Effect] {
    guard day == asKnown, !articles.knows(Set(ids), former) else { return [] }
    list { $0.know(Set(ids), former: former) }
    articles.keepInView(in: context(for: .articles, layout: layout))
    return results == nil ? preview() : []
  }

  /// `as known on 11 Mar 2024`
  var wordsOfKnown: String? { asKnown.map { "as known on \(TimeValue($0).words(.short))" } }
}
