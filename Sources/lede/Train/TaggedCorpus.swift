// Reads corpora of tagged words and makes running text of them, as the tagger will meet it.

import Extraction

/// A text with its words, sentences and names.
struct TaggedText {
  var name = ""
  var bytes: [UInt8] = []
  var tokens: [Range<Int>] = []
  var sentences: [Range<Int>] = []
  /// One `NameTag` a token.
  var tags: [UInt8] = []
}

/// A name in a text: bytes, and 0 person, 1 organization, 2 place.
struct TaggedName: Hashable {
  let range: Range<Int>
  let kind: Int
}

extension TaggedText {
  /// The names that the tags spell.
  var names: [TaggedName] { TaggedText.names(tags: tags, tokens: tokens) }

  static func names(tags: [UInt8], tokens: [Range<Int>]) -> [TaggedName] {
    var names: [TaggedName] = []
    var start = 0
    for (index, tag) in tags.enumerated() {
      guard let kind = NameTag.kind(of: Int(tag)) else { continue }
      if NameTag.opens(Int(tag)) { start = index }
      if NameTag.closes(Int(tag)) {
        names.append(TaggedName(range: tokens[start].lowerBound..<tokens[index].upperBound, kind: kind))
      }
    }
    return names
  }

  /// Adds a sentence of words with BIO tags; hyphens inside words become words of their own.
  mutating func append(_ sentence: [(word: String, tag: String)]) {
    let first = tokens.count
    var kinds: [(kind: Int, begins: Bool)?] = []
    for (word, tag) in sentence {
      let kind = TaggedText.kind(of: tag)
      let pieces = TaggedText.pieces(word)
      for (index, piece) in pieces.enumerated() {
        if index == 0 && !bytes.isEmpty { bytes.append(0x20) }
        tokens.append(bytes.count..<bytes.count + piece.utf8.count)
        bytes += Array(piece.utf8)
        kinds.append(kind.map { ($0, tag.hasPrefix("B-") && index == 0) })
      }
    }
    sentences.append(first..<tokens.count)
    tags += TaggedText.tags(kinds)
  }

  private static func kind(of tag: String) -> Int? {
    switch tag.dropFirst(2) {
    case "PER": 0
    case "ORG": 1
    case "LOC": 2
    default: nil
    }
  }

  static func tags(_ kinds: [(kind: Int, begins: Bool)?]) -> [UInt8] {
    kinds.indices.map { index in
      guard let here = kinds[index] else { return 0 }
      let before = index > 0 ? kinds[index - 1] : nil
      let after = index + 1 < kinds.count ? kinds[index + 1] : nil
      let opens = here.begins || before?.kind != here.kind
      let closes = after.map { $0.begins || $0.kind != here.kind } ?? true
      let tag =
        opens
        ? (closes ? NameTag.unit(here.kind) : NameTag.begin(here.kind))
        : (closes ? NameTag.last(here.kind) : NameTag.inside(here.kind))
      return UInt8(tag)
    }
  }

  private static func pieces(_ word: String) -> [String] {
    let plain = ["``": "\"", "''": "\"", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"][word] ?? word
    guard plain.utf8.count > 2, plain.utf8.dropFirst().dropLast().contains(0x2D) else { return [plain] }
    var pieces: [String] = []
    var piece = ""
    for character in plain {
      if character == "-" {
        if !piece.isEmpty { pieces.append(piece) }
        pieces.append("-")
        piece = ""
      } else {
        piece.append(character)
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }
}

/// Files of a word a line, tab-separated, the tag last.
enum TaggedCorpus {
  /// The texts of a file; sentences without document marks are put together by `group`.
  static func read(_ bytes: [UInt8], group: Int = 1) -> [TaggedText] {
    var texts: [TaggedText] = []
    var text = TaggedText()
    var sentence: [(word: String, tag: String)] = []
    func close() {
      if !text.sentences.isEmpty { texts.append(text) }
      text = TaggedText()
    }
    func endSentence() {
      if !sentence.isEmpty { text.append(sentence) }
      sentence = []
    }
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = String(decoding: line, as: UTF8.self)
      if line.hasPrefix("# doc = ") {
        endSentence()
        if group <= 1 || text.sentences.count >= group { close() }
        text.name = String(line.dropFirst(8))
      } else if line.isEmpty {
        endSentence()
      } else {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        if let word = fields.first, let tag = fields.last { sentence.append((String(word), String(tag))) }
      }
    }
    endSentence()
    close()
    return texts
  }
}
