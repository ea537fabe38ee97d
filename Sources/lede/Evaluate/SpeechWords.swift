// Tells marked cues of speech from cues of opinion, as corpora mark both.

enum SpeechWords {
  /// Whether some word of a cue says that somebody speaks or writes.
  static func areSpeech(_ cue: String) -> Bool {
    if cue == ":" { return true }
    return cue.lowercased().split { !$0.isLetter }.contains { word in forms.contains(String(word)) || isForm(word) }
  }

  private static let forms: Set<String> = [
    "said", "says", "told", "tells", "wrote", "written", "spoke", "spoken", "began", "begins", "according", "denied",
    "denies", "replied", "replies", "testified", "testifies", "went",
  ]

  private static let stems: Set<String> = [
    "say", "tell", "add", "writ", "write", "ask", "note", "report", "announce", "suggest", "tweet", "describe", "argue",
    "continue", "explain", "acknowledge", "declare", "recall", "state", "claim", "respond", "conclude", "warn",
    "insist",
    "reply", "reveal", "predict", "question", "promise", "vow", "pledge", "admit", "confirm", "deny", "indicate",
    "accuse",
    "testify", "quote", "remark", "comment", "call", "joke", "quip", "shout", "urge", "post", "mention", "assert",
    "allege", "emphasize", "stress", "read", "inform", "speak", "talk", "answer", "interject", "propose", "estimate",
    "caution", "complain", "boast", "repeat", "reiterate", "observe", "point",
  ]

  /// A stem with an ending, "e" dropped before it or the last letter doubled.
  private static func isForm(_ word: Substring) -> Bool {
    if stems.contains(String(word)) { return true }
    for ending in ["ing", "ed", "es", "s", "d"] where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count)
      if stems.contains(String(stem)) || stems.contains(stem + "e") { return true }
      if stem.last == stem.dropLast().last, stems.contains(String(stem.dropLast())) { return true }
    }
    return false
  }
}
