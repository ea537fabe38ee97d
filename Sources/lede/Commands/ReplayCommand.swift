// `lede replay`: plays sessions and tells where the screen is not what they say.

import ArgumentParser
import Glibc
import Reader

struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Play session files and tell where the screen is not what they say.",
    discussion: "Sessions.md in lede.docc says how they are written. Ends with 1 if anything differs.")

  @Argument(help: "Session files.", completion: .file())
  var sessions: [String]

  @Flag(help: "Write what is seen into the files. Ends with 1 if that changed one, so that a person looks.")
  var rewrite = false

  func run() throws {
    var isDifferent = false
    for path in sessions {
      do {
        if try !ReplayCommand.replay(path, rewrites: rewrite) { isDifferent = true }
      } catch let failure as SessionFile.Failure {
        StandardError.write("\(path.harmless)   line \(failure.line): \(failure.what)\n")
        throw ExitStatus.input
      } catch let trouble as Trouble {
        StandardError.write(trouble.lines(name: path))
        throw ExitStatus.input
      } catch let error as FileError {
        StandardError.write(error.trouble(path: path).lines(name: path))
        throw ExitStatus.input
      }
    }
    if isDifferent { throw ExitStatus.nothingFound }
  }

  /// Whether all was as the session says.
  private static func replay(_ path: String, rewrites: Bool) throws -> Bool {
    var session = try SessionFile(String(decoding: ArticleFile.read(path), as: UTF8.self))
    let differences = try session.play(in: folder(of: path))
    guard !differences.isEmpty else { return true }
    if rewrites {
      if let failure = LockedFile.replace(path, by: Array(session.text.utf8)) {
        StandardError.write("\(path.harmless)   cannot be written: \(reason(failure))\n")
        throw ExitStatus.input
      }
      StandardOutput.write("\(path.harmless)   rewritten: look at what changed\n")
    }
    for difference in differences.prefix(20) where !rewrites {
      StandardOutput.write(
        "\(path.harmless)   row \(difference.row)\n  said \(difference.expected)\n  seen \(difference.seen)\n")
    }
    return false
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
