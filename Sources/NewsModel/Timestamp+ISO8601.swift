// Reads the days and times of ISO 8601 that pages and programs write.

extension Timestamp {
  /// Reads `2023-12-10`, `2023-12-10T09:30`, `2023-12-10 09:30:15.250+0200`, `…Z`. Seconds are dropped. Nil for all else.
  public init?(iso8601 text: String) {
    guard let date = CivilDate(iso8601: text) else { return nil }
    let rest = Array(text.utf8.dropFirst(10))
    guard let separator = rest.first else {
      self.init(date: date)
      return
    }
    guard separator == UInt8(ascii: "T") || separator == UInt8(ascii: " ") || separator == UInt8(ascii: "t"),
      let hour = Timestamp.twoDigits(rest, 1), hour < 24, rest.count > 3, rest[3] == UInt8(ascii: ":"),
      let minute = Timestamp.twoDigits(rest, 4), minute < 60
    else { return nil }
    let tail = rest.dropFirst(6).drop { !"Zz+-".utf8.contains($0) }
    guard rest.dropFirst(6).prefix(rest.count - 6 - tail.count).allSatisfy({ ":.,0123456789".utf8.contains($0) }) else {
      return nil
    }
    guard !tail.isEmpty else {
      self.init(date: date, minute: hour * 60 + minute)
      return
    }
    guard let zone = Timestamp.zone(Array(tail)) else { return nil }
    self.init(date: date, minute: hour * 60 + minute, zone: zone)
  }

  /// `Z`, `+02:00`, `-0530`, `+02`, in minutes east of UTC.
  private static func zone(_ bytes: [UInt8]) -> Int? {
    if bytes == [UInt8(ascii: "Z")] || bytes == [UInt8(ascii: "z")] { return 0 }
    guard let hours = twoDigits(bytes, 1), hours < 24 else { return nil }
    let rest = bytes.dropFirst(3).filter { $0 != UInt8(ascii: ":") }
    let minutes = rest.isEmpty ? 0 : twoDigits(rest, 0)
    guard let minutes, minutes < 60, rest.count <= 2 else { return nil }
    return (bytes[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }

  private static func twoDigits(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    let digits = bytes[start...start + 1].map { Int($0) - Int(UInt8(ascii: "0")) }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    return digits[0] * 10 + digits[1]
  }
}
