// `lede bench library`: how fast the library takes articles in, finds them and tells of people.

import ArgumentParser
import ArticleLibrary
import Glibc
import NewsModel

struct LibraryBenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library", abstract: "Measure the library with generated articles.",
    discussion: "The library is made in a folder of its own for the time being.")

  @Option(help: ArgumentHelp("How many articles.", valueName: "count"))
  var count: Int = 10_000

  @Option(help: ArgumentHelp("Bytes of each.", valueName: "bytes"))
  var bytes: Int = 3_000

  func run() throws {
    guard let scratch = ScratchFolder() else {
      StandardError.write("temporary folder   cannot be made: \(reason(errno))\n")
      throw ExitStatus.input
    }
    defer { scratch.remove() }
    let folder = scratch.fill("many", count: count, bytes: bytes, isVaried: true)
    let place = LibraryPlace.file(scratch.path + "/lede/library.sqlite")
    let library = try LibraryOption().telling(at: place) { try Library.opened(at: place) }
    let measurement = LibraryMeasurement(library: library, place: place, folder: folder)
    try LibraryOption().telling(at: place) {
      tell("taken in and analyzed, 2 threads", try measurement.takingIn(count: count), "700 articles a second")
      tell("taken in again, unchanged", try measurement.takingIn(count: count), "")
      tell("search for a word, first page", try measurement.words(), "99 within 10 ms")
      tell("person:, mentions: and a word", try measurement.conditions(), "99 within 10 ms")
      tell("dossier of a person", try measurement.dossiers(), "99 within 30 ms")
      tell("a mark on disk", try measurement.marks(), "")
    }
    tell("known folder looked through", measurement.lookingThrough(), "")
    tell("size of the library", "\(measurement.size >> 20) MB", "")
    library.close()
    let reader = ReaderMeasurement(program: ReaderBenchCommand.program, state: scratch.path)
    let starts = reader.startUp(folder)
    tell("first frame, \(count) articles known", starts.percentile(0.5).inMilliseconds, "50 ms")
    tell("resident memory, \(count) articles known", "\(reader.memory(folder, upTo: .seconds(60)) >> 20) MB", "60 MB")
  }

  private func tell(_ name: String, _ figure: String, _ asked: String) {
    let space = String(repeating: " ", count: max(1, 44 - name.count))
    StandardOutput.write("\(name)\(space)\(figure)\(asked.isEmpty ? "" : "   (asked: \(asked))")\n")
  }
}

/// One library that is measured.
struct LibraryMeasurement {
  let library: Library
  let place: LibraryPlace
  let folder: String

  private static let today = CivilDate(dayNumber: 20_000)
  private static let times = 100

  func takingIn(count: Int) throws -> String {
    var files: [String] = []
    var walk = FolderWalk()
    walk.walk(folder) { if case .article(let path) = $0 { files.append(path) } }
    let began = ContinuousClock.now
    let outcome = FileImport.run(files, into: library)
    if let failure = outcome.failure { throw failure }
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    return "\(Int(Double(count) / seconds)) a second (\(outcome.taken) of \(count) written)"
  }

  func words() throws -> String {
    try figures { number in
      // From the most common word to the rare ones.
      let query = try Query.parse(ArticleGenerator.word(number * number / 2))
      _ = try library.search(query, today: Self.today, limit: 50)
    }
  }

  func conditions() throws -> String {
    try figures { number in
      let person = ArticleGenerator.word(number)
      let text = "person:\(person) mentions:201\(number % 10)-03..202\(number % 5)-02 harbor"
      _ = try library.search(try Query.parse(text), today: Self.today, limit: 50)
    }
  }

  func dossiers() throws -> String {
    var most = 0
    let figure = try figures { number in
      if let dossier = try library.dossier(of: ArticleGenerator.word(number)) {
        most = max(most, dossier.articles.count)
      }
    }
    return "\(figure), at most \(counted(most, "article"))"
  }

  func marks() throws -> String {
    try figures { number in
      try library.mark([Mark(ArticleID(rawValue: "\(folder)/\(zeroPadded(number, 5)).txt"), isRead: true, time: 1)])
    }
  }

  /// How long a newsroom takes for files that have not changed.
  func lookingThrough() -> String {
    let desk = LibraryDesk(at: place, plainFile: nil)
    let began = ContinuousClock.now
    let newsroom = Newsroom(roots: [folder], store: desk.store, analyses: desk.analyses) { _ in }
    while !newsroom.isIdle { usleep(1_000) }
    let took = ContinuousClock.now - began
    newsroom.close()
    desk.settle()
    return took.inMilliseconds
  }

  var size: Int {
    guard case .file(let path) = place else { return 0 }
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  private func figures(_ body: (Int) throws -> Void) throws -> String {
    var times: [Duration] = []
    for number in 0..<LibraryMeasurement.times {
      let began = ContinuousClock.now
      try body(number)
      times.append(ContinuousClock.now - began)
    }
    return "50, 90, 99 of 100 within "
      + [0.5, 0.9, 0.99].map { times.percentile($0).inMilliseconds }.joined(separator: ", ")
  }
}
