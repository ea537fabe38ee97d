// What is to be written into the library, one thing after the other.

import ArticleLibrary
import NewsModel

/// One change that does not come from reading a file.
enum LibraryWork: Sendable {
  case mark(Mark)
  case tags(ArticleID, [String])
  case anchor(ArticleID, CivilDate?, time: Int)
  case move(from: String, to: String)
  case leave([String])
  case looked(roots: [String], paths: [String])
}

extension Library {
  /// Marks that follow each other are written together.
  func perform(_ work: [LibraryWork]) throws(LibraryError) {
    var marks: [Mark] = []
    for item in work {
      if case .mark(let mark) = item {
        marks.append(mark)
        continue
      }
      try mark(marks)
      marks = []
      switch item {
      case .mark: break
      case .tags(let article, let tags): try setTags(tags, of: article)
      case .anchor(let article, let day, let time): try setAnchor(day, of: article, time: time)
      case .move(let old, let new): try move(old, to: new)
      case .leave(let paths): try leave(paths)
      case .looked(let roots, let paths): try look(through: roots, finding: paths)
      }
    }
    try mark(marks)
  }
}
