// Reads one file for the list: first its headlines, then all that is counted of them.

import ArticleParsing
import Extraction
import Glibc
import NewsModel
import Reader

/// Makes rows of files: one of an article, one of each entry of a feed and each mail of a mailbox. Holds nothing: an
/// article is dropped when its row is made.
struct FileReader {
  /// How much of a file is read for its headline and date: of a page more, as they stand among much else.
  private static let headBytes = 4096
  private static let textHeadBytes = 1536
  /// What is read in place of some articles.
  var pages: WholePages?
  /// Whether an article was read, by its id.
  let isUnread: (String) -> Bool
  /// The day that an article's dates are counted from instead of its own, by its id.
  var anchor: (String) -> CivilDate? = { _ in nil }
  /// What was found, as the reader of the article knows it.
  var corrected: (Article, Analysis) -> Analysis = { $1 }
  /// Told of each entry of a feed and each mail of a mailbox as soon as it is analyzed, and how many there are.
  var entryRead: (FileReport, Int) -> Void = { _, _ in }

  /// The rows as far as the first bytes tell them.
  func headline(_ path: String) -> FileReport {
    do {
      let bytes = try ArticleFile.read(path, atMost: FileReader.headBytes)
      if ArticleBundle.recognizes(bytes) || Gzip.isPacked(bytes) { return headlines(path) }
      let isPage = bytes.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "<")
      let most = isPage ? FileReader.headBytes : FileReader.textHeadBytes
      let head = bytes.count < most ? bytes : FileReader.wholeLines(bytes.prefix(most))
      let article = try ArticleParser.parse(head, named: path, id: ArticleID(rawValue: path))
      return FileReport([row(article.id, article.metadata, path, .parsed)], isFinal: false)
    } catch {
      // The whole file may be better than its head; that will be seen.
      return FileReport([bareRow(path, .found)], isFinal: false)
    }
  }

  /// The rows of a feed or mailbox, by their titles.
  private func headlines(_ path: String) -> FileReport {
    guard let contents = try? FileContents.read(path), let bundle = contents.bundle(id: ArticleID(rawValue: path))
    else { return FileReport([bareRow(path, .found)], isFinal: false) }
    let rows = (0..<bundle.count).compactMap { index in
      bundle.metadata(at: index).map { row(bundle.ids[index], $0, path, .parsed) }
    }
    return FileReport(rows.isEmpty ? [bareRow(path, .found)] : rows, isFinal: false)
  }

  /// The rows with all that the list shows. `keeping` is given what they were made of, with times; without it they are left
  /// out, as the list tells none.
  func analysis(_ path: String, keeping: FileKeeping? = nil) -> FileReport {
    func read(_ own: Article) -> FileReport {
      let article = pages?.article(for: own.id) ?? own
      guard let keeping else {
        return report(of: article, corrected(article, Pipeline.peopleAndQuotations(in: article)), path)
      }
      let counted = Pipeline.analyze(article).counted(from: anchor(article.id.rawValue), in: article)
      let analysis = corrected(article, counted)
      keeping.take(article, analysis)
      return report(of: article, analysis, path)
    }
    defer { keeping?.end() }
    do {
      let contents = try FileContents.read(path)
      if case .article(let article) = contents {
        return read(article)
      }
      guard let bundle = contents.bundle(id: ArticleID(rawValue: path)) else { return failure(.isList, path) }
      var whole = FileReport([], isFinal: true)
      for index in 0..<bundle.count {
        // An entry that says nothing has no row.
        guard let article = try? bundle.article(at: index) else { continue }
        let entry = read(article)
        entryRead(entry, bundle.count)
        whole.append(entry)
      }
      return whole.rows.isEmpty ? failure(Trouble(what: "has no entries"), path) : whole
    } catch {
      return failure(error, path)
    }
  }

  func report(of article: Article, _ analysis: Analysis, _ path: String) -> FileReport {
    let people = analysis.entities.count { $0.kind == .person }
    let quotes = analysis.quotations.count { $0.kind != .scare }
    return FileReport(
      [row(article.id, article.metadata, path, .analyzed(people: people, quotes: quotes))], isFinal: true,
      names: [PersonIndex.names(in: analysis)])
  }

  /// The articles of a file that is as it was when it was read last.
  func report(of known: [KnownRow], _ path: String) -> FileReport {
    let name = lastComponent(of: path)
    let own = ArticleID(rawValue: path)
    let rows = known.map { known in
      // Of two equal strings one is kept.
      ArticleRow(
        id: known.id == own ? own : known.id, file: name, title: known.title ?? name, outlet: known.outlet,
        date: known.date,
        state: known.isOutdated ? .parsed : .analyzed(people: known.people, quotes: known.quotes),
        isUnread: isUnread(known.id.rawValue))
    }
    return FileReport(rows, isFinal: true)
  }

  func failure(_ trouble: Trouble, _ path: String) -> FileReport {
    FileReport([bareRow(path, .unreadable(trouble))], isFinal: true)
  }

  /// A file of which only the name is known.
  func bareRow(_ path: String, _ state: ArticleRow.State) -> ArticleRow {
    let name = lastComponent(of: path)
    return ArticleRow(id: ArticleID(rawValue: path), file: name, title: name, state: state, isUnread: isUnread(path))
  }

  private func row(_ id: ArticleID, _ metadata: Metadata, _ path: String, _ state: ArticleRow.State) -> ArticleRow {
    let name = lastComponent(of: path)
    return ArticleRow(
      id: id, file: name, title: metadata.title ?? name, outlet: metadata.outlet, date: metadata.anchorDate,
      state: state, isUnread: isUnread(id.rawValue))
  }

  /// The bytes up to the last line's end, so that no letter is cut in two; those of UTF-16 up to a whole unit.
  private static func wholeLines(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Array(bytes.prefix(bytes.count & ~1))
    }
    guard let end = bytes.lastIndex(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }) else { return Array(bytes) }
    return Array(bytes[...end])
  }
}

/// The name of a file without its folders.
func lastComponent(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
  let name = path.utf8[path.utf8.index(after: slash)...]
  if !name.isEmpty { return String(Substring(name)) }
  return path.split(separator: "/").last.map(String.init) ?? path
}
