// Words that begin the caption of a picture.

/// Recognizes captions.
enum Caption {
  private static let openings = [
    "photo:", "photos:", "photo by", "photograph:", "photograph by", "picture:", "pictured:", "image:", "image credit",
    "image caption", "caption:", "file photo", "file -", "file –", "file —", "illustration:", "graphic:", "credit:",
    "photo credit", "video:", "map:", "(photo", "[photo", "(ap photo", "(image", "[image", "(picture",
  ]

  /// True if words begin as a caption does: "Photo: The harbor at dawn", "FILE PHOTO: …", "(Photo by …)".
  static func begins(_ words: String) -> Bool {
    let head = words.lowercased()
    return openings.contains { head.hasPrefix($0) }
  }
}
