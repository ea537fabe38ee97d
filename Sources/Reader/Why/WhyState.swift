// What the pane of evidence for a claim holds.

import NewsModel
import TerminalUI

/// The state of the pane that shows the evidence for a claim.
public struct WhyState: Hashable, Sendable {
  public init() {}

  /// The claim that is being explained, and its evidence once it has come (nil: there is none).
  public var claim: Claim?
  public var evidence: Evidence?
}
