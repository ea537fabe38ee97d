// The place and the agency of a dateline: "PARIS, Dec 10 (Reuters) —".

import NewsModel

enum DatelineNames {
  /// The mentions inside the dateline of an article.
  static func mentions(in reading: Reading) -> [Mention] {
    guard let dateline = reading.article.metadata.dateline else { return [] }
    return [(dateline.agency, EntityKind.organization, "agency"), (dateline.place, .place, "dateline")].compactMap {
      guard let words = $0.0, let range = range(of: words, in: dateline.range, reading.source) else { return nil }
      return Mention(range: range, kind: $0.1, form: .name, rule: $0.2)
    }
  }

  private static func range(of name: String, in range: TextRange, _ source: SourceText) -> TextRange? {
    let wanted = Array(name.utf8)
    let end = min(range.end, source.count)
    guard !wanted.isEmpty, range.start >= 0, range.start + wanted.count <= end else { return nil }
    for start in range.start...(end - wanted.count)
    where source.bytes[start..<start + wanted.count].elementsEqual(wanted) {
      return TextRange(start, start + wanted.count)
    }
    return nil
  }
}
