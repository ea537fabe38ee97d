// The program `lede`: a terminal news reader.

import ArgumentParser
import Glibc

@main
struct Lede: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lede",
    abstract: "Read news in the terminal, with its people, quotes and timeline.",
    discussion: "--version --verbose tells of the engine and of what the program is made of.",
    version: Version.number,
    subcommands: [
      ReadCommand.self, ShowCommand.self, PeopleCommand.self, QuotesCommand.self, TimelineCommand.self,
      ExplainCommand.self, SearchCommand.self, DossierCommand.self, CorrectionsCommand.self, MarkCommand.self,
      AddCommand.self,
      RemoveCommand.self, FollowCommand.self, UnfollowCommand.self, StoriesCommand.self, SourcesCommand.self,
      FetchCommand.self, ImportCommand.self, ExportCommand.self,
      BackupCommand.self, CheckCommand.self, AnalyzeCommand.self, CompareCommand.self, ParseCommand.self,
      PathsCommand.self, ManCommand.self, CompletionsCommand.self, FrameCommand.self, ReplayCommand.self,
      BenchCommand.self, TrainCommand.self, EvaluateCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)

  /// Runs a command and ends with the exit codes that all commands share.
  static func main() {
    Memory.prepare()
    let arguments = Set(CommandLine.arguments.dropFirst())
    if arguments == ["--version", "--verbose"] {
      StandardOutput.write(Version.words)
      end(.fine)
    }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let status as ExitStatus {
      end(status)
    } catch {
      report(error)
    }
  }

  /// Help goes to standard output and is no failure; everything else that the parser of arguments throws is wrong usage.
  private static func report(_ error: any Error) -> Never {
    let message = fullMessage(for: error)
    guard exitCode(for: error) != .success else {
      StandardOutput.write(Array((message + "\n").utf8))
      end(.fine)
    }
    StandardError.write(message.harmlessLines + "\n")
    end(.input)
  }
}

/// Ends the program.
func end(_ status: ExitStatus) -> Never { exit(status.rawValue) }

/// How the program ends; thrown by a command to end it with this code.
enum ExitStatus: Int32, Error {
  case fine = 0
  /// The question was good and the answer is empty.
  case nothingFound = 1
  /// Wrong usage, or input that could not be read.
  case input = 2
  case internalError = 3
}
