// The day that an article's dates are counted from, where its reader knows better.

import NewsModel

extension ReaderState {
  /// Begins to type the command that changes the day.
  mutating func askForAnchor() -> [Effect] {
    guard let open else { return say("No article is open") }
    guard open.isAnalyzed else { return say("Still reading: its dates come in a moment") }
    let effects = openPrompt(.command)
    prompt.insert(CommandName.anchor.rawValue + " ")
    return effects
  }

  /// Counts all dates from a day, or from the article's own if none is told. The answer comes as the article anew.
  mutating func anchor(at words: String) -> [Effect] {
    guard let open else { return say("No article is open") }
    if words.isEmpty { return [.reanchor(open.id, nil)] + say("Dates are counted from the article’s own day") }
    guard let day = CivilDate(iso8601: words) else {
      return say(Message(subject: words, text: "is no day: :anchor 2024-04-13", isTrouble: true))
    }
    return [.reanchor(open.id, day)] + say("Dates are counted from \(day.inWords)")
  }
}
