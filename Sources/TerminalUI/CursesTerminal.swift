// The real terminal, through ncurses: the only file that talks to it.

import CNcurses
import CTerminal
import Glibc

/// Why a screen could not be set up.
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or output is not a terminal.
  case notATerminal
  /// The terminal of this type (`TERM`) is unknown, or cannot place its cursor.
  case unusable(type: String)
}

/// The terminal on standard input and output.
///
/// ncurses finds what must be sent; the keyboard is read and decoded here. The terminal is given back on every way out: `stop()`,
/// exit, a fatal signal, `fatalError`. Use it from the thread that made it; make one only.
public final class CursesTerminal {
  private let traits: TerminalTraits
  private let output: FrameOutput
  private var painter: CursesPainter
  private var input: TerminalInput
  private var toldSize: Size
  private var shown: Frame?
  private var answersUntil: ContinuousClock.Instant?
  private var asksForBackground: Bool
  private var hasMouse = true

  /// How long the first frame waits for what the terminal answers.
  private static let answerPatience = Duration.milliseconds(8)

  /// Whether standard input and output are a terminal that can show a screen.
  public static var isAvailable: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && !["", "dumb"].contains(Environment.value("TERM") ?? "")
  }

  /// Takes over the terminal. `wakeDescriptor` becomes readable when other threads have something to tell (−1 for never).
  /// `palette` is the reader's setting; nil finds it out: `NO_COLOR`, the number of colors,
  /// `COLORFGBG`, then what the terminal answers, else dark.
  public init(wakeDescriptor: Int32 = -1, palette: Palette? = nil) throws(TerminalError) {
    guard CursesTerminal.isAvailable, terminal_save_modes() == 0 else { throw .notATerminal }
    ShortTurns.take()
    let type = Environment.value("TERM") ?? ""
    let isUTF8 = curses_take_locale() == 1
    let signals = terminal_watch_signals()
    var status: Int32 = 0
    guard let output = FrameOutput(to: STDOUT_FILENO), setupterm(nil, STDOUT_FILENO, &status) == OK,
      curses_string("cup") != nil, let window = ScreenBounds.within({ curses_start(output.stream) })
    else {
      terminal_unwatch_signals()
      throw .unusable(type: type)
    }
    traits = TerminalTraits(type: type, isUTF8: isUTF8, colors: Int(tigetnum("colors")))
    input = TerminalInput(keyboard: STDIN_FILENO, signals: signals, wakeDescriptor: wakeDescriptor)
    let known = palette ?? traits.palette
    asksForBackground = known == nil
    let theme = Theme(palette: known ?? .dark, hasItalic: curses_string("sitm") != nil, glyphs: traits.glyphs)
    painter = CursesPainter(window: window, output: output, theme: theme)
    self.output = output
    toldSize = painter.size
    setUp()
  }

  /// What the run loop gets.
  public var terminal: Terminal {
    Terminal(
      size: { self.toldSize }, draw: draw, next: next, hasMore: { self.input.hasMore }, repaint: repaint,
      suspend: suspend, lend: lend, copy: copy, setMouse: setMouse)
  }

  /// Gives the terminal back for good.
  public func stop() {
    terminal_give_back()
    terminal_unwatch_signals()
  }

  private func setUp() {
    raw()
    noecho()
    nonl()
    typeahead(-1)
    if painter.theme.palette != .none, start_color() == OK { use_default_colors() }
    def_prog_mode()
    arm()
    painter.takeSize()
    toldSize = painter.size
    // Enters the screen and clears it, so that the questions are asked there.
    painter.show(cursor: nil)
    send(modesOn)
    if !traits.isPlain, traits.isUTF8 { ask() }
  }
}

// MARK: - Drawing

extension CursesTerminal {
  private func draw(_ frame: Frame) {
    awaitAnswers()
    if frame == shown { return }
    shown = frame
    painter.draw(frame)
  }

  private func repaint() {
    guard let frame = shown else { return }
    painter.forget()
    painter.draw(frame)
  }

  private func setTheme(_ theme: Theme) {
    guard theme != painter.theme else { return }
    painter.setTheme(theme)
    repaint()
  }
}

// MARK: - Input

extension CursesTerminal {
  private func next(_ timeout: Duration?) -> TerminalEvent {
    let deadline = timeout.map { ContinuousClock.now + $0 }
    while true {
      if toldSize != painter.size {
        toldSize = painter.size
        return .input(.resize(toldSize))
      }
      switch input.next(deadline.map { max(.zero, $0 - ContinuousClock.now) }) {
      case .decoded(.input(let found)): return .input(found)
      case .decoded(let answer): take(answer)
      case .wake: return .wake
      case .timeout: return .timeout
      case .closed: return .end(.inputClosed)
      case .signal(SIGWINCH): painter.takeSize()
      case .signal(SIGCONT): takeBack()
      case .signal(SIGTSTP): suspend()
      case .signal(let number): return .end(.signal(number))
      }
    }
  }

  /// Asks for what the environment does not tell: the answers come as input.
  private func ask() {
    send((asksForBackground ? ControlSequence.askBackground : "") + ControlSequence.askWidth)
    answersUntil = ContinuousClock.now + CursesTerminal.answerPatience
  }

  /// Gives the terminal a moment to answer before the first frame. Later answers are taken when they come.
  private func awaitAnswers() {
    guard let until = answersUntil else { return }
    answersUntil = nil
    let answers = input.collect(until: until) { if case .cursor = $0 { true } else { false } }
    for answer in answers { take(answer) }
  }

  private func take(_ answer: Decoded) {
    switch answer {
    case .background(let red, let green, let blue) where asksForBackground:
      asksForBackground = false
      let palette = TerminalTraits.palette(red: red, green: green, blue: blue)
      setTheme(Theme(palette: palette, hasItalic: painter.theme.hasItalic, glyphs: painter.theme.glyphs))
    case .cursor(let column, _) where column == 3:
      setTheme(Theme(palette: painter.theme.palette, hasItalic: painter.theme.hasItalic, glyphs: .ascii))
    default: break
    }
  }
}

// MARK: - Giving the terminal away

extension CursesTerminal {
  private var modesOn: String {
    traits.isPlain ? "" : (hasMouse ? ControlSequence.mouseOn : "") + ControlSequence.pasteOn
  }

  /// Without reports the terminal's own selecting works as in any other program.
  private func setMouse(_ isOn: Bool) {
    hasMouse = isOn
    if !traits.isPlain { send(isOn ? ControlSequence.mouseOn : ControlSequence.mouseOff) }
  }

  /// From now on every way out gives the terminal back.
  private func arm() {
    // Without a screen of its own the program leaves the cursor below what it drew.
    let leave = string("rmcup") ?? "\u{1B}[999;1H\r\n"
    let modesOff = traits.isPlain ? "" : ControlSequence.pasteOff + ControlSequence.mouseOff
    terminal_arm(modesOff + (string("sgr0") ?? "") + leave + (string("cnorm") ?? ""))
  }

  /// A string of the terminal's description.
  private func string(_ name: String) -> String? {
    curses_string(name).map { ControlSequence.withoutPadding(String(cString: $0)) }
  }

  private func suspend() {
    giveAway {
      terminal_stop_group()
      // The stop may not have come yet when the call returns; in an orphaned group it never does.
      input.awaitSignal(SIGCONT, upTo: .milliseconds(200))
    }
  }

  private func lend(_ body: () -> Void) { giveAway(body) }

  private func giveAway(_ body: () -> Void) {
    terminal_give_back()
    terminal_lend(1)
    body()
    terminal_lend(0)
    takeBack()
  }

  /// Sets the modes and the screen again, after a stop or another program, and shows the last frame.
  private func takeBack() {
    terminal_give_back()
    _ = terminal_save_modes()
    reset_prog_mode()
    arm()
    send(string("smcup") ?? "")
    send(modesOn)
    painter.takeSize()
    painter.forgetCursor()
    repaint()
  }

  private func copy(_ text: String) -> Bool {
    guard !traits.isPlain, let sequence = ControlSequence.copy(text) else { return false }
    send(sequence)
    return true
  }

  /// Writes past ncurses, which has nothing in its buffer between frames.
  private func send(_ text: String) { output.send(text.utf8) }
}

// MARK: - Cells

/// Puts cells on the screen of ncurses: those that differ from what stands there.
private struct CursesPainter {
  /// Attributes and color pair of a style, as ncurses takes them.
  private struct Pen {
    let attributes: attr_t
    let pair: Int32
  }

  private let window: UnsafeMutablePointer<WINDOW>
  private let output: FrameOutput
  private(set) var theme: Theme
  private(set) var size: Size
  /// What stands on the screen.
  private var cells: [Cell] = []
  /// One for each role on each ground, made when first used.
  private var pens: [Pen?]
  private var scalars = [wchar_t](repeating: 0, count: CellCluster.mostScalars + 1)
  private var isCursorShown: Bool?

  private static let noPens: [Pen?] = Array(repeating: nil, count: Role.allCases.count * Ground.allCases.count)

  init(window: UnsafeMutablePointer<WINDOW>, output: FrameOutput, theme: Theme) {
    self.window = window
    self.output = output
    self.theme = theme
    pens = CursesPainter.noPens
    size = ScreenBounds.cut(width: getmaxx(window), height: getmaxy(window))
    forget()
  }

  mutating func draw(_ frame: Frame) {
    let new = frame.cells
    let columns = min(frame.size.width, size.width)
    for row in 0..<min(frame.size.height, size.height) {
      for column in 0..<columns {
        let cell = new[row * frame.size.width + column]
        let place = row * size.width + column
        guard cells[place] != cell else { continue }
        cells[place] = cell
        guard !cell.isContinuation else { continue }
        let isCut = column + 1 == columns && cell.grapheme.utf8.count > 1 && CellText.width(cell.grapheme) == 2
        put(isCut ? Cell(" ", cell.style) : theme.shown(cell), column: column, row: row)
      }
    }
    show(cursor: frame.cursor)
  }

  /// Puts one cell. What has two letters (a flag) goes into its two columns.
  private mutating func put(_ cell: Cell, column: Int, row: Int) {
    let pen = pen(for: cell.style)
    var count = 0
    var column = column
    for scalar in cell.grapheme.unicodeScalars {
      if count > 0, scalar.value < 0x80 || ScalarClass(scalar).width > 0 {
        putScalars(count, column: column, row: row, pen)
        column += 1
        count = 0
      }
      if count < CellCluster.mostScalars {
        scalars[count] = wchar_t(scalar.value)
        count += 1
      }
    }
    putScalars(count, column: column, row: row, pen)
  }

  private mutating func putScalars(_ count: Int, column: Int, row: Int, _ pen: Pen) {
    scalars[count] = 0
    // The bottom right cell cannot be put without scrolling: ncurses puts it and says ERR.
    _ = curses_put(window, Int32(row), Int32(column), scalars, pen.attributes, pen.pair)
  }

  private mutating func pen(for style: Style) -> Pen {
    let index = Int(style.role.rawValue) * Ground.allCases.count + Int(style.ground.rawValue)
    if let pen = pens[index] { return pen }
    let pen = CursesPainter.pen(theme.look(of: style))
    pens[index] = pen
    return pen
  }

  private static func pen(_ look: Look) -> Pen {
    var attributes = CURSES_NORMAL
    if look.attributes.contains(.bold) { attributes |= CURSES_BOLD }
    if look.attributes.contains(.underline) { attributes |= CURSES_UNDERLINE }
    if look.attributes.contains(.italic) { attributes |= CURSES_ITALIC }
    if look.attributes.contains(.reverse) { attributes |= CURSES_REVERSE }
    guard look.foreground != nil || look.background != nil else { return Pen(attributes: attributes, pair: 0) }
    let pair = alloc_pair(look.foreground.map(Int32.init) ?? -1, look.background.map(Int32.init) ?? -1)
    return Pen(attributes: attributes, pair: max(0, pair))
  }

  /// Sends what was put since the last time, and the cursor.
  mutating func show(cursor: (column: Int, row: Int)?) {
    let isShown = cursor.map { $0.column < size.width && $0.row < size.height } ?? false
    leaveok(window, !isShown)
    if isShown, let cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
    wnoutrefresh(window)
    let changesCursor = isShown != isCursorShown
    isCursorShown = isShown
    output.gather {
      if changesCursor { curs_set(isShown ? 1 : 0) }
      doupdate()
    }
  }

  /// Another program may have changed whether the cursor is shown.
  mutating func forgetCursor() {
    curs_set(1)
    isCursorShown = true
  }

  /// Forgets what the terminal shows, so that the next frame is sent whole.
  mutating func forget() {
    cells = Array(repeating: .blank, count: size.width * size.height)
    werase(window)
    clearok(window, true)
  }

  mutating func setTheme(_ new: Theme) {
    theme = new
    pens = CursesPainter.noPens
  }

  /// Takes the size that the system tells. `resizeterm` would put a key of its own into the input.
  mutating func takeSize() {
    var (columns, rows): (Int32, Int32) = (0, 0)
    if terminal_size(&columns, &rows) != 0 { (columns, rows) = (getmaxx(window), getmaxy(window)) }
    let wanted = ScreenBounds.cut(width: columns, height: rows)
    if wanted.width != getmaxx(window) || wanted.height != getmaxy(window) {
      resize_term(Int32(wanted.height), Int32(wanted.width))
    }
    let found = ScreenBounds.cut(width: getmaxx(window), height: getmaxy(window))
    guard found != size else { return }
    size = found
    forget()
  }
}
