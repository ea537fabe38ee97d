// Given names and the short forms that stand for them.

enum Nicknames {
  /// One stands for the other, or both for a third.
  static func areSame(_ a: String, _ b: String) -> Bool {
    guard let one = groups[a], let two = groups[b] else { return false }
    return !one.isDisjoint(with: two)
  }

  /// All names that share a group with a name.
  static func others(of name: String) -> [String] {
    (groups[name] ?? []).sorted().flatMap { rows[$0] }.filter { $0 != name }
  }

  private static let groups: WordTable<Set<Int>> = {
    var groups: [String: Set<Int>] = [:]
    for (index, row) in rows.enumerated() { for name in row { groups[name, default: []].insert(index) } }
    return WordTable(groups)
  }()

  private static let rows: [[String]] = """
    abigail abby|abraham abe|albert al bert|alexander alex sandy sasha|alexandra alex sandra sasha|alfred alf fred|andrew andy drew|\
    anthony tony|antonio tony|arthur art|barbara barb babs|barnabas barney|benjamin ben benny|bernard bernie|bertrand bert|\
    bradley brad|catherine cathy kate katie|charles charlie chuck|charlotte lottie|christine chris tina|\
    christopher chris kit|clifford cliff|cornelius neil|cynthia cindy|daniel dan danny|david dave|deborah debbie deb|\
    dmitri dima mitya|donald don donnie|dorothy dot dolly|douglas doug|edward ed eddie ted ned|elizabeth liz beth betty \
    liza eliza bess lizzie|emmanuel manny|eugene gene|ferdinand ferdie|florence flo|francis frank|franklin frank|\
    frederick fred freddie|gabriel gabe|gabrielle gabby|geoffrey geoff|gerald gerry jerry|gilbert gil|gregory greg|\
    gwendolyn gwen|harold harry hal|henry harry hank|herbert herb|hillary hill|hubert bert|ignacio nacho|isaac ike|isabella \
    bella|jacob jake|james jim jimmy jamie|janet jan|jeffrey jeff|jennifer jen jenny|jeremy jerry|jessica jess|john jack \
    johnny jon|jonathan jon|jose pepe|joseph joe joey|joshua josh|judith judy|katherine kate kathy katie kay|kenneth ken kenny|\
    kimberly kim|lawrence larry|leonard len lenny leo|leopold leo|lillian lily|louis lou|louise lou|lucille lucy|magdalena lena|\
    malcolm mal|margaret maggie meg peggy margie rita|martha marty|martin marty|matthew matt|maximilian max|megan meg|\
    michael mike mick mickey misha|mitchell mitch|nancy nan|nathaniel nat nathan nate|nicholas nick|nikolai kolya|norman norm|\
    oliver ollie|pamela pam|patricia pat patty tricia|patrick pat paddy|peter pete|philip phil|priscilla cilla|rachel rae|\
    raymond ray|rebecca becky|richard rick dick rich ricky|robert bob rob bobby robbie|roderick rod|roger rodge|ronald ron ronnie|\
    rosemary rose|rudolph rudy|samantha sam|samuel sam sammy|sarah sally sadie|sebastian seb|sergei seryozha|stanley stan|stephanie steph|\
    stephen steve|steven steve|susan sue suzy|teresa terry tess|theodore ted teddy theo|theresa terry tess|thomas tom tommy|\
    timothy tim|valentina valya|valerie val|veronica ronnie|victor vic|victoria vicky tori|vincent vince|virginia ginny|\
    vladimir volodya vova|volodymyr vova|walter walt wally|wilfred will|william bill will billy willy|winston winnie|yevgeny zhenya|\
    zachary zach zack|aleksandr alexander sasha alex|mikhail misha michael|francisco paco pancho|guillermo memo|rafael rafa
    """.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
}
