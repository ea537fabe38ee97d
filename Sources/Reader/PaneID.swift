// The panes of the screen.

/// Names a pane.
public enum PaneID: Int, Hashable, Sendable, CaseIterable {
  case articles, text, people, quotes, timeline
}

/// What lies over the panes, one at most.
public enum Overlay: Hashable, Sendable {
  case why, help, quotes
  case prompt(PromptKind)
}

/// What is being typed for.
public enum PromptKind: Hashable, Sendable {
  /// `:`
  case command
  /// `/`
  case find
  /// `f`, for the pane that had the focus.
  case filter(PaneID)
}
