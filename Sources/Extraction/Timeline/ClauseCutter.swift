// Cuts from a sentence the clause that tells what happened at a time, as a line a person wants to read.

import NewsModel

/// The words of one dated event.
struct DatedClause {
  /// All that belongs to it, with the words of the time: who is named here takes part.
  let whole: TextRange
  /// What to show: without the time, without "but" before it and without "said on Monday that".
  let shown: [TextRange]
}

struct ClauseCutter {
  let text: TimeText

  /// The clause of the time at `pieces` in a sentence; `others` are the other dated times of the sentence.
  func clause(of pieces: Range<Int>, in sentence: Range<Int>, others: [Range<Int>]) -> DatedClause {
    let bounds = segment(around: pieces, in: sentence, others: others)
    let whole = TextRange(text.pieces[bounds.lowerBound].start, text.pieces[bounds.upperBound - 1].end)
    return DatedClause(whole: whole, shown: shown(bounds, without: timePhrase(pieces, in: bounds)))
  }

  // MARK: Bounds

  /// The part of a sentence that tells this time and no other: cut at the border nearest to each neighbor.
  private func segment(around pieces: Range<Int>, in sentence: Range<Int>, others: [Range<Int>]) -> Range<Int> {
    var start = sentence.lowerBound
    var end = sentence.upperBound
    for other in others {
      if other.upperBound <= pieces.lowerBound,
        let border = border(from: other.upperBound, to: pieces.lowerBound)
          ?? reported(from: other.upperBound, to: pieces.lowerBound)
      {
        start = max(start, border)
      }
      if other.lowerBound >= pieces.upperBound,
        let border = border(from: pieces.upperBound, to: other.lowerBound)
      {
        end = min(end, border)
      }
    }
    guard start < end else { return sentence }
    return withinSemicolons(start..<end, around: pieces)
  }

  /// A semicolon parts what happened from what else is told, with or without a time.
  private func withinSemicolons(_ bounds: Range<Int>, around time: Range<Int>) -> Range<Int> {
    var start = bounds.lowerBound
    var end = bounds.upperBound
    let semicolon = Lexeme.mark(UInt8(ascii: ";"))
    for place in bounds where text.pieces[place].lexeme == semicolon {
      if place < time.lowerBound { start = place + 1 }
      if place >= time.upperBound {
        end = place
        break
      }
    }
    return end - start > time.count + 2 ? start..<end : bounds
  }

  /// Where a new clause begins between two times: after a semicolon or colon, at a comma with "but" or "and" behind it or
  /// with the time itself behind it, at "and" with a verb behind it.
  private func border(from: Int, to: Int) -> Int? {
    guard from < to else { return nil }
    for place in (from..<to).reversed() where isBorder(place, before: to) { return place + (isMark(place) ? 1 : 0) }
    return nil
  }

  /// "Said on Monday that": what was said begins there.
  private func reported(from: Int, to: Int) -> Int? {
    guard from < to, text.pieces[from].lexeme == .keyword(.that), from + 1 < to else { return nil }
    return from + 1
  }

  private func isBorder(_ place: Int, before time: Int) -> Bool {
    switch text.pieces[place].lexeme {
    case .mark(UInt8(ascii: ";")), .mark(UInt8(ascii: ":")), .mark(UInt8(ascii: "~")): return true
    case .mark(UInt8(ascii: ",")): return time - place <= 2 || place + 1 < time && opensClause(place + 1)
    case .keyword(.and): return hasSubject(after: place) && hasVerb(after: place)
    default: return false
    }
  }

  private func opensClause(_ place: Int) -> Bool {
    switch text.pieces[place].lexeme {
    case .keyword(.and), .keyword(.or): hasSubject(after: place)
    case .keyword(.so): true
    case .other: LeadingWords.opensClause(text, place)
    default: false
    }
  }

  /// What follows "and" is no verb of the same subject: "and persuaded" goes on, "and Brandt left" begins anew.
  private func hasSubject(after place: Int) -> Bool {
    guard place + 1 < text.pieces.count else { return false }
    return text.form(place + 1) != .past && text.form(place + 1) != .pastAuxiliary
  }

  private func isMark(_ place: Int) -> Bool { if case .mark = text.pieces[place].lexeme { true } else { false } }

  private func hasVerb(after place: Int) -> Bool {
    for next in place + 1..<min(place + 6, text.pieces.count) where next < text.pieces.count {
      switch text.form(next) {
      case .past, .pastAuxiliary, .modal, .presentAuxiliary: return true
      default: break
      }
      if isMark(next) { return false }
    }
    return false
  }

  // MARK: What to leave out

  /// The time with the preposition before it and the comma that sets it off; empty where the clause would not read
  /// without it: "until Monday", "between 1821 and 1823", "three days before".
  private func timePhrase(_ pieces: Range<Int>, in bounds: Range<Int>) -> Range<Int> {
    var start = pieces.lowerBound
    var end = pieces.upperBound
    if start > bounds.lowerBound, case .keyword(let keyword) = text.pieces[start - 1].lexeme {
      if TimePrepositions.removable.contains(keyword) {
        start -= 1
      } else if TimePrepositions.needed.contains(keyword) {
        return bounds.lowerBound..<bounds.lowerBound
      }
    }
    if end < bounds.upperBound, goesOn(end) || endsQuote(end, in: bounds) {
      return bounds.lowerBound..<bounds.lowerBound
    }
    if end < bounds.upperBound, text.pieces[end].lexeme == .mark(UInt8(ascii: ",")), isOpening(start, in: bounds) {
      end += 1
    }
    return start..<end
  }

  /// What stands behind a time belongs to it: "2010 and 2012", "Monday before", "last week's".
  private func goesOn(_ place: Int) -> Bool {
    switch text.pieces[place].lexeme {
    case .keyword(.and): place + 1 < text.pieces.count && Heads.bit(of: text.pieces[place + 1].lexeme) == 3
    case .keyword(.to), .keyword(.or), .keyword(.before), .keyword(.after), .keyword(.of): true
    case .mark(UInt8(ascii: "-")), .mark(UInt8(ascii: "'")): !text.pieces[place].isSpaced
    case .other: !text.pieces[place].isSpaced
    default: false
    }
  }

  /// The time ends what is quoted: “The records say 1926,” he told me.
  private func endsQuote(_ place: Int, in bounds: Range<Int>) -> Bool {
    var place = place
    while place < bounds.upperBound, text.pieces[place].lexeme == .mark(UInt8(ascii: ",")) { place += 1 }
    return place < bounds.upperBound - 1 && isQuoteMark(place) && !text.pieces[place].isSpaced
  }

  private func isOpening(_ place: Int, in bounds: Range<Int>) -> Bool {
    var index = bounds.lowerBound
    while index < place, isLeading(index) { index += 1 }
    return index >= place
  }

  /// Conjunctions and marks that a line does not begin with.
  private func isLeading(_ place: Int) -> Bool {
    switch text.pieces[place].lexeme {
    case .mark(let byte): return byte != UInt8(ascii: "$") && byte != UInt8(ascii: "(")
    case .keyword(.and), .keyword(.or), .keyword(.so), .keyword(.just), .keyword(.then): return true
    case .other: return LeadingWords.contains(text, place)
    default: return false
    }
  }

  private func shown(_ bounds: Range<Int>, without time: Range<Int>) -> [TextRange] {
    var start = bounds.lowerBound
    start = afterFrame(from: start, to: bounds.upperBound, time: time)
    var end = bounds.upperBound
    while start < end, isLeading(start) || time.contains(start), !opensQuote(start, before: end) { start += 1 }
    while end > start, isTrailing(end - 1) || time.contains(end - 1) || isDangling(end - 1, from: start) { end -= 1 }
    guard start < end else { return [] }
    guard time.lowerBound > start, time.upperBound < end else { return [range(start..<end)] }
    // The two pieces are read as one: no comma is left where the time stood between two.
    var rest = time.upperBound
    while rest < end - 1, text.pieces[rest].lexeme == .mark(UInt8(ascii: ",")) { rest += 1 }
    var stop = time.lowerBound
    while stop > start + 1, text.pieces[stop - 1].lexeme == .mark(UInt8(ascii: ",")) { stop -= 1 }
    // Nor a pair of brackets with nothing in it.
    if stop > start + 1, rest < end - 1, text.pieces[stop - 1].lexeme == .mark(UInt8(ascii: "(")),
      text.pieces[rest].lexeme == .mark(UInt8(ascii: ")"))
    {
      stop -= 1
      rest += 1
    }
    return [range(start..<stop), range(rest..<end)]
  }

  private func isTrailing(_ place: Int) -> Bool {
    switch text.pieces[place].lexeme {
    case .mark(UInt8(ascii: "\"")): return text.pieces[place].isSpaced
    case .mark(let byte):
      return [
        UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "-"),
        UInt8(ascii: "~"),
      ].contains(byte)
    case .keyword(.and), .keyword(.or): return true
    default: return false
    }
  }

  /// A quote mark whose quote ends before the clause does.
  private func opensQuote(_ place: Int, before end: Int) -> Bool {
    guard isQuoteMark(place), let close = (place + 1..<end).first(where: isQuoteMark) else { return false }
    return (close + 1..<end).contains { !isMark($0) }
  }

  /// A quote mark that closes what was not opened in the clause.
  private func isDangling(_ place: Int, from start: Int) -> Bool {
    guard isQuoteMark(place), !isOpeningQuote(place) else { return false }
    var isOpen = false
    for piece in start..<place where isQuoteMark(piece) { isOpen = isOpeningQuote(piece) || !isOpen && !isCurly(piece) }
    return !isOpen
  }

  private func isQuoteMark(_ place: Int) -> Bool { text.pieces[place].lexeme == .mark(UInt8(ascii: "\"")) }
  private func isCurly(_ place: Int) -> Bool { text.pieces[place].end - text.pieces[place].start > 1 }

  /// “, which is three bytes that end in 9C.
  private func isOpeningQuote(_ place: Int) -> Bool {
    isCurly(place) && text.source.bytes[text.pieces[place].end - 1] == 0x9C
  }

  /// Behind "According to …," and "The ministry said that".
  private func afterFrame(from start: Int, to end: Int, time: Range<Int>) -> Int {
    if LeadingWords.isAccording(text, start) {
      for place in start..<min(end, start + 16) where text.pieces[place].lexeme == .mark(UInt8(ascii: ",")) {
        return time.lowerBound > place || time.lowerBound < start ? place + 1 : start
      }
    }
    return start
  }

  private func range(_ pieces: Range<Int>) -> TextRange {
    TextRange(text.pieces[pieces.lowerBound].start, text.pieces[pieces.upperBound - 1].end)
  }
}

extension TimeText {
  /// The form of a word by itself.
  func form(_ place: Int) -> WordForm {
    switch pieces[place].lexeme {
    case .other, .keyword: WordForms.form(source.bytes, pieces[place].start, pieces[place].end)
    default: .other
    }
  }
}

/// Prepositions before a time.
enum TimePrepositions {
  /// They go with the time when it is left out.
  static let removable: Set<Keyword> = [.on, .in, .at, .during, .just, .only]
  /// The clause needs them and the time: "until Monday".
  static let needed: Set<Keyword> = [
    .until, .till, .from, .between, .since, .by, .of, .after, .before, .through, .to, .about, .around, .for, .and, .or,
    .than,
    .over, .throughout, .the, .a, .toward, .towards,
  ]
}

/// Words that a line of a timeline does not begin with.
enum LeadingWords {
  private static let words = WordForms.keys(
    "but while when where which who whereas although though because however meanwhile also moreover therefore thus yet as"
  )
  private static let clauseOpeners = WordForms.keys("but while whereas yet although though")
  private static let according = WordForms.keys("according")

  static func contains(_ text: TimeText, _ place: Int) -> Bool { holds(words, text, place) }
  static func opensClause(_ text: TimeText, _ place: Int) -> Bool { holds(clauseOpeners, text, place) }
  static func isAccording(_ text: TimeText, _ place: Int) -> Bool { holds(according, text, place) }

  private static func holds(_ words: WordSet, _ text: TimeText, _ place: Int) -> Bool {
    let piece = text.pieces[place]
    return WordKey(text.source.bytes, piece.start, piece.end).map { words.contains($0) } ?? false
  }
}
