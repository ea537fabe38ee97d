// The library without the screen: taken in, searched, marked, copied, checked, exported and put back.

import ArticleLibrary
import Foundation
import Glibc
import NewsModel
import Testing

@testable import lede

@Suite("Library commands", .serialized)
struct LibraryCommandTests {
  /// A folder of two articles and a library that they were taken into.
  private func library() throws -> (Scratch, path: String) {
    let scratch = try Scratch()
    try scratch.write(
      "news/bridge.txt",
      "Bridge of Harwick holds\n\n2023-11-17\n\n“It will hold,” said Mara Holt, the mayor, on 3 November 2023.\n")
    try scratch.write(
      "news/harbor.txt", "Harbor closes for the winter\n\n2024-02-01\n\n“We close today,” said Mara Holt, the mayor.\n")
    let path = scratch.path + "/library.sqlite"
    let result = try BuiltProgram.run(["import", scratch.path + "/news", "--library", path])
    #expect(result.code == 0 && result.text == "2 files taken in, 0 known already\n", "\(result.errors)")
    return (scratch, path)
  }

  @Test("Articles are found by what is in them, and a mistake is pointed at")
  func search() throws {
    let (scratch, path) = try library()
    defer { scratch.remove() }
    let found = try BuiltProgram.run(["search", "person:holt", "mentions:2023-11", "-closes", "--library", path])
    #expect(found.code == 0)
    #expect(found.text.contains("Bridge of Harwick holds") && !found.text.contains("Harbor"))
    let json = try BuiltProgram.run(["search", "winter", "--json", "--library", path])
    #expect(json.text.contains("\"title\":\"Harbor closes for the winter\"") && json.text.hasSuffix("}\n"))
    let nothing = try BuiltProgram.run(["search", "unheard", "--library", path])
    #expect(nothing.code == 1)
    let mistake = try BuiltProgram.run(["search", "winter colour:red", "--library", path])
    #expect(mistake.code == 2)
    #expect(mistake.errors.contains("   winter colour:red\n          ^^^^^^^\n"))
    let missing = try BuiltProgram.run(["search", "winter", "--library", scratch.path + "/none.sqlite"])
    #expect(missing.code == 2 && missing.errors.contains("is not there"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/none.sqlite"))
  }

  @Test("A dossier tells of someone across articles")
  func dossier() throws {
    let (scratch, path) = try library()
    defer { scratch.remove() }
    let found = try BuiltProgram.run(["dossier", "mara", "holt", "--library", path])
    #expect(found.code == 0)
    #expect(found.text.hasPrefix("Mara Holt   person · 2 articles\n"))
    #expect(found.text.contains("“It will hold,”"))
    let json = try BuiltProgram.run(["dossier", "Holt", "--json", "--library", path])
    #expect(json.text.hasPrefix("{\"name\":\"Mara Holt\",\"type\":\"person\""))
    #expect(try BuiltProgram.run(["dossier", "nobody", "--library", path]).code == 1)
  }

  @Test("What is exported and put back is the same, and so is a backup")
  func back() throws {
    let (scratch, path) = try library()
    defer { scratch.remove() }
    let bridge = scratch.path + "/news/bridge.txt"
    let marks = ["--read", "--star", "--tag", "steel", "--note", "ask", "--library", path]
    #expect(try BuiltProgram.run(["mark", bridge] + marks).code == 0)
    try scratch.write("news/harbor.txt", "Harbor closes for good\n\n2024-02-01\n\nMara Holt was there.\n")
    let again = try BuiltProgram.run(["import", scratch.path + "/news", "--library", path])
    #expect(again.text == "1 file taken in, 1 known already\n")
    let lines = try BuiltProgram.run(["export", "--jsonl", "--library", path]).text
    #expect(lines.split(separator: "\n").count == 2 && lines.contains("for the winter"), "the earlier version is kept")
    let other = scratch.path + "/other.sqlite"
    let put = try BuiltProgram.run(["import", "--jsonl", "--library", other], input: lines)
    #expect(put.code == 0 && put.text == "2 articles taken in\n", "\(put.errors)")
    #expect(try BuiltProgram.run(["export", "--jsonl", "--library", other]).text == lines)
    let then = ["quotes", "--words", "close", "--as-of", "2024-02", "--library"]
    #expect(try BuiltProgram.run(then + [path]).text.contains("“We close today,”"), "as it said before it was changed")
    #expect(try BuiltProgram.run(then + [other]).text == BuiltProgram.run(then + [path]).text)
    let copy = scratch.path + "/copy.sqlite"
    #expect(try BuiltProgram.run(["backup", copy, "--library", path]).code == 0)
    #expect(try BuiltProgram.run(["backup", copy, "--library", path]).code == 2, "nothing is overwritten")
    #expect(try BuiltProgram.run(["export", "--jsonl", "--library", copy]).text == lines)
    for question in ["tag:steel is:starred", "person:holt", "good"] {
      let asked = ["search", question, "--library"]
      #expect(try BuiltProgram.run(asked + [other]).text == BuiltProgram.run(asked + [path]).text, "\(question)")
    }
    let bad = try BuiltProgram.run(["import", "--jsonl", "--library", other], input: "{\"article\":3}\n" + lines)
    #expect(bad.code == 2 && bad.errors.hasPrefix("line 1 "))
  }

  @Test("A check tells what is in a library, and that a damaged one is")
  func check() throws {
    let (scratch, path) = try library()
    defer { scratch.remove() }
    let check = try BuiltProgram.run(["check", "--library", path])
    #expect(check.code == 0 && check.text.contains("is whole") && check.text.contains("2 articles"))
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    for place in stride(from: 8_192, to: bytes.count, by: 3) { bytes[place] = 0x5A }
    let damaged = try scratch.write("damaged.sqlite", bytes)
    let result = try BuiltProgram.run(["check", "--library", damaged])
    #expect(result.code == 2 && (result.text + result.errors).contains("is damaged"))
  }

  @Test("The quotes of the library are told once each, and chosen by what is said of them")
  func ledger() throws {
    let (scratch, path) = try library()
    defer { scratch.remove() }
    let found = try BuiltProgram.run(["quotes", "--speaker", "holt", "--library", path])
    #expect(found.code == 0 && found.text.hasPrefix("2 quotes, told 2 times\n\nMara Holt\n"), "\(found.text)")
    #expect(found.text.contains("“It will hold,”") && found.text.contains("said"))
    let json = try BuiltProgram.run(["quotes", "--cue", "says", "--from", "2024", "--json", "--library", path])
    #expect(json.text.hasPrefix("{\"speaker\":\"Mara Holt\",\"text\":\"“We close today,”\",\"tellings\":[{\"file\":"))
    #expect(try BuiltProgram.run(["quotes", "--cue", "denied", "--library", path]).code == 1)
    let both = try BuiltProgram.run(["quotes", scratch.path + "/news", "--cue", "said"])
    #expect(both.code == 2 && both.errors.contains("leave the paths out"))
  }

  @Test("What is followed is listed with what is unread, exported, and put back")
  func following() throws {
    let (scratch, path) = try library()
    defer { scratch.remove() }
    let home = ["XDG_CONFIG_HOME": scratch.path + "/config", "XDG_DATA_HOME": scratch.path + "/data"]
    let followed = try BuiltProgram.run(["follow", "person:Mara", "Holt", "--library", path])
    #expect(followed.code == 0 && followed.text == "person:Mara Holt is followed\n", "\(followed.errors)")
    #expect(try BuiltProgram.run(["follow", "winter -rain", "--library", path]).code == 0)
    #expect(try BuiltProgram.run(["follow", "winter colour:red", "--library", path]).code == 2)
    #expect(try BuiltProgram.run(["mark", scratch.path + "/news/bridge.txt", "--read", "--library", path]).code == 0)
    let sources = try BuiltProgram.run(["sources", "--library", path], environment: home).text
    #expect(
      sources.contains("person:Mara Holt\n    2 articles, 1 unread\nwinter -rain\n    1 article, 1 unread\n"),
      "\(sources)")
    let correction = scratch.path + "/mine.txt"
    try scratch.write(
      "mine.txt",
      "renamed person \"Mara Holt\" \"Mara Holte\" in \"\(scratch.path)/news/bridge.txt\" at \"Mara Holt\" 2 0\n")
    let taken = try BuiltProgram.run(["corrections", "--import", correction, "--library", path])
    #expect(taken.code == 0, "\(taken.errors)")
    let lines = try BuiltProgram.run(["export", "--jsonl", "--library", path]).text
    #expect(lines.contains("{\"follow\":\"person\",\"text\":\"Mara Holt\"") && lines.contains("{\"correction\":"))
    let other = scratch.path + "/other.sqlite"
    let put = try BuiltProgram.run(["import", "--jsonl", "--library", other], input: lines)
    #expect(put.code == 0, "\(put.errors)")
    #expect(try BuiltProgram.run(["export", "--jsonl", "--library", other]).text == lines)
    #expect(
      try BuiltProgram.run(["dossier", "Mara", "Holte", "--library", other]).text.hasPrefix("Mara Holte   person"))
    #expect(try BuiltProgram.run(["unfollow", "person:mara", "holt", "--library", path]).code == 0)
    #expect(try BuiltProgram.run(["unfollow", "person:mara", "holt", "--library", path]).code == 1)
  }

  @Test("Articles of the same story are told together, with what each left out")
  func stories() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let quote = "“We will never again open the old gate at night,” said Mara Holt, the mayor of Harwick."
    try scratch.write(
      "news/one.txt", "Gate of Harwick stays shut\n\n2024-03-01\n\n\(quote) Bruno Arden, a baker, cheered.\n")
    try scratch.write("news/two.txt", "Mayor speaks\n\n2024-03-02\n\nIt rained on the pier. \(quote)\n")
    try scratch.write("news/three.txt", "Boats for sale\n\n2024-03-02\n\nZoë Quist sells her boats in Tarn.\n")
    let path = scratch.path + "/library.sqlite"
    #expect(try BuiltProgram.run(["import", scratch.path + "/news", "--library", path]).code == 0)
    let found = try BuiltProgram.run(["stories", "--library", path])
    #expect(found.code == 0 && found.text.contains("2 articles") && !found.text.contains("Boats"), "\(found.text)")
    #expect(found.text.contains("leaves out: Bruno Arden"), "\(found.text)")
    let json = try BuiltProgram.run(["stories", "--json", "--library", path]).text
    #expect(json.contains("\"left_out\":{\"people\":[\"Bruno Arden\"]"), "\(json)")
    #expect(try BuiltProgram.run(["stories", "boats", "--library", path]).code == 1)
  }

  @Test("The library as it stood on a day, its people and its one timeline, as asked")
  func asOf() throws {
    let (scratch, path) = try library()
    defer { scratch.remove() }
    func asked(_ words: String...) throws -> BuiltProgram.Result { try BuiltProgram.run(words + ["--library", path]) }
    #expect(try asked("search", "holt").text.contains("Harbor closes"))
    let then = try asked("search", "holt", "--as-of", "2023-12")
    #expect(then.text.contains("Bridge of Harwick") && !then.text.contains("Harbor closes"), "\(then.text)")
    #expect(try asked("dossier", "Mara", "Holt", "--as-of", "2023").text.hasPrefix("Mara Holt   person · 1 article\n"))
    #expect(try asked("quotes", "--as-of", "2023-12-31").text.hasPrefix("1 quote, told 1 time\n"))
    #expect(try asked("people").text.hasPrefix("Mara Holt   2 articles, 2 quotes\n"))
    #expect(try asked("people", "--as-of", "2023-12-31").text.contains("Mara Holt   1 article, 1 quote\n"))
    #expect(
      try asked("people", "--query", "winter", "--json").text.hasPrefix("{\"name\":\"Mara Holt\",\"type\":\"person\","))
    let timeline = try asked("timeline", "--query", "person:holt")
    #expect(
      timeline.text.contains("2023 Nov  3") && timeline.text.contains("[1] Bridge of Harwick holds"), "\(timeline.text)"
    )
    #expect(try asked("timeline", "--as-of", "2020").code == 1)
    #expect(try asked("stories", "--as-of", "2023").code == 1)
    #expect(try asked("search", "holt", "--as-of", "someday").code == 2)
    #expect(try BuiltProgram.run(["people", scratch.path + "/news", "--as-of", "2023"]).code == 2)
  }

  @Test("What was analyzed elsewhere is taken in as if it had been found here, whatever the partitioning")
  func analyzedElsewhere() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    var generator = NewsGenerator(seed: 3, articles: 60)
    let texts = (0..<24).map { number in
      number == 7
        ? "Zoë’s 東京 trip\n\n“It’s “fine”,” said Zoë Quist on 3 May 2021 in Köln." : generator.article(bytes: 900)
    }
    let lines = texts.enumerated().map { number, text in
      var json = JSONWriter()
      json.object { json in
        json.key("id")
        json.value("a\(number)")
        json.key("text")
        json.value(text)
        json.key("published")
        json.value("2024-03-08")
      }
      return String(decoding: json.bytes, as: UTF8.self) + "\n"
    }
    func analyzed(_ lines: [String], _ more: [String]) throws -> String {
      try BuiltProgram.run(["analyze", "--jsonl", "--text"] + more, input: lines.joined()).text
    }
    let whole = try analyzed(lines, [])
    for size in [1, 5, 13] {
      let parts = stride(from: 0, to: lines.count, by: size).map { Array(lines[$0..<min($0 + size, lines.count)]) }
      let joined = try parts.reversed().map { try analyzed($0, ["--jobs", "\(1 + size % 3)"]) }.reversed().joined()
      #expect(joined == whole, "in parts of \(size)")
    }
    let path = scratch.path + "/library.sqlite"
    let taken = try BuiltProgram.run(["import", "--jsonl", "--library", path], input: whole)
    #expect(taken.text == "24 articles taken in\n" && taken.code == 0, "\(taken.errors)")
    // An export of it is put back by analyzing the texts here.
    let exported = try BuiltProgram.run(["export", "--jsonl", "--library", path]).text
    let here = scratch.path + "/here.sqlite"
    #expect(try BuiltProgram.run(["import", "--jsonl", "--library", here], input: exported).code == 0)
    for question in [
      ["quotes"], ["quotes", "--json"], ["people"], ["timeline", "--merged"], ["dossier", "Zoë Quist", "--json"],
    ] {
      let (there, own) = (
        try BuiltProgram.run(question + ["--library", path]), try BuiltProgram.run(question + ["--library", here])
      )
      #expect(there.code == 0 && there.text == own.text, "\(question)")
    }
    let events = try [path, here].map { path in
      let library = try Library.opened(at: .file(path))
      return try library.told(by: Set((0..<24).map { ArticleID(rawValue: "a\($0)") }), most: 99)
    }
    #expect(events[0] == events[1] && events[0].count == 24)
    let broken = whole.replacing("\"start\":", with: "\"start\":99999")
    let refused = try BuiltProgram.run(["import", "--jsonl", "--library", here], input: broken)
    #expect(refused.code == 2 && refused.errors.contains("line 1   is none of lede export or lede analyze --text"))
  }
}
