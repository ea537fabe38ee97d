// `lede mark`: marks articles as read or starred, gives them tags and notes, without the screen.

import ArgumentParser
import ArticleLibrary
import Glibc
import NewsModel

struct MarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: "Mark articles as read or starred; give them tags and notes.",
    discussion: "Prints the name of each article once its mark is safe on disk.")

  enum Reading: String, EnumerableFlag { case read, unread }
  enum Star: String, EnumerableFlag { case star, unstar }

  @Argument(help: "Files of articles; - reads their names from standard input, one a line.", completion: .file())
  var files: [String]

  @Flag(help: "Mark as read, or as unread.")
  var reading: Reading?

  @Flag(help: "Give a star, or take it away.")
  var star: Star?

  @Option(name: .customLong("tag"), help: ArgumentHelp("Give a tag.", valueName: "word"))
  var tags: [String] = []

  @Option(name: .customLong("untag"), help: ArgumentHelp("Take a tag away.", valueName: "word"))
  var untags: [String] = []

  @Option(help: ArgumentHelp("Keep a note on the article.", valueName: "words"))
  var note: String?

  @OptionGroup var library: LibraryOption

  func run() throws {
    let library = try library.opened()
    try self.library.telling {
      for file in files where file != "-" { try mark(file, in: library) }
      guard files.contains("-") else { return }
      var lines = LineReader(STDIN_FILENO)
      while let batch = lines.next() {
        for case .line(let bytes) in batch { try mark(String(decoding: bytes, as: UTF8.self), in: library) }
      }
    }
  }

  /// Tells the name when all is on disk.
  private func mark(_ file: String, in library: Library) throws {
    let id = ArticleID(rawValue: MarkCommand.fullPath(file))
    guard !id.rawValue.isEmpty else { return }
    let now = time(nil)
    if reading != nil || star != nil {
      try library.mark([
        Mark(id, isRead: reading.map { $0 == .read }, isStarred: star.map { $0 == .star }, time: now)
      ])
    }
    if !tags.isEmpty || !untags.isEmpty { try library.tag(id, add: tags, remove: untags) }
    if let note, !note.isEmpty { try library.add(Note(text: note, time: now), to: id) }
    StandardOutput.write(file.harmless + "\n")
  }

  /// As the reader names articles; a file that is not there has the name that it was given.
  private static func fullPath(_ file: String) -> String {
    guard let resolved = realpath(file, nil) else { return file }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
