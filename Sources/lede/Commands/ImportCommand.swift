// `lede import`: takes files and folders, or the lines of an export, into the library.

import ArgumentParser
import ArticleLibrary
import Glibc
import Reader

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take files and folders into the library, what lede export printed, or a list of feeds (OPML).",
    discussion: "Files stay where they are. Those that are known as they are cost nothing. Lists become sources.")

  @Argument(help: "Files and folders; lists of feeds end in .opml.", completion: .file())
  var paths: [String] = []

  @Flag(help: "Read the JSON Lines of lede export, or of lede analyze --jsonl --text, from standard input.")
  var jsonl = false

  @OptionGroup var library: LibraryOption

  func validate() throws {
    guard jsonl != !paths.isEmpty else { throw ValidationError("import takes paths, or --jsonl and standard input.") }
  }

  func run() throws {
    let lists = paths.filter { $0.lowercased().hasSuffix(".opml") }
    for list in lists { try ListImport.run(list) }
    if !lists.isEmpty, lists.count == paths.count { return }
    let library = try library.opened()
    defer { library.close() }
    if jsonl { try importLines(library) } else { try importFiles(library) }
  }

  private func importFiles(_ library: Library) throws {
    let paths = try ReadPaths(asTold: self.paths.filter { !$0.lowercased().hasSuffix(".opml") })
    let files = paths.roots.flatMap(FolderWalk.files(of:))
    guard !files.isEmpty else {
      let reason = "holds no text: Lede reads text, Markdown, pages, feeds and mail, of any depth"
      StandardError.write("\(paths.name.harmless)   \(reason)\n")
      throw ExitStatus.nothingFound
    }
    try self.library.telling { try library.look(through: paths.roots, finding: files) }
    let outcome = FileImport.run(files, into: library)
    for trouble in outcome.troubles { StandardError.write(trouble) }
    if let failure = outcome.failure { try self.library.telling { throw failure } }
    StandardOutput.write("\(counted(outcome.taken, "file")) taken in, \(outcome.known) known already\n")
    if !outcome.troubles.isEmpty { throw ExitStatus.input }
  }

  private func importLines(_ library: Library) throws {
    let outcome = LineImport.run(STDIN_FILENO, into: library)
    for number in outcome.strange {
      StandardError.write("line \(number)   is none of lede export or lede analyze --text\n")
    }
    if let failure = outcome.failure { try self.library.telling { throw failure } }
    StandardOutput.write("\(counted(outcome.taken, "article")) taken in\n")
    if !outcome.strange.isEmpty { throw ExitStatus.input }
  }
}
