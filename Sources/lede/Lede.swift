// The program `lede`: a terminal news reader.

import ArgumentParser

@main
struct Lede: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read news in the terminal, with its people, quotes and timeline.")
}
