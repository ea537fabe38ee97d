// `lede export --jsonl`: all of the library that cannot be found out again.

import ArgumentParser
import ArticleLibrary

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the library as JSON Lines, or write the sources as a list of feeds (OPML).",
    discussion:
      "Of the library articles, marks, tags, notes, earlier versions, corrections, what is followed. lede import --jsonl takes them back; "
      + "what the engine finds is found again then.")

  @Argument(help: "A file for the list of sources, ending in .opml; - prints it.", completion: .file())
  var list: String?

  @Flag(help: "The library as JSON Lines.")
  var jsonl = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard jsonl != (list != nil) else {
      throw ValidationError("export prints the library (--jsonl), or writes the sources to a file (FILE.opml).")
    }
  }

  func run() throws {
    if let list { return try ListImport.export(to: list) }
    let library = try library.existing()
    try self.library.telling {
      // Before the articles, which are then read as they were corrected.
      var json = JSONWriter()
      for follow in try library.keptFollows() { json.kept(follow) }
      for correction in try library.keptCorrections() { json.kept(correction) }
      StandardOutput.write(json.bytes)
      try library.eachKept { kept in
        var json = JSONWriter()
        json.kept(kept)
        StandardOutput.write(json.bytes)
      }
    }
  }
}
