// Whether the clause around a time speaks of what was or of what will be.

/// The tense of a clause, as far as it tells whether "Friday" is behind or ahead.
enum Tense {
  case past, present, future, unknown
}

/// Reads the tense off the verb nearest to an expression: first back to where the clause begins, then ahead.
struct TenseReader {
  let text: TimeText

  /// How far a verb may stand from the time it goes with, in pieces.
  private static let reach = 24

  func tense(around pieces: Range<Int>) -> Tense {
    if isAsSoonAs(before: pieces.lowerBound) || isExtended(before: pieces.lowerBound) { return .future }
    let back = backward(from: pieces.lowerBound)
    if back != .unknown { return back }
    return forward(from: pieces.upperBound, opens: pieces.lowerBound)
  }

  private func backward(from start: Int) -> Tense {
    var place = start - 1
    while place >= 0, start - place <= TenseReader.reach {
      if text.pieces[place + 1].opensParagraph || isStop(place) || isAhead(place) { break }
      switch form(place) {
      case .modal: return .future
      case .past: return tense(ofPast: place)
      case .pastAuxiliary: return .past
      case .presentAuxiliary: return presentTense(place)
      case .present: return tense(ofPresent: place)
      case .gerund, .event, .other: break
      }
      place -= 1
    }
    guard place >= 0, start - place <= TenseReader.reach, isAhead(place) else { return .unknown }
    return isOver(place) ? .past : .future
  }

  /// "Opens on Monday" lies ahead, "says on Monday" does not.
  private func tense(ofPresent place: Int) -> Tense {
    let piece = text.pieces[place]
    return WordForms.isPlanned(text.source.bytes, piece.start, piece.end) ? .future : .present
  }

  /// "Met" is past; "will be met", "is to be met" lie ahead.
  private func tense(ofPast place: Int) -> Tense {
    var before = place - 1
    var isPassive = false
    while before >= 0, place - before <= 5, !text.pieces[before + 1].opensParagraph {
      let piece = text.pieces[before]
      switch form(before) {
      // "Could not be reached" has been.
      case .modal: return WordForms.isCould(text.source.bytes, piece.start, piece.end) ? .past : .future
      case .presentAuxiliary: isPassive = WordForms.isBe(text.source.bytes, piece.start, piece.end) || isPassive
      case .pastAuxiliary: return .past
      default:
        if piece.lexeme == .keyword(.to) { return isPassive ? .future : .past }
        guard WordForms.isAdverb(text.source.bytes, piece.start, piece.end) else { return .past }
      }
      before -= 1
    }
    return .past
  }

  /// The verb of a time tells what had been: "had asked on 25 May", "on 25 May he had asked".
  func isPastPerfect(around pieces: Range<Int>) -> Bool {
    let isBefore = isPastPerfect(before: pieces.lowerBound)
    guard !isBefore, backward(from: pieces.lowerBound) == .unknown else { return isBefore }
    var place = pieces.upperBound
    while place < text.pieces.count, place - pieces.upperBound <= TenseReader.reach, !text.pieces[place].opensParagraph,
      !isStop(place)
    {
      let piece = text.pieces[place]
      if WordForms.isHad(text.source.bytes, piece.start, piece.end) { return true }
      guard form(place) == .other || form(place) == .event || form(place) == .gerund else { return false }
      place += 1
    }
    return false
  }

  private func isPastPerfect(before start: Int) -> Bool {
    var place = start - 1
    var reach = TenseReader.reach
    while place >= 0, reach > 0, !text.pieces[place + 1].opensParagraph, !isStop(place) {
      let piece = text.pieces[place]
      if WordForms.isHad(text.source.bytes, piece.start, piece.end) { return true }
      switch form(place) {
      case .past: reach = min(reach, 4)
      case .pastAuxiliary, .modal: return false
      case .presentAuxiliary where !WordForms.isBe(text.source.bytes, piece.start, piece.end): return false
      default: break
      }
      place -= 1
      reach -= 1
    }
    return false
  }

  /// "Extended its deadline until Tuesday", "given until Tuesday".
  private func isExtended(before start: Int) -> Bool {
    guard start > 1, !text.pieces[start].opensParagraph,
      text.pieces[start - 1].lexeme == .keyword(.until) || text.pieces[start - 1].lexeme == .keyword(.till)
    else { return false }
    var place = start - 2
    while place >= 0, start - place < 12, !text.pieces[place + 1].opensParagraph, !isStop(place) {
      let piece = text.pieces[place]
      if WordForms.extends(text.source.bytes, piece.start, piece.end) { return true }
      place -= 1
    }
    return false
  }

  /// "As soon as Tuesday", "as early as June".
  private func isAsSoonAs(before start: Int) -> Bool {
    guard start > 2, text.pieces[start - 1].lexeme == .keyword(.as), text.pieces[start - 3].lexeme == .keyword(.as)
    else { return false }
    let word = text.pieces[start - 2].lexeme
    return word == .keyword(.soon) || word == .keyword(.early)
  }

  /// "Had been due to": what was to come has passed.
  private func isOver(_ place: Int) -> Bool {
    for before in max(0, place - 2)..<max(0, place) {
      let piece = text.pieces[before]
      if WordForms.isHad(text.source.bytes, piece.start, piece.end) { return true }
    }
    return false
  }

  private func forward(from end: Int, opens start: Int) -> Tense {
    var place = end
    while place < text.pieces.count, place - end <= TenseReader.reach {
      if text.pieces[place].opensParagraph || isStop(place) { break }
      switch form(place) {
      case .modal: return .future
      case .past, .pastAuxiliary: return isAhead(place) ? .future : .past
      case .presentAuxiliary: return presentTense(place)
      case .present: return tense(ofPresent: place)
      case .gerund, .event, .other: break
      }
      place += 1
    }
    return .unknown
  }

  /// "has met" is past, "is to meet" and "is meeting" lie ahead.
  private func presentTense(_ place: Int) -> Tense {
    for next in place + 1..<min(place + 4, text.pieces.count) where next < text.pieces.count {
      if isAhead(next) || text.pieces[next].lexeme == .keyword(.to) { return .future }
      switch form(next) {
      case .past: return .past
      case .gerund: return .future
      default: break
      }
    }
    return .present
  }

  /// "expected to", "plans to"; "scheduled a meeting".
  private func isAhead(_ place: Int) -> Bool {
    guard place + 1 < text.pieces.count else { return false }
    let piece = text.pieces[place]
    if text.pieces[place + 1].lexeme == .keyword(.to) {
      return WordForms.looksAhead(text.source.bytes, piece.start, piece.end)
    }
    guard WordForms.schedules(text.source.bytes, piece.start, piece.end) else { return false }
    return place == 0
      || text.pieces[place - 1].lexeme != .keyword(.than) && text.pieces[place - 1].lexeme != .keyword(.as)
  }

  private func form(_ place: Int) -> WordForm {
    let piece = text.pieces[place]
    switch piece.lexeme {
    case .other, .keyword, .month: return WordForms.form(text.source.bytes, piece.start, piece.end)
    default: return .other
    }
  }

  private func isStop(_ place: Int) -> Bool { text.endsSentence(place) }

}

extension TimeText {
  /// A mark that ends a sentence, by what stands before and after it.
  func endsSentence(_ place: Int) -> Bool {
    guard case .mark(let byte) = pieces[place].lexeme else { return false }
    if byte == UInt8(ascii: ".") {
      return place + 1 >= pieces.count || pieces[place + 1].isSpaced && isLongBefore(place)
    }
    return byte == UInt8(ascii: ";") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  /// The word before a point is no abbreviation: it is long, or it is short and small.
  private func isLongBefore(_ place: Int) -> Bool {
    guard place > 0, !pieces[place].isSpaced else { return true }
    let word = pieces[place - 1]
    if case .month(_, isShort: true) = word.lexeme { return false }
    return word.end - word.start > 2 || !word.isCapitalized
  }
}
