// The row below the headline: where the article comes from, its date, how long it takes.

import NewsModel
import TerminalUI

/// `Agency · Outlet · date · page dated … · 2 min`
enum MetaRow {
  /// Whether anything is known; else there is no such row.
  static func exists(for open: OpenArticle) -> Bool { !open.bytes.isEmpty }

  /// Its pieces with their roles and the star and tags at their end, in `width` columns. The page's date is never hidden where it contradicts the dateline;
  /// what else does not fit is left out, the least needed first.
  static func words(for open: OpenArticle, width: Int, marks: String = "") -> [Caption.Words] {
    var pieces = pieces(of: open)
    if !marks.isEmpty { pieces.append((1, .init(marks, .strong))) }
    while pieces.count > 1, total(pieces) > width {
      if let page = pieces.firstIndex(where: { $0.words.text.hasPrefix(pageDated) }) {
        // "page 11 Dec" would be a page's number at first sight.
        pieces[page].words = .init("page of " + pieces[page].words.text.dropFirst(pageDated.count), .dim)
      } else if let least = pieces.indices.max(by: { pieces[$0].need < pieces[$1].need }) {
        pieces.remove(at: least)
      }
    }
    return pieces.enumerated().flatMap { index, piece in
      index == 0 ? [piece.words] : [Caption.Words(" · ", .dim), piece.words]
    }
  }

  private static let pageDated = "page dated "

  private static func pieces(of open: OpenArticle) -> [(need: Int, words: Caption.Words)] {
    let metadata = open.article.metadata
    var pieces: [(need: Int, words: Caption.Words)] = []
    let agency = metadata.agency ?? metadata.dateline?.agency
    if let agency { pieces.append((2, .init(agency, .organization))) }
    if let outlet = metadata.outlet, outlet.lowercased() != agency?.lowercased() {
      pieces.append((4, .init(outlet, .dim)))
    }
    if !metadata.byline.isEmpty { pieces.append((5, .init(metadata.byline.joined(separator: ", "), .dim))) }
    if let date = metadata.anchorDate { pieces.append((0, .init(date.inWords, .time))) }
    if let published = metadata.published?.date, let dateline = metadata.dateline?.date, published != dateline {
      pieces.append((1, .init(pageDated + published.inWords, .dim)))
    }
    pieces.append((3, .init("\(open.readingMinutes) min", .dim)))
    return pieces
  }

  private static func total(_ pieces: [(need: Int, words: Caption.Words)]) -> Int {
    pieces.reduce(-3) { $0 + 3 + CellText.width($1.words.text) }
  }
}

extension CivilDate {
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// "10 Dec 2023", for sentences.
  var inWords: String { "\(day) \(CivilDate.months[month - 1]) \(year)" }

  /// "2023 Dec 10", eleven cells, for columns.
  var inColumns: String {
    let digits = String(year)
    let padded = String(repeating: " ", count: max(0, 4 - digits.count)) + digits
    return "\(padded) \(CivilDate.months[month - 1]) \(day < 10 ? " " : "")\(day)"
  }
}
