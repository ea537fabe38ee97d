// Keys written as words, for scripts, tests and the command line.

/// One step of a script of keys.
public enum ScriptStep: Hashable, Sendable {
  case input(Input)
  case wait(Duration)
  /// Keeps the screen under a name.
  case shot(String)
}

/// A word of a script that means nothing.
public struct KeyScriptError: Error, Hashable, Sendable, CustomStringConvertible {
  public let word: String
  public var description: String { "no key or step is called “\(word)”" }
}

/// Reads scripts of keys, as tmux names them.
///
/// Words are separated by spaces. A word of one character is that character. `Enter`, `Tab`, `S-Tab`, `Escape`, `Space`,
/// `BSpace`, `Up`, `PageDown`, `Home`, `F1` and so on are keys; `C-x` is Ctrl with a letter. `text:some_words` types
/// characters and `paste:some_words` pastes them, with `_` for a space. `click:X,Y`, `wheelup:X,Y`, `wheeldown:X,Y` count
/// cells from 1. `resize:80x24`, `wait:0.5` (seconds), `shot:name`.
public enum KeyScript {
  /// The steps of a script, in order. Throws `KeyScriptError` at the first word that is none.
  public static func steps(_ script: String) throws(KeyScriptError) -> [ScriptStep] {
    var steps: [ScriptStep] = []
    for word in script.split(whereSeparator: \.isWhitespace) { steps += try self.steps(of: String(word)) }
    return steps
  }

  /// The inputs of a script, without its waits and shots.
  public static func inputs(_ script: String) throws(KeyScriptError) -> [Input] {
    try steps(script).compactMap { step in
      if case .input(let input) = step { input } else { nil }
    }
  }

  /// The key that a word names, nil if it is none.
  public static func key(_ word: String) -> Key? {
    if word.count == 1, let character = word.first { return .character(character) }
    if let named = names[word] { return named }
    if word.hasPrefix("C-"), word.count == 3, let letter = word.last { return control(letter) }
    if word.hasPrefix("F"), let number = Int(word.dropFirst()), (1...24).contains(number) { return .function(number) }
    return nil
  }

  private static let names: [String: Key] = [
    "Enter": .enter, "Tab": .tab, "S-Tab": .backTab, "BTab": .backTab, "Escape": .escape, "Esc": .escape,
    "Space": .character(" "), "BSpace": .backspace, "Backspace": .backspace, "Delete": .delete, "DC": .delete,
    "Insert": .insert, "IC": .insert, "Up": .up, "Down": .down, "Left": .left, "Right": .right, "PageUp": .pageUp,
    "PgUp": .pageUp, "PPage": .pageUp, "PageDown": .pageDown, "PgDn": .pageDown, "NPage": .pageDown, "Home": .home,
    "End": .end,
  ]

  /// Ctrl with some letters is another key on every terminal.
  private static func control(_ letter: Character) -> Key? {
    switch letter {
    case "i", "I": .tab
    case "h", "H": .backspace
    case "j", "J", "m", "M": .enter
    case "[": .escape
    case "a"..."z", "@", "\\", "]", "^", "_": .control(letter)
    case "A"..."Z": .control(Character(letter.lowercased()))
    default: nil
    }
  }

  private static func steps(of word: String) throws(KeyScriptError) -> [ScriptStep] {
    if let key = key(word) { return [.input(.key(key))] }
    guard let colon = word.firstIndex(of: ":") else { throw KeyScriptError(word: word) }
    let value = String(word[word.index(after: colon)...])
    switch word[..<colon] {
    case "text" where !value.isEmpty: return spaced(value).map { .input(.key(.character($0))) }
    case "paste" where !value.isEmpty: return [.input(.paste(spaced(value)))]
    case "shot" where !value.isEmpty: return [.shot(value)]
    default: break
    }
    guard let step = step(named: word[..<colon], value: value) else { throw KeyScriptError(word: word) }
    return [step]
  }

  private static func spaced(_ value: String) -> String { String(value.map { $0 == "_" ? " " : $0 }) }

  private static func step(named name: Substring, value: String) -> ScriptStep? {
    switch name {
    case "click": mouse(.press, value)
    case "wheelup": mouse(.wheelUp, value)
    case "wheeldown": mouse(.wheelDown, value)
    case "resize": pair(value, separator: "x").map { .input(.resize(Size(width: $0, height: $1))) }
    case "wait": Double(value).flatMap { (0...3600).contains($0) ? .wait(.seconds($0)) : nil }
    default: nil
    }
  }

  private static func mouse(_ kind: Mouse.Kind, _ value: String) -> ScriptStep? {
    guard let (column, row) = pair(value, separator: ","), column > 0, row > 0 else { return nil }
    return .input(.mouse(Mouse(kind: kind, column: column - 1, row: row - 1)))
  }

  private static func pair(_ value: String, separator: Character) -> (Int, Int)? {
    let parts = value.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 2, let first = Int(parts[0]), let second = Int(parts[1]), (0...10_000).contains(first),
      (0...10_000).contains(second)
    else { return nil }
    return (first, second)
  }
}
