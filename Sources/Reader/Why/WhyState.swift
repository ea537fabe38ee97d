// What the pane of evidence for a claim holds.

import NewsModel
import TerminalUI

/// The state of the pane that shows the evidence for a claim.
public struct WhyState: Hashable, Sendable {
  /// The claim that is being explained.
  public var claim: Claim? {
    didSet { if claim != oldValue { top = 0 } }
  }
  /// Its evidence once it has come (nil: there is none, or it has not come yet).
  public var evidence: Evidence?
  /// For evidence out of another article: where that stands.
  var place: ArticlePlace?
  /// The first row in view.
  var top = 0

  public init() {}
}
