// The panes of the screen.

import NewsModel

/// Names a pane.
public enum PaneID: Int, Hashable, Sendable, CaseIterable {
  case articles, text, people, quotes, timeline
  /// Lies over the lower rows of the text: the evidence for a claim.
  case why
  /// Lies over everything: the commands and their keys.
  case help
  /// Stands in the list's place: where the articles come from.
  case sources
  /// Takes the whole screen while it has the focus: all that the library knows of someone.
  case dossier
}

/// What lies over the panes, one at most.
public enum Overlay: Hashable, Sendable {
  case why, help, quotes, sources
  /// What can be corrected, in the rows of the caption and the hints.
  case choice(CorrectionSubject)
  case prompt(PromptKind)

  /// The pane that is shown as an overlay.
  var pane: PaneID? {
    switch self {
    case .why: .why
    case .help: .help
    case .quotes: .quotes
    case .sources: .sources
    case .prompt, .choice: nil
    }
  }
}

/// What is being typed for.
public enum PromptKind: Hashable, Sendable {
  /// `:`
  case command
  /// `/`
  case find
  /// `f`, for the pane that had the focus.
  case filter(PaneID)
  /// `S`: all that was ever read.
  case search
  /// `T`: the tags of an article.
  case tags(ArticleID)
  /// What something is corrected to.
  case correction(CorrectionStep)
}
