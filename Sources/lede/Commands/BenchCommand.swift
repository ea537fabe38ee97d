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

  func run() throws {
    let paths = try ReadPaths(asTold: [folder])
    guard let scratch = ScratchFolder() else {
      StandardError.write("temporary folder   cannot be made: \(reason(errno))\n")
      throw ExitStatus.input
    }
    defer { scratch.remove() }
    let many = scratch.fill("many", count: count, bytes: bytes)
    let long = scratch.fill("long", count: 1, bytes: 600_000)
    let reader = ReaderMeasurement(program: ReaderBenchCommand.program, state: scratch.path)
    tellEngine()
    tell("web pages read a second, 1 thread", "\(PageMeasurement.pagesPerSecond())", "200")
    let linking = Int(LinkingMeasurement.seconds(articles: 100_000).rounded())
    tell("people of 100,000 articles linked", "\(linking) s", "60 s")
    tell("first frame, \(folder)", ReaderBenchCommand.middle(reader.startUp(paths.roots[0])), "50 ms")
    tell("first frame, \(count) articles", ReaderBenchCommand.middle(reader.startUp(many)), "100 ms")
    tell("\(count) articles read and analyzed", ReaderBenchCommand.reading(many), "20 s")
    tellKeys(
      "key to frame, \(folder)", reader.keys(paths.roots[0], ["j", "n", "]", ")", "k"], times: 300, isSettled: true))
    tellKeys(
      "key to frame, 100,000 words",
      reader.keys(
        long, ["n", "j", "]", " ", ")", "G", "g"], times: 300, isSettled: true, opening: "\r"))
    tellKeys(
      "key to frame while \(count) are analyzed", reader.keys(many, ["j", "j", "k"], times: 300, isSettled: false))
    tell("resident memory, \(count) articles read", "\(reader.memory(many, upTo: .seconds(120)) >> 20) MB", "60 MB")
  }

  private func tellEngine() {
    let one = EngineMeasurement.speed(jobs: 1)
    let two = EngineMeasurement.speed(jobs: 2)
    tell("words analyzed a second, 1 thread", "\(Int(one))", "150,000 to 300,000")
    tell("words analyzed a second, 2 threads", "\(Int(two))", "1.8 times that of one")
    tell("two threads over one", ReaderBenchCommand.tenths(two / one), "1.8")
    if let model = EngineMeasurement.model() {
      tell("model of names", "\(model.bytes) bytes, ready in \(model.ready.inMilliseconds)", "16 MB, 5 ms")
    }
    tell(
      "memory of one analysis", "\(ReaderBenchCommand.tenths(EngineMeasurement.memory())) times the text", "10 times")
  }

  private static func tenths(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(zeroPadded(hundredths % 100, 2))"
  }

  private func tell(_ name: String, _ figure: String, _ asked: String) {
    let space = String(repeating: " ", count: max(1, 48 - name.count))
    StandardOutput.write("\(name.harmless)\(space)\(figure)   (asked: \(asked))\n")
  }

  private func tellKeys(_ name: String, _ found: (times: [Duration], memory: Int)) {
    let times = found.times
    let figures = [0.5, 0.9, 0.99].map { times.percentile($0).inMilliseconds }.joined(separator: ", ")
    tell(name, "50, 90, 99 of 100 within \(figures) (\(times.count) keys)", "99 within 5 ms")
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
