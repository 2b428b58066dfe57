/// A moment in time: microseconds since 1970-01-01T00:00:00Z.
public struct Instant: Sendable, Hashable, Comparable, FieldValue {
  public var microseconds: Int64
  public init(microseconds: Int64) { self.microseconds = microseconds }
  public init(seconds: Int64) { microseconds = seconds.multipliedReportingOverflow(by: 1_000_000).partialValue }

  public static var kind: Kind { .instant }
  public init(slot: Value) {
    guard case .integer(let number) = slot else { Self.mismatch(slot) }
    microseconds = number
  }
  public var value: Value { .integer(microseconds) }
  public static func < (one: Instant, other: Instant) -> Bool { one.microseconds < other.microseconds }

  /// The first and the last moment that may enter: years 1 to 9999.
  public static let first = Instant(seconds: Int64(Day.first.number) * 86_400)
  public static let last = Instant(seconds: Int64(Day.last.number) * 86_400 + 86_399)
}

extension Instant: CustomStringConvertible {
  /// Seconds since the epoch, rounded down.
  public var seconds: Int64 { microseconds >= 0 ? microseconds / 1_000_000 : (microseconds - 999_999) / 1_000_000 }

  /// The day in UTC.
  public var day: Day { Day(Int32(clamping: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)) }

  /// ISO 8601 in UTC, to the second: `2026-11-21T20:31:00Z`.
  public var description: String {
    let rest = Int(seconds - Int64(day.number) * 86_400)
    return "\(day)T\(pad(rest / 3600, 2)):\(pad(rest / 60 % 60, 2)):\(pad(rest % 60, 2))Z"
  }

  /// Reads `yyyy-mm-ddThh:mm[:ss[.ffffff]]` followed by `Z` or `±hh:mm`.
  public init?(iso text: String) {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard parts.count == 2, let day = Day(iso: parts[0]) else { return nil }
    var clock = parts[1]
    var offset = 0
    if clock.last == "Z" {
      clock = clock.dropLast()
    } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let zone = clock[clock.index(after: sign)...].split(separator: ":", omittingEmptySubsequences: false)
      guard zone.count == 2, let hours = Int(zone[0]), let minutes = Int(zone[1]), (0...14).contains(hours), (0...59).contains(minutes)
      else { return nil }
      offset = (hours * 60 + minutes) * (clock[sign] == "-" ? -60 : 60)
      clock = clock[..<sign]
    } else {
      return nil
    }
    let fields = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count == 2 || fields.count == 3, let hour = Int(fields[0]), let minute = Int(fields[1]),
      (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    var micro = 0
    if fields.count == 3 {
      let pieces = fields[2].split(separator: ".", omittingEmptySubsequences: false)
      guard pieces.count <= 2, let second = Int(pieces[0]), (0...59).contains(second) else { return nil }
      micro = second * 1_000_000
      if pieces.count == 2 {
        guard (1...6).contains(pieces[1].utf8.count), let part = Int(pieces[1]), part >= 0 else { return nil }
        micro += (0..<(6 - pieces[1].utf8.count)).reduce(part) { number, _ in number * 10 }
      }
    }
    let whole = Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 - offset)
    self.init(microseconds: whole * 1_000_000 + Int64(micro))
  }
}

/// How long something took; stored in whole seconds.
extension Duration: FieldValue {
  public static var kind: Kind { .duration }
  public init(slot: Value) {
    guard case .integer(let number) = slot else { Self.mismatch(slot) }
    self = .seconds(number)
  }
  public var value: Value { .integer(components.seconds) }
}
