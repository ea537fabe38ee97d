// What the reader wants done outside itself.

import NewsModel

/// Something that is wanted of the world.
public enum Effect: Hashable, Sendable {
  /// Parse and analyze an article; answered by `Action.opened` (twice if the analysis takes longer) or `openFailed`.
  case open(ArticleID)
  /// Send `Action.openingIsSlow` after a tenth of a second.
  case remindOfOpening(ArticleID)
  /// Answered by `Action.explained`.
  case explain(ArticleID, Claim)
  /// Count the dates of the open article from another day, nil for its own; answered by `Action.opened`.
  case reanchor(ArticleID, CivilDate?)
  /// Which articles mention a person of this name; answered by `Action.articlesNaming`.
  case findArticles(naming: String, kind: EntityKind)
  /// Keep whether an article was read and where reading it was left off (a byte offset).
  case remember(ArticleID, isUnread: Bool?, place: Int?)
  /// Which articles a question is true of; answered by `Action.answered`, maybe again when more is known.
  case ask(String)
  /// The articles of the whole library that a question is true of, the best first; answered by `Action.found`.
  case search(String)
  /// Put the timelines of all articles together; answered by `Action.gathered`, maybe again when more is known.
  case gather(FolderQuestion)
  /// All that the library knows of someone; answered by `Action.dossier`, maybe again when more is known.
  case findDossier(Dossier.Question)
  /// Keep a correction and apply it; the open article comes again, and others are found anew in time.
  case correct(Correction)
  /// Forget a correction, and what it changed.
  case takeBack(Correction)
  /// Write all corrections to a file of lines, or take in those of one.
  case exportCorrections(path: String)
  case importCorrections(path: String)
  /// Keep whether an article is starred.
  case star(ArticleID, Bool)
  /// Keep the tags of an article, in place of those that it had.
  case tag(ArticleID, [String])
  /// Put text on the clipboard.
  case copy(String)
  /// Open an address in the browser.
  case browse(String)
  /// Open an article's file in the editor.
  case edit(ArticleID)
  /// Look through the folder again.
  case rescan
  /// Fetch what is new from all sources; answered by messages, and by rows.
  case fetch
  /// Fetch what is new from some sources, by their addresses; answered in the same way.
  case fetchSources([String])
  /// Fetch the whole pages of all teasers of some sources; answered by messages.
  case fetchPages([String])
  /// What the sources are and what came of each; answered by `Action.sources`, again as long as something is fetched.
  case listSources
  /// Subscribe to an address or a folder; answered by a message and `Action.sources`.
  case addSource(String)
  /// End a subscription, by its address, folder or name.
  case removeSource(String)
  /// From now on answer by what was known on a day, nil for all; answered by `Action.known`.
  case asKnown(CivilDate?)
  /// Which articles of the folder tell the same story; answered by `Action.stories`.
  case groupStories
  /// What is followed, with its articles counted; answered by `Action.followed`.
  case listFollowed
  /// Follow it, or no more if it is followed; answered by a message and `Action.followed`.
  case toggleFollow(Followed)
  /// Fetch the page that an article has an address of, and keep it in the article's place; answered by messages, and by
  /// `Action.opened` when it has come.
  case fetchPage(ArticleID)
  /// Read another file or folder.
  case read(path: String)
  /// Send `Action.messageExpired` with this number after so many seconds.
  case expireMessage(Int, seconds: Int)
  /// Stop the process as Ctrl-Z does in a shell.
  case suspend
  /// Have the mouse reported, or leave it to the terminal.
  case setMouse(Bool)
  /// Draw everything anew.
  case redraw
  case quit
}
