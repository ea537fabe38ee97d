// Takes files into the library without the screen: read, analyzed, written in batches.

import ArticleLibrary
import Extraction
import Glibc
import NewsModel
import Reader

/// What came of taking files in.
struct FileImport: Sendable {
  /// So many files are read by one thread at a time, and so many written together: pages that many articles change are then
  /// written once.
  private static let batch = 64
  private static let mostWritten = 512

  private(set) var taken = 0
  /// Those that were known as they are.
  private(set) var known = 0
  /// Sentences about files that could not be read.
  private(set) var troubles: [String] = []
  /// Why the library could not be written.
  private(set) var failure: LibraryError?
  private var waiting: [Delivery] = []

  private struct Piece: Sendable {
    var deliveries: [Delivery] = []
    var troubles: [String] = []
  }

  /// Takes in those of the files that are new or have changed.
  static func run(_ files: [String], into library: Library, jobs: Int = availableProcessors()) -> FileImport {
    let outcome = Monitor(FileImport())
    let batches = stride(from: 0, to: files.count, by: batch).map { Array(files[$0..<min($0 + batch, files.count)]) }
    let corrections = (try? library.corrections()) ?? []
    var next = batches.makeIterator()
    try? library.makeRoomForMany()
    OrderedWork.run(
      jobs: jobs, next: { next.next() }, work: { files in piece(files, library, corrections, outcome) },
      deliver: { piece in
        let isMuch = outcome.update { outcome in
          outcome.troubles += piece.troubles
          outcome.waiting += piece.deliveries
          return outcome.waiting.count >= mostWritten
        }
        if isMuch { write(into: library, outcome) }
      })
    write(into: library, outcome)
    if let formers = try? library.outdatedFormers() {
      for former in formers { try? library.renew([former], with: corrections) }
    }
    library.putLogAway()
    library.releaseMemory()
    return outcome.update { $0 }
  }

  private static func write(into library: Library, _ outcome: Monitor<FileImport>) {
    let deliveries = outcome.update { outcome in
      defer { outcome.waiting = [] }
      return outcome.waiting
    }
    var failure: LibraryError?
    do throws(LibraryError) { try library.take(deliveries) } catch { failure = error }
    outcome.update { outcome in
      outcome.taken += failure == nil ? deliveries.count : 0
      outcome.failure = outcome.failure ?? failure
    }
  }

  private static func piece(
    _ files: [String], _ library: Library, _ corrections: [Correction], _ outcome: Monitor<FileImport>
  ) -> Piece {
    var piece = Piece()
    let stamps = files.compactMap { path in FileStamp(path: path).map { (path, $0.word) } }
    let known = (try? library.known(stamps)) ?? [:]
    outcome.update { $0.known += known.count }
    for path in files where known[path] == nil { read(path, corrections, into: &piece) }
    return piece
  }

  private static func read(_ path: String, _ corrections: [Correction], into piece: inout Piece) {
    let stamp = FileStamp(path: path)
    var found: [ArticleFacts] = []
    let keeping = FileKeeping(take: { found.append(ArticleFacts($0, $1)) }, end: {})
    var files = FileReader(pages: WholePages(root: Places.pages)) { _ in true }
    files.corrected = { $1.corrected(by: corrections, in: $0).analysis }
    let report = files.analysis(path, keeping: keeping)
    for row in report.rows {
      if case .unreadable(let trouble) = row.state { piece.troubles.append(trouble.lines(name: path)) }
    }
    guard let stamp, !found.isEmpty, let bytes = try? ArticleFile.read(path), FileStamp(path: path) == stamp
    else { return }
    piece.deliveries.append(
      Delivery(source: path, stamp: stamp.word, digest: ContentDigest(of: bytes), articles: found))
  }
}
