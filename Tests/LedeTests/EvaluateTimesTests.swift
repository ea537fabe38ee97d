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

  @Test func countsTheCasesThatAreMet() throws {
    let files = try Scratch()
    defer { files.remove() }
    let lines = #"""
      {"spec":"A","input":"back on 4 Jan 2019","reference":"2016-11-07T00:00:00","expect":[{"text":"4 Jan 2019","start":8,"end":18,"type":"date","timex":"2019-01-04","values":[{"value":"2019-01-04"}]}]}
      {"spec":"A","input":"back on 4 Jan 2019","reference":"2016-11-07T00:00:00","expect":[{"text":"4 Jan 2019","start":8,"end":18,"type":"date","timex":"2019-01-05","values":[{"value":"2019-01-05"}]}]}
      {"spec":"A","input":"they may go in 2019","reference":"2016-11-07T00:00:00","expect":[]}
      {"corpus":"B","input":"March 2013","reference":"2013-02-12T04:30:00-02:00","expect":[{"kind":"datetime","start":"2013-03-01T00:00:00","grain":"month"}]}
      {"corpus":"B","input":"March 2013","reference":"2013-02-12T04:30:00-02:00","expect":[{"kind":"datetime","start":"2014-03-01T00:00:00","grain":"month"}]}
      {"corpus":"B","input":"March 2013","reference":"2013-02-12T04:30:00-02:00","expect":[{"kind":"datetime","start":"2013-03-01T00:00:00","grain":"day"}]}
      """#
    let path = try files.write("cases.jsonl", Array(lines.utf8))
    let result = try BuiltProgram.run(["evaluate", "times", "--cases", "--errors", "9", path])
    #expect(result.code == 0)
    #expect(result.text.contains("A: 1 of 3 met; 0 more"))
    #expect(result.text.contains("B: 1 of 3 met; 1 more with the last such day for the next, 1 with"))
    #expect(result.text.contains("A: “they may go in 2019” = 2019, not"))
    #expect(try BuiltProgram.run(["evaluate", "times", path]).code == 2)
  }
}
