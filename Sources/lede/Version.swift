// What this program is, and what it is made of.

import Extraction

/// The version of the program, and the works it rests on.
enum Version {
  static let number = "0.1.0"

  /// The longer answer, for reports of trouble.
  static var words: String {
    """
    lede \(number)
    engine \(Pipeline.version): rules; no learned model
    ncursesw (MIT), cmark (BSD-2-Clause), swift-argument-parser (Apache-2.0),
    SQLite (public domain), GRDB.swift (MIT)

    """
  }
}
