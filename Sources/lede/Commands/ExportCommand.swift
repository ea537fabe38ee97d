// `lede export --jsonl`: all of the library that cannot be found out again.

import ArgumentParser
import ArticleLibrary

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print the library as JSON Lines: articles, marks, tags, notes, earlier versions.",
    discussion: "lede import --jsonl takes it back. What the engine finds is found again then.")

  @Flag(help: "JSON Lines (the only format).")
  var jsonl = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard jsonl else { throw ValidationError("export prints JSON Lines; say so: lede export --jsonl") }
  }

  func run() throws {
    let library = try library.existing()
    try self.library.telling {
      try library.eachKept { kept in
        var json = JSONWriter()
        json.kept(kept)
        StandardOutput.write(json.bytes)
      }
    }
  }
}
