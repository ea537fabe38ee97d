// Reads treebanks in CoNLL-U: paragraphs as running text, with the ends of their sentences and words.

/// One paragraph of a treebank.
struct TreebankParagraph {
  private(set) var text = ""
  private(set) var sentences: [Range<Int>] = []
  private(set) var words: [Range<Int>] = []
  private var length = 0
  private var hasSpace = false

  /// Adds a sentence of words, each with whether a space follows.
  fileprivate mutating func append(_ sentence: [(form: Substring, hasSpace: Bool)]) {
    var start: Int?
    for (form, spaced) in sentence {
      if hasSpace {
        text += " "
        length += 1
      }
      let first = length
      start = start ?? first
      text += form
      length += form.utf8.count
      words.append(first..<length)
      hasSpace = spaced
    }
    if let start { sentences.append(start..<length) }
  }
}

enum Treebank {
  /// The paragraphs of a file.
  static func paragraphs(_ bytes: [UInt8]) -> [TreebankParagraph] {
    var paragraphs: [TreebankParagraph] = []
    var paragraph = TreebankParagraph()
    var sentence: [(form: Substring, hasSpace: Bool)] = []
    /// The last word of a contraction, and whether a space follows it.
    var contraction: (last: Int, hasSpace: Bool)?
    func endSentence() {
      if !sentence.isEmpty { paragraph.append(sentence) }
      sentence = []
      contraction = nil
    }
    func endParagraph() {
      if !paragraph.sentences.isEmpty { paragraphs.append(paragraph) }
      paragraph = TreebankParagraph()
    }
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = String(decoding: line, as: UTF8.self)
      if line.isEmpty {
        endSentence()
      } else if line.hasPrefix("# newpar") || line.hasPrefix("# newdoc") {
        endParagraph()
      } else if !line.hasPrefix("#") || line.hasPrefix("#\t") {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count >= 10 else { continue }
        let hasSpace = !fields[9].contains("SpaceAfter=No")
        if let dash = fields[0].firstIndex(of: "-") {
          contraction = Int(fields[0][fields[0].index(after: dash)...]).map { ($0, hasSpace) }
        } else if let number = Int(fields[0]) {
          let inside = contraction.map { number <= $0.last } ?? false
          let isLast = contraction.map { number == $0.last } ?? false
          sentence.append((fields[1], inside ? isLast && contraction!.hasSpace : hasSpace))
        }
      }
    }
    endSentence()
    endParagraph()
    return paragraphs
  }
}
