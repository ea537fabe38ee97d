// `lede completions`: a script that lets a shell complete commands and options.

import ArgumentParser

struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Print a script that completes lede's commands in a shell.",
    discussion: """
      bash: lede completions bash > ~/.local/share/bash-completion/completions/lede
      zsh:  lede completions zsh > a folder of $fpath, as _lede
      fish: lede completions fish > ~/.config/fish/completions/lede.fish
      """)

  @Argument(help: "bash, zsh or fish.", completion: .list(["bash", "zsh", "fish"]))
  var shell: String

  func run() throws {
    guard let shell = CompletionShell(rawValue: shell) else {
      throw ValidationError("completions are for bash, zsh and fish")
    }
    StandardOutput.write(Lede.completionScript(for: shell) + "\n")
  }
}
