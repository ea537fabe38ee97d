// The feeds that someone subscribes to, as programs hand them to one another.

/// A list of subscriptions (OPML).
public struct SubscriptionList: Hashable, Sendable, Codable {
  public var title: String?
  /// In the order of the list.
  public var subscriptions: [Subscription]

  public init(title: String? = nil, subscriptions: [Subscription] = []) {
    self.title = title
    self.subscriptions = subscriptions
  }
}

/// One feed that is subscribed to.
public struct Subscription: Hashable, Sendable, Codable {
  public var title: String
  /// The feed's address. Never a command: only addresses of the web are read from a list.
  public var address: String
  /// The site that the feed belongs to.
  public var site: String?
  /// The folders it is in, the outermost first.
  public var folders: [String]

  public init(title: String, address: String, site: String? = nil, folders: [String] = []) {
    self.title = title
    self.address = address
    self.site = site
    self.folders = folders
  }
}
