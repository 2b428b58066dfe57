/// Throws `indexOutOfRange` at the first entry outside `0..<count`.
func checkIndexes(_ column: [Int32], below count: Int, _ name: String) throws {
  let limit = UInt32(clamping: count)
  let fault = column.withUnsafeBufferPointer { $0.firstIndex { UInt32(bitPattern: $0) >= limit } }
  if let fault {
    throw AnalysisFault.indexOutOfRange(column: name, line: fault, value: Int(column[fault]), count: count)
  }
}

/// The first and last day of a column, nil when empty; throws `dayOutOfRange` outside the years 1...9999.
func checkedRange(of day: [Int32]) throws -> ClosedRange<Int32>? {
  guard var low = day.first else { return nil }
  var high = low
  day.withUnsafeBufferPointer { day in
    for value in day {
      low = min(low, value)
      high = max(high, value)
    }
  }
  if low < CalendarMonth.days.lowerBound || high > CalendarMonth.days.upperBound {
    let line = day.firstIndex { !CalendarMonth.days.contains($0) } ?? 0
    throw AnalysisFault.dayOutOfRange(line: line, day: Int(day[line]))
  }
  return low...high
}

/// Throws `dayOutOfRange` for a reference day outside the years 1...9999 (line -1: it belongs to no line).
func checkReference(_ day: Int32) throws {
  guard CalendarMonth.days.contains(day) else { throw AnalysisFault.dayOutOfRange(line: -1, day: Int(day)) }
}

/// The exact sum of a column, or `overflow` naming it.
func checkedSum(_ column: [Int64], _ name: String) throws -> Int64 {
  var total: Int64 = 0
  var overflow = false
  column.withUnsafeBufferPointer { column in
    for value in column {
      let (sum, over) = total.addingReportingOverflow(value)
      total = sum
      overflow = overflow || over
    }
  }
  if overflow { throw AnalysisFault.overflow(sum: name) }
  return total
}
