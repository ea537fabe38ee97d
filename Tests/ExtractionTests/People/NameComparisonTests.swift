// Tests which names are taken for spellings of one person's name.

import Testing

@testable import Extraction

@Suite struct NameComparisonTests {
  private func verdict(_ a: String, _ b: String) -> NameComparison.Verdict { NameComparison(a, b).verdict }

  @Test(arguments: [
    ("Sergei Ivanov", "Sergey Ivanov"), ("José Álvarez", "Jose Alvarez"), ("Müller, Hans", "Hans Müller"),
    ("John F. Keller", "John Keller"), ("J. F. Keller", "John F. Keller"), ("Dr. Anna Lund", "Anna Lund"),
    ("Robert Marsh", "Bob Marsh"), ("Martin Adler Jr.", "Martin Adler"), ("Siobhan O’Dowd", "Siobhan O'Dowd"),
    ("Marta de la Cruz", "Marta Cruz"), ("Abdul Rahman Sadiq", "Abdulrahman Sadiq"),
    ("Valentina Matviyenko", "Valentina Matvienko"),
  ])
  func joins(a: String, b: String) {
    #expect(verdict(a, b) == .same)
    #expect(verdict(b, a) == .same)
  }

  @Test(arguments: [
    ("Olivier Chastel", "Olive Shastel"),
    ("Patrick Sheehan", "Patorikku Shihan"),
    ("Anthony Blinken", "Andongni Bulinken"),
  ])
  func joinsWhatCameThroughAnotherScript(name: String, garbled: String) {
    #expect(NameComparison(name, garbled).verdict == .same)
    #expect(NameComparison(name, garbled).reason.hasPrefix("through "))
  }

  @Test(arguments: [
    ("Hillary Clinton", "Bill Clinton"), ("Martin Adler Jr.", "Martin Adler Sr."), ("Mario Rossi", "Maria Rossi"),
    ("George W. Bush", "George H. W. Bush"), ("Anna Weber", "Paul Weber"), ("Kerstin Müller", "Norbert Müller"),
    ("Jean-Pierre Viollet", "Jean-Michel Villaumé"), ("John A. Marsh", "John B. Marsh"),
    ("Pavel Ivanov", "Pavla Ivanova"),
    ("Tomas Molina Caracas", "Tomas Medina Caracas"),
  ])
  func keepsApart(a: String, b: String) {
    #expect(verdict(a, b) != .same)
    #expect(verdict(b, a) != .same)
  }

  @Test func answersForAnything() {
    let long = String(repeating: "ab ", count: 5_000)
    for name in ["", " ", "-", "''", "王毅", "a", "J.", long, String(repeating: "x", count: 100_000)] {
      #expect(verdict(name, "Anna Weber") != .same)
      #expect(verdict("Anna Weber", name) != .same)
    }
    #expect(verdict("王毅", "王毅") == .same)
  }

  @Test func readsItsTables() {
    for way in Respelling.allCases {
      #expect(way.edits.rows.count > 100)
      #expect(way.weights.values.count == PairFeatures.count)
      #expect(LetterEdits(table: way.edits.rows.joined(separator: " ")).rows == way.edits.rows)
    }
  }
}
