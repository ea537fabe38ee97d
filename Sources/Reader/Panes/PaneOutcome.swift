// What a pane answers to a command.

import NewsModel

/// What follows from a command that a pane was given.
enum PaneOutcome {
  /// The pane does not know this command: it goes on to the global ones.
  case unhandled
  /// The pane changed, nothing else did.
  case handled
  /// Nothing can be done; the caption says why ("No quotes here").
  case refused(String)
  /// Select an entity, everywhere.
  case select(EntityIndex?)
  /// Go to a place in the text, so that `q` comes back; `entity` is selected if it is not nil.
  case jump(Focus, entity: EntityIndex?)
  /// Go to a place in the text that is no mention, quotation or time (a sentence).
  case jumpTo(TextRange)
  /// Show the evidence for a claim.
  case explain(Claim)
  /// Put `text` on the clipboard; `said` tells what it is: "quote, Musk, ¶5, with source".
  case copy(String, said: String)
  /// Show only the dates and quotes of one person; nil shows all again.
  case only(EntityIndex?)
  /// Close the overlay and do another command.
  case perform(CommandName)
  /// Close the overlay.
  case close
  /// Open an article and go to its text.
  case open(ArticleID)
  /// Show in the list only what comes from there.
  case showSource(SourcesState.Item)
  /// Close the overlay and write a command at the prompt, for Enter to do it.
  case typeCommand(String)
  /// Show evidence that is at hand, and the place in an article that it rests on.
  case prove(Evidence, ArticlePlace)
  /// Show the timeline of the open article, or that of all articles.
  case showTimeline(ofFolder: Bool)
  /// Open an article at a place, so that `q` comes back.
  case go(ArticlePlace)
  /// Show what can be corrected of something.
  case correct(CorrectionSubject)
  /// Show the page of someone.
  case dossier(Dossier.Question)
  case effects([Effect])
}
