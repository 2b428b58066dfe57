/// The time of day behind a day: " 8:26", "T08:26:00.5Z", " 8:26 PM", "T08:26:00+03:00".
enum TimeText {
  static func reading(_ bytes: UnsafeRawBufferPointer) -> Result<(seconds: Int32, zone: Int16?), ValueFault> {
    var index = 0
    if bytes.first == UInt8(ascii: ",") { index += 1 }
    if bytes.first.map({ $0 | 0x20 }) == UInt8(ascii: "t") {
      index = 1
    } else {
      let start = index
      while index < bytes.count {
        let width = FieldText.blankWidth(bytes, index, bytes.count)
        if width == 0 { break }
        index += width
      }
      guard index > start else { return .failure(.notADay) }
    }
    guard var hour = number(bytes, &index) else { return .failure(.notATimeOfDay) }
    // ISO 8601 basic format: T082600.
    let isBasic = index < bytes.count && bytes[index] &- 0x30 < 10
    guard isBasic || take(UInt8(ascii: ":"), bytes, &index), let minute = number(bytes, &index) else { return .failure(.notATimeOfDay) }
    var second = 0
    if isBasic ? index < bytes.count && bytes[index] &- 0x30 < 10 : take(UInt8(ascii: ":"), bytes, &index) {
      guard let value = number(bytes, &index) else { return .failure(.notATimeOfDay) }
      second = value
      if take(UInt8(ascii: "."), bytes, &index) || take(UInt8(ascii: ","), bytes, &index) {
        guard index < bytes.count, bytes[index] &- 0x30 < 10 else { return .failure(.notATimeOfDay) }
        while index < bytes.count, bytes[index] &- 0x30 < 10 { index += 1 }
      }
    }
    while index < bytes.count, bytes[index] == 32 { index += 1 }
    if let isAfternoon = half(bytes, &index) {
      guard (1...12).contains(hour) else { return .failure(.notATimeOfDay) }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    let zone = zone(bytes, &index)
    guard index == bytes.count, hour < 24 || (hour == 24 && minute + second == 0), minute < 60, second <= 60 else {
      return .failure(.notATimeOfDay)
    }
    // A leap second is the last second of its day; 24:00 the last of the day written, so that the day does not change.
    return .success((Int32(min(hour * 3600 + minute * 60 + second, 86_399)), zone))
  }

  /// One or two digits.
  private static func number(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> Int? {
    var value = 0, count = 0
    while index < bytes.count, bytes[index] &- 0x30 < 10, count < 2 {
      value = value * 10 + Int(bytes[index] &- 0x30)
      count += 1
      index += 1
    }
    return count > 0 ? value : nil
  }

  private static func take(_ byte: UInt8, _ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  /// "AM" or "PM": true for the latter.
  private static func half(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> Bool? {
    guard index + 1 < bytes.count, bytes[index + 1] | 0x20 == UInt8(ascii: "m") else { return nil }
    let letter = bytes[index] | 0x20
    guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
    index += 2
    return letter == UInt8(ascii: "p")
  }

  /// "Z", "+03", "+0300" or "-05:30" as minutes.
  private static func zone(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> Int16? {
    guard index < bytes.count else { return nil }
    if bytes[index] | 0x20 == UInt8(ascii: "z") {
      index += 1
      return 0
    }
    let isWest = bytes[index] == UInt8(ascii: "-")
    guard isWest || bytes[index] == UInt8(ascii: "+") else { return nil }
    var ahead = index + 1
    guard let hours = number(bytes, &ahead), hours <= 15 else { return nil }
    _ = take(UInt8(ascii: ":"), bytes, &ahead)
    let minutes = number(bytes, &ahead) ?? 0
    guard minutes < 60 else { return nil }
    index = ahead
    return Int16((hours * 60 + minutes) * (isWest ? -1 : 1))
  }
}
