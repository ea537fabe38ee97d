// What a person does at the terminal.

/// A key.
public enum Key: Hashable, Sendable {
  /// A printable character, with its combining marks.
  case character(Character)
  /// Ctrl with a lower-case letter (or one of `@ [ \ ] ^ _`).
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, pageUp, pageDown, home, end
  case function(Int)
}

/// A thing done with the mouse. Cells count from 0.
public struct Mouse: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case press, wheelUp, wheelDown }
  public let kind: Kind
  public let column: Int
  public let row: Int

  public init(kind: Kind, column: Int, row: Int) {
    self.kind = kind
    self.column = column
    self.row = row
  }
}

/// What comes from a terminal.
public enum Input: Hashable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// Pasted text: to be typed into a prompt, never to be taken as keys.
  case paste(String)
  case resize(Size)
}
