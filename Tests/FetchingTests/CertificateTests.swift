// Certificates are checked: against a server of openssl that nobody vouches for.

import Foundation
import Testing

@testable import Fetching

@Suite(
  "Certificates", .serialized,
  .enabled(if: FileManager.default.isExecutableFile(atPath: SecureServer.program), "openssl is not installed"))
struct CertificateTests {
  private func fetch(_ server: SecureServer, trusting certificates: String?) -> FetchResult {
    var policy = FetchPolicy()
    policy.proxy = ""
    policy.certificates = certificates
    policy.retries = 0
    return Fetcher(policy: policy).fetch(FetchRequest(address: server.address))
  }

  @Test("A certificate that nobody vouches for is refused; with its own as trusted the page comes")
  func selfSigned() throws {
    let server = try SecureServer(for: "IP:127.0.0.1")
    defer { server.stop() }
    #expect(fetch(server, trusting: nil) == .failed(.notTrusted))
    guard case .page(let page) = fetch(server, trusting: server.certificate) else {
      return #expect(Bool(false), "\(fetch(server, trusting: server.certificate))")
    }
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("<HTML>"))
  }

  @Test("A trusted certificate of another name is refused")
  func otherName() throws {
    let server = try SecureServer(for: "DNS:other.example")
    defer { server.stop() }
    #expect(fetch(server, trusting: server.certificate) == .failed(.notTrusted))
  }

  @Test("A file that holds no certificates trusts nothing")
  func broken() throws {
    let server = try SecureServer(for: "IP:127.0.0.1")
    defer { server.stop() }
    #expect(fetch(server, trusting: server.folder + "/nothing.pem") == .failed(.notTrusted))
  }
}

/// `openssl s_server` with a key of its own, on a port of its own.
private final class SecureServer {
  static let program = "/usr/bin/openssl"

  let folder: String
  let address: String
  private let process: Process

  var certificate: String { folder + "/certificate.pem" }

  /// - Parameter name: Whom the certificate is for: "DNS:a.example".
  init(for name: String) throws {
    folder = NSTemporaryDirectory() + "lede-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let (key, certificate) = (folder + "/key.pem", folder + "/certificate.pem")
    let maker = SecureServer.process(
      "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=Lede -keyout \(key) -out \(certificate)"
        + " -addext subjectAltName=\(name)")
    try maker.run()
    maker.waitUntilExit()
    try #require(maker.terminationStatus == 0)
    process = SecureServer.process("s_server -accept 127.0.0.1:0 -cert \(certificate) -key \(key) -www")
    let words = Pipe()
    process.standardOutput = words
    try process.run()
    address = "https://127.0.0.1:\(try SecureServer.port(told: words.fileHandleForReading))/"
  }

  private static func process(_ arguments: String) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments.split(separator: " ").map(String.init)
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// `ACCEPT 127.0.0.1:34149`
  private static func port(told file: FileHandle) throws -> Int {
    var said = ""
    while true {
      let more = file.availableData
      try #require(!more.isEmpty, "openssl has ended: \(said)")
      said += String(decoding: more, as: UTF8.self)
      guard
        let line = said.split(separator: "\n").dropLast(said.hasSuffix("\n") ? 0 : 1).first(where: {
          $0.hasPrefix("ACCEPT")
        })
      else { continue }
      return try #require(line.split(separator: ":").last.flatMap { Int($0) })
    }
  }

  func stop() {
    // It was started with all signals blocked that can be.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try? FileManager.default.removeItem(atPath: folder)
  }
}
