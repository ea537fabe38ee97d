// Power loss, or kill -9, at any moment: the program is killed many times while it fetches, analyzes and marks, and after each
// time all that it had acknowledged is there, whole.

import ArticleLibrary
import Foundation
import Glibc
import Loopback
import NewsModel
import Synchronization
import Testing

@testable import lede

@Suite("Killed", .serialized)
struct KillTests {
  /// How often in all; LEDE_KILLS=300 for a long run.
  private static let kills = ProcessInfo.processInfo.environment["LEDE_KILLS"].flatMap { Int($0) } ?? 9
  private static var rounds: Range<Int> { 0..<max(1, kills / 3) }

  @Test("What was marked, tagged and noted is there after every kill")
  func marking() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let path = scratch.path + "/library.sqlite"
    var acknowledged: Set<String> = []
    for round in KillTests.rounds {
      let names = (0..<20_000).map { "/news/\(round)-\($0).txt\n" }.joined()
      let marks = ["mark", "-", "--star", "--tag", "sea", "--note", "ask", "--library", path]
      let lines = try killed(marks, input: names, after: KillTests.moment(round, most: 220), isCounted: true)
      acknowledged.formUnion(lines)
      let library = try Library.opened(at: .file(path))
      defer { library.close() }
      #expect(try library.check().faults.isEmpty, "round \(round)")
      let starred = Set(try library.markings().filter { $0.value.isStarred }.map(\.key.rawValue))
      let tagged = Set(try library.tags().filter { $0.value == ["sea"] }.map(\.key.rawValue))
      #expect(acknowledged.subtracting(starred).isEmpty && acknowledged.subtracting(tagged).isEmpty, "round \(round)")
      for line in lines { #expect(try library.notes(on: ArticleID(rawValue: line)).map(\.text) == ["ask"]) }
    }
    #expect(acknowledged.count > KillTests.rounds.count, "no round had the time to keep anything")
  }

  @Test("What was taken in and analyzed is whole after every kill, and what is missing comes the next time")
  func analyzing() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    var generator = NewsGenerator(seed: 5, articles: 120)
    for number in 0..<120 { try scratch.write("news/\(number).txt", generator.article(bytes: 1_200)) }
    let whole = scratch.path + "/whole.sqlite"
    let began = Date()
    #expect(try BuiltProgram.run(["import", scratch.path + "/news", "--library", whole]).code == 0)
    let took = Int(Date().timeIntervalSince(began) * 1_000)
    let expected = try contents(of: whole)
    #expect(expected.count == 120)
    var interrupted = 0
    let path = scratch.path + "/library.sqlite"
    for round in KillTests.rounds {
      // Each time that all has come, it begins anew.
      if round % 4 == 0 { for end in ["", "-wal", "-shm"] { unlink(path + end) } }
      // After an eighth of the time of a whole run, two eighths and so on.
      _ = try killed(["import", scratch.path + "/news", "--library", path], after: took * (round % 7 + 1) / 8)
      guard FileManager.default.fileExists(atPath: path) else { continue }
      let found = try contents(of: path)
      if found.count < expected.count { interrupted += 1 }
      for (article, facts) in found { #expect(facts == expected[article], "round \(round), \(article)") }
    }
    #expect(interrupted > 0, "every run had ended before it was killed")
    #expect(try BuiltProgram.run(["import", scratch.path + "/news", "--library", path]).code == 0)
    #expect(try contents(of: path) == expected)
  }

  @Test("What was fetched is whole after every kill, and what is missing comes the next time")
  func fetching() throws {
    let scratch = try Scratch()
    let server = Self.feeds()
    defer {
      server.stop()
      scratch.remove()
    }
    let places = ["XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state"]
    let home = places.mapValues { scratch.path + "/" + $0 }.merging(["no_proxy": "127.0.0.1"]) { $1 }
    let sources = (0..<6).map { server.address("/feed\($0)") + "\n" }.joined()
    try scratch.write("config/lede/sources", sources)
    let news = scratch.path + "/data/lede/news"
    var kept = 0
    for round in KillTests.rounds {
      _ = try killed(["fetch"], after: KillTests.moment(round, most: 900), environment: home)
      for file in Self.files(below: news) {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.contains("The end of it."), "\(file) is cut off")
        kept += 1
      }
      if round % 4 == 3 { try? FileManager.default.removeItem(atPath: scratch.path + "/data") }
    }
    #expect(kept > 0, "no run was let live long enough")
    // What says when to ask again may stand in the way of asking at once.
    try? FileManager.default.removeItem(atPath: scratch.path + "/data")
    #expect(try BuiltProgram.run(["fetch"], environment: home).text.hasSuffix("120 new articles from 6 sources\n"))
    #expect(Self.files(below: news).count == 120)
  }
}

extension KillTests {
  /// Spread over the time that a run takes, each round another moment.
  private static func moment(_ round: Int, most: Int) -> Int { 15 + (round * 7919) % most }

  /// Runs the program and kills it after some milliseconds; counted from its first output if it is told so. The lines that it
  /// printed whole.
  private func killed(
    _ arguments: [String], input: String = "", after milliseconds: Int, isCounted: Bool = false,
    environment: [String: String] = [:]
  ) throws -> [String] {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: scratch.write("in", input)))
    let output = try scratch.write("out", "")
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = FileHandle.nullDevice
    try process.run()
    let end = Date() + 20
    while isCounted, (try? Data(contentsOf: URL(fileURLWithPath: output)).isEmpty) ?? true, Date() < end {
      usleep(2_000)
    }
    usleep(UInt32(milliseconds) * 1_000)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let text = try String(contentsOfFile: output, encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// All that is kept and found of each article, after an integrity check; what says when it was is left out.
  private func contents(of path: String) throws -> [ArticleID: String] {
    let library = try Library.opened(at: .file(path))
    defer { library.close() }
    #expect(try library.check().faults.isEmpty)
    var found: [ArticleID: String] = [:]
    let ledger = try library.quotes(QuoteLedger.Question())
    var quotes: [ArticleID: [String]] = [:]
    for telling in ledger.entries.flatMap(\.tellings) { quotes[telling.article, default: []].append(telling.text) }
    var ids: [ArticleID] = []
    try library.eachKept { if $0.content != nil { ids.append($0.id) } }
    let told = try library.told(by: Set(ids), most: .max)
    let events = Dictionary(uniqueKeysWithValues: told.map { ($0.id, "\($0)") })
    for id in ids {
      let article = try library.article(id)
      found[id] = "\(article.map { "\($0)" } ?? "") \(quotes[id]?.sorted() ?? []) \(events[id] ?? "")"
    }
    return found
  }

  /// Six feeds of twenty entries, sent in pieces so that a kill may come in between.
  private static func feeds() -> LoopbackServer {
    LoopbackServer { request, connection in
      let items = (0..<20).map { number in
        "<item><title>\(request.path) \(number)</title><guid>\(number)</guid><description>Mara Holt left the harbor for "
          + "the \(number)th time, and nobody waved as she went. The end of it.</description></item>"
      }
      let body = Array("<rss><channel><title>\(request.path)</title>\(items.joined())</channel></rss>".utf8)
      connection.write("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: \(body.count)\r\n")
      connection.write("Connection: close\r\n\r\n")
      for start in stride(from: 0, to: body.count, by: 1_000) {
        guard connection.write(Array(body[start..<min(start + 1_000, body.count)])) else { return }
        usleep(4_000)
      }
    }
  }

  /// Files that hold articles; names that begin with a dot are not read by anyone.
  private static func files(below folder: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return all.filter { name in
      !name.split(separator: "/").contains { $0.hasPrefix(".") } && name.hasSuffix(".jsonfeed")
    }.map { folder + "/" + $0 }
  }
}
