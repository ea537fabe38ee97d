// A server on the loopback that answers as a test says, byte for byte.

import Glibc
import Synchronization

/// Listens on a port of its own until it is stopped. Each connection has a thread, and is closed after its answer.
public final class LoopbackServer: Sendable {
  /// What was asked: the path, and the headers by their names in small letters.
  public struct Request: Sendable {
    public let path: String
    public let headers: [String: String]
  }

  /// One connection, to write to.
  public struct Connection: Sendable {
    fileprivate let socket: Int32

    /// False when the other side has gone.
    @discardableResult
    public func write(_ text: String) -> Bool { write(Array(text.utf8)) }

    @discardableResult
    public func write(_ bytes: [UInt8]) -> Bool {
      var sent = 0
      while sent < bytes.count {
        let count = bytes[sent...].withUnsafeBytes {
          send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard count > 0 else { return false }
        sent += count
      }
      return true
    }

    /// A whole answer.
    public func answer(_ status: String, _ headers: [String] = [], _ body: [UInt8] = []) {
      write("HTTP/1.1 \(status)\r\n" + headers.map { $0 + "\r\n" }.joined())
      write("Content-Length: \(body.count)\r\nConnection: close\r\n\r\n")
      write(body)
    }
  }

  private struct State {
    var requests: [Request] = []
  }

  private let listener: Int32
  public let port: UInt16
  private let state = Mutex(State())

  /// Starts to listen; traps if it cannot.
  public init(_ answer: @escaping @Sendable (Request, Connection) -> Void) {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(listener, pointer, length) == 0 && listen(listener, 64) == 0
          && getsockname(listener, pointer, &length) == 0
      }
    }
    precondition(isBound)
    port = UInt16(bigEndian: address.sin_port)
    LoopbackServer.thread { [self] in
      while true {
        let socket = accept(listener, nil, nil)
        guard socket >= 0 else { return }
        LoopbackServer.thread { self.serve(socket, answer) }
      }
    }
  }

  public func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  public func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }
  public var requests: [Request] { state.withLock { $0.requests } }

  private func serve(_ socket: Int32, _ answer: (Request, Connection) -> Void) {
    if let request = LoopbackServer.request(from: socket) {
      state.withLock { $0.requests.append(request) }
      answer(request, Connection(socket: socket))
    }
    shutdown(socket, Int32(SHUT_WR))
    close(socket)
  }

  private static func request(from socket: Int32) -> Request? {
    var bytes: [UInt8] = []
    while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      var byte: UInt8 = 0
      guard recv(socket, &byte, 1, 0) == 1, bytes.count < 64 << 10 else { return nil }
      bytes.append(byte)
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { headers[parts[0].lowercased()] = String(parts[1].drop { $0 == " " }) }
    }
    return Request(path: lines.first?.split(separator: " ").dropFirst().first.map(String.init) ?? "", headers: headers)
  }

  /// Runs something on a thread of its own.
  public static func thread(_ body: @escaping @Sendable () -> Void) {
    final class Box: Sendable {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, nil,
      { box in
        Unmanaged<Box>.fromOpaque(box!).takeRetainedValue().body()
        return nil
      }, Unmanaged.passRetained(Box(body)).toOpaque())
    precondition(failure == 0)
    pthread_detach(thread)
  }
}
