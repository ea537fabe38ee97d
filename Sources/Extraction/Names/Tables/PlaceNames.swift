// Names of places that a reader of news knows, and the words that places and their people are made with.

enum PlaceNames {
  /// Countries, states and big cities, in lower case, words parted by a space.
  static func contains(_ name: String) -> Bool { places.contains(name) }

  /// A country's name. In lower case.
  static func isCountry(_ name: String) -> Bool { countryNames.contains(name) }

  /// "French", "Iraqi": tells where something is from, and names no place itself. In lower case.
  static func isDemonym(_ word: String) -> Bool { demonyms.contains(word) }

  /// The last word of names of places: "County", "River".
  static func isHead(_ word: String) -> Bool { heads.contains(word) }

  /// The first word of names of places: "Lake", "Mount".
  static func isLeadingHead(_ word: String) -> Bool { leadingHeads.contains(word) }

  /// Words for places, before "of" and a name: "the city of X".
  static func isNoun(_ word: String) -> Bool { nouns.contains(word) }

  private static let places = names(in: countries + states + cities)
  private static let countryNames = names(in: countries)

  private static func names(in list: String) -> WordSet {
    WordSet(list.split(separator: ",").map { String($0.drop { $0 == " " || $0 == "\n" }) })
  }
  private static let demonyms = WordSet(Abbreviations.words(demonymList))
  private static let heads = WordSet(
    Abbreviations.words(
      """
      county river valley mountain mountains island islands bay beach street avenue road boulevard lane square park airport \
      province prefecture district township village lake sea ocean peninsula desert forest creek canyon hill hills coast \
      harbor harbour bridge station heights springs falls region territory strait gulf canal city plaza highway oblast delta
      """))
  private static let leadingHeads = WordSet(
    Abbreviations.words(
      "lake mount mt mt. cape port fort ft. gulf strait isle san santa saint st. los las el rio villa"))
  private static let nouns = WordSet(
    Abbreviations.words(
      """
      city town village province state country region county district capital island suburb port republic kingdom area \
      coast outskirts streets people north south east west
      """))

  private static let countries = """
    afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan, bahamas, bahrain, \
    bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia, bosnia, bosnia and herzegovina, botswana, brazil, \
    britain, brunei, bulgaria, burkina faso, burma, burundi, cambodia, cameroon, canada, cape verde, chad, chile, china, \
    colombia, comoros, congo, costa rica, croatia, cuba, cyprus, czech republic, czechia, denmark, djibouti, dominica, \
    dominican republic, east timor, ecuador, egypt, el salvador, england, eritrea, estonia, ethiopia, fiji, finland, france, \
    gabon, gambia, georgia, germany, ghana, great britain, greece, greenland, grenada, guatemala, guinea, guinea-bissau, \
    guyana, haiti, holland, honduras, hong kong, hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy, \
    ivory coast, jamaica, japan, jordan, kazakhstan, kenya, kiribati, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, \
    lesotho, liberia, libya, liechtenstein, lithuania, luxembourg, macau, macedonia, madagascar, malawi, malaysia, maldives, \
    mali, malta, mauritania, mauritius, mexico, micronesia, moldova, monaco, mongolia, montenegro, morocco, mozambique, \
    myanmar, namibia, nauru, nepal, netherlands, new zealand, nicaragua, niger, nigeria, north korea, north macedonia, \
    northern ireland, norway, oman, pakistan, palau, palestine, panama, papua new guinea, paraguay, peru, philippines, poland, \
    portugal, puerto rico, qatar, romania, russia, rwanda, samoa, san marino, saudi arabia, scotland, senegal, serbia, \
    seychelles, sierra leone, singapore, slovakia, slovenia, solomon islands, somalia, south africa, south korea, \
    south sudan, soviet union, spain, sri lanka, sudan, suriname, swaziland, sweden, switzerland, syria, taiwan, tajikistan, \
    tanzania, thailand, tibet, togo, tonga, trinidad, tunisia, turkey, turkmenistan, uganda, ukraine, united arab emirates, \
    united kingdom, united states, united states of america, uruguay, uzbekistan, vanuatu, vatican, venezuela, vietnam, \
    wales, yemen, yugoslavia, zambia, zimbabwe, us, u.s., usa, u.s.a., uk, u.k., uae, ussr, u.s.s.r., europe, asia, africa, \
    america, latin america, north america, south america, central america, middle east, western europe, eastern europe, \
    southeast asia, central asia, east asia, crimea, donbas, chechnya, kashmir, punjab, gaza, gaza strip, west bank, darfur, \
    kurdistan, xinjiang, siberia, scandinavia, balkans, caucasus, caribbean, arctic, antarctica, antarctic, sahara, sahel,
    """
  private static let states = """
    alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois, \
    indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, \
    montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york, north carolina, north dakota, ohio, oklahoma, \
    oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, virginia, \
    west virginia, wisconsin, wyoming, ontario, quebec, alberta, british columbia, manitoba, saskatchewan, nova scotia, \
    new brunswick, newfoundland, new south wales, queensland, tasmania, bavaria, saxony, hesse, catalonia, andalusia, \
    lombardy, tuscany, sicily, sardinia, brittany, normandy, provence, cornwall, yorkshire, kent, essex, sussex, guangdong, \
    sichuan, hunan, hubei, henan, hebei, shandong, zhejiang, fujian, jiangsu, yunnan, okinawa, hokkaido, java, sumatra, bali, \
    calif., conn., fla., ga., ill., ind., kan., ky., mass., md., mich., minn., miss., mo., n.c., n.h., n.j., n.m., n.y., \
    neb., nev., okla., ore., pa., s.c., s.d., tenn., tex., va., vt., wash., wis., wyo., ala., ariz., ark., colo., d.c., del., \
    la., mont., n.d., r.i., w.va., kerala, gujarat, maharashtra, bihar, uttar pradesh, tamil nadu, sindh, helmand, kandahar,
    """
  private static let cities = """
    aberdeen, abidjan, abu dhabi, abuja, accra, addis ababa, adelaide, aleppo, alexandria, algiers, amman, amsterdam, \
    anchorage, ankara, antwerp, athens, atlanta, auckland, austin, baghdad, baku, baltimore, bamako, bangalore, bangkok, \
    barcelona, basel, basra, beijing, beirut, belfast, belgrade, benghazi, berlin, bern, birmingham, bogota, bogotá, bologna, \
    bombay, bonn, bordeaux, boston, brasilia, bratislava, brisbane, bristol, brooklyn, brussels, bucharest, budapest, \
    buenos aires, buffalo, busan, cairo, calcutta, calgary, cambridge, canberra, cancun, cape town, caracas, cardiff, \
    casablanca, charlotte, chennai, chicago, cincinnati, cleveland, cologne, colombo, columbus, copenhagen, cordoba, dakar, \
    dallas, damascus, dar es salaam, delhi, denver, detroit, dhaka, doha, donetsk, dortmund, dresden, dubai, dublin, durban, \
    düsseldorf, edinburgh, edmonton, essen, florence, fort worth, frankfurt, fukushima, gdansk, geneva, genoa, ghent, glasgow, \
    gothenburg, grozny, guangzhou, guayaquil, hague, the hague, haifa, hamburg, hangzhou, hannover, hanoi, harare, harlem, \
    havana, helsinki, hiroshima, ho chi minh city, hollywood, honolulu, houston, hyderabad, indianapolis, islamabad, \
    istanbul, izmir, jacksonville, jakarta, jeddah, jerusalem, johannesburg, juba, kabul, kampala, kansas city, karachi, \
    kathmandu, kharkiv, khartoum, kiev, kigali, kingston, kinshasa, kobe, kolkata, krakow, kuala lumpur, kyiv, kyoto, lagos, \
    lahore, las vegas, leeds, leicester, leipzig, lille, lima, lisbon, liverpool, ljubljana, london, los angeles, luanda, \
    lviv, lyon, madrid, malaga, manchester, manhattan, manila, maputo, mariupol, marrakech, marseille, mecca, medina, \
    melbourne, memphis, mexico city, miami, milan, milwaukee, minneapolis, minsk, mogadishu, monrovia, montevideo, montreal, \
    moscow, mosul, mumbai, munich, nairobi, nanjing, naples, nashville, new delhi, new haven, new orleans, new york city, \
    newark, newcastle, nice, nicosia, nuremberg, oakland, odesa, odessa, omaha, orlando, osaka, oslo, ottawa, oxford, palermo, \
    paris, perth, peshawar, philadelphia, phnom penh, phoenix, pittsburgh, port-au-prince, portland, porto, prague, pretoria, \
    pristina, providence, pyongyang, quito, ramallah, rangoon, rawalpindi, reykjavik, riga, rio, rio de janeiro, riyadh, rome, \
    rotterdam, sacramento, saigon, salt lake city, salzburg, san antonio, san diego, san francisco, san jose, san juan, sanaa, \
    santiago, sao paulo, são paulo, sapporo, sarajevo, seattle, sendai, seoul, sevastopol, seville, shanghai, sheffield, \
    shenzhen, sofia, srinagar, st. louis, st. petersburg, stockholm, strasbourg, stuttgart, suez, sydney, taipei, tallinn, \
    tampa, tashkent, tbilisi, tehran, tel aviv, tijuana, tirana, tokyo, toronto, toulouse, trieste, tripoli, tucson, tulsa, \
    tunis, turin, ulaanbaatar, utrecht, valencia, vancouver, venice, vienna, vienna, vientiane, vilnius, vladivostok, warsaw, \
    wellington, winnipeg, wuhan, xi'an, yangon, yerevan, yokohama, zagreb, zurich, zürich, silicon valley, wall street, \
    capitol hill, downing street, times square, red square, tahrir square, washington, washington d.c., cupertino, \
    mountain view, palo alto, redmond, fallujah, najaf, karbala, tikrit, kirkuk, homs, idlib, raqqa, kobani, chernobyl
    """
  private static let demonymList = """
    afghan african albanian algerian american arab arabian argentine argentinian armenian asian australian austrian azeri \
    bangladeshi basque belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian canadian catalan \
    chechen chilean chinese christian colombian congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian \
    english eritrean estonian ethiopian european filipino finnish french georgian german ghanaian greek haitian hindu \
    hungarian icelandic indian indonesian iranian iraqi irish islamic israeli italian jamaican japanese jewish jordanian \
    kazakh kenyan korean kurdish kuwaiti latvian lebanese liberian libyan lithuanian malaysian maltese mexican moldovan \
    mongolian moroccan muslim nepalese nigerian norwegian pakistani palestinian peruvian polish portuguese romanian russian \
    rwandan saudi scottish senegalese serb serbian shiite sikh singaporean slovak slovenian somali soviet spanish sudanese \
    sunni swedish swiss syrian taiwanese tamil tanzanian thai tibetan tunisian turkish turkmen ugandan ukrainian uzbek \
    venezuelan vietnamese welsh yemeni zambian zimbabwean latin catholic protestant orthodox buddhist western northern \
    southern eastern americans russians germans britons europeans israelis palestinians iraqis iranians afghans syrians \
    ukrainians chechens kurds turks greeks italians spaniards poles czechs serbs croats albanians indians pakistanis \
    japanese-american muslims christians jews hindus sikhs sunnis shiites africans asians arabs australians canadians \
    mexicans brazilians republican republicans democrat democrats democratic communist communists socialist socialists \
    californian texan parisian londoner muscovite berliner scots nordic baltic balkan
    """
}
