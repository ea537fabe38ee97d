// What is told in the caption for some seconds.

import NewsModel
import TerminalUI

/// New articles that a message tells of.
struct Arrivals: Equatable, Sendable {
  var count = 0
  /// The number of that message.
  var message = 0
}

extension ReaderState {
  /// Tells something in the caption until its time is over or the next key.
  mutating func say(_ text: String) -> [Effect] { say(Message(text: text)) }

  mutating func say(_ message: Message) -> [Effect] {
    self.message = message
    messageNumber += 1
    return [.expireMessage(messageNumber, seconds: message.isTrouble ? 8 : 3)]
  }
}
