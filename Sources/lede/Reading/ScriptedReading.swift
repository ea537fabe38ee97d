// The reader played by a script: no terminal, no clock, and the same frames every time.

import NewsModel
import Reader
import TerminalUI

/// A run of the reader whose keys are known beforehand.
struct ScriptedReading {
  let paths: ReadPaths
  let size: Size
  var steps: [ScriptStep] = []
  var today: CivilDate?
  /// The longest wait for reading and analysis before one step.
  var patience = Duration.seconds(20)

  /// Plays the steps to their end, each after all reading is done, and returns what was drawn. What is read and left off is
  /// kept in memory.
  func play() -> ScriptedTerminal {
    let waker = Waker()
    let player = Player()
    let terminal = ScriptedTerminal(size: size, steps: steps, wakeDescriptor: waker.descriptor, patience: patience) {
      player.session?.isSettled ?? false
    }
    let library = LibraryDesk(at: .memory, plainFile: nil)
    let setting = ReaderSession.Setting(
      store: library.store, analyses: library.analyses, library: library, isTimed: false, today: today)
    let session = ReaderSession(paths: paths, terminal: terminal.terminal, waker: waker, setting: setting)
    player.session = session
    _ = session.run()
    session.close()
    return terminal
  }

  /// Made after the terminal that asks for it.
  private final class Player {
    var session: ReaderSession?
  }
}
