// `lede paths`: which files the program keeps, and where.

import ArgumentParser

struct PathsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paths", abstract: "Print the places where the program keeps things.")

  func run() {
    var page = ProsePage()
    for (name, path, use) in PathsCommand.places {
      page.line("\(name)  \(path)")
      page.line("         \(use)")
    }
    StandardOutput.write(page.bytes)
  }

  /// Name, path, and what it is for.
  static var places: [(name: String, path: String, use: String)] {
    [
      ("library", Places.library, "articles, what was found in them, what is read and where it was left off"),
      ("reading", Places.reading, "marks that the library could not keep; it takes them in when it can"),
      ("sources", Places.sources, "what is subscribed to, to be edited as you like"),
      ("news   ", Places.news, "what was fetched, a file an article"),
      ("log    ", Places.log, "what the program says while it has the screen"),
    ]
  }
}
