// The words by which news agencies, outlets and the people who work for them are known.

/// Names and nouns of publishing.
enum Publishers {
  /// Agencies by their name in small letters, and how the name is written.
  private static let agencies: [String: String] = {
    let names = [
      "Reuters", "AP", "Associated Press", "The Associated Press", "AFP", "Agence France-Presse", "Xinhua",
      "PRNewswire",
      "PR Newswire", "Business Wire", "BUSINESS WIRE", "GLOBE NEWSWIRE", "GlobeNewswire", "ACCESSWIRE", "EIN Presswire",
      "Newswire", "DPA", "UPI", "TASS", "ANSA", "EFE", "PTI", "ANI", "IANS", "UNI", "Kyodo", "Kyodo News", "Jiji",
      "Jiji Press", "Yonhap", "Bloomberg", "PA", "PA Media", "Press Association", "Canadian Press",
      "The Canadian Press",
      "AAP", "Interfax", "RIA Novosti", "Anadolu", "Anadolu Agency", "AA", "Ukrinform", "Bernama", "IRNA", "WAFA",
      "MENA",
      "KCNA", "Antara", "BNS", "LETA", "CTK", "PAP", "MTI", "APA", "Belga", "NTB", "Ritzau", "Lusa", "VOA", "CNA",
      "SPA",
      "Dow Jones", "MarketWatch", "Thomson Reuters", "Inter Press Service", "IPS", "States Newsroom",
    ]
    return Dictionary(names.map { ($0.lowercased(), $0) }) { first, _ in first }
  }()

  private static let longestAgency = agencies.keys.map(\.utf8.count).max() ?? 0

  /// The agency that a text names and nothing else, as it is usually written.
  static func agency(_ text: some StringProtocol) -> String? {
    text.utf8.count > longestAgency
      ? nil : agencies[text.lowercased()].map { $0.hasPrefix("The ") ? String($0.dropFirst(4)) : $0 }
  }

  /// What makes an unknown name in brackets an agency: "(Harbour News Agency)".
  static let agencyNouns: Set<String> = ["news", "agency", "press", "wire", "newswire", "service", "media", "bureau"]

  /// What makes a capitalized line an outlet.
  private static let outletNouns: Set<String> = [
    "post", "times", "news", "gazette", "herald", "tribune", "journal", "daily", "press", "chronicle", "observer",
    "guardian", "telegraph", "mail", "mirror", "star", "standard", "courier", "echo", "argus", "examiner", "register",
    "review", "bulletin", "dispatch", "independent", "weekly", "wire", "agency", "radio", "broadcasting", "tv",
    "newspaper", "magazine", "messenger", "sentinel", "inquirer", "enquirer", "globe", "advertiser", "mercury", "today",
    "monitor", "leader", "reporter", "advocate", "digest", "network", "media", "newsroom",
  ]

  static func isOutletNoun(_ key: String) -> Bool { outletNouns.contains(key) }

  /// What someone in a byline is, not who.
  private static let roleNouns: Set<String> = [
    "writer", "reporter", "correspondent", "editor", "columnist", "contributor", "journalist", "staff", "bureau",
    "chief", "producer", "photographer", "analyst", "critic", "intern", "author", "fellow", "desk", "presenter",
    "commentator", "freelance", "reporters", "writers", "editors", "correspondents", "team",
  ]

  static func isRoleNoun(_ key: String) -> Bool { roleNouns.contains(key) }
}
