// Tells which words of a text work as cues: verbs of speech, not the nouns that look like them.

import NewsModel

struct CueFinder {
  let words: WordList
  let reading: Reading
  let mentionAt: TokenCover
  let spanAt: TokenCover

  /// What each token can do as a cue; nothing for words in quote marks and in names.
  func cues() -> [CueUse] {
    var cues = [CueUse](repeating: [], count: words.count)
    let uses = words.asked(CueVerbs.uses)
    for (token, number) in words.numbers.enumerated() where spanAt[token] < 0 {
      if let use = uses[Int(number)], isVerb(token) { cues[token] = use }
    }
    let followers = words.asked(CueFinder.followers)
    for token in words.indices.dropLast() where followers[Int(words.numbers[token + 1])] && spanAt[token] < 0 {
      if words[token + 1] == "out", words[token].hasPrefix("point") { cues[token] = [.direct, .that] }
      if words[token + 1] == "back", ["shot", "shoots", "fired", "fires", "hit", "snapped"].contains(words[token]) {
        cues[token] = [.direct]
      }
      if words[token] == "put", words[token + 1] == "it" { cues[token] = [.direct] }
      if ["went", "goes", "going"].contains(words[token]), words[token + 1] == "on" { cues[token] = [.direct] }
    }
    return cues
  }

  /// The second words of cues of two.
  private static let followers: WordSet = ["out", "back", "it", "on"]

  private func isVerb(_ token: Int) -> Bool {
    guard mentionAt[token] < 0 else { return false }
    guard token > 0 else { return true }
    let before = words[token - 1]
    let isGerund = words[token].hasSuffix("ing") && ["in", "by", "for", "with", "of"].contains(before)
    if QuoteWords.nounMarkers.contains(before), !isGerund { return false }
    if CueFinder.nouns.contains(words[token]), !isSubjectLike(token - 1) { return false }
    if words[token].hasPrefix("state"), !words[token].hasSuffix("d"), !takesWords(token + 1) { return false }
    if CueFinder.nouns.contains(words[token]), token + 1 < words.count,
      ["from", "of", "on", "about", "by"].contains(words[token + 1])
    {
      return false
    }
    return !isCapital(token) || before == "." || spanAt[token - 1] >= 0
  }

  /// Forms that are nouns as often as verbs: they are verbs only after who could do them.
  private static let nouns: WordSet = [
    "state", "states", "report", "claim", "post", "posts", "note", "notes", "fear", "fears", "hope", "hopes", "call",
    "calls", "estimate", "estimates", "charge", "charges", "promise", "promises", "remark", "remarks", "comment",
    "comments", "question", "questions", "answer", "answers", "tweet", "tweets", "vow", "vows", "pledge", "pledges",
    "joke", "jokes", "stress", "label", "brand", "cry", "cries", "read", "attack", "demand", "demands",
    "quote",
    "quotes", "rate", "rates", "thanks", "credit", "credits", "term", "terms", "praise",
  ]

  private func isSubjectLike(_ token: Int) -> Bool {
    let word = words[token]
    if spanAt[token] >= 0 { return true }
    if ["his", "her", "its", "their", "these", "those"].contains(word) { return false }
    if QuoteWords.subjectPronouns.contains(word) || QuoteWords.auxiliaries.contains(word) || word == "to" {
      return true
    }
    if mentionAt[token] >= 0 { return !word.hasSuffix("'s") && !word.hasSuffix("’s") }
    return QuoteWords.isAdverb(word) || (word.hasSuffix("s") && word.count > 3 && !word.hasSuffix("ous"))
  }

  /// "that", a colon or quote marks come next.
  private func takesWords(_ token: Int) -> Bool {
    token < words.count && ([":", ",", "that", "the"].contains(words[token]) || spanAt[token] >= 0)
  }

  private func isCapital(_ token: Int) -> Bool {
    (0x41...0x5A).contains(reading.source.bytes[reading.document.tokens[token].range.start])
  }
}
