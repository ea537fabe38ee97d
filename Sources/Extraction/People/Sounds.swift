// Compares names by their sound: consonants in classes, vowels cheap.

import NewsModel

/// One sound of a name: a vowel, or a consonant with its class.
struct Sound: Equatable {
  enum Kind: UInt8 { case vowel, lip, breath, tooth, hiss, throat, liquid, nose, silent }
  let kind: Kind
  /// The letters that write it ("ts").
  let letters: Substring
}

enum Sounds {
  /// Two ways to write one name in Latin letters: "sergey" and "sergei", "mohammed" and "mohamed".
  static func areSpellings(_ a: String, _ b: String) -> Bool {
    guard min(a.utf8.count, b.utf8.count) >= 4 else { return false }
    return plain(a) == plain(b)
  }

  /// May one be a garbled form of the other? Either by what was learned of spellings, or, where these allow it at all, by the
  /// sounds they share.
  static func areGarbled(_ a: String, _ b: String) -> Bool {
    guard a != b, let first = a.utf8.first, first == b.utf8.first, abs(a.utf8.count - b.utf8.count) <= 5 else {
      return false
    }
    // "Ivanov" and "Ivanova" are two people, "Olsens" is a family
    if a + "a" == b || b + "a" == a || a + "s" == b || b + "s" == a { return false }
    guard LetterSet(a).isNear(LetterSet(b)) else { return false }
    let cost = Respelling.costPerLetter(a, b)
    return cost <= surelyGarbled || cost <= perhapsGarbled && shareSounds(a, b)
  }

  /// Costs for each letter. Of 739 pairs of surnames that two people with one initial bear in one article, five come below the
  /// first, or with the sounds below the second; of names that went through another script, three quarters.
  private static let surelyGarbled = 0.85
  private static let perhapsGarbled = 1.25

  private static func shareSounds(_ a: String, _ b: String) -> Bool {
    let one = sounds(of: a)
    let two = sounds(of: b)
    let consonants = max(one.count { $0.kind != .vowel }, two.count { $0.kind != .vowel })
    guard min(one.count { $0.kind != .vowel }, two.count { $0.kind != .vowel }) >= 2, consonants >= 3 else {
      return false
    }
    let alignment = Alignment(one, two)
    return alignment.shared >= 3 && alignment.cost <= limit * Double(consonants)
  }

  /// What a garbled name may cost for each consonant. Vowels cost 0.25, a sister consonant 0.35, a lost one 1.
  private static let limit = 0.45

  static func sounds(of name: String) -> [Sound] {
    var sounds: [Sound] = []
    var rest = name[...]
    while let first = rest.first {
      let pair = rest.prefix(2)
      let isLast = rest.count == 1
      let (kind, length): (Sound.Kind, Int) =
        if let kind = pairs[pair] { (kind, 2) } else {
          (single(first, next: rest.dropFirst().first, isLast: isLast), 1)
        }
      let letters = rest.prefix(length)
      rest = rest.dropFirst(length)
      if let last = sounds.last, last.kind == kind, kind != .vowel, letters.first == last.letters.first { continue }
      sounds.append(Sound(kind: kind, letters: letters))
    }
    return sounds
  }

  private static let pairs: [Substring: Sound.Kind] = [
    "ts": .hiss, "tz": .hiss, "ch": .hiss, "sh": .hiss, "zh": .hiss, "cz": .hiss, "dz": .hiss, "ph": .breath,
    "kh": .throat,
    "gh": .throat, "th": .tooth, "ck": .throat, "qu": .throat, "ng": .nose, "rh": .liquid, "dj": .hiss, "dh": .tooth,
  ]

  private static func single(_ letter: Character, next: Character?, isLast: Bool) -> Sound.Kind {
    switch letter {
    case "a", "e", "i", "o", "u", "y": .vowel
    case "p", "b": .lip
    case "f", "v", "w": .breath
    case "t", "d": .tooth
    case "s", "z", "x", "j": .hiss
    case "c": next == "e" || next == "i" || next == "y" ? .hiss : .throat
    case "k", "g", "q": .throat
    case "l", "r": .liquid
    case "m", "n": .nose
    case "h", "'": .silent
    default: .vowel
    }
  }

  /// Without doubled letters and the differences of transliterations.
  private static func plain(_ name: String) -> String {
    var text = name
    for (from, to) in [
      ("ph", "f"), ("kh", "h"), ("ck", "k"), ("ey", "i"), ("ei", "i"), ("iy", "i"), ("ij", "i"), ("yi", "i"),
      ("ou", "u"),
      ("oo", "u"), ("sch", "sh"), ("tz", "ts"), ("dj", "j"), ("y", "i"), ("w", "v"), ("ks", "x"), ("c", "k"),
      ("q", "k"),
    ] {
      text = text.replacingAll(from, with: to)
    }
    var result = ""
    for character in text where character != result.last && character != "'" { result.append(character) }
    return result
  }
}

/// The cheapest way to write one name above another.
struct Alignment {
  /// Rows of sounds; nil where one has none.
  let pairs: [(Sound?, Sound?)]
  let cost: Double
  /// Consonants that stand for each other.
  let shared: Int

  init(_ a: [Sound], _ b: [Sound]) {
    let width = b.count + 1
    var table = [Double](repeating: 0, count: (a.count + 1) * width)
    for i in 0...a.count {
      for j in 0...b.count where i + j > 0 {
        let drop = i > 0 ? table[(i - 1) * width + j] + Alignment.loss(a, i - 1) : .infinity
        let gain = j > 0 ? table[i * width + j - 1] + Alignment.loss(b, j - 1) : .infinity
        let swap = i > 0 && j > 0 ? table[(i - 1) * width + j - 1] + Alignment.change(a[i - 1], b[j - 1]) : .infinity
        table[i * width + j] = min(drop, gain, swap)
      }
    }
    cost = table[a.count * width + b.count]
    var pairs: [(Sound?, Sound?)] = []
    var i = a.count
    var j = b.count
    while i > 0 || j > 0 {
      let here = table[i * width + j]
      if i > 0, j > 0, here == table[(i - 1) * width + j - 1] + Alignment.change(a[i - 1], b[j - 1]) {
        (i, j) = (i - 1, j - 1)
        pairs.append((a[i], b[j]))
      } else if i > 0, here == table[(i - 1) * width + j] + Alignment.loss(a, i - 1) {
        i -= 1
        pairs.append((a[i], nil))
      } else {
        j -= 1
        pairs.append((nil, b[j]))
      }
    }
    self.pairs = pairs.reversed()
    shared = pairs.count { pair in
      guard let one = pair.0, let two = pair.1 else { return false }
      return one.kind == two.kind && one.kind != .vowel
    }
  }

  private static func loss(_ sounds: [Sound], _ index: Int) -> Double {
    switch sounds[index].kind {
    case .vowel: 0.25
    case .silent: 0.2
    // an r or n at the end is easily lost
    case .liquid, .nose: index >= sounds.count - 1 ? 0.4 : 0.8
    default: 1
    }
  }

  private static func change(_ a: Sound, _ b: Sound) -> Double {
    if a.letters == b.letters { return 0 }
    if a.kind == b.kind { return a.kind == .vowel ? 0.25 : 0.35 }
    switch (a.kind, b.kind) {
    case (.lip, .breath), (.breath, .lip): return 0.5
    case (.hiss, .tooth), (.tooth, .hiss), (.hiss, .throat), (.throat, .hiss): return 0.8
    case (.vowel, .breath), (.breath, .vowel), (.vowel, .silent), (.silent, .vowel): return 0.6
    case (.silent, .throat), (.throat, .silent), (.silent, .breath), (.breath, .silent): return 0.5
    case (.vowel, .liquid), (.liquid, .vowel): return 0.7
    default: return 1.2
    }
  }
}

extension String {
  fileprivate func replacingAll(_ from: String, with to: String) -> String {
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(from) {
        result += to
        rest = rest.dropFirst(from.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
