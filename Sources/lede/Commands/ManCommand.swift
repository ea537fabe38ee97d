// `lede man`: the manual page, made from the tables of commands.

import ArgumentParser

struct ManCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man", abstract: "Print the manual page, for man: lede man > lede.1",
    discussion: "To read it at once: lede man | man -l -")

  func run() throws {
    StandardOutput.write(try ManualPage().text)
  }
}
