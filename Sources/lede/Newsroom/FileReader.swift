// Reads one file for the list: first its headline, then all that is counted of it.

import ArticleParsing
import Extraction
import Glibc
import NewsModel
import Reader

/// Makes rows of files. Holds nothing: an article is dropped when its row is made.
enum FileReader {
  /// How much of a file is read for its headline and date.
  private static let headBytes = 4096

  /// The row as far as the first bytes tell it.
  static func headline(_ path: String, isUnread: Bool) -> FileReport {
    do {
      let bytes = try ArticleFile.read(path, atMost: headBytes)
      let head = bytes.count < headBytes ? bytes : wholeLines(bytes)
      let article = try ArticleParser.parse(head, named: path, id: ArticleID(rawValue: path))
      return FileReport(row: row(of: article, path, .parsed, isUnread), isFinal: false)
    } catch {
      // The whole file may be better than its head; that will be seen.
      return FileReport(row: bareRow(path, .found, isUnread), isFinal: false)
    }
  }

  /// The row with all that the list shows. `keep` is given what it was made of, with times; without it they are left out,
  /// as the list tells none.
  static func analysis(_ path: String, isUnread: Bool, keep: ((Article, Analysis) -> Void)? = nil) -> FileReport {
    do {
      let article = try ArticleParser.parse(file: path, id: ArticleID(rawValue: path))
      guard let keep else { return report(of: article, Pipeline.peopleAndQuotations(in: article), path, isUnread) }
      let analysis = Pipeline.analyze(article)
      keep(article, analysis)
      return report(of: article, analysis, path, isUnread)
    } catch {
      return failure(error, path, isUnread)
    }
  }

  static func report(of article: Article, _ analysis: Analysis, _ path: String, _ isUnread: Bool) -> FileReport {
    let people = analysis.entities.count { $0.kind == .person }
    let quotes = analysis.quotations.count { $0.kind != .scare }
    return FileReport(
      row: row(of: article, path, .analyzed(people: people, quotes: quotes), isUnread), isFinal: true,
      names: PersonIndex.names(in: analysis))
  }

  /// A file that is as it was when it was read last.
  static func report(of known: KnownRow, _ path: String, _ isUnread: Bool) -> FileReport {
    let name = lastComponent(of: path)
    let row = ArticleRow(
      id: known.id, file: name, title: known.title ?? name, outlet: known.outlet, date: known.date,
      state: .analyzed(people: known.people, quotes: known.quotes), isUnread: isUnread)
    return FileReport(row: row, isFinal: true)
  }

  static func failure(_ trouble: Trouble, _ path: String, _ isUnread: Bool) -> FileReport {
    FileReport(row: bareRow(path, .unreadable(trouble), isUnread), isFinal: true)
  }

  /// A file of which only the name is known.
  static func bareRow(_ path: String, _ state: ArticleRow.State, _ isUnread: Bool) -> ArticleRow {
    let name = lastComponent(of: path)
    return ArticleRow(id: ArticleID(rawValue: path), file: name, title: name, state: state, isUnread: isUnread)
  }

  private static func row(
    of article: Article, _ path: String, _ state: ArticleRow.State, _ isUnread: Bool
  ) -> ArticleRow {
    let name = lastComponent(of: path)
    let metadata = article.metadata
    return ArticleRow(
      id: article.id, file: name, title: metadata.title ?? name, outlet: metadata.outlet, date: metadata.anchorDate,
      state: state, isUnread: isUnread)
  }

  /// The bytes up to the last line's end, so that no letter is cut in two; those of UTF-16 up to a whole unit.
  private static func wholeLines(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Array(bytes.prefix(headBytes & ~1))
    }
    guard let end = bytes.lastIndex(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }) else { return bytes }
    return Array(bytes[...end])
  }
}

/// The name of a file without its folders.
func lastComponent(of path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}
