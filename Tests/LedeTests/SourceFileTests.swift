// The file that names what is subscribed to.

import Testing

@testable import lede

@Suite("The file of sources")
struct SourceFileTests {
  @Test("Addresses, names, folders, groups and remarks are read; the rest is told by line")
  func read() {
    let file = SourceFile(
      """
      # mine
      https://a.example/f  Harbor   Post

      /home/ada/my news  Clippings
      [World/Europe]
      http://b.example/f
      exec:ls
      file:///etc/passwd
      """)
    #expect(
      file.sources == [
        Source(address: "https://a.example/f", title: "Harbor Post"),
        Source(address: "/home/ada/my news", title: "Clippings"),
        Source(address: "http://b.example/f", folders: ["World", "Europe"]),
      ])
    #expect(file.strange == [6, 7])
  }

  @Test("What is added stands at the end of its group, once; remarks stay")
  func add() {
    var file = SourceFile("# mine\nhttps://a.example/f\n\n[World]\nhttps://b.example/f  B\n\n# end\n")
    let sources = [
      Source(address: "https://c.example/f", title: "C"),
      Source(address: "https://d.example/f", title: "D\n[x]", folders: ["World"]),
      Source(address: "https://e.example/f", folders: ["Sea", "Tides"]), Source(address: "https://b.example/f"),
    ]
    let added = sources.map { file.add($0) }
    #expect(added == [true, true, true, false])
    #expect(
      file.text == """
        # mine
        https://a.example/f
        https://c.example/f  C

        [World]
        https://b.example/f  B

        # end
        https://d.example/f  D [x]

        [Sea/Tides]
        https://e.example/f

        """)
    #expect(file.sources.map(\.folders) == [[], [], ["World"], ["World"], ["Sea", "Tides"]])
  }

  @Test("Sources are removed by address or name, and follow a move")
  func change() {
    var file = SourceFile("https://a.example/f  A\n# x\nhttps://b.example/f  B\n")
    file.move("https://a.example/f", to: "https://c.example/f")
    let gone = file.remove("B") + file.remove("nothing")
    #expect(gone.map(\.address) == ["https://b.example/f"])
    #expect(file.text == "https://c.example/f  A\n# x\n")
    var twice = SourceFile("https://a.example/f  A\nhttps://b.example/f  B\n")
    twice.move("https://a.example/f", to: "https://b.example/f")
    #expect(twice.text == "https://b.example/f  B\n")
  }

  @Test("A list of many thousand is taken in at once")
  func many() {
    var file = SourceFile("[G7]\nhttps://first.example/f\n")
    let sources = (0..<20_000).map { Source(address: "https://a.example/\($0)", folders: ["G\($0 % 100)"]) }
    let began = ContinuousClock.now
    let count = file.add(sources + sources)
    #expect(count == 20_000 && ContinuousClock.now - began < .seconds(20))
    #expect(file.sources.count == 20_001 && Set(file.sources.map(\.folders)).count == 100)
    #expect(file.lines[2] == "https://a.example/7")
  }
}
