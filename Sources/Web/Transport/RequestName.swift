import Synchronization

/// Names requests so that a log line and an error page can be brought together: a start value of the process and a counter.
enum RequestName {
  private static let start = UInt32.random(in: .min ... .max)
  private static let counter = Atomic<UInt64>(0)

  static func next() -> String {
    let number = counter.wrappingAdd(1, ordering: .relaxed).newValue
    return String(start, radix: 36) + "-" + String(number, radix: 36)
  }
}
