// What the words of a time say by themselves, before anything is counted from an anchor.

/// The normalized, still underspecified meaning of a time expression.
struct TimeMeaning {
  enum Core {
    /// PRESENT_REF, PAST_REF or FUTURE_REF.
    case reference(String)
    /// A TIMEX3 duration, `P2Y`.
    case duration(String)
    /// What is repeated, `P1D` or `XXXX-WXX-1`.
    case set(String)
    /// A calendar date of which parts may be unsaid.
    case calendar(CalendarFields)
    /// Some units before or after an anchor: "yesterday", "five days later".
    case shift(Shift)
    /// A time of day of which the day is not said.
    case clockOnly
  }

  var core: Core
  /// "9 a.m.", "morning"
  var clock: Clock?
  /// TIMEX3 `mod`.
  var modifier: String?

  init(_ core: Core, clock: Clock? = nil, modifier: String? = nil) {
    self.core = core
    self.clock = clock
    self.modifier = modifier
  }
}

/// Some units from an anchor.
struct Shift: Hashable {
  enum Origin {
    /// From the day of writing: "ago", "last week".
    case writing
    /// From the time that was told before: "later", "the following day".
    case telling
    /// From the time told before in a narrative, from the day of writing in news: "the year".
    case context
  }

  let unit: TimeUnit
  /// Nil when the words do not say how many ("a few days later"): only the direction is known.
  let count: Int?
  let isPast: Bool
  let origin: Origin

  init(_ unit: TimeUnit, _ count: Int, from origin: Origin = .writing) {
    self.unit = unit
    self.count = count
    isPast = count < 0
    self.origin = origin
  }

  /// "A year ago", "a year earlier".
  var isYearBack: Bool { unit == .year && count == -1 && isCompared }
  /// It was said by counting ("a year ago") and not by a name ("last year"): it compares with a like time.
  var isCompared = false
  /// "Fifty years ago today": the same day of that year.
  var isToTheDay = false

  init(some unit: TimeUnit, isPast: Bool, from origin: Origin) {
    self.unit = unit
    count = nil
    self.isPast = isPast
    self.origin = origin
  }
}

/// A date as far as it is said. What is nil is not said.
struct CalendarFields: Hashable {
  /// Which one is meant of those that bear the name: "last June", "next June", or just "June".
  enum Choice {
    case nearest, last, this, next
    /// Within what was told before: "that June", "June of the same year".
    case same
  }

  /// The first digits of the year: "199" for a decade, "18" for a century, "2013" for a year, "BC0490".
  var year: String?
  var month: Int?
  var day: Int?
  /// 1 = Monday … 7.
  var weekday: Int?
  var part: YearPart?
  var isWeekend = false
  /// Which weekday, or day, of the month; negative from its end: "the last Friday of May".
  var nth: Int?
  /// The week that holds the day is meant.
  var isWholeWeek = false
  /// "The like period last year": a quarter if one was told, else the whole year.
  var isLikePeriod = false
  var holiday: Holiday?
  var choice = Choice.nearest
  /// It ends a range whose beginning stands right before: "from May to September".
  var isRangeEnd = false
  /// How many days it lies after what is named: "three days after Easter".
  var offset = 0
  /// What year, month or week it lies in, where that is told by counting: "the spring of next year".
  var within: Shift?

  init(
    year: String? = nil, month: Int? = nil, day: Int? = nil, weekday: Int? = nil, part: YearPart? = nil,
    holiday: Holiday? = nil, choice: Choice = .nearest
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.weekday = weekday
    self.part = part
    self.holiday = holiday
    self.choice = choice
  }
}

/// A time of day.
struct Clock: Hashable {
  enum Reading: Hashable {
    case minute(hour: Int, minute: Int?, second: Int? = nil)
    case part(DayPart)
  }

  var reading: Reading
  /// As TIMEX3 writes it: `Z`, `+08`, `-05:30`, empty for none.
  var zone = ""

  init(_ reading: Reading, zone: String = "") {
    self.reading = reading
    self.zone = zone
  }

  /// `T09:30`, `TMO`
  var timex: String {
    switch reading {
    case .part(let part): "T" + part.rawValue
    case .minute(let hour, let minute, let second):
      "T" + two(hour) + ":" + two(minute ?? 0) + (second.map { ":" + two($0) } ?? "") + zone
    }
  }
}

func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
