// How politely and how patiently things are fetched.

/// The limits of fetching.
public struct FetchPolicy: Sendable {
  /// What the program calls itself.
  public var userAgent = "Lede (a news reader for the terminal)"
  /// The most bytes of an answer, after it is unpacked.
  public var maximumBytes = 32 << 20
  /// How long connecting may take, and the whole of one answer.
  public var connecting = Duration.seconds(10)
  public var answering = Duration.seconds(60)
  /// An answer that brings fewer bytes a second for so many seconds is given up.
  public var slowest = (bytesPerSecond: 100, seconds: 15)
  /// How many redirects are followed.
  public var redirects = 8
  /// How often it is tried again after what may pass, and how long it is waited the first time; then twice as long.
  public var retries = 2
  public var backOff = Duration.seconds(2)
  /// The longest wait that a server may ask for; if it asks for more, it is left alone.
  public var longestWait = Duration.seconds(30)
  /// How many answers are waited for at once, of all servers and of one.
  public var concurrency = 8
  public var concurrencyOfHost = 2
  /// How long after a request the next one may go to the same server.
  public var pause = Duration.milliseconds(100)
  /// An address of a proxy; nil for that of the environment, empty for none.
  public var proxy: String?
  /// A file of certificates that are trusted instead of the system's.
  public var certificates: String?

  public init() {}
}
