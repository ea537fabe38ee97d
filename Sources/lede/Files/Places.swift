// The places of the file system that the program uses, after the XDG Base Directory Specification.

import Glibc

/// Where the program keeps things.
enum Places {
  /// What has been read, and how far.
  static var reading: String { stateFolder + "/reading" }
  /// What the program says while it has the screen: a crash leaves its words here.
  static var log: String { stateFolder + "/log" }

  /// Articles, what their reader did with them, and what was found in them.
  static var library: String { folder("XDG_DATA_HOME", else: ".local/share") + "/lede/library.sqlite" }

  /// What is subscribed to.
  static var sources: String { folder("XDG_CONFIG_HOME", else: ".config") + "/lede/sources" }
  /// What was fetched.
  static var news: String { folder("XDG_DATA_HOME", else: ".local/share") + "/lede/news" }

  /// The whole pages that are read in place of what files of one's own say of them.
  static var pages: String { folder("XDG_DATA_HOME", else: ".local/share") + "/lede/pages" }

  static var stateFolder: String { folder("XDG_STATE_HOME", else: ".local/state") + "/lede" }

  /// A relative path in the variable is no path, says the specification.
  private static func folder(_ variable: String, else below: String) -> String {
    if let path = environment(variable), path.hasPrefix("/") { return path }
    return (environment("HOME") ?? "/tmp") + "/" + below
  }
}

/// A variable of the environment; nil if it is unset or empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}
