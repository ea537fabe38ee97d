// What is asked of a server, and what comes of it.

/// An address to fetch, and what is known of it from the last time.
public struct FetchRequest: Hashable, Sendable {
  public var address: String
  /// The marks that the server gave with its last answer; with them it need not send what has not changed.
  public var etag: String?
  public var lastModified: String?
  /// Nobody asked for this address by name: the site's robots.txt says whether and how often it is fetched.
  public var isAutomatic = false

  public init(address: String, etag: String? = nil, lastModified: String? = nil) {
    self.address = address
    self.etag = etag
    self.lastModified = lastModified
  }

  /// For an address that nobody named.
  public init(automatic address: String) {
    self.init(address: address)
    isAutomatic = true
  }
}

/// What a server sent.
public struct FetchedPage: Hashable, Sendable {
  public var bytes: [UInt8]
  /// As the server says: `text/html; charset=utf-8`.
  public var contentType: String?
  /// Where it was found in the end.
  public var address: String
  /// Where it has moved for good; nil if it has not.
  public var movedTo: String?
  public var etag: String?
  public var lastModified: String?
}

public enum FetchResult: Hashable, Sendable {
  case page(FetchedPage)
  /// Nothing has changed since the last time.
  case notModified(movedTo: String?)
  case failed(FetchError)
}

/// Why something was not fetched.
public enum FetchError: Error, Hashable, Sendable {
  /// No address of the web: only `http` and `https` are fetched.
  case notAnAddress
  /// It is redirected to something that is no address of the web.
  case badRedirect(String)
  case tooManyRedirects
  /// The server has an answer of its own: 404, 500.
  case status(Int)
  /// The server asks to be left alone for so many seconds.
  case busy(seconds: Int)
  /// The site asks programs not to fetch it by themselves.
  case notForPrograms
  case unknownHost
  case unreachable
  /// It broke off, or is no HTTP.
  case brokenAnswer
  /// Larger than the policy allows, unpacked.
  case tooLarge
  case tooSlow
  /// Its certificate is not to be trusted.
  case notTrusted
  case cancelled
  /// libcurl is not installed.
  case noLibrary
}
