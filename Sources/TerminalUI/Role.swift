// What a cell means; a theme turns it into color and attributes.

/// The meaning of a cell's ink.
public enum Role: UInt8, Hashable, Sendable, CaseIterable {
  case ink, headline, masthead, dim, count, faint
  case rule, ruleFocused, columnRule, paneName, paneNameFocused
  case person, personSame, personCurrent
  case organization, organizationSame, organizationCurrent
  case place, placeSame, placeCurrent
  case time, timeCurrent
  case quotation, quotationBar, quotationBarIndirect, speaker, speakerCurrent
  case unread, read, node, doubt, match, key, trouble
  /// The `›` of what is under focus, and its words in the caption.
  case mark
  case strong, emphasis
}

/// What lies under a cell's ink.
public enum Ground: UInt8, Hashable, Sendable, CaseIterable {
  case none
  /// The row that is selected in the pane that has the focus.
  case selected
  /// The row that is selected in a pane without the focus: bold ink, no ground.
  case selectedElsewhere
  /// The words of the quotation under focus.
  case quotationCurrent
  case caption
  case sheet
}

/// Ink and ground of a cell.
public struct Style: Hashable, Sendable {
  public var role: Role
  public var ground: Ground

  public init(_ role: Role, on ground: Ground = .none) {
    self.role = role
    self.ground = ground
  }

  public static let ink = Style(.ink)
}
