// Reads the lines of `lede export` that are of no article: corrections, and what is followed.

import ArticleLibrary
import NewsModel

enum OtherLine: Sendable {
  case follow(KeptFollow)
  case correction(KeptCorrection)

  /// Nil if it is a line of an article, or none of ours.
  static func read(_ bytes: [UInt8]) -> OtherLine? {
    // Lines of articles are long, and begin otherwise.
    guard bytes.starts(with: #"{"follow":"#.utf8) || bytes.starts(with: #"{"correction":"#.utf8),
      let line = try? JSONLine(bytes), let time = line.number("time")
    else { return nil }
    if let kind = (try? line.text("follow")).flatMap(Followed.Kind.init(rawValue:)), let text = try? line.text("text") {
      return text.isEmpty ? nil : .follow(KeptFollow(followed: Followed(kind, text), time: time))
    }
    guard let written = try? line.text("correction"), let read = CorrectionLine.read(written) else { return nil }
    return .correction(KeptCorrection(correction: read, time: time))
  }
}

extension JSONLine {
  /// A whole number; nil if there is none.
  fileprivate func number(_ name: String) -> Int? { raw(name).flatMap { Int(String(decoding: $0, as: UTF8.self)) } }
}
