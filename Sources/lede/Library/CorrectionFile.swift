// A plain text file of corrections.

import ArticleLibrary
import NewsModel
import Reader

/// What came of reading a file of corrections.
struct CorrectionFile {
  let corrections: [Correction]
  /// The numbers of lines that are no corrections.
  let strange: [Int]

  /// `3 corrections; lines 4, 9 are none`
  var words: String {
    let count = counted(corrections.count, "correction")
    guard let first = strange.first else { return count }
    return "\(count); line \(first)" + (strange.count > 1 ? " and \(strange.count - 1) more are none" : " is none")
  }

  init(_ text: String) {
    var corrections: [Correction] = []
    var strange: [Int] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.drop { $0 == " " }
      guard !words.isEmpty, words.first != "#" else { continue }
      if let correction = CorrectionLine.read(String(words)) {
        corrections.append(correction)
      } else {
        strange.append(index + 1)
      }
    }
    self.corrections = corrections
    self.strange = strange
  }

  static func read(_ path: String) throws(Trouble) -> CorrectionFile {
    do {
      return CorrectionFile(String(decoding: try ArticleFile.read(path), as: UTF8.self))
    } catch { throw error.trouble(path: path) }
  }

  static func text(of corrections: [Correction]) -> String {
    ([CorrectionLine.heading] + corrections.map(CorrectionLine.written)).joined(separator: "\n") + "\n"
  }

  /// Writes a file anew; the sentence of what went wrong, else nil.
  static func write(_ corrections: [Correction], to path: String) -> String? {
    LockedFile.replace(path, by: Array(text(of: corrections).utf8)).map { "cannot be written: \(reason($0))" }
  }
}
