// Reads corpora of tagged words and makes running text of them, cut again as the tagger will meet it.

import Extraction

/// A text with its words, sentences and names.
struct TaggedText {
  let name: String
  var bytes: [UInt8]
  let tokens: [Range<Int>]
  let sentences: [Range<Int>]
  /// One `NameTag` a token.
  var tags: [UInt8]
  /// The names as ranges of bytes.
  let names: [TaggedName]
  /// The sentences to learn from; all, if nil. The others only show what stands elsewhere in the text.
  var learned: [Bool]?

  /// Cuts a text and gives each word its tag; a name whose ends lie inside words takes the whole words.
  init(name: String, text: String, names: [TaggedName]) {
    let cut = NameText(text)
    self.name = name
    bytes = cut.bytes
    tokens = cut.tokens
    sentences = cut.sentences
    self.names = names
    tags = Array(repeating: 0, count: cut.tokens.count)
    var word = 0
    for name in names {
      while word < tokens.count, tokens[word].upperBound <= name.range.lowerBound { word += 1 }
      let first = word
      while word < tokens.count, tokens[word].lowerBound < name.range.upperBound { word += 1 }
      mark(first..<word, as: name.kind)
    }
  }

  /// A text that a model has tagged.
  init(_ cut: NameText, tags: [UInt8], learned: [Bool]) {
    name = ""
    bytes = cut.bytes
    tokens = cut.tokens
    sentences = cut.sentences
    self.tags = tags
    names = []
    self.learned = learned
  }

  private mutating func mark(_ words: Range<Int>, as kind: Int) {
    guard let first = words.first, let last = words.last else { return }
    if words.count == 1 {
      tags[first] = UInt8(NameTag.unit(kind))
      return
    }
    for word in words { tags[word] = UInt8(NameTag.inside(kind)) }
    tags[first] = UInt8(NameTag.begin(kind))
    tags[last] = UInt8(NameTag.last(kind))
  }
}

/// A name in a text: bytes, and 0 person, 1 organization, 2 place.
struct TaggedName: Hashable {
  let range: Range<Int>
  let kind: Int
}

/// Puts the words of a corpus together with the usual spaces of English.
struct RunningText {
  private(set) var text = ""
  private(set) var names: [TaggedName] = []
  private(set) var sentences = 0
  private var length = 0
  private var isQuoteOpen = false

  private static let noSpaceBefore: Set<String> = [
    ",", ".", ";", ":", "!", "?", ")", "]", "}", "%", "'s", "'S", "n't", "'re", "'ve", "'ll", "'d", "'m", "’s", "’",
    "”",
    "...",
  ]
  private static let noSpaceAfter: Set<String> = ["(", "[", "{", "$", "£", "€", "#", "“", "‘"]
  private static let plain = ["``": "\"", "''": "\"", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"]

  /// Adds a sentence of words with BIO tags.
  mutating func append(_ sentence: [(word: String, tag: String)]) {
    var glue = sentences == 0 ? "" : " "
    var open: (start: Int, kind: Int)?
    func kind(_ tag: String) -> Int? { ["PER": 0, "ORG": 1, "LOC": 2][String(tag.dropFirst(2))] }
    for (word, tag) in sentence {
      let shown = RunningText.plain[word] ?? word
      let here = kind(tag)
      if let name = open, tag.hasPrefix("B-") || here != name.kind {
        names.append(TaggedName(range: name.start..<length, kind: name.kind))
        open = nil
      }
      append(glue: space(before: shown, glue))
      if let here, open == nil { open = (length, here) }
      text += shown
      length += shown.utf8.count
      glue = space(after: shown)
    }
    if let name = open { names.append(TaggedName(range: name.start..<length, kind: name.kind)) }
    sentences += 1
    if sentences % 8 == 0 { isQuoteOpen = false }
  }

  private func space(before word: String, _ glue: String) -> String {
    if word == "\"" { return isQuoteOpen ? "" : glue }
    return RunningText.noSpaceBefore.contains(word) ? "" : glue
  }

  private mutating func append(glue: String) {
    text += glue
    length += glue.utf8.count
  }

  private mutating func space(after word: String) -> String {
    if word == "\"" {
      isQuoteOpen.toggle()
      return isQuoteOpen ? "" : " "
    }
    return RunningText.noSpaceAfter.contains(word) ? "" : " "
  }
}

/// Files of a word a line, tab-separated, the tag last.
enum TaggedCorpus {
  /// The texts of a file. Where documents are single sentences, `group` of them make a text.
  static func read(_ bytes: [UInt8], group: Int = 1) -> [TaggedText] {
    var texts: [TaggedText] = []
    var running = RunningText()
    var name = ""
    var sentence: [(word: String, tag: String)] = []
    func close() {
      if running.sentences > 0 { texts.append(TaggedText(name: name, text: running.text, names: running.names)) }
      running = RunningText()
    }
    func endSentence() {
      if !sentence.isEmpty { running.append(sentence) }
      sentence = []
    }
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = String(decoding: line, as: UTF8.self)
      if line.hasPrefix("# doc = ") {
        endSentence()
        if running.sentences >= group { close() }
        name = String(line.dropFirst(8))
      } else if line.isEmpty {
        endSentence()
        if group > 1 && running.sentences >= group { close() }
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
