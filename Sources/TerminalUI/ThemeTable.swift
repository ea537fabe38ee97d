// The palette, one row a role. Indices of the 256-color table; contrast of all that is read is 4.5 or more.

/// The colors by which eight-color terminals are told.
enum EightColor {
  static let black: UInt8 = 0
  static let red: UInt8 = 1
  static let green: UInt8 = 2
  static let yellow: UInt8 = 3
  static let magenta: UInt8 = 5
  static let cyan: UInt8 = 6
  static let white: UInt8 = 7
}

/// Colors of one role on one palette.
struct Ink {
  let foreground: UInt8?
  let background: UInt8?

  init(_ foreground: UInt8? = nil, on background: UInt8? = nil) {
    self.foreground = foreground
    self.background = background
  }

  static let plain = Ink()

  func with(_ attributes: Attributes) -> Look {
    Look(foreground: foreground, background: background, attributes: attributes)
  }
}

/// How one role looks everywhere.
struct ThemeRow {
  let dark: Ink
  let light: Ink
  let eight: Ink
  /// With colors.
  let attributes: Attributes
  /// With eight colors, where they differ.
  let eightAttributes: Attributes?
  /// Without colors.
  let colorless: Attributes

  init(
    _ dark: Ink, _ light: Ink, _ eight: Ink, _ attributes: Attributes = [], eightAttributes: Attributes? = nil,
    colorless: Attributes = []
  ) {
    self.dark = dark
    self.light = light
    self.eight = eight
    self.attributes = attributes
    self.eightAttributes = eightAttributes
    self.colorless = colorless
  }

  /// With eight colors the ground may be dark or light: the terminal's own ink is read on both, white is not.
  private static let title = ThemeRow(Ink(255), Ink(16), .plain, .bold, colorless: .bold)
  private static let green = Ink(EightColor.green)
  private static let cyan = Ink(EightColor.cyan)
  private static let yellow = Ink(EightColor.yellow)
  private static let magenta = Ink(EightColor.magenta)
  private static let selection: Attributes = [.bold, .underline]
  private static let chip: Attributes = [.bold, .reverse]

  static func of(_ role: Role) -> ThemeRow { table[Int(role.rawValue)] }

  private static let table: [ThemeRow] = Role.allCases.map(row(of:))

  private static func row(of role: Role) -> ThemeRow {
    switch role {
    case .ink: ThemeRow(.plain, .plain, .plain)
    case .headline, .masthead: title
    case .dim, .read: ThemeRow(Ink(245), Ink(242), .plain)
    case .count: ThemeRow(Ink(250), Ink(238), .plain)
    case .faint: ThemeRow(Ink(239), Ink(250), Ink(EightColor.black), eightAttributes: .bold)
    case .rule: ThemeRow(Ink(239), Ink(250), .plain)
    case .ruleFocused: ThemeRow(Ink(248), Ink(240), .plain)
    case .columnRule: ThemeRow(Ink(238), Ink(252), .plain)
    case .paneName: ThemeRow(Ink(247), Ink(240), .plain)
    case .paneNameFocused: ThemeRow(Ink(255), Ink(16), .plain, .bold, colorless: chip)
    case .person: ThemeRow(Ink(110), Ink(25), cyan, colorless: .bold)
    case .personSame: ThemeRow(Ink(117), Ink(25), cyan, selection, colorless: selection)
    case .personCurrent, .speakerCurrent:
      ThemeRow(
        Ink(16, on: 117), Ink(231, on: 25), Ink(EightColor.black, on: EightColor.cyan), .bold, eightAttributes: [],
        colorless: chip)
    case .organization: ThemeRow(Ink(108), Ink(22), green, colorless: .italic)
    case .place: ThemeRow(Ink(108), Ink(22), green, .italic, colorless: .italic)
    case .organizationSame: ThemeRow(Ink(114), Ink(22), green, selection, colorless: [.bold, .italic, .underline])
    case .placeSame:
      ThemeRow(Ink(114), Ink(22), green, [.bold, .italic, .underline], colorless: [.bold, .italic, .underline])
    case .organizationCurrent, .placeCurrent:
      ThemeRow(
        Ink(16, on: 114), Ink(231, on: 22), Ink(EightColor.black, on: EightColor.green), .bold, eightAttributes: [],
        colorless: chip)
    case .time: ThemeRow(Ink(175), Ink(90), magenta, colorless: .underline)
    case .timeCurrent:
      ThemeRow(
        Ink(16, on: 175), Ink(231, on: 90), Ink(EightColor.black, on: EightColor.magenta), .bold, eightAttributes: [],
        colorless: chip)
    case .quotation: ThemeRow(Ink(187), Ink(94), yellow)
    case .quotationBar: ThemeRow(Ink(179), Ink(136), yellow)
    case .quotationBarIndirect: ThemeRow(Ink(137), Ink(137), yellow)
    case .speaker: ThemeRow(Ink(110), Ink(25), cyan)
    case .unread: title
    case .mark: ThemeRow(Ink(117), Ink(25), cyan, .bold, colorless: .bold)
    case .node: ThemeRow(Ink(175), Ink(90), magenta, colorless: .bold)
    case .doubt: ThemeRow(Ink(245), Ink(242), .plain, .italic, colorless: .italic)
    case .match:
      ThemeRow(
        Ink(16, on: 179), Ink(16, on: 221), Ink(EightColor.black, on: EightColor.yellow), colorless: .reverse)
    case .key: ThemeRow(Ink(252), Ink(234), .plain, .bold, colorless: .bold)
    case .trouble: ThemeRow(Ink(203), Ink(124), Ink(EightColor.red), .bold, colorless: .bold)
    case .strong: ThemeRow(.plain, .plain, .plain, .bold, colorless: .bold)
    case .emphasis: ThemeRow(.plain, .plain, .plain, .italic, colorless: .italic)
    }
  }
}
