// Finds the word for what a time dates: the verb of its clause or a noun that names what happened.

import NewsModel

/// Weighs the verbs and event nouns around a time by how near they stand and what stands between.
struct EventFinder {
  let text: TimeText

  private static let reachBack = 28
  private static let reachAhead = 24

  /// The head word of the event that an expression dates; nil if there is no verb or event noun near.
  func event(of pieces: Range<Int>) -> TextRange? {
    var best: (place: Int, cost: Int)?
    func offer(_ candidate: (place: Int, cost: Int)?) {
      guard let candidate, candidate.cost < best?.cost ?? .max else { return }
      best = candidate
    }
    offer(attributive(after: pieces))
    offer(adverbial(pieces))
    offer(backward(from: pieces))
    offer(forward(from: pieces))
    return best.map { text.pieces[$0.place].range }
  }

  /// "Friday's bombings", "third-quarter loss": the noun right behind a time with no preposition before it.
  private func attributive(after pieces: Range<Int>) -> (place: Int, cost: Int)? {
    var cursor = TimeCursor(text, at: pieces.lowerBound)
    cursor.index = pieces.upperBound
    let isPossessive = cursor.possessive()
    var place = cursor.index
    guard isPossessive || !cursor.isAfterTimePreposition else { return nil }
    var best: (place: Int, cost: Int)?
    while place < text.pieces.count, place - cursor.index < 4, !text.pieces[place].opensParagraph {
      let form = form(place)
      if case .mark(let byte) = text.pieces[place].lexeme, byte != UInt8(ascii: "-") { break }
      if case .keyword = text.pieces[place].lexeme { break }
      if isState(place) { break }
      if form == .event || form == .gerund && isPossessive {
        best = (place, isPossessive ? 0 : 1)
      } else if form != .other {
        break
      }
      if best != nil, form == .other { break }
      place += 1
    }
    return best
  }

  /// "Now owns", "recently ordered": the verb right behind an adverb.
  private func adverbial(_ pieces: Range<Int>) -> (place: Int, cost: Int)? {
    guard pieces.count == 1, !opensClause(pieces.lowerBound),
      case .keyword(let keyword) = text.pieces[pieces.lowerBound].lexeme,
      [.now, .currently, .recently, .presently, .lately].contains(keyword)
    else { return nil }
    var place = pieces.upperBound
    while place < text.pieces.count, place - pieces.upperBound < 3, !text.pieces[place].opensParagraph {
      if isPlainWord(place), !isAdverb(place), form(place) != .modal { return (place, 1) }
      guard isAdverb(place) else { return nil }
      place += 1
    }
    return nil
  }

  private func isPlainWord(_ place: Int) -> Bool {
    guard place < text.pieces.count, !text.pieces[place].isCapitalized, text.pieces[place].isOther else { return false }
    return !isAuxiliary(form(place)) && !isDeterminer(place)
  }

  private func isAuxiliary(_ form: WordForm) -> Bool { form == .presentAuxiliary || form == .pastAuxiliary }

  private func isDeterminer(_ place: Int) -> Bool {
    switch text.pieces[place].lexeme {
    case .keyword(.the), .keyword(.a), .keyword(.an), .keyword(.its), .keyword(.this), .keyword(.these),
      .keyword(.those):
      true
    case .other: WordForms.isDeterminer(text.source.bytes, text.pieces[place].start, text.pieces[place].end)
    default: false
    }
  }

  /// A participle that goes with a noun: "an unspecified date", "Seattle-based".
  private func isAttribute(_ place: Int) -> Bool {
    guard place > 0, !text.pieces[place].opensParagraph else { return false }
    if text.pieces[place - 1].lexeme == .mark(UInt8(ascii: "-")), !text.pieces[place].isSpaced { return true }
    let before = place > 1 && isAdverb(place - 1) && form(place - 1) == .other ? place - 2 : place - 1
    return isDeterminer(before) && place + 1 < text.pieces.count && text.pieces[place + 1].lexeme == .other
  }

  private func backward(from pieces: Range<Int>) -> (place: Int, cost: Int)? {
    var best: (place: Int, cost: Int)?
    var toll = 0
    var place = pieces.lowerBound - 1
    while place >= 0, pieces.lowerBound - place <= EventFinder.reachBack, !text.pieces[place + 1].opensParagraph,
      !isStop(place)
    {
      toll += crossing(place)
      if let weight = weight(place) {
        let cost = pieces.lowerBound - place + toll + weight + (isFarSpeech(place, from: pieces.lowerBound) ? 3 : 0)
        if cost < best?.cost ?? .max { best = (place, cost) }
      }
      place -= 1
    }
    return best
  }

  private func forward(from pieces: Range<Int>) -> (place: Int, cost: Int)? {
    var best: (place: Int, cost: Int)?
    var toll = opensClause(pieces.lowerBound) ? -4 : isSubject(pieces) ? 3 : 10
    var place = pieces.upperBound
    var distance = 0
    while place < text.pieces.count, distance < EventFinder.reachAhead, !text.pieces[place].opensParagraph,
      !isStop(place)
    {
      if place > pieces.upperBound { toll += crossing(place) }
      if text.pieces[place].isKeyword(.and) { toll += 6 }
      if let weight = weight(place) {
        let cost = distance / 2 + toll + weight
        if cost < best?.cost ?? .max { best = (place, cost) }
      }
      place += 1
      distance += 1
    }
    return best
  }

  /// The time goes with the subject of the verb behind it: "net income for the third quarter fell", "third-quarter net
  /// income fell".
  private func isSubject(_ pieces: Range<Int>) -> Bool {
    guard pieces.upperBound < text.pieces.count, !text.pieces[pieces.upperBound].opensParagraph else { return false }
    switch form(pieces.upperBound) {
    case .past, .pastAuxiliary: return true
    default: break
    }
    for place in pieces.upperBound..<min(pieces.upperBound + 3, text.pieces.count) where isState(place) { return true }
    return false
  }

  /// A verb of speech that does not stand beside the time: what was said has the time.
  private func isFarSpeech(_ place: Int, from time: Int) -> Bool {
    let piece = text.pieces[place]
    return time - place > 3 && WordForms.isSpeech(text.source.bytes, piece.start, piece.end)
  }

  /// "Income", "sales": what is had and does not happen.
  private func isState(_ place: Int) -> Bool {
    let piece = text.pieces[place]
    return WordForms.isState(text.source.bytes, piece.start, piece.end)
  }

  /// What a word costs as the head of an event; nil if it cannot be one.
  private func weight(_ place: Int) -> Int? {
    let piece = text.pieces[place]
    if WordForms.isHollow(text.source.bytes, piece.start, piece.end) { return nil }
    return switch form(place) {
    case .past: isAttribute(place) ? 9 : 0
    case .event: 4
    case .gerund: isAttribute(place) ? 9 : 4
    case .present: 2
    case .other: isBase(place) ? 0 : isPredicate(place) ? 3 : nil
    case .pastAuxiliary, .presentAuxiliary: isMainVerb(place) ? 4 : nil
    case .modal: nil
    }
  }

  /// "Had" and "is" with no other verb behind them.
  private func isMainVerb(_ place: Int) -> Bool {
    var next = place + 1
    while next < min(place + 4, text.pieces.count) {
      switch form(next) {
      case .past, .gerund, .presentAuxiliary, .pastAuxiliary: return false
      default: break
      }
      if !isAdverb(next) { return !isPlainWord(next) }
      next += 1
    }
    return true
  }

  /// "Was weak", "are worth": what is said of something with "be".
  private func isPredicate(_ place: Int) -> Bool {
    let piece = text.pieces[place]
    guard place > 0, piece.end - piece.start > 1 else { return false }
    // Most words are refused by the one before them, so that is asked first.
    var before = form(place - 1)
    if before == .other, isAdverb(place - 1) {
      guard place > 1 else { return false }
      before = form(place - 2)
    }
    return isAuxiliary(before) && isPlainWord(place)
      && !WordForms.isAdverb(text.source.bytes, piece.start, piece.end)
  }

  /// A verb in its plain form, known by "will" or "to" before it.
  private func isBase(_ place: Int) -> Bool {
    let piece = text.pieces[place]
    guard !piece.isCapitalized,
      piece.isOther || piece.isKeyword(.close) || piece.isKeyword(.end) || piece.isKeyword(.start)
    else { return false }
    var before = place - 1
    while before >= 0, place - before <= 3, !text.pieces[before + 1].opensParagraph {
      if form(before) == .modal { return true }
      if text.pieces[before].isKeyword(.to) {
        return isPlainWord(place) || before > 0 && precedesInfinitive(before - 1)
      }
      guard isAdverb(before) else { return false }
      before -= 1
    }
    return false
  }

  private func precedesInfinitive(_ place: Int) -> Bool {
    let piece = text.pieces[place]
    if WordForms.looksAhead(text.source.bytes, piece.start, piece.end) { return true }
    switch form(place) {
    case .past, .gerund, .event, .presentAuxiliary, .pastAuxiliary: return true
    default: return false
    }
  }

  private func isAdverb(_ place: Int) -> Bool {
    let piece = text.pieces[place]
    let bytes = text.source.bytes
    let endsSo =
      piece.end - piece.start > 3 && bytes[piece.end - 1] == UInt8(ascii: "y")
      && bytes[piece.end - 2] == UInt8(ascii: "l")
    return endsSo || piece.isKeyword(.not) || form(place) == .presentAuxiliary
  }

  /// What it costs to reach over a word.
  private func crossing(_ place: Int) -> Int {
    switch text.pieces[place].lexeme {
    case .mark(UInt8(ascii: ",")): 3
    case .mark(UInt8(ascii: ";")), .mark(UInt8(ascii: ":")), .mark(UInt8(ascii: "~")): 8
    case .mark(UInt8(ascii: "\"")), .mark(UInt8(ascii: "`")): 4
    case .keyword(.that), .keyword(.after), .keyword(.before), .keyword(.since), .keyword(.until): 3
    default: 0
    }
  }

  /// The expression stands first in its sentence or clause, but for a preposition or "also".
  private func opensClause(_ place: Int) -> Bool {
    var before = place - 1
    for _ in 0..<3 {
      guard before >= 0, !text.pieces[before + 1].opensParagraph else { return true }
      switch text.pieces[before].lexeme {
      case .mark: return true
      case .keyword(.on), .keyword(.in), .keyword(.at), .keyword(.by), .keyword(.during), .keyword(.over),
        .keyword(.and),
        .keyword(.for), .keyword(.since), .keyword(.just), .keyword(.until), .keyword(.through), .keyword(.after),
        .keyword(.before):
        before -= 1
      default: return false
      }
    }
    return false
  }

  private func form(_ place: Int) -> WordForm {
    let piece = text.pieces[place]
    switch piece.lexeme {
    case .other, .keyword: return WordForms.form(text.source.bytes, piece.start, piece.end)
    default: return .other
    }
  }

  private func isStop(_ place: Int) -> Bool { text.endsSentence(place) }
}

extension TimeCursor {
  /// A preposition stands before where reading began.
  fileprivate var isAfterTimePreposition: Bool {
    guard case .keyword(let keyword)? = before else { return false }
    return [.on, .in, .at, .by, .since, .until, .during, .over, .through, .for, .from, .after, .before].contains(
      keyword)
  }
}
