// The beginning of a plain text: headline, standfirst and masthead lines.

import NewsModel

/// Reads the lines before the body.
struct Opening {
  let lines: Lines
  let wrapping: Wrapping
  /// The first line that was not taken.
  private(set) var index = 0
  private(set) var standfirsts: [String] = []
  private var masthead = Masthead()
  private var headline: String?

  /// A headline has no more characters, columns or lines.
  private static let maximumHeadline = 220
  private static let maximumMasthead = 12

  init(lines: Lines, wrapping: Wrapping) {
    self.lines = lines
    self.wrapping = wrapping
  }

  var metadata: Metadata {
    var metadata = masthead.metadata
    metadata.title = headline.flatMap { HarmlessText.line($0) }
    return metadata
  }

  /// - Parameter title: The title that front matter gave. The text may repeat it; no other headline is looked for.
  mutating func read(title: String?) {
    skipBlanks()
    while index < lines.count, takePageLine() { skipBlanks() }
    if let title {
      skipRepeated(title)
    } else {
      readHeadline()
    }
    readMasthead()
  }

  private mutating func skipBlanks() { index = nextLine(from: index) }

  /// The first line at or after an index that is not blank.
  private func nextLine(from start: Int) -> Int {
    var index = start
    while index < lines.count, lines[index].isBlank || Body.isSeparator(lines.bytes(lines[index])) { index += 1 }
    return index
  }

  private func string(_ index: Int) -> String { lines.string(lines[index]) }

  /// A line above the headline: more than an outlet's name, which looks like a headline.
  private mutating func takePageLine() -> Bool {
    guard lines[index].width <= 300 else { return false }
    var copy = masthead
    guard copy.take(string(index)) == .sure else { return false }
    masthead = copy
    index += 1
    return true
  }

  private mutating func skipRepeated(_ title: String) {
    guard index < lines.count, lines[index].width <= Opening.maximumHeadline else { return }
    let line = string(index).lowercased().filter(\.isLetter)
    if line == title.lowercased().filter(\.isLetter) { index += 1 }
  }

  private mutating func readHeadline() {
    guard index < lines.count else { return }
    let end = headlineEnd()
    guard lines.lines[index..<end].reduce(0, { $0 + Int($1.width) }) <= Opening.maximumHeadline else { return }
    let words = (index..<end).map { string($0) }.joined(separator: " ")
    guard isTitleLike(words, end: end) else { return }
    headline = words
    index = end
  }

  /// The headline ends at a blank line, at a masthead line, and where a line is a piece of its own.
  private func headlineEnd() -> Int {
    var end = index + 1
    while end < lines.count, end - index < 4, !lines[end].isBlank, !Body.isSeparator(lines.bytes(lines[end])),
      wrapping.width != nil, wrapping.joins(lines, end - 1), !isMasthead(end), !isShortAboveText(end - 1)
    {
      end += 1
    }
    return end
  }

  /// A short line without a stop, directly above a full line that begins large: a headline above wrapped text.
  private func isShortAboveText(_ index: Int) -> Bool {
    guard let width = wrapping.width, index + 2 < lines.count else { return false }
    let (line, below) = (lines[index], lines[index + 1])
    return Int(line.width) + 16 < width && Int(below.width) + 16 > width && !lines.beginsSmall(below)
  }

  private func isMasthead(_ index: Int) -> Bool {
    guard index < lines.count, lines[index].width <= 300 else { return false }
    var copy = masthead
    return copy.take(string(index)) == .sure
  }

  /// A paragraph rather than a headline begins with a dateline, has two sentences, or ends in a stop where no masthead
  /// line and no dateline follows.
  private func isTitleLike(_ words: String, end: Int) -> Bool {
    if DatelineReader.read(String(words.prefix(DatelineReader.reach)), isWhole: true) != nil { return false }
    if Opening.sentenceEnds(words) > 1 { return false }
    let next = nextLine(from: end)
    guard next < lines.count else { return words.last != "." }
    if isMasthead(next) { return true }
    if words.last != "." || words.hasSuffix("..") || Opening.endsInAbbreviation(words) { return true }
    let head = String(decoding: lines.bytes(lines[next]).prefix(DatelineReader.reach), as: UTF8.self)
    return DatelineReader.read(head, isWhole: false) != nil
  }

  /// "U.S.", "Jr."
  private static func endsInAbbreviation(_ words: String) -> Bool {
    let last = words.split(separator: " ").last ?? ""
    return last.dropLast().contains(".") || ["Inc.", "Co.", "Corp.", "Ltd.", "Jr.", "Sr.", "St."].contains(last)
  }

  /// How many sentences end in a text: a stop after a small letter, and a capital or the end after it.
  private static func sentenceEnds(_ words: String) -> Int {
    var ends = 0
    var previous: [Character] = [" ", " "]
    for character in words + " " {
      let isEnd = character == " " && ".!?".contains(previous[1]) && (previous[0].isLowercase || previous[0].isNumber)
      if isEnd { ends += 1 }
      previous = [previous[1], character]
    }
    return ends
  }

  /// Takes lines about the page, and up to two standfirsts that stand before such lines.
  private mutating func readMasthead() {
    var previous = -1
    for _ in 0..<Opening.maximumMasthead {
      skipBlanks()
      guard index < lines.count, lines[index].width <= Opening.maximumHeadline + 200 else { return }
      var copy = masthead
      switch copy.take(string(index)) {
      case .sure: break
      case .likely where previous >= 0 || isMasthead(nextLine(from: index + 1)): break
      case .possible where previous == index - 1 && previous >= 0: break
      case .possible where isMasthead(index + 1): break
      default:
        guard takeStandfirst() else { return }
        continue
      }
      masthead = copy
      previous = index
      index += 1
    }
  }

  private mutating func takeStandfirst() -> Bool {
    var end = index + 1
    while end < lines.count, end - index < 5, !lines[end].isBlank, wrapping.joins(lines, end - 1), !isMasthead(end) {
      end += 1
    }
    let next = nextLine(from: end)
    guard standfirsts.count < 2, end - index < 5, isMasthead(next) || isMasthead(nextLine(from: next + 1)) else {
      return false
    }
    let words = (index..<end).map { string($0) }.joined(separator: " ")
    guard DatelineReader.read(String(words.prefix(DatelineReader.reach)), isWhole: false) == nil else { return false }
    standfirsts.append(words)
    index = end
    return true
  }
}
