// Words that begin the caption of a picture.

/// Recognizes captions.
enum Caption {
  private static let openings = [
    "photo:", "photos:", "photo by", "photograph:", "photograph by", "picture:", "pictured:", "image:", "image credit",
    "image caption", "caption:", "file photo", "file -", "file –", "file —", "illustration:", "graphic:", "credit:",
    "photo credit", "video:", "map:", "(photo", "[photo", "(ap photo", "(image", "[image", "(picture",
  ].map { Array($0.utf8) }

  /// True if a line begins as a caption does: "Photo: The harbor at dawn", "FILE PHOTO: …", "(Photo by …)".
  static func begins(_ line: ArraySlice<UInt8>) -> Bool {
    openings.contains { opening in line.count >= opening.count && zip(line, opening).allSatisfy { small($0) == $1 } }
  }

  private static func small(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
