// What goes wrong with a library, in words.

import ArticleLibrary
import Extraction
import Reader

extension LibraryError {
  /// What happened and what to do.
  var trouble: Trouble {
    switch self {
    case .closed(let reason): Trouble(what: "cannot be opened: \(reason)")
    case .readOnly: Trouble(what: "cannot be written: it is read-only")
    case .foreign: Trouble(what: "is no library of lede's: move the file away, and lede makes a new one")
    case .damaged: Trouble(what: "is damaged: lede check tells more; move the file away and put a backup in its place")
    case .newer: Trouble(what: "was written by a later lede: use that one, or another --library")
    case .full: Trouble(what: "cannot be written: the disk is full")
    case .busy: Trouble(what: "is being written by another program for too long")
    case .failed(let reason): Trouble(what: "failed: \(reason)")
    }
  }
}

extension Library {
  static func opened(at place: LibraryPlace) throws(LibraryError) -> Library {
    try Library(at: place, engine: Pipeline.version)
  }
}

extension LibraryPlace {
  /// As people write it.
  var words: String {
    switch self {
    case .file(let path): path
    case .memory: ":memory:"
    }
  }
}
