// The words of English dates.

/// Months, weekdays and time zones as they are written in page dates.
enum CalendarWords {
  private static let months: [String] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  private static let weekdays: [String] = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// 1 … 12 for a name or its abbreviation in small letters ("sept", "dec").
  static func month(_ key: String) -> Int? {
    if key == "sept" { return 9 }
    if key.utf8.count < 3 { return nil }
    return months.firstIndex { $0 == key || (key.utf8.count == 3 && $0.hasPrefix(key)) }.map { $0 + 1 }
  }

  /// "sat", "saturday", "thur", "thurs", "tues", "weds".
  static func isWeekday(_ key: String) -> Bool {
    if key == "weds" { return true }
    return key.utf8.count >= 3 && weekdays.contains { $0 == key || (key.utf8.count <= 5 && $0.hasPrefix(key)) }
  }

  static let ordinalEndings: Set<String> = ["st", "nd", "rd", "th"]

  /// Minutes east of UTC; nil in the value where a name means several zones or changes with the season.
  static let zones: [String: Int?] = [
    "z": 0, "utc": 0, "gmt": 0, "ut": 0, "wet": 0, "bst": 60, "cet": 60, "west": 60, "cest": 120, "eet": 120,
    "eest": 180,
    "msk": 180, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "hkt": 480, "sgt": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
    "ist": nil, "et": nil, "ct": nil, "mt": nil, "pt": nil,
  ]
}
