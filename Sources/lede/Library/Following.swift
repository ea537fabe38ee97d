// Keeps what the reader follows, and counts what there is of it.

import ArticleLibrary
import Glibc
import NewsModel
import Reader

/// Something to do with what is followed.
enum Following: Hashable, Sendable {
  case list
  /// Follow it, or no more if it is followed.
  case toggle(Followed)

  /// Does it; what to tell the reader.
  func done(in desk: LibraryDesk, today: CivilDate) -> [Action] {
    do {
      guard let library = desk.current() else { return [] }
      var told: [Action] = []
      if case .toggle(let followed) = self {
        _ = try Query.parse(followed.question)
        let isNew = try !library.unfollow(followed)
        if isNew { try library.follow(followed, time: time(nil)) }
        let words = isNew ? "is followed: i lists it among the sources" : "is followed no more"
        told.append(.message(Message(subject: followed.text.harmless, text: words)))
      }
      return told + [.followed(try library.unreadCounts(today: today))]
    } catch let error as QueryError {
      return [.message(Message(subject: "not followed", text: error.words, isTrouble: true))]
    } catch {
      let what = (error as? LibraryError)?.trouble.what ?? "failed"
      return [.message(Message(subject: "library", text: what, isTrouble: true))]
    }
  }
}
