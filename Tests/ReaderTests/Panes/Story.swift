// A short invented article with everything that the side panes show.

import NewsModel

@testable import Reader

enum Story {
  static let dateline = CivilDate(year: 2023, month: 12, day: 10)
  static let page = CivilDate(year: 2024, month: 4, day: 13)

  static let sketch = Sketch(
    """
    Chief engineer of Northwind is caught between two camps
    HARLOW, {2023-12-10|December 10} ([6 Atlas]) -- [0 Ilya Brandstetter], chief engineer and co-founder of [3 Northwind], \
    is in an awkward position. {2023-11<dateline|Last month} [0~ he] voted to dismiss [2 Sam Okafor], but \
    {2023-11<1|five days later} [2 Okafor] came back to [5 Harlow].
    [0 Brandsteter] is said to be "confused", and [1 Musgrave] said that [0 Brandsteter] should join [4 Teller Works].
    In {2015|2015} [1 Musgrave] helped to found [3 Northwind], which [1~ he] called “the hardest thing that \
    [1~ I] have ever done”, and persuaded [0 Brandstettr] to leave [6 Atlas].
    A struggle in {2018|2018} made [1 Musgrave] leave [3 Northwind]. {XXXX-FA<none|That autumn} [7 Smith] resigned.
    “[3 Northwind] was founded as an open house,” said [1 Musgrave], “and is now a closed one, run for the profit of those \
    who never built a thing in it. That was not [1~ my] intention at all.”
    “[0~ I] deeply regret what the board did,” wrote [0 Ilya]. “It is raining,” an official said.
    {2030|In 2030} [0= the engineer] wants to retire to [5 Harlow].
    """,
    kinds: [3: .organization, 4: .organization, 5: .place, 6: .organization],
    anchor: dateline)

  static let entities: [Entity] = [
    sketch.entity(
      0, "Ilya Brandstetter",
      aliases: [
        Alias(text: "Brandsteter", reason: "garbled", certainty: .likely, count: 2),
        Alias(text: "Brandstettr", reason: "garbled", certainty: .likely, count: 1),
        Alias(text: "Ilya", reason: "given name", certainty: .sure, count: 1),
      ], roles: ["chief engineer of Northwind", "co-founder of Northwind"]),
    sketch.entity(1, "Musgrave"),
    sketch.entity(
      2, "Sam Okafor", aliases: [Alias(text: "Okafor", reason: "surname", certainty: .sure, count: 1)]),
    sketch.entity(3, "Northwind", .organization),
    sketch.entity(4, "Teller Works", .organization),
    sketch.entity(5, "Harlow", .place),
    sketch.entity(6, "Atlas", .organization),
    sketch.entity(
      7, "Smith",
      candidates: [Candidate(entity: 2, reason: "surname of neither"), Candidate(entity: 1, reason: "named nearby")]),
  ]

  static let quotations: [Quotation] = [
    quotation(["\"confused\""], .scare, cue: nil, by: nil),
    quotation(["Brandsteter should join Teller Works"], .indirect, cue: "said", by: ("Musgrave", 1)),
    quotation(["“the hardest thing that I have ever done”"], .mixed, cue: "called", by: ("Musgrave", 1)),
    quotation(
      [
        "“Northwind was founded as an open house,”",
        "“and is now a closed one, run for the profit of those who never built a thing in it. That was not my intention at all.”",
      ], .direct, cue: "said", after: "open house,” ", by: ("Musgrave", 1)),
    quotation(["“I deeply regret what the board did,”"], .direct, cue: "wrote", by: ("Ilya", 0)),
    quotation(["“It is raining,”"], .direct, cue: "said", after: "an official ", by: ("an official", nil)),
  ]

  static func quotation(
    _ parts: [String], _ kind: Quotation.Kind, cue: String?, after: String = "", by speaker: (String, EntityIndex?)?
  ) -> Quotation {
    Quotation(
      parts: parts.map { sketch.range($0) }, kind: kind, cue: cue.map { sketch.range($0, after: after) },
      speaker: speaker.map { .words(sketch.range($0.0), entity: $0.1) } ?? .unknown, rule: "cue after", certainty: .sure
    )
  }

  static let timeline: [TimelineEntry] = [
    entry(3, "In 2015 Musgrave helped to found Northwind", [1, 3]),
    entry(4, "A struggle in 2018 made Musgrave leave Northwind", [1, 3]),
    entry(1, "he voted to dismiss Sam Okafor", [0, 2]),
    entry(2, "Okafor came back to Harlow", [2]),
    TimelineEntry(
      kind: .dateline, when: TimeValue("2023-12-10"), sentence: sketch.range("December 10"), clause: [], entities: [],
      isFuture: false),
    TimelineEntry(
      kind: .published, when: TimeValue("2024-04-13"), sentence: TextRange(0, 0), clause: [], entities: [],
      isFuture: false),
    entry(6, "the engineer wants to retire to Harlow", [0], isFuture: true),
    entry(5, "Smith resigned", [7]),
  ]

  static func entry(_ time: Int, _ clause: String, _ entities: [EntityIndex], isFuture: Bool = false) -> TimelineEntry {
    TimelineEntry(
      kind: .event(time: time), when: sketch.times[time].value, sentence: sketch.range(clause),
      clause: [sketch.range(clause)], entities: entities, isFuture: isFuture)
  }

  static let open = sketch.open(
    entities: entities, quotations: quotations, timeline: timeline,
    metadata: Metadata(
      title: "Chief engineer of Northwind is caught between two camps", outlet: "The Courier", agency: "Atlas",
      published: page.map { Timestamp(date: $0) },
      dateline: Dateline(
        range: sketch.range("HARLOW"), place: "Harlow", agency: "Atlas", date: dateline, dateRange: nil)))
}
