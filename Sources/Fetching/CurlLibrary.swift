// Loads libcurl when it is first needed.

import CCurl

/// The functions of libcurl.
final class CurlLibrary: @unchecked Sendable {
  /// Nil if it is not installed.
  static let shared: CurlLibrary? = CurlLibrary()

  /// Written once, before anyone sees it.
  let functions: UnsafePointer<curl_functions>

  private init?() {
    let functions = UnsafeMutablePointer<curl_functions>.allocate(capacity: 1)
    functions.initialize(to: curl_functions())
    guard curl_load(functions) != 0 else {
      functions.deallocate()
      return nil
    }
    self.functions = UnsafePointer(functions)
  }

  /// Seconds since 1970 of a date as HTTP has it; nil for what is none.
  func seconds(of date: String) -> Int? {
    let seconds = functions.pointee.getdate(date, nil)
    return seconds < 0 ? nil : seconds
  }
}
