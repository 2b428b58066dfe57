import Foundation

/// Splits a comma separated file of one record a line (quotes allowed, no line breaks inside), fast enough for a debug build.
enum DelimitedLines {
  typealias Fields = [UnsafeRawBufferPointer]

  /// Calls `body` with the fields of every line after the header.
  static func forEach(in path: String, _ body: (Fields) throws -> Void) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    try data.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      var start = 0
      var isHeader = true
      var fields: Fields = []
      while start < bytes.count {
        let found = memchr(base + start, 10, bytes.count - start)
        let end = found.map { UnsafeRawPointer($0) - base } ?? bytes.count
        if !isHeader, end > start {
          fields.removeAll(keepingCapacity: true)
          split(UnsafeRawBufferPointer(start: base + start, count: end - start), into: &fields)
          try body(fields)
        }
        isHeader = false
        start = end + 1
      }
    }
  }

  private static func split(_ line: UnsafeRawBufferPointer, into fields: inout Fields) {
    guard let base = line.baseAddress else { return }
    var start = 0
    while start <= line.count {
      var from = start
      if start < line.count, line[start] == UInt8(ascii: "\"") {
        // The closing quote is the one that is followed by a comma; doubled quotes stay doubled, nobody here reads that column.
        from = start + 1
        while from < line.count, !(line[from] == UInt8(ascii: "\"") && (from + 1 == line.count || line[from + 1] == UInt8(ascii: ","))) {
          from += 1
        }
      }
      let found = from < line.count ? memchr(base + from, Int32(UInt8(ascii: ",")), line.count - from) : nil
      let end = found.map { UnsafeRawPointer($0) - base } ?? line.count
      fields.append(UnsafeRawBufferPointer(rebasing: line[start..<end]))
      start = end + 1
    }
  }

  static func text(_ field: UnsafeRawBufferPointer) -> String { String(decoding: field, as: UTF8.self) }

  /// A decimal number times 10^places, exact; nil for anything else or for more decimals than that.
  static func scaled(_ field: UnsafeRawBufferPointer, places: Int) -> Int64? {
    var value: Int64 = 0
    var decimals = -1
    var negative = false
    if field.isEmpty { return nil }
    for position in 0..<field.count {
      let byte = field[position]
      if byte >= 48, byte <= 57 {
        value = value * 10 + Int64(byte - 48)
        if decimals >= 0 { decimals += 1 }
      } else if byte == 46, decimals < 0 {
        decimals = 0
      } else if byte == 45, position == 0 {
        negative = true
      } else {
        return nil
      }
    }
    guard decimals <= places else { return nil }
    for _ in max(0, decimals)..<places { value *= 10 }
    return negative ? -value : value
  }

  /// Days since 1970-01-01 of "yyyy-mm-dd..." (counted forward from 1970, years 1970 to 2100).
  static func day(_ field: UnsafeRawBufferPointer) -> Int32? {
    guard field.count >= 10,
      let year = scaled(UnsafeRawBufferPointer(rebasing: field[0..<4]), places: 0),
      let month = scaled(UnsafeRawBufferPointer(rebasing: field[5..<7]), places: 0),
      let day = scaled(UnsafeRawBufferPointer(rebasing: field[8..<10]), places: 0)
    else { return nil }
    return date(year, month, day)
  }

  static func date(_ year: Int64, _ month: Int64, _ day: Int64) -> Int32 {
    let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let past = year - 1
    let leaps = past / 4 - past / 100 + past / 400 - 477
    return Int32((year - 1970) * 365 + leaps + Int64(before[Int(month) - 1]) + (isLeap && month > 2 ? 1 : 0) + day - 1)
  }
}
