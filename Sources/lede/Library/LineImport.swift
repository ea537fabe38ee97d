// Puts the lines of an export back into a library; what was found in the articles is found again.

import ArticleLibrary
import Extraction
import NewsModel

/// What came of putting lines back.
struct LineImport: Sendable {
  private(set) var taken = 0
  /// The numbers of lines that are no articles of an export.
  private(set) var strange: [Int] = []
  private(set) var failure: LibraryError?

  /// What came of the lines that are no articles, and all corrections so far.
  private var corrections: [Correction] = []
  private(set) var others = 0

  private struct Piece: Sendable {
    var articles: [AnalyzedAnew] = []
    /// Articles that were analyzed elsewhere.
    var analyzed: [Delivery] = []
    var strange: [Int] = []
  }

  /// Reads lines from a descriptor to its end. Corrections hold for the articles that come after them.
  static func run(_ descriptor: Int32, into library: Library, jobs: Int = availableProcessors()) -> LineImport {
    let outcome = Monitor(LineImport())
    outcome.update { $0.corrections = (try? library.corrections()) ?? [] }
    var lines = LineReader(descriptor)
    var number = 0
    OrderedWork.run(
      jobs: jobs,
      next: { () -> [(number: Int, line: InputLine)]? in
        lines.next().map { batch in
          batch.compactMap { line in
            number += 1
            return takes(line, library, outcome) ? nil : (number, line)
          }
        }
      },
      work: { piece($0, outcome.update { $0.corrections }) }, deliver: { piece in deliver(piece, library, outcome) })
    return outcome.update { $0 }
  }

  /// Takes a line in if it is none of an article but one of the reader's.
  private static func takes(_ line: InputLine, _ library: Library, _ outcome: Monitor<LineImport>) -> Bool {
    guard case .line(let bytes) = line, let kept = OtherLine.read(bytes) else { return false }
    var failure: LibraryError?
    do throws(LibraryError) {
      switch kept {
      case .follow(let follow): try library.follow(follow.followed, time: follow.time)
      case .correction(let correction): try library.add([correction.correction], time: correction.time)
      }
    } catch { failure = error }
    outcome.update { outcome in
      if case .correction(let correction) = kept { outcome.corrections.append(correction.correction) }
      outcome.others += failure == nil ? 1 : 0
      outcome.failure = outcome.failure ?? failure
    }
    return true
  }

  private static func piece(_ lines: [(number: Int, line: InputLine)], _ corrections: [Correction]) -> Piece {
    var piece = Piece()
    for (number, line) in lines {
      guard case .line(let bytes) = line, let kept = KeptLine.kept(bytes) else {
        if case .line(let bytes) = line, let facts = AnalysisLine.read(bytes) {
          piece.analyzed.append(delivery(of: facts))
        } else {
          piece.strange.append(number)
        }
        continue
      }
      let facts = kept.content.map { article in
        ([article] + kept.versions.map { article.before($0) }).map { article in
          ArticleFacts(article, Pipeline.analyze(article).corrected(by: corrections, in: article).analysis)
        }
      }
      piece.articles.append(
        AnalyzedAnew(kept: kept, facts: facts?.first, versions: facts.map { Array($0.dropFirst()) } ?? []))
    }
    return piece
  }

  /// There is no file: the article's name stands for its path.
  private static func delivery(of facts: ArticleFacts) -> Delivery {
    Delivery(
      source: facts.id.rawValue, stamp: "analyzed elsewhere", digest: ContentDigest(of: Array(facts.text.utf8)),
      articles: [facts])
  }

  private static func deliver(_ piece: Piece, _ library: Library, _ outcome: Monitor<LineImport>) {
    var failure: LibraryError?
    do throws(LibraryError) {
      try library.put(back: piece.articles)
      try library.take(piece.analyzed)
    } catch { failure = error }
    outcome.update { outcome in
      outcome.taken += failure == nil ? piece.articles.count + piece.analyzed.count : 0
      outcome.strange += piece.strange
      outcome.failure = outcome.failure ?? failure
    }
  }
}

extension Article {
  /// The article as it was in an earlier version, of which the text alone is kept: its paragraphs are found again.
  fileprivate func before(_ version: ArticleVersion) -> Article {
    let title = version.title.isEmpty ? nil : version.title
    var blocks = ParagraphFinder(Array(version.text.utf8)).blocks
    if let title, let first = blocks.first, version.text.hasPrefix(title), first.range.end == title.utf8.count {
      blocks[0] = Block(range: first.range, kind: .headline)
    }
    return Article(
      id: id, text: version.text, blocks: blocks,
      metadata: Metadata(
        title: title, byline: metadata.byline, outlet: metadata.outlet, agency: metadata.agency,
        address: metadata.address, published: metadata.published, language: metadata.language))
  }
}
