// Takes the plain file of marks into the library, once.

import ArticleLibrary
import Glibc
import NewsModel

/// The text file that marks were kept in before there was a library, and are when it cannot be written.
enum PlainFile {
  /// Takes all marks in and gives the file another name; it is never deleted. What the library knows better stays. A file that
  /// cannot be taken in is left for the next time; false for one that is.
  static func takeIn(_ path: String, _ library: Library) -> Bool {
    guard let bytes = try? ArticleFile.read(path) else { return true }
    let records = ReadingFile(String(decoding: bytes, as: UTF8.self)).records
    let marks = records.sorted { $0.key < $1.key }.map { path, record in
      Mark(ArticleID(rawValue: path), isRead: !record.isUnread, place: record.place, time: record.time)
    }
    guard (try? library.takeIn(marks)) != nil else { return false }
    for (path, record) in records.sorted(by: { $0.key < $1.key }) {
      guard let day = record.anchor else { continue }
      guard (try? library.setAnchor(day, of: ArticleID(rawValue: path), time: record.time)) != nil else { return false }
    }
    rename(path, freeName(path + ".taken-in"))
    return true
  }

  private static func freeName(_ path: String) -> String {
    var name = path
    var number = 1
    while access(name, F_OK) == 0 {
      number += 1
      name = "\(path)-\(number)"
    }
    return name
  }
}
