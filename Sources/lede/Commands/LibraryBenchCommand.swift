// `lede bench library`: how fast the library takes articles in, finds them and tells of people.

import ArgumentParser
import ArticleLibrary
import Glibc
import NewsModel

struct LibraryBenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library", abstract: "Measure the library with generated articles.",
    discussion: """
      People and words are as unevenly spread as in news: a few are in very many articles. The library is made in a folder of
      its own for the time being, or kept in the one that --keep names, and found there the next time.
      """)

  @Option(help: ArgumentHelp("How many articles.", valueName: "count"))
  var count: Int = 10_000

  @Option(help: ArgumentHelp("Bytes of each.", valueName: "bytes"))
  var bytes: Int = 3_000

  @Option(help: ArgumentHelp("Keep articles and library in this folder.", valueName: "folder"), completion: .directory)
  var keep: String?

  @Option(help: ArgumentHelp("Only the figures whose names contain these words.", valueName: "words"))
  var only: String?

  func validate() throws {
    guard count > 0, bytes > 0 else { throw ValidationError("--count and --bytes are above 0.") }
  }

  func run() throws {
    guard let scratch = keep.map({ ScratchFolder(keeping: $0) }) ?? ScratchFolder() else {
      StandardError.write("\((keep ?? "temporary folder").harmless)   cannot be made: \(reason(errno))\n")
      throw ExitStatus.input
    }
    defer { if keep == nil { scratch.remove() } }
    let folder = scratch.fillWithNews("news-\(count)", count: count, bytes: bytes)
    let place = LibraryPlace.file(scratch.path + "/lede/library.sqlite")
    let library = try LibraryOption().telling(at: place) { try Library.opened(at: place) }
    let measurement = LibraryMeasurement(library: library, place: place, folder: folder, count: count)
    try LibraryOption().telling(at: place) { try tellOfLibrary(measurement) }
    library.close()
    tellOfReader(ReaderMeasurement(program: ReaderBenchCommand.program, state: scratch.path), folder)
  }

  /// What the issue of the library asks for at so many articles; beyond a million as at a million.
  private func asked(_ few: String, _ many: String, _ most: String) -> String {
    count <= 10_000 ? few : count <= 100_000 ? many : most
  }

  private func tellOfLibrary(_ measurement: LibraryMeasurement) throws {
    // Whatever else is measured, the library must be there.
    let taken = try measurement.takingIn()
    tell("taken in and analyzed, two threads", asked("700 a second", "600", "500")) { taken }
    try tell("taken in again, unchanged") { try measurement.takingIn() }
    try tell("a word, first page", "99 within " + asked("10 ms", "30 ms", "150 ms")) { try measurement.words() }
    try tell("person:, mentions: and words", "99 within " + asked("10 ms", "40 ms", "200 ms")) {
      try measurement.conditions()
    }
    try tell("dossier of a person in 1 % of them", "99 within " + asked("30 ms", "100 ms", "500 ms")) {
      try measurement.dossiers()
    }
    try tell("a mark on disk") { try measurement.marks() }
    tell("known folder looked through") { measurement.lookingThrough() }
    tell("size of the library") { "\(measurement.size >> 20) MB" }
  }

  private func tellOfReader(_ reader: ReaderMeasurement, _ folder: String) {
    tell("exec to first full screen", asked("50 ms", "80 ms", "150 ms")) {
      // The head of the list tells how many it has in pieces; this stands in the first frame that has any.
      let times = reader.startUp(folder, showing: "articles · ")
      return times.isEmpty ? "not within the time that is waited" : times.percentile(0.5).inMilliseconds
    }
    tell("key to frame in the list", "99 within " + asked("5 ms", "5 ms", "8 ms")) {
      let found = reader.keys(folder, ["j", "j", "k", "G", "g", "\u{4}", "j"], times: 500, isSettled: true)
      return LibraryMeasurement.within(found.times)
    }
    tell("resident memory", asked("60 MB", "80 MB", "150 MB")) {
      "\(reader.memory(folder, upTo: .seconds(120)) >> 20) MB"
    }
  }

  private func tell(_ name: String, _ asked: String = "", _ measure: () throws -> String) rethrows {
    if let only, !name.contains(only) { return }
    let space = String(repeating: " ", count: max(1, 40 - name.count))
    StandardOutput.write("\(name)\(space)\(try measure())\(asked.isEmpty ? "" : "   (asked: \(asked))")\n")
  }
}

extension ScratchFolder {
  /// A folder that is made if need be and stays; nil if it cannot be made.
  init?(keeping path: String) {
    if mkdir(path, 0o700) != 0, errno != EEXIST { return nil }
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    self.init(path: String(cString: real))
  }

  /// Makes a folder of generated news in it, unless it is there as it would be made; its path.
  func fillWithNews(_ name: String, count: Int, bytes: Int) -> String {
    let folder = path + "/" + name
    let last = "\(folder)/\(zeroPadded(count - 1, 7)).txt"
    if access(last, F_OK) == 0 { return folder }
    mkdir(folder, 0o700)
    var generator = NewsGenerator(seed: 42, articles: count)
    for number in 0..<count {
      let text = Array(generator.article(bytes: bytes).utf8)
      let file = open("\(folder)/\(zeroPadded(number, 7)).txt", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      guard file >= 0 else { continue }
      _ = writeAll(text, to: file)
      close(file)
    }
    return folder
  }
}
