// One spelling of a name in an article, cut into its parts, with all its places.

import NewsModel

/// All mentions of one kind that are written alike.
struct NameForm {
  let kind: EntityKind
  /// The words as they stand at the first place.
  let text: String
  /// The words of the name in comparable letters: lower case without diacritics, hyphens apart.
  let parts: [String]
  /// How many of the parts are given names and initials; the rest is the surname with its particles.
  let givenCount: Int
  let suffix: String?
  /// In the order of the text.
  var mentions: [MentionIndex] = []
  /// Titles that stand before it anywhere ("mrs", "president"), without periods.
  var titles: Set<String> = []

  var given: ArraySlice<String> { parts.prefix(givenCount) }
  var surname: ArraySlice<String> { parts.dropFirst(givenCount) }
  /// Has a given name or initial and a surname.
  var isFull: Bool { givenCount > 0 && givenCount < parts.count }
  /// The surname without its particles: "Fuente" of "de la Fuente"; two parts where it is double.
  var bareSurname: [String] {
    let bare = surname.filter { !NameForm.isParticle($0) }
    return bare.isEmpty ? Array(surname) : bare
  }
  var lastPart: String { parts.last ?? "" }
  var firstPart: String { parts.first ?? "" }

  static func isParticle(_ part: String) -> Bool { ContextWords.isParticle(part) }

  /// Surnames that come first in East Asian names.
  static func isLeadingSurname(_ part: String) -> Bool { leadingSurnames.contains(part) }

  private static let leadingSurnames = WordSet(
    Abbreviations.words(
      """
      xi li wang zhang chen liu yang huang zhao wu zhou xu sun ma zhu hu guo lin luo gao zheng liang xie tang deng feng peng \
      cao zeng xiao tian dong yuan pan mao jiang bo wen kim park choi jung kang cho yoon jang lim moon ban roh hwang ahn \
      nguyen tran pham ho ngo vo dang bui hua lai tsai ying jack-ma
      """))
}

extension NameForm {
  /// Cuts the words of a name. Parts without a surname ("Ilya", "Altman") count as a surname alone.
  init(words: [String], kind: EntityKind, text: String) {
    // each part, and whether a hyphen joins it to the one before
    var parts: [(text: String, isJoined: Bool)] = []
    var isHyphen = false
    for word in words.map(\.foldedForNames) where !word.isEmpty && word != "," {
      let isJoint = NameForm.hyphens.contains(word)
      if !isJoint { parts.append((word, isHyphen && !parts.isEmpty)) }
      isHyphen = isJoint
    }
    var suffix: String?
    if parts.count > 1, let last = parts.last, TitleWords.isSuffix(last.text) {
      suffix = last.text
      parts.removeLast()
    }
    // "Sam Sam Altman": the same given name twice
    while parts.count > 2, parts[0].text == parts[1].text { parts.removeFirst() }
    self.kind = kind
    self.text = text
    self.parts = parts.map(\.text)
    self.suffix = suffix
    givenCount = NameForm.givenCount(of: parts)
  }

  private static let hyphens: WordSet = ["-", "‐", "–"]

  /// The surname is the last part with all that hyphens join to it and the particles before it.
  private static func givenCount(of parts: [(text: String, isJoined: Bool)]) -> Int {
    guard parts.count > 1 else { return 0 }
    if parts.count == 2, isLeadingSurname(parts[0].text), !GivenNames.contains(parts[0].text), !parts[1].isJoined {
      return 1
    }
    var start = parts.count - 1
    while start > 0, parts[start].isJoined || isParticle(parts[start - 1].text) { start -= 1 }
    return start
  }

  /// The name as it should be shown: without a doubled given name.
  var displayText: String {
    let words = text.parts { $0 == UInt8(ascii: " ") }
    // Words with one space between them, as nearly all names are.
    if words.count < 3, words.reduce(words.count - 1, { $0 + $1.utf8.count }) == text.utf8.count { return text }
    var kept = words[...]
    while kept.count > 2, kept[kept.startIndex].lowercased() == kept[kept.startIndex + 1].lowercased() {
      kept = kept.dropFirst()
    }
    return kept.joined(separator: " ")
  }
}

extension String {
  /// What stands between some ASCII signs, without what is empty.
  func parts(between isSign: (UInt8) -> Bool) -> [Substring] {
    guard utf8.allSatisfy({ $0 < 0x80 }) else {
      return split { $0.asciiValue.map(isSign) ?? false }
    }
    var parts: [Substring] = []
    var start = utf8.startIndex
    var index = start
    while index < utf8.endIndex {
      if isSign(utf8[index]) {
        if start < index { parts.append(self[start..<index]) }
        start = utf8.index(after: index)
      }
      index = utf8.index(after: index)
    }
    if start < index { parts.append(self[start..<index]) }
    return parts
  }

  /// Lower case, diacritics off, no period, apostrophe as '.
  var foldedForNames: String {
    var isPlain = true
    for byte in utf8 where byte >= 0x80 || byte == UInt8(ascii: ".") || (byte >= 0x41 && byte <= 0x5A) {
      isPlain = false
      break
    }
    if isPlain { return self }
    var result = ""
    for scalar in lowercased().unicodeScalars {
      switch scalar.value {
      case 0x2E: continue
      case 0x2019: result += "'"
      case 0..<0x80: result.unicodeScalars.append(scalar)
      default: result += Diacritics.base(of: scalar)
      }
    }
    return result
  }
}

/// Latin letters without their marks.
enum Diacritics {
  static func base(of scalar: Unicode.Scalar) -> String {
    if (0x300...0x36F).contains(scalar.value) { return "" }
    return table[scalar] ?? String(scalar)
  }

  private static let table: [Unicode.Scalar: String] = {
    let rows = [
      "a": "àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęěẹẻẽếềểễệ", "g": "ĝğġģǧ", "h": "ĥħ",
      "i": "ìíîïĩīĭįıỉị", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŉ", "o": "òóôõöøōŏőơọỏốồổỗộớờởỡợ", "r": "ŕŗř",
      "s": "śŝşšș", "t": "ţťŧț", "u": "ùúûüũūŭůűųưụủứừửữự", "w": "ŵ", "y": "ýÿŷỳỵỷỹ", "z": "źżž", "ss": "ß", "ae": "æ",
      "oe": "œ", "th": "þ",
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (base, letters) in rows { for scalar in letters.unicodeScalars { table[scalar] = base } }
    return table
  }()
}
