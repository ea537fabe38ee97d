// What sites ask of programs: the rules by themselves, and that they are kept.

import Loopback
import Testing

@testable import Fetching

@Suite("robots.txt")
struct RobotsTests {
  private static let file = """
    # a site
    User-agent: *
    Disallow: /private
    Allow: /private/open
    Disallow: /*.pdf$
    Disallow: /search?*page=
    Crawl-delay: 2

    User-agent: otherbot
    User-agent: Lede
    Disallow: /only-lede # why
    Disallow:
    """

  @Test(
    "The longest rule that fits decides, of two alike the one that allows",
    arguments: [
      ("/", true), ("/private", false), ("/private/x", false), ("/private/open/x", true), ("/a.pdf", false),
      ("/a.pdf?x", true), ("/search?q=1&page=2", false), ("/search?q=1", true), ("/only-lede", true),
    ])
  func common(_ path: String, _ isAllowed: Bool) {
    let text = RobotsTests.file.replacing("User-agent: Lede", with: "User-agent: Ledebot")
    #expect(RobotsRules(Array(text.utf8)).allows(path) == isAllowed)
  }

  @Test("A group of its own takes the place of the common one")
  func own() {
    let rules = RobotsRules(Array(RobotsTests.file.utf8))
    #expect(!rules.allows("/only-lede/x") && rules.allows("/private") && rules.delay == nil)
    let common = RobotsRules(Array("user-agent:*\r\nCrawl-Delay: 1.5\r\ndisallow: /".utf8))
    #expect(!common.allows("/x") && common.delay == 1.5)
    #expect(RobotsRules(Array("<html>no rules: here</html>".utf8)).allows("/x"))
  }

  @Test("Many stars cost no more than the product of the lengths")
  func hostile() {
    let pattern = String(repeating: "*a", count: 900)
    let rules = RobotsRules(Array("User-agent: *\nDisallow: /\(pattern)b".utf8))
    let began = ContinuousClock.now
    #expect(rules.allows("/" + String(repeating: "a", count: 7_900)))
    #expect(ContinuousClock.now - began < .seconds(10))
  }

  private var policy: FetchPolicy {
    var policy = FetchPolicy()
    policy.proxy = ""
    policy.pause = .zero
    policy.backOff = .milliseconds(10)
    return policy
  }

  private func site(
    _ robots: String, status: String = "200 OK", _ body: (LoopbackServer, Fetcher) -> Void
  ) -> [String] {
    let server = LoopbackServer { request, connection in
      let isRules = request.path == "/robots.txt"
      connection.answer(isRules ? status : "200 OK", [], Array((isRules ? robots : "Snow").utf8))
    }
    defer { server.stop() }
    body(server, Fetcher(policy: policy))
    return server.requests.map(\.path)
  }

  private func automatic(_ address: String) -> FetchRequest { FetchRequest(automatic: address) }

  @Test("What nobody named is fetched as the site asks, which is asked once; what was named is fetched")
  func kept() {
    let paths = site("User-agent: *\nDisallow: /no\nCrawl-delay: 0.2") { server, fetcher in
      let began = ContinuousClock.now
      var results: [Int: FetchResult] = [:]
      fetcher.fetch(["/no", "/a", "/b"].map { automatic(server.address($0)) }) { results[$0] = $1 }
      #expect(results[0] == .failed(.notForPrograms))
      if case .page? = results[1], case .page? = results[2] {} else { Issue.record("\(results)") }
      #expect(ContinuousClock.now - began >= .milliseconds(200))
      if case .page = fetcher.fetch(FetchRequest(address: server.address("/no"))) {} else { Issue.record("refused") }
      #expect(fetcher.fetch(automatic(server.address("/no/more"))) == .failed(.notForPrograms))
    }
    #expect(paths == ["/robots.txt", "/a", "/b", "/no"])
  }

  @Test("A site without rules asks for nothing; of one that does not tell nothing is fetched", arguments: [404, 503])
  func missing(_ status: Int) {
    let paths = site("", status: "\(status) So") { server, fetcher in
      let result = fetcher.fetch(automatic(server.address("/a")))
      if status == 404 {
        if case .page = result {} else { Issue.record("\(result)") }
      } else {
        #expect(result == .failed(.notForPrograms))
      }
    }
    #expect(paths.contains("/a") == (status == 404))
  }

  @Test(
    "A site is the beginning of an address",
    arguments: [
      ("https://a.example/x/y", "https://a.example"), ("http://a.example:80?x", "http://a.example:80"),
      ("http://a.example", "http://a.example"),
    ])
  func site(_ address: String, _ site: String) { #expect(Fetcher.site(of: address) == site) }
}
