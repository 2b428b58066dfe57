import Formats

extension SeriesReading {
  /// A line for each series. False when the table is laid out otherwise.
  mutating func readWide(_ sheet: StudySheet, _ progress: StudyProgress?) throws -> Bool {
    guard let shape = SeriesShape(sheet) else { return false }
    layout = shape.isList ? .lists : .rows
    let sign = shape.sign
    let season = shape.isList ? sheet.column(Self.season) : nil
    let horizon = sheet.column(Self.horizon).flatMap { $0 < shape.first || shape.isList ? $0 : nil }
    let after = shape.isList ? sheet.column(Self.after) : nil
    let name = sheet.column(Self.series).flatMap { $0 == shape.first ? nil : $0 } ?? (shape.first > 0 || shape.isList ? 0 : nil)
    if let clock = shape.clock { unit = clock.unit }
    let reader = sheet.open()
    let size = Double(max(1, sheet.table.file.count))
    while let row = reader.next() {
      total += 1
      if total & 0x3F == 0 { try progress?(Double(reader.offset) / size) }
      let title = name.map { row.text($0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "\(total)"
      var entry = SeriesEntry(name: title, values: [])
      if shape.isList {
        entry.values = numbers(row, shape.first, sheet, sign)
        if let after { entry.after = numbers(row, after, sheet, sign) }
        if let season { entry.season = Self.season(row.text(season)) }
      } else {
        readCells(row, shape, sheet, &entry)
      }
      if let horizon, let value = Int(row.text(horizon)), (1...10_000).contains(value) { entry.horizon = value }
      guard !entry.values.isEmpty else {
        rejects.add(.noKey, line: row.line, value: title)
        continue
      }
      entries.append(entry)
    }
    rejects.add(reader.complaints)
    total += reader.complaints.lostRecords
    return true
  }

  /// Values from the first column on; empty cells at the end are beyond the series, others are gaps.
  private mutating func readCells(_ row: CSVRow, _ shape: SeriesShape, _ sheet: StudySheet, _ entry: inout SeriesEntry) {
    var end = row.count
    while end > shape.first, Self.isNothing(row, end - 1) { end -= 1 }
    var start = shape.first
    while start < end, Self.isNothing(row, start) { start += 1 }
    for column in start..<max(start, end) {
      if let value = StudyNumber.value(row.text(column), shape.sign) {
        entry.values.append(value)
      } else {
        if !Self.isNothing(row, column) {
          rejects.add(.badCell, line: row.line, column: sheet.heading(column), value: row.text(column))
        }
        entry.values.append(0)
        entry.gaps += 1
      }
    }
    if let clock = shape.clock, end > shape.first, clock.indexes.indices.contains(end - 1 - shape.first) {
      entry.last = clock.indexes[end - 1 - shape.first]
    }
  }

  private static func isNothing(_ row: CSVRow, _ column: Int) -> Bool {
    row.isEmpty(column) || ["na", "nan", "null", ""].contains(row.text(column).lowercased().trimmingPrefix { $0 == " " })
  }

  private mutating func numbers(_ row: CSVRow, _ column: Int, _ sheet: StudySheet, _ sign: DecimalSign) -> [Double] {
    var values: [Double] = []
    for part in row.text(column).split(whereSeparator: { $0 == " " || $0 == ";" || $0 == "|" }) {
      if let value = StudyNumber.value(String(part), sign) {
        values.append(value)
      } else {
        rejects.add(.badCell, line: row.line, column: sheet.heading(column), value: String(part))
      }
    }
    return values
  }

  /// "MONTHLY", "12", "квартал".
  private static func season(_ text: String) -> Int? {
    if let value = Int(text), (1...10_000).contains(value) { return value }
    let word = text.lowercased()
    let starts: [(String, Int)] = [
      ("year", 1), ("annual", 1), ("quarter", 4), ("month", 12), ("week", 1), ("da", 7), ("hour", 24), ("other", 1), ("год", 1),
      ("кварт", 4),
      ("месяц", 12), ("недел", 52), ("день", 7), ("дн", 7), ("час", 24), ("рік", 1), ("річ", 1), ("місяц", 12), ("тиж", 52), ("годин", 24),
    ]
    return starts.first { word.hasPrefix($0.0) }?.1
  }
}

/// Where the values of a line of a series begin, when a line is a series.
struct SeriesShape {
  /// The first column of values; of lists the column of the list.
  let first: Int
  let isList: Bool
  let sign: DecimalSign
  /// The periods that the headings name.
  let clock: SeriesClock?

  /// nil when lines are periods.
  init?(_ sheet: StudySheet) {
    let reader = sheet.open()
    var rows: [CSVRow] = []
    while rows.count < 50, let row = reader.next() { rows.append(row) }
    guard let widest = rows.max(by: { $0.count < $1.count }) else { return nil }
    let delimiter = sheet.table.dialect.dialect.delimiter
    let texts = rows.flatMap { row in (0..<min(row.count, 40)).map { row.text($0) } }
    let sign = StudyNumber.sign(
      of: texts.flatMap { $0.split(separator: " ").prefix(20).map(String.init) }.prefix(5000), delimiter: delimiter)
    self.sign = sign
    if let list = sheet.column(SeriesReading.train) ?? Self.list(rows, sign), rows.contains(where: { Self.isList($0.text(list), sign) }) {
      (first, isList, clock) = (list, true, nil)
      return
    }
    isList = false
    // A table of periods has one in its first column, or bears a heading of periods.
    if let period = sheet.column(SeriesReading.period), SeriesClock(rows.map { $0.text(period) }) != nil { return nil }
    guard widest.count >= 5 else { return nil }
    let named = Self.sequence(sheet.header)
    let numeric = Self.numeric(rows, widest.count, sign)
    // "V1" may stand over the names: then the values begin where the numbers do.
    guard let numeric, case let start = max(named ?? numeric, numeric), widest.count - start >= 4 else { return nil }
    if named == nil, let days = SeriesClock(rows.map { $0.text(0) }), days.unit != .number, rows.count > 1 { return nil }
    first = start
    clock = sheet.header.count > start ? SeriesClock(Array(sheet.header[start...])).flatMap { $0.unit == .number ? nil : $0 } : nil
  }

  private static func isList(_ text: String, _ sign: DecimalSign) -> Bool {
    let parts = text.split(whereSeparator: { $0 == " " || $0 == ";" || $0 == "|" })
    return parts.count >= 3 && parts.prefix(5).allSatisfy { StudyNumber.value(String($0), sign) != nil }
  }

  private static func list(_ rows: [CSVRow], _ sign: DecimalSign) -> Int? {
    guard let row = rows.first else { return nil }
    return (0..<min(row.count, 100)).first { column in
      rows.allSatisfy { isList($0.text(column), sign) && StudyNumber.value($0.text(column), sign) == nil }
    }
  }

  /// A line that names at least four periods, each right after the one before it.
  static func namesPeriods(_ texts: [String]) -> Bool {
    (0..<min(10, texts.count)).contains { start in
      guard texts.count - start >= 4, let clock = SeriesClock(Array(texts[start...].prefix(1000))), clock.unit != .number else {
        return false
      }
      let known = clock.indexes.compactMap { $0 }
      return known.count == clock.indexes.count && zip(known.dropFirst(), known).allSatisfy { $0 == $1 + 1 }
    }
  }

  /// Where headings begin to count (V2, V3, ...; 1, 2, ...) or to name periods that follow each other.
  private static func sequence(_ header: [String]) -> Int? {
    guard header.count >= 5 else { return nil }
    // Names of series fill a few columns at most.
    let tail = (0..<min(10, header.count)).first { start in
      guard header.count - start >= 4, let clock = SeriesClock(Array(header[start...])), clock.unit != .number else { return false }
      return zip(clock.indexes.dropFirst(), clock.indexes).allSatisfy { next, before in
        next.flatMap { next in before.map { next > $0 } } ?? false
      }
    }
    if let tail { return tail }
    let numbers = header.map { heading in Int(String(heading.drop { !$0.isNumber }.prefix { $0.isNumber })) }
    var start = header.count - 1
    while start > 0, let here = numbers[start], let before = numbers[start - 1], before + 1 == here { start -= 1 }
    guard header.count - start >= 4 else { return nil }
    return start
  }

  private static func numeric(_ rows: [CSVRow], _ width: Int, _ sign: DecimalSign) -> Int? {
    func isNumeric(_ column: Int) -> Bool {
      rows.allSatisfy { $0.isEmpty(column) || column >= $0.count || StudyNumber.value($0.text(column), sign) != nil }
    }
    var start = min(width, 2000)
    while start > 0, isNumeric(start - 1) { start -= 1 }
    return start < width ? start : nil
  }
}
