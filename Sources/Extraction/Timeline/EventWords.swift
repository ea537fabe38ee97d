// The words that tell an event, cut to their stems, to see whether two tellings tell the same.

import NewsModel

/// The words with a meaning of their own in a clause.
struct EventWords {
  /// Each stem once, by its hash, in order: a library tells a hundred thousand events.
  private(set) var stems: [UInt64] = []

  /// How many words of a clause are looked at.
  private static let most = 60

  init(_ source: SourceText, _ clause: [TextRange]) {
    for range in clause { add(source.bytes, max(0, range.start), min(source.count, range.end)) }
    stems.sort()
  }

  init(_ text: String) {
    let bytes = Array(text.utf8)
    add(bytes, 0, bytes.count)
    stems.sort()
  }

  private mutating func add(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    var index = start
    while index < end, stems.count < EventWords.most {
      guard EventWords.isLetter(bytes[index]) else {
        index += 1
        continue
      }
      var stop = index
      while stop < end, EventWords.isLetter(bytes[stop]) { stop += 1 }
      let word = EventWords.stem(bytes, index, stop)
      if word.count > 2, !EventWords.hollow.contains(word) {
        let hash = EventWords.hash(word)
        if !stems.contains(hash) { stems.append(hash) }
      }
      index = stop
    }
  }

  func shared(with other: EventWords) -> Int {
    var (mine, theirs, count) = (0, 0, 0)
    while mine < stems.count, theirs < other.stems.count {
      let (one, another) = (stems[mine], other.stems[theirs])
      if one == another { count += 1 }
      if one <= another { mine += 1 }
      if another <= one { theirs += 1 }
    }
    return count
  }

  /// From 0 to 1: how much of the shorter telling the longer one has.
  func likeness(to other: EventWords) -> Double {
    let fewest = min(stems.count, other.stems.count)
    return fewest == 0 ? 0 : Double(shared(with: other)) / Double(fewest)
  }

  static func stem(_ source: SourceText, _ range: TextRange) -> [UInt8] { stem(source.bytes, range.start, range.end) }

  /// A word in small letters without "-s", "-ed", "-ing", "-ion".
  static func stem(_ bytes: [UInt8], _ start: Int, _ end: Int) -> [UInt8] {
    var word = bytes[start..<end].map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }
    for ending in endings where word.count > ending.count + 2 && word.suffix(ending.count).elementsEqual(ending) {
      word.removeLast(ending.count)
      break
    }
    if word.count > 3, word.last == UInt8(ascii: "e") { word.removeLast() }
    return word
  }

  static func stem(_ word: String) -> [UInt8] {
    let bytes = Array(word.utf8)
    return stem(bytes, 0, bytes.count)
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ word: [UInt8]) -> UInt64 {
    word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static let endings = ["ions", "ing", "ion", "ed", "es", "s"].map { Array($0.utf8) }

  private static let hollow: Set<[UInt8]> = Set(
    """
    the and for that with from was were has had have been are his her its their this which who when said but not they she \
    him will would could into over under after before about than them there
    """
    .split(separator: " ").map { stem(String($0)) })

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }
}
