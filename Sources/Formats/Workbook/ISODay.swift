import Model

/// Days and times of ISO 8601 as strict workbooks hold them: `2021-01-01`, `2021-01-01T10:10:10`, `10:10:10`.
enum ISODay {
  static func cell(_ bytes: [UInt8]) -> SheetValue {
    let text = String(decoding: bytes, as: UTF8.self).trimmingPrefix { $0.isWhitespace }
    if text.count <= 12 || text.hasPrefix("T"), let seconds = clock(text.hasPrefix("T") ? text.dropFirst() : text) { return .time(seconds) }
    guard let day = Day(iso: text.prefix(10)) else { return .text(String(text)) }
    let rest = text.dropFirst(10)
    if rest.isEmpty || rest == "Z" { return .day(day.number) }
    guard rest.hasPrefix("T") || rest.hasPrefix(" "), let seconds = clock(rest.dropFirst()) else { return .text(String(text)) }
    return .moment(day.number, seconds)
  }

  private static func clock(_ text: Substring) -> Double? {
    var body = text
    if body.hasSuffix("Z") { body = body.dropLast() }
    let parts = body.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3 || parts.count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]) else { return nil }
    guard (0..<24).contains(hours), (0..<60).contains(minutes) else { return nil }
    var seconds = 0.0
    if parts.count == 3 {
      guard let value = Double(parts[2]), value >= 0, value < 61 else { return nil }
      seconds = value
    }
    return Double(hours * 3_600 + minutes * 60) + seconds
  }
}
