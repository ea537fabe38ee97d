// What is to be written into the library, one thing after the other.

import ArticleLibrary
import Extraction
import Glibc
import NewsModel

/// One change that does not come from reading a file.
enum LibraryWork: Sendable {
  case mark(Mark)
  case tags(ArticleID, [String])
  case anchor(ArticleID, CivilDate?, time: Int)
  case move(from: String, to: String)
  case correct(Correction)
  case takeBack(Correction)
  case leave([String])
  case looked(roots: [String], paths: [String])
}

extension LibraryWork {
  /// How many paths it holds, if it may hold very many.
  var paths: Int { if case .looked(_, let paths) = self { paths.count } else { 0 } }

  /// The correction that is made or taken back.
  var correction: Correction? {
    switch self {
    case .correct(let correction), .takeBack(let correction): correction
    default: nil
    }
  }
}

extension Library {
  /// Finds anew what is in articles, from their texts as they are kept.
  func renew(_ ids: [ArticleID], with corrections: [Correction]) throws(LibraryError) {
    var found: [ArticleFacts] = []
    let anchors = try anchors()
    for id in ids {
      guard let article = try article(id) else { continue }
      let counted = Pipeline.analyze(article).counted(from: anchors[id], in: article)
      let analysis = counted.corrected(by: corrections, in: article).analysis
      found.append(ArticleFacts(article, analysis))
    }
    try renew(found)
  }

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
      case .correct(let correction): try add([correction], time: time(nil))
      case .takeBack(let correction): try remove(correction)
      case .leave(let paths): try leave(paths)
      case .looked(let roots, let paths): try look(through: roots, finding: paths)
      }
    }
    try mark(marks)
  }
}
