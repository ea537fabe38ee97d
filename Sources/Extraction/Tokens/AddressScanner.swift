// Cuts numbers, addresses of the network, handles, tags and faces.

import NewsModel

extension TokenScanner {
  /// Cuts a number with its separators, and the letters that belong to it ("1990s", "10th", "3D").
  mutating func number(at start: Int) -> Int {
    var end = digitsEnd(from: start)
    if let date = isoDateEnd(start, end) {
      emit(start, date, .number)
      return date
    }
    while let byte = at(end), isDigit(at: end + 1) {
      guard
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/")
      else { break }
      end = digitsEnd(from: end + 1)
    }
    let letters = lettersEnd(from: end)
    if letters > end, !isUnit(end, letters) { end = letters }
    emit(start, end, .number)
    return end
  }

  private func digitsEnd(from offset: Int) -> Int {
    var end = offset
    while isDigit(at: end) { end += 1 }
    return end
  }

  /// "2024-04-13", also with a clock behind it: "2024-04-13T09:30:00Z".
  private func isoDateEnd(_ start: Int, _ end: Int) -> Int? {
    guard end - start == 4, at(end) == UInt8(ascii: "-") else { return nil }
    let month = digitsEnd(from: end + 1)
    guard month == end + 3, at(month) == UInt8(ascii: "-") else { return nil }
    let day = digitsEnd(from: month + 1)
    guard day == month + 3 else { return nil }
    guard at(day) == UInt8(ascii: "T"), isDigit(at: day + 1) else { return day }
    var clock = day + 1
    while let byte = at(clock),
      classes[Int(byte)] == .digit || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "Z")
        || ((byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"))
          && isDigit(at: clock + 1))
    { clock += 1 }
    return clock
  }

  /// Units that are their own token after a number: "5" "pm".
  private func isUnit(_ start: Int, _ end: Int) -> Bool {
    guard end - start <= 3 else { return false }
    return [
      "am", "pm", "km", "kg", "mm", "cm", "kph", "mph", "mg", "ml", "ft", "lb", "lbs", "bn", "gb", "mb", "tb", "hrs",
    ]
    .contains(source.lowercased(TextRange(start, end)))
  }

  /// The end of a handle or tag.
  func tagEnd(at offset: Int) -> Int? {
    guard isLetter(at: offset + 1) || at(offset + 1) == UInt8(ascii: "_") || isDigit(at: offset + 1) else { return nil }
    let end = lettersEnd(from: offset + 1)
    if isDigit(at: offset + 1), digitsEnd(from: offset + 1) == end { return nil }  // "#1", "@ 5"
    return end
  }

  /// ":)", ";-)", ":D" and the like, where a space follows.
  func faceEnd(at offset: Int) -> Int? {
    var end = offset + 1
    if at(end) == UInt8(ascii: "-") { end += 1 }
    guard let mouth = at(end), "()DPp|/".utf8.contains(mouth) else { return nil }
    end += 1
    guard at(end).map({ classes[Int($0)] == .space }) ?? true else { return nil }
    guard offset == base || classes[Int(source.bytes[offset - 1])] == .space else { return nil }
    return end
  }

  /// The end of an address whose scheme or mailbox is the word from `start` to `end`.
  func addressEnd(_ start: Int, _ end: Int) -> Int? {
    if at(end) == UInt8(ascii: ":") {
      guard at(end + 1) == UInt8(ascii: "/"), at(end + 2) == UInt8(ascii: "/") else { return nil }
      return trimmed(from: end + 3)
    }
    guard isLetter(at: end + 1) || isDigit(at: end + 1) else { return nil }
    let stop = trimmed(from: end + 1)
    return source.bytes[end + 1..<stop].contains(UInt8(ascii: ".")) ? stop : nil
  }

  /// "www.example.org/path", "Amazon.com": the word, a period, and what is known to end addresses.
  func domainEnd(_ start: Int, _ period: Int) -> Int? {
    guard at(period) == UInt8(ascii: "."), isLetter(at: period + 1) else { return nil }
    if source.lowercased(TextRange(start, period)) == "www" { return trimmed(from: period + 1) }
    // "first.last@example.org" and names of several parts: look along letters, digits, hyphens and periods only
    var end = period
    var lastPiece = start..<period
    while at(end) == UInt8(ascii: "."), isLetter(at: end + 1) || isDigit(at: end + 1) {
      var stop = lettersEnd(from: end + 1)
      while at(stop) == UInt8(ascii: "-"), isLetter(at: stop + 1) || isDigit(at: stop + 1) {
        stop = lettersEnd(from: stop + 1)
      }
      lastPiece = end + 1..<stop
      end = stop
    }
    if at(end) == UInt8(ascii: "@") { return addressEnd(start, end) }
    if isPathOfParts(start, end) { return end }
    guard lastPiece.count <= 4, !isUpper(at: lastPiece.lowerBound) || isUpper(at: start),
      topDomains.contains(source.string(TextRange(lastPiece.lowerBound, lastPiece.upperBound)))
    else { return nil }
    return at(end) == UInt8(ascii: "/") ? trimmed(from: end) : end
  }

  /// "alt.animals.cat": small letters in three parts and more, as groups, hosts and packages are named.
  private func isPathOfParts(_ start: Int, _ end: Int) -> Bool {
    var parts = 1
    var length = 0
    for byte in source.bytes[start..<end] {
      if byte == UInt8(ascii: ".") {
        guard length > 1 else { return false }
        parts += 1
        length = 0
      } else {
        guard byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") || byte == UInt8(ascii: "-") else { return false }
        length += 1
      }
    }
    return parts > 2 && length > 1
  }

  /// The end of what has no space in it, without the punctuation that ends a sentence or closes a bracket.
  private func trimmed(from offset: Int) -> Int {
    var end = offset
    while let byte = at(end), byte > 0x20, byte != UInt8(ascii: "<"), byte != UInt8(ascii: ">"),
      byte != UInt8(ascii: "\"")
    {
      if byte >= 0x80 {
        let (scalar, length) = source.scalar(at: end)
        guard ScalarClass(scalar) == .letter || ScalarClass(scalar) == .digit else { break }
        end += length
      } else {
        end += 1
      }
    }
    while end > offset, ".,;:!?)]}'".utf8.contains(source.bytes[end - 1]) { end -= 1 }
    return end
  }
}

private let topDomains: WordSet = [
  "com", "org", "net", "edu", "gov", "io", "ai", "uk", "de", "fr", "ru", "cn", "jp", "eu", "info", "tv", "co", "htm",
  "html",
  "pdf", "php", "txt", "doc", "docx", "xls", "xlsx", "ppt", "jpg", "jpeg", "png", "gif", "zip", "exe", "csv", "xml",
  "mp3", "mp4", "avi",
]
