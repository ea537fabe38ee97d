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
  /// Close the overlay.
  case close
  case effects([Effect])
}

/// What a pane sees beside its own state.
struct PaneContext {
  let open: OpenArticle?
  let selection: Selection
  let isFocused: Bool
  /// Rows and columns of the pane without its rule.
  let width: Int
  let height: Int
  /// The number before the command, 1 if there was none.
  var count = 1
  var hasCount = false
}
