import Formats
import Model

/// What a file shows before anything of it is taken: how it is written, how long it is, what stands in its columns.
public struct ImportLook: Sendable, Hashable {
  public struct Column: Sendable, Hashable {
    /// Empty when the file has no headings.
    public let heading: String
    /// The first values that differ, cut short.
    public let samples: [String]
    /// 1, or what amounts of the column are counted in: 1,000 for "тыс. руб.".
    public let scale: Int64
    /// Its days may be read either way round ("03/04/2026"), and none of them says which.
    public let hasOpenDays: Bool
    /// Months without a day.
    public let hasMonths: Bool
    /// Numbers by which spreadsheets count days, if it holds days.
    public let hasSerialDays: Bool
  }

  public let encoding: TextEncoding
  public let delimiter: UInt8
  /// Rows below the headings; about so many when only the beginning was looked at.
  public let rows: Int
  public let isWhole: Bool
  /// The first of them: nobody chooses fields for more by hand.
  public let columns: [Column]

  static let greatestColumns = 100
  private static let greatestRows = 5000

  /// A heading as a look keeps it.
  static func cut(_ heading: String) -> String { String(heading.prefix(100)) }

  /// With two digits that mean something.
  private static func about(_ rows: Double) -> Int {
    var (unit, rest) = (1.0, rows)
    while rest >= 100 { (unit, rest) = (unit * 10, rest / 10) }
    return Int(rest.rounded() * unit)
  }

  public var headings: [String] { columns.map(\.heading) }

  public init(_ source: ImportSource) {
    let count = min(max(source.header.count, source.dialect.columns ?? 0), Self.greatestColumns)
    let units = HeadingGuess(source.header, subject: .purchases)
    var samples = [[String]](repeating: [], count: count), days = [DayOrderTally](repeating: DayOrderTally(), count: count)
    var serials = [SerialDayTally](repeating: SerialDayTally(), count: count)
    let reader = source.open()
    var rows = 0
    while rows < Self.greatestRows, let row = reader.next() {
      rows += 1
      for column in 0..<count where !row.isBlank(column) {
        if rows <= 1000 {
          row.withUTF8(column) { days[column].add($0) }
          serials[column].add(row, column)
        }
        guard samples[column].count < 3 else { continue }
        let text = String(CSVWriter.unguarded(row.text(column)).bare.prefix(60))
        if !samples[column].contains(text) { samples[column].append(text) }
      }
    }
    isWhole = rows < Self.greatestRows
    self.rows = isWhole ? rows : ImportLook.about(Double(rows) * Double(source.size) / Double(max(1, reader.offset)))
    encoding = source.encoding.encoding
    delimiter = source.dialect.delimiter
    columns = (0..<count).map { index in
      var isOpen = false
      if case .ambiguous = days[index].guess().evidence { isOpen = samples[index].contains { $0.contains("/") } }
      return Column(
        heading: index < source.header.count ? ImportLook.cut(source.header[index]) : "", samples: samples[index],
        scale: units.scale(of: index), hasOpenDays: isOpen,
        hasMonths: !samples[index].isEmpty && samples[index].allSatisfy { MonthText.firstDay($0) != nil },
        hasSerialDays: serials[index].areSerials)
    }
  }

  public var json: JSON {
    [
      "encoding": .string(encoding.rawValue), "delimiter": .integer(Int64(delimiter)), "rows": .integer(Int64(rows)),
      "whole": .bool(isWhole),
      "columns": .array(
        columns.map { column in
          [
            "heading": .string(column.heading), "samples": .array(column.samples.map { .string($0) }), "scale": .integer(column.scale),
            "openDays": .bool(column.hasOpenDays), "months": .bool(column.hasMonths),
            "serialDays": .bool(column.hasSerialDays),
          ]
        }),
    ]
  }

  /// Nil when it is no look that the program wrote.
  public init?(_ json: JSON) {
    guard let encoding = json["encoding"]?.string.flatMap({ TextEncoding(rawValue: $0) }), let columns = json["columns"]?.array,
      let delimiter = json["delimiter"]?.integer.flatMap({ UInt8(exactly: $0) }), let rows = json["rows"]?.integer
    else { return nil }
    self.encoding = encoding
    self.delimiter = delimiter
    self.rows = Int(rows)
    isWhole = json["whole"]?.bool ?? true
    self.columns = columns.map { column in
      Column(
        heading: column["heading"]?.string ?? "", samples: (column["samples"]?.array ?? []).compactMap(\.string),
        scale: column["scale"]?.integer ?? 1, hasOpenDays: column["openDays"]?.bool ?? false,
        hasMonths: column["months"]?.bool ?? false, hasSerialDays: column["serialDays"]?.bool ?? false)
    }
  }
}
