// Texts in which it is known which names and pronouns mean the same person, one JSON object a line.

import FoundationEssentials
import NewsModel

/// One text with its mentions, in bytes.
struct CoreferenceText {
  struct Place {
    /// The bare name inside the mention, where the corpus tells it.
    let range: Range<Int>
    /// Its head word, where the corpus tells it.
    let head: Range<Int>?
    let kind: String
    let type: String
    let cluster: Int
  }

  let id: String
  let text: String
  let places: [Place]

  func places(_ kind: String, of type: String) -> [Place] { places.filter { $0.kind == kind && $0.type == type } }
}

enum CoreferenceCorpus {
  private struct Line: Decodable {
    struct Mention: Decodable {
      let start: Int
      let end: Int
      let hstart: Int?
      let hend: Int?
      let type: String
      let cluster: Int
      let kind: String
    }
    let id: String
    let text: String
    let mentions: [Mention]
  }

  static func read(_ bytes: [UInt8]) throws -> [CoreferenceText] {
    try bytes.split(separator: 0x0A).map { try text(JSONDecoder().decode(Line.self, from: Data($0))) }
  }

  /// The file counts in code points.
  private static func text(_ line: Line) -> CoreferenceText {
    var offsets: [Int] = [0]
    for scalar in line.text.unicodeScalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    func offset(_ point: Int) -> Int { offsets[min(max(0, point), offsets.count - 1)] }
    let places = line.mentions.map { mention in
      let isName = mention.kind == "name"
      let start = offset(isName ? mention.hstart ?? mention.start : mention.start)
      let end = offset(isName ? mention.hend ?? mention.end : mention.end)
      let head = mention.hstart.flatMap { first in mention.hend.map { offset(first)..<max(offset(first), offset($0)) } }
      return CoreferenceText.Place(
        range: start..<max(start, end), head: head, kind: mention.kind, type: mention.type, cluster: mention.cluster)
    }
    return CoreferenceText(id: line.id, text: line.text, places: places)
  }
}
