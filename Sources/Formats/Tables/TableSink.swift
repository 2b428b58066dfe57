import Model

/// Where the rows of a table are written to: CSV, XLSX or JSON.
public protocol TableSink {
  mutating func row(_ values: [SheetValue]) throws
  mutating func end() throws
}

/// A text table as UTF-8 with a mark, so that Excel opens it; formulas guarded.
public struct CSVSink: TableSink {
  private var writer: CSVWriter
  private let write: ([UInt8]) throws -> Void

  /// - Parameter write: takes the next bytes of the file.
  public init(_ header: [String], delimiter: UInt8 = UInt8(ascii: ";"), write: @escaping ([UInt8]) throws -> Void) {
    writer = CSVWriter(delimiter: delimiter, mark: true)
    self.write = write
    for name in header { writer.text(name) }
    writer.endRecord()
  }

  public mutating func row(_ values: [SheetValue]) throws {
    for value in values {
      switch value {
      case .text(let text): writer.text(text)
      case .empty, .error: writer.empty()
      default: writer.figure(value.plainText)
      }
    }
    writer.endRecord()
    if writer.bytes.count > 1 << 20 { try write(writer.take()) }
  }

  public mutating func end() throws { try write(writer.take()) }
}

/// A list of JSON records under the names of the header; empty cells are null.
public struct JSONSink: TableSink {
  private var bytes: [UInt8] = [0x5B]
  private let names: [[UInt8]]
  private let write: ([UInt8]) throws -> Void
  private var isFirst = true

  public init(_ header: [String], write: @escaping ([UInt8]) throws -> Void) {
    names = header.map { JSON.string($0).bytes }
    self.write = write
  }

  public mutating func row(_ values: [SheetValue]) throws {
    bytes += isFirst ? [0x0A, 0x7B] : [0x2C, 0x0A, 0x7B]
    isFirst = false
    for (index, name) in names.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      bytes += name
      bytes.append(0x3A)
      let value = index < values.count ? values[index] : .empty
      if value == .empty { bytes += Array("null".utf8) } else { value.json.write(into: &bytes) }
    }
    bytes.append(0x7D)
    if bytes.count > 1 << 20 {
      try write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
  }

  public mutating func end() throws {
    bytes += Array("\n]\n".utf8)
    try write(bytes)
    bytes = []
  }
}

/// One sheet of a workbook; texts that are numbers or days in their usual form are written as such, so that a spreadsheet can use them.
public struct WorkbookSink: TableSink {
  private let writer: WorkbookWriter

  /// - Throws: `WorkbookFault` when nothing can be written to the path.
  public init(_ header: [String], path: String, sheet: String) throws(WorkbookFault) {
    writer = try WorkbookWriter(path: path)
    try writer.sheet(sheet, columns: header)
  }

  public mutating func row(_ values: [SheetValue]) throws {
    for value in values { writer.write(Self.cell(value)) }
    try writer.endRow()
  }

  public mutating func end() throws { try writer.close() }

  static func cell(_ value: SheetValue) -> WorkbookCell {
    switch value {
    case .empty, .error: return .empty
    case .number(let number): return .number(number)
    case .yesNo(let flag): return .yes(flag)
    case .day(let day): return .day(day)
    case .moment(let day, let seconds): return .time(Int64(day) * 86_400 + Int64(min(max(seconds, 0), 86_399)))
    case .time, .duration: return .text(value.plainText)
    case .text(let text):
      guard text.utf8.count <= 12, let first = text.utf8.first, first == 0x2D || first &- 0x30 < 10 else { return .text(text) }
      if let day = Day(iso: text), day.number >= -25_508 { return .day(day.number) }
      // Nine digits and more are codes and telephones; a leading zero is part of a code.
      if let number = NumberParsing.double(Array(text.utf8)), SheetValue.text(number) == text, abs(number) < 100_000_000 {
        return .number(number)
      }
      return .text(text)
    }
  }
}
