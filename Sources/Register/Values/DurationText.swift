import Formats

/// How long something took, as people write it: "1:20", "80 мин", "1 ч 20 мин", "1,5 h"; a bare number is minutes.
enum DurationText {
  /// Seconds; nil when the text is no duration.
  static func seconds(_ text: String) -> Int64? {
    guard text.utf8.count <= 64 else { return nil }
    if text.contains(":") { return clock(text) }
    var total: Int64 = 0
    var rest = text.lowercased().unicodeScalars[...]
    var isFirst = true
    while !rest.isEmpty {
      let number = rest.prefix { isDigit($0) || $0 == "." || $0 == "," }
      guard let amount = millionths(String(number)) else { return nil }
      rest = rest.dropFirst(number.count).drop { $0.properties.isWhitespace }
      let word = rest.prefix { !isDigit($0) && !$0.properties.isWhitespace }
      rest = rest.dropFirst(word.count).drop { $0.properties.isWhitespace }
      guard let unit = word.isEmpty ? (isFirst && rest.isEmpty ? 60 : nil) : unit(String(word)) else { return nil }
      let (part, overflow) = amount.multipliedReportingOverflow(by: unit)
      guard !overflow, part % 1_000_000 == 0 else { return nil }
      let (sum, beyond) = total.addingReportingOverflow(part / 1_000_000)
      guard !beyond else { return nil }
      total = sum
      isFirst = false
    }
    return isFirst ? nil : total
  }

  /// Hours and two-digit minutes and seconds: `1:20:00`.
  static func text(_ seconds: Int64) -> String {
    func two(_ number: Int64) -> String { (number < 10 ? "0" : "") + String(number) }
    let whole = max(0, seconds)
    return "\(whole / 3600):\(two(whole / 60 % 60)):\(two(whole % 60))"
  }

  /// `h:mm` or `h:mm:ss`.
  private static func clock(_ text: String) -> Int64? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 6 && $0.unicodeScalars.allSatisfy(isDigit) })
    else { return nil }
    let numbers = parts.compactMap { Int64($0) }
    guard numbers.count == parts.count, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
    return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
  }

  private static func millionths(_ text: String) -> Int64? {
    guard !text.isEmpty else { return nil }
    return try? NumberText.millionths(text.replacing(",", with: ".")).get()
  }

  private static func unit(_ word: String) -> Int64? {
    switch word.first {
    case "ч", "h": 3600
    case "г": word.hasPrefix("год") ? 3600 : nil
    case "м", "m", "х": 60
    case "с", "s": 1
    case "д", "d": 86_400
    default: nil
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
