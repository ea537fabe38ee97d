// `lede fetch`: gets what is new from all sources.

import ArgumentParser
import Reader

struct FetchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Fetch what is new from all sources, or from some.")

  @Argument(help: "Addresses or names of sources (default: all).")
  var sources: [String] = []

  func run() throws {
    let all = SourceList.read().sources.filter { !$0.isFolder }
    let wanted = sources.isEmpty ? all : all.filter { sources.contains($0.address) || sources.contains($0.name) }
    for name in sources where !all.contains(where: { $0.address == name || $0.name == name }) {
      StandardError.write("\(name.harmless)   is no source: lede sources prints them\n")
    }
    guard !wanted.isEmpty else {
      if sources.isEmpty { StandardError.write("No sources yet: lede add ADDRESS\n") }
      throw sources.isEmpty ? ExitStatus.nothingFound : ExitStatus.input
    }
    var (new, failed) = (0, 0)
    SourceFetch(store: NewsFolder(root: Places.news).store).run(wanted) { outcome in
      new += outcome.new
      if let trouble = outcome.trouble {
        failed += 1
        StandardError.write(trouble.lines(name: outcome.source.name))
      } else if outcome.new > 0 {
        StandardOutput.write("\(outcome.source.name.harmless)   \(outcome.new) new\n")
      }
    }
    StandardOutput.write("\(counted(new, "new article")) from \(counted(wanted.count, "source"))\n")
    if failed > 0 { throw ExitStatus.input }
  }
}
