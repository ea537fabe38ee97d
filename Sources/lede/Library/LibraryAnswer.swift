// What the library found, printed in words or as JSON.

import ArticleLibrary

/// What a command asked the library for.
struct LibraryAnswer<Found> {
  let found: [Found]

  /// Prints JSON, an entry a line, or a page; then ends the command with its own status if nothing was found.
  func print(
    asJSON: Bool, entry: (inout JSONWriter, Found) -> Void, page draw: (inout ProsePage) -> Void
  ) throws {
    if asJSON {
      var json = JSONWriter()
      for one in found { entry(&json, one) }
      StandardOutput.write(json.bytes)
    } else {
      var page = ProsePage()
      draw(&page)
      StandardOutput.write(page.bytes)
    }
    if found.isEmpty { throw ExitStatus.nothingFound }
  }
}

extension LibraryOption {
  /// Asks the library that there is, as it stood when it is to be asked.
  func asked<Answer>(_ asOf: AsOfOption, _ ask: (Library) throws -> Answer) throws -> Answer {
    let library = try existing()
    return try telling { try library.asKnown(on: asOf.day, ask) }
  }
}
