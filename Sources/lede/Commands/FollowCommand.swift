// `lede follow` and `lede unfollow`: people, organizations, places and questions as sources.

import ArgumentParser
import ArticleLibrary
import Glibc
import NewsModel

struct FollowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow", abstract: "Follow a person, organization, place or question.",
    discussion: """
      It is listed by lede sources with its unread articles, beside the feeds.

      Examples:
        lede follow person:Mara Holt
        lede follow 'place:harwick newer:30d -rain'
      """)

  @Argument(parsing: .allUnrecognized, help: "person:NAME, org:NAME, place:NAME, or what lede search takes.")
  var words: [String] = []

  @OptionGroup var library: LibraryOption

  func validate() throws { try Followed.validate(words) }

  func run() throws {
    let followed = Followed(typed: words.joined(separator: " "))
    _ = try QueryWords.parse(followed.question)
    let library = try library.opened()
    defer { library.close() }
    try self.library.telling { try library.follow(followed, time: time(nil)) }
    StandardOutput.write("\(followed.words.harmless) is followed\n")
  }
}

struct UnfollowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unfollow", abstract: "Follow something no more.", discussion: "As it stands in lede sources.")

  @Argument(parsing: .allUnrecognized, help: "What was followed.")
  var words: [String] = []

  @OptionGroup var library: LibraryOption

  func validate() throws { try Followed.validate(words) }

  func run() throws {
    let followed = Followed(typed: words.joined(separator: " "))
    let library = try library.existing()
    defer { library.close() }
    guard try self.library.telling({ try library.unfollow(followed) }) else {
      StandardError.write("\(followed.words.harmless)   is not followed: lede sources tells what is\n")
      throw ExitStatus.nothingFound
    }
    StandardOutput.write("\(followed.words.harmless) is followed no more\n")
  }
}

extension Followed {
  fileprivate static func validate(_ words: [String]) throws {
    guard words.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
      throw ValidationError("Name whom or what: person:NAME, org:NAME, place:NAME, or a question.")
    }
  }
}
