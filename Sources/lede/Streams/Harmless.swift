// Makes text safe to be sent to a terminal.

extension String {
  /// The text in one line, with U+FFFD for every control character and every mark that turns the direction of writing, and a
  /// space for tabs and line ends.
  var harmless: String { harmless { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D ? " " : nil } }

  /// The same over several lines: line ends stay, DOS ones become plain.
  var harmlessLines: String { harmless { $0 == 0x0A ? "\n" : $0 == 0x09 ? " " : $0 == 0x0D ? "" : nil } }

  private func harmless(_ space: (UInt32) -> String?) -> String {
    guard unicodeScalars.contains(where: { $0.isHarmful }) else { return self }
    var result = ""
    result.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if !scalar.isHarmful {
        result.unicodeScalars.append(scalar)
      } else {
        result += space(scalar.value) ?? "\u{FFFD}"
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Whether a terminal may take it for an order, or set what follows in another order.
  var isHarmful: Bool {
    switch value {
    case 0x20...0x7E: false
    case 0x00...0x1F, 0x7F...0x9F: true
    // Line and paragraph separators, embeddings, overrides, isolates.
    case 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
