// `lede bench`: the figures that the program promises, measured on this machine.

import ArgumentParser
import Extraction
import Glibc
import NewsModel
import Reader
import TerminalUI

struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measure start-up, keys, memory and speed on this machine.",
    subcommands: [ReaderBenchCommand.self, LibraryBenchCommand.self], defaultSubcommand: ReaderBenchCommand.self)
}

struct ReaderBenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reader", abstract: "Measure the reader and the engine (what lede bench does without a command).",
    discussion: "Takes a minute or two. A folder of generated articles is made for the time being.")

  @Argument(help: "A folder of articles, for the start-up.", completion: .directory)
  var folder: String = "articles"

  @Option(help: ArgumentHelp("How many articles to generate.", valueName: "count"))
  var count: Int = 10_000

  @Option(help: ArgumentHelp("Bytes of each.", valueName: "bytes"))
  var bytes: Int = 3_000

  @Option(help: ArgumentHelp("Only the figures whose names contain these words.", valueName: "words"))
  var only: String?

  func run() throws {
    let paths = try ReadPaths(asTold: [folder])
    guard let scratch = ScratchFolder() else {
      StandardError.write("temporary folder   cannot be made: \(reason(errno))\n")
      throw ExitStatus.input
    }
    defer { scratch.remove() }
    // First, so that the most memory is that of the feed.
    tell("a feed of 10,000 entries", "500 ms, 150 MB") { FeedMeasurement.figures() }
    tellEngine()
    tell("web pages read a second, 1 thread", "200") { "\(PageMeasurement.pagesPerSecond())" }
    tell("people of 100,000 articles linked", "60 s") {
      "\(Int(LinkingMeasurement.seconds(articles: 100_000).rounded())) s"
    }
    tellReader(paths.roots[0], scratch)
  }

  private func tellEngine() {
    var one: Double?
    tell("words analyzed a second, 1 thread", "150,000 to 300,000") {
      let speed = EngineMeasurement.speed(jobs: 1)
      one = speed
      return "\(Int(speed))"
    }
    tell("words analyzed a second, 2 threads", "1.8 times that of one") {
      let two = EngineMeasurement.speed(jobs: 2)
      return "\(Int(two))" + (one.map { ", \(ReaderBenchCommand.hundredths(two / $0)) times that of one" } ?? "")
    }
    tell("people, of the time of an analysis", "a third") {
      let shares = EngineMeasurement.shares()
      let people = shares.first { $0.stage == .people }?.share ?? 0
      let others = shares.filter { $0.stage != .people }.map { "\($0.stage.rawValue) \($0.share)" }
      return "\(people) of 100 (\(others.joined(separator: ", ")))"
    }
    tell("model of names", "16 MB, 5 ms") {
      EngineMeasurement.model().map { "\($0.bytes) bytes, ready in \($0.ready.inMilliseconds)" } ?? "there is none"
    }
    tell("memory of one analysis", "10 times") {
      "\(ReaderBenchCommand.hundredths(EngineMeasurement.memory())) times the text"
    }
  }

  private func tellReader(_ folder: String, _ scratch: ScratchFolder) {
    let reader = ReaderMeasurement(program: ReaderBenchCommand.program, state: scratch.path)
    // Made when the first of the figures asks for them.
    lazy var many = scratch.fill("many", count: count, bytes: bytes)
    lazy var long = scratch.fill("long", count: 1, bytes: 600_000)
    tell("first frame, \(self.folder)", "50 ms") { ReaderBenchCommand.middle(reader.startUp(folder)) }
    tell("first frame, \(count) articles", "100 ms") {
      ReaderBenchCommand.middle(reader.startUp(many, showing: "\(count) articles"))
    }
    tell("\(count) articles read and analyzed", "20 s") { ReaderBenchCommand.reading(many) }
    tell("half a millisecond of arithmetic", "nothing: what the machine adds to the next three") {
      ReaderBenchCommand.within(MachineMeasurement.halfMilliseconds())
    }
    tell("key to frame, \(self.folder)", "99 within 5 ms") {
      ReaderBenchCommand.within(reader.keys(folder, ["j", "n", "]", ")", "k"], times: 300, isSettled: true).times)
    }
    tell("key to frame, 100,000 words", "99 within 5 ms") {
      let keys = ["n", "j", "]", " ", ")", "G", "g"]
      return ReaderBenchCommand.within(reader.keys(long, keys, times: 300, isSettled: true, opening: "\r").times)
    }
    tell("key to frame while \(count) are analyzed", "99 within 5 ms") {
      ReaderBenchCommand.within(reader.keys(many, ["j", "j", "k"], times: 300, isSettled: false).times)
    }
    tell("resident memory, \(count) articles read", "60 MB") {
      "\(reader.memory(many, upTo: .seconds(120)) >> 20) MB"
    }
  }

  private static func hundredths(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(zeroPadded(hundredths % 100, 2))"
  }

  private func tell(_ name: String, _ asked: String, _ measure: () -> String) {
    if let only, !name.contains(only) { return }
    let space = String(repeating: " ", count: max(1, 48 - name.count))
    StandardOutput.write("\(name.harmless)\(space)\(measure())   (asked: \(asked))\n")
  }

  private static func within(_ times: [Duration]) -> String {
    let figures = [0.5, 0.9, 0.99].map { times.percentile($0).inMilliseconds }.joined(separator: ", ")
    return "50, 90, 99 of 100 within \(figures) (\(times.count) times)"
  }

  private static func middle(_ times: [Duration]) -> String {
    times.isEmpty ? "did not start" : "\(times.percentile(0.5).inMilliseconds), best \(times.min()!.inMilliseconds)"
  }

  /// This program's own file.
  static var program: String {
    guard let path = realpath("/proc/self/exe", nil) else { return CommandLine.arguments[0] }
    defer { free(path) }
    return String(cString: path)
  }
}

extension ReaderBenchCommand {
  /// How long the newsroom takes for a folder.
  private static func reading(_ folder: String) -> String {
    guard let paths = try? ReadPaths([folder]) else { return "not read" }
    let began = ContinuousClock.now
    let newsroom = Newsroom(roots: paths.roots, store: .inMemory()) { _ in }
    while !newsroom.isIdle { usleep(10_000) }
    newsroom.close()
    let tenths = Int((ContinuousClock.now - began) / .milliseconds(100))
    return "\(tenths / 10).\(tenths % 10) s"
  }
}

/// A folder of our own below the system's temporary one.
struct ScratchFolder {
  let path: String

  init(path: String) { self.path = path }

  init?() {
    var template = Array("\(environment("TMPDIR") ?? "/tmp")/lede-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Makes a folder of generated articles in it; its path.
  func fill(_ name: String, count: Int, bytes: Int, isVaried: Bool = false) -> String {
    let folder = path + "/" + name
    mkdir(folder, 0o700)
    var generator = ArticleGenerator(seed: 42)
    for number in 0..<count {
      let article = isVaried ? generator.variedArticle(bytes: bytes) : generator.article(bytes: bytes)
      let text = Array(article.utf8)
      let file = open("\(folder)/\(zeroPadded(number, 5)).txt", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard file >= 0 else { continue }
      _ = writeAll(text, to: file)
      close(file)
    }
    return folder
  }

  /// Removes the folder and all that was made in it.
  func remove() {
    var folders: [String] = []
    var walk = FolderWalk()
    walk.walk(path) { finding in
      switch finding {
      case .article(let file): unlink(file)
      case .folder(let folder): folders.append(folder)
      case .passedOver, .unreadableFolder: break
      }
    }
    let library = ["", "-wal", "-shm"].map { "library.sqlite" + $0 }
    for name in ["reading", "reading.lock", "log"] + library { unlink("\(path)/lede/\(name)") }
    for folder in folders.reversed() { rmdir(folder) }
  }
}
