// A page's date as the prose of an article tells it.

import NewsModel

extension CivilDate {
  /// "10 Dec 2023"
  var words: String { TimeValue(self).words(.short) }
}

extension Timestamp {
  /// "10 Dec 2023, 09:30"
  var words: String {
    guard let minute else { return date.words }
    return "\(date.words), \(zeroPadded(minute / 60, 2)):\(zeroPadded(minute % 60, 2))"
  }
}
