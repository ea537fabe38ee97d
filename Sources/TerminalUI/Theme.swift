// The palette: what each role looks like on a dark, a light, an eight-color and a colorless terminal.

/// Which colors a terminal gets.
public enum Palette: String, Hashable, Sendable, CaseIterable {
  /// 256 colors on a dark ground.
  case dark
  /// 256 colors on a light ground.
  case light
  /// The eight colors that every color terminal has, on its own ground.
  case eight
  /// Attributes only.
  case none
}

/// Turns the meaning of a cell into color and attributes, and its character into one that the terminal can show.
public struct Theme: Hashable, Sendable {
  public let palette: Palette
  /// Whether the terminal has italics; if not, underlines stand for them where meaning hangs on it.
  public let hasItalic: Bool
  /// What the terminal's font and encoding can show.
  public let glyphs: Glyphs

  public init(palette: Palette, hasItalic: Bool = true, glyphs: Glyphs = .unicode) {
    self.palette = palette
    self.hasItalic = hasItalic
    self.glyphs = glyphs
  }

  /// Color and attributes of a style.
  public func look(of style: Style) -> Look {
    var look = look(of: style.role)
    switch style.ground {
    case .none: break
    case .selected: select(&look, style.role)
    case .selectedElsewhere: if style.role.isTitle { look = self.look(of: .headline) }
    case .quotationCurrent:
      lift(&look, style.role)
      lay(237, 230, under: &look)
    case .caption:
      lift(&look, style.role)
      lay(235, 254, under: &look)
    case .sheet: lay(234, 255, under: &look)
    }
    if !hasItalic { replaceItalic(in: &look, style.role) }
    return look
  }

  private func look(of role: Role) -> Look {
    let row = ThemeRow.of(role)
    switch palette {
    case .dark: return row.dark.with(row.attributes)
    case .light: return row.light.with(row.attributes)
    case .eight: return row.eight.with(row.eightAttributes ?? row.attributes)
    case .none: return Look(attributes: row.colorless)
    }
  }

  private func lay(_ dark: UInt8, _ light: UInt8, under look: inout Look) {
    guard look.background == nil else { return }
    switch palette {
    case .dark: look.background = dark
    case .light: look.background = light
    case .eight, .none: break
    }
  }

  /// Gray that is read on the bare ground is too close to the others.
  private func lift(_ look: inout Look, _ role: Role) {
    if [.dim, .doubt, .read].contains(role) { look.foreground = self.look(of: .count).foreground }
  }

  /// The selected row of the pane that has the focus.
  private func select(_ look: inout Look, _ role: Role) {
    if role.isTitle { look = self.look(of: .headline) }
    switch palette {
    case .dark, .light:
      lift(&look, role)
      lay(237, 254, under: &look)
    case .eight:
      guard look.background == nil else { return }
      look.foreground = EightColor.black
      look.background = EightColor.white
    case .none:
      // What is reversed already stands out by not being so.
      look.attributes.formSymmetricDifference(.reverse)
    }
  }

  private func replaceItalic(in look: inout Look, _ role: Role) {
    guard look.attributes.contains(.italic) else { return }
    look.attributes.remove(.italic)
    if palette == .none, role != .doubt { look.attributes.insert(.underline) }
  }
}

extension Role {
  /// Plain ink, which a selected row turns into the ink of titles.
  fileprivate var isTitle: Bool { self == .ink || self == .headline }
}
