// Names of months, weekdays, units, numbers, seasons and parts of the day.

enum TimeWords {
  static var all: [(String, Lexeme)] {
    months + weekdays + units + numbers + ordinals + seasons + dayParts
  }

  private static let months: [(String, Lexeme)] = {
    let names = [
      ["january", "jan"], ["february", "feb", "febr"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"],
      ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"], ["october", "oct"], ["november", "nov"],
      ["december", "dec"],
    ]
    return names.enumerated().flatMap { number, forms in
      forms.enumerated().map { ($1, Lexeme.month(number + 1, isShort: $0 > 0)) }
    }
  }()

  private static let weekdays: [(String, Lexeme)] = {
    let names = [
      ["monday", "mon"], ["tuesday", "tue", "tues"], ["wednesday", "wed", "weds"],
      ["thursday", "thu", "thur", "thurs"],
      ["friday", "fri"], ["saturday", "sat"], ["sunday", "sun"],
    ]
    return names.enumerated().flatMap { number, forms in
      forms.enumerated().map { ($1, Lexeme.weekday(number + 1, isShort: $0 > 0)) }
        + [(forms[0] + "s", Lexeme.weekday(number + 1, isShort: false))]
    }
  }()

  private static let units: [(String, Lexeme)] = [
    ("second", .unit(.second, isPlural: false)), ("seconds", .unit(.second, isPlural: true)),
    ("sec", .unit(.second, isPlural: false)), ("secs", .unit(.second, isPlural: true)),
    ("hr", .unit(.hour, isPlural: false)), ("hrs", .unit(.hour, isPlural: true)),
    ("yr", .unit(.year, isPlural: false)), ("yrs", .unit(.year, isPlural: true)),
    ("wk", .unit(.week, isPlural: false)), ("wks", .unit(.week, isPlural: true)),
    ("qtr", .unit(.quarter, isPlural: false)), ("workweek", .unit(.week, isPlural: false)),
    ("minute", .unit(.minute, isPlural: false)), ("minutes", .unit(.minute, isPlural: true)),
    ("min", .unit(.minute, isPlural: false)), ("mins", .unit(.minute, isPlural: true)),
    ("hour", .unit(.hour, isPlural: false)), ("hours", .unit(.hour, isPlural: true)),
    ("day", .unit(.day, isPlural: false)), ("days", .unit(.day, isPlural: true)),
    ("weekend", .unit(.weekend, isPlural: false)), ("weekends", .unit(.weekend, isPlural: true)),
    ("week", .unit(.week, isPlural: false)), ("weeks", .unit(.week, isPlural: true)),
    ("month", .unit(.month, isPlural: false)), ("months", .unit(.month, isPlural: true)),
    ("quarter", .unit(.quarter, isPlural: false)), ("quarters", .unit(.quarter, isPlural: true)),
    ("season", .unit(.season, isPlural: false)), ("seasons", .unit(.season, isPlural: true)),
    ("year", .unit(.year, isPlural: false)), ("years", .unit(.year, isPlural: true)),
    ("decade", .unit(.decade, isPlural: false)), ("decades", .unit(.decade, isPlural: true)),
    ("century", .unit(.century, isPlural: false)), ("centuries", .unit(.century, isPlural: true)),
    ("millennium", .unit(.millennium, isPlural: false)), ("millennia", .unit(.millennium, isPlural: true)),
  ]

  private static let numbers: [(String, Lexeme)] = {
    let small = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    return small.enumerated().map { ($1, .number($0)) } + tens.enumerated().map { ($1, .number($0 * 10 + 20)) }
      + [("hundred", .number(100)), ("thousand", .number(1000))]
  }()

  private static let ordinals: [(String, Lexeme)] = {
    let small = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
      "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
      "twentieth",
    ]
    // "second" is told from the unit by the cursor.
    return small.enumerated().filter { $1 != "second" }.map { ($1, .ordinal($0 + 1)) }
      + [("thirtieth", .ordinal(30)), ("fiftieth", .ordinal(50)), ("hundredth", .ordinal(100))]
  }()

  private static let seasons: [(String, Lexeme)] = [
    ("spring", .season(.spring)), ("springtime", .season(.spring)), ("summer", .season(.summer)),
    ("summertime", .season(.summer)), ("autumn", .season(.autumn)), ("fall", .season(.autumn)),
    ("winter", .season(.winter)), ("wintertime", .season(.winter)), ("midsummer", .season(.summer)),
    ("midwinter", .season(.winter)),
  ]

  private static let dayParts: [(String, Lexeme)] = [
    ("morning", .dayPart(.morning)), ("dawn", .dayPart(.morning)), ("afternoon", .dayPart(.afternoon)),
    ("evening", .dayPart(.evening)), ("dusk", .dayPart(.evening)), ("night", .dayPart(.night)),
    ("daytime", .dayPart(.day)),
  ]
}
