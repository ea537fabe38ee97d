// Why something was not fetched, in words.

import Fetching
import Reader

extension FetchResult {
  /// Why there is no page; nil if there is.
  var trouble: Trouble? { if case .failed(let error) = self { error.trouble } else { nil } }
}

extension FetchError {
  var trouble: Trouble {
    switch self {
    case .notAnAddress: Trouble(what: "is no address of the web")
    case .badRedirect(let address):
      Trouble(what: "leads to \(String(address.prefix(100)).harmless), which is no address of the web")
    case .tooManyRedirects: Trouble(what: "leads from one address to the next without end")
    case .status(404), .status(410): Trouble(what: "is not there any more")
    case .status(401), .status(403): Trouble(what: "may not be read by everyone")
    case .status(let number): Trouble(what: "cannot be had: the server says \(number)")
    case .busy(let seconds): Trouble(what: "is busy: the server asks to wait \(FetchError.time(seconds))")
    case .notForPrograms: Trouble(what: "is not to be fetched by programs, asks its site; o opens it in the browser")
    case .unknownHost: Trouble(what: "is on a server that is not known, or there is no network")
    case .unreachable: Trouble(what: "cannot be reached")
    case .brokenAnswer: Trouble(what: "gave an answer that is broken")
    case .tooLarge: Trouble(what: "is too large: more than 32 MB")
    case .tooSlow: Trouble(what: "is too slow")
    case .notTrusted: Trouble(what: "has a certificate that is not to be trusted")
    case .cancelled: Trouble(what: "was given up")
    case .noLibrary:
      Trouble(
        what: "cannot be fetched: libcurl is not installed", help: "Install it:", command: "apt-get install libcurl4")
    }
  }

  static func time(_ seconds: Int) -> String {
    seconds < 120 ? "\(seconds) seconds" : seconds < 7_200 ? "\(seconds / 60) minutes" : "\(seconds / 3_600) hours"
  }
}
