// Holds the measure of times against a text whose answers are known.

import Testing

@testable import lede

@Suite struct EvaluateTimesTests {
  @Test func countsWhatIsRightMissingAndExtra() throws {
    let files = try Scratch()
    defer { files.remove() }
    let line = #"""
      {"id":"a","text":"They met on Friday and left in 2019, in spring.","dct":"2023-12-10","timexes":[\#
      {"start":12,"end":18,"type":"DATE","value":"2023-12-08"},{"start":31,"end":35,"type":"DATE","value":"2018"},\#
      {"start":5,"end":8,"type":"DATE","value":"X"}]}
      """#
    let path = try files.write("gold.jsonl", Array(line.utf8))
    let result = try BuiltProgram.run(["evaluate", "times", "--errors", "5", path])
    #expect(result.code == 0)
    #expect(result.text.contains("relaxed       P 0.667  R 0.667  F1 0.667  gold 3"))
    #expect(result.text.contains("value    “2019” = 2019, not 2018 (year)"))
    #expect(result.text.contains("missing  X “met”"))
    #expect(result.text.contains("extra    “spring”"))
    #expect(try BuiltProgram.run(["evaluate", "times", path + ".none"]).code == 2)
  }
}
