import Model

/// Writes a text table as UTF-8 into one buffer: cells in order, then `endRecord()`.
///
/// Cells of text that a spreadsheet would run as a formula get a leading apostrophe; numbers are written as they are.
public struct CSVWriter {
  public private(set) var bytes: [UInt8] = []
  private let delimiter: UInt8
  private let end: [UInt8]
  private let sign: DecimalSign
  private var isFirst = true

  /// - Parameters:
  ///   - delimiter: an ASCII byte; ";" is what Excel with Russian or Ukrainian settings opens.
  ///   - mark: a byte order mark first, without which Excel does not see UTF-8.
  ///   - sign: the decimal sign of numbers.
  public init(
    delimiter: UInt8 = UInt8(ascii: ","), mark: Bool = false, recordEnd: CSVDialect.RecordEnd = .crlf, sign: DecimalSign = .dot
  ) {
    self.delimiter = delimiter
    self.sign = sign
    switch recordEnd {
    case .lf: end = [10]
    case .crlf: end = [13, 10]
    case .cr: end = [13]
    }
    if mark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// A cell of text, guarded against formulas and quoted when it needs to be.
  public mutating func text(_ text: String) {
    startCell()
    var text = text
    let (delimiter, before) = (delimiter, bytes.count)
    text.withUTF8 { source in
      let isGuarded = Self.startsFormula(source)
      let isBlank = source.first == 32 || source.last == 32
      let isQuoted = isBlank || source.contains { $0 == delimiter || $0 == 34 || $0 == 10 || $0 == 13 }
      if isQuoted { bytes.append(34) }
      if isGuarded { bytes.append(39) }
      if isQuoted {
        for byte in source {
          if byte == 34 { bytes.append(34) }
          bytes.append(byte)
        }
        bytes.append(34)
      } else {
        bytes.append(contentsOf: source)
      }
    }
    // A record of one empty cell would read as a blank line.
    if bytes.count == before, isOnlyCell { pendingEmpty = true }
  }

  public mutating func integer(_ value: Int64) {
    startCell()
    protected(String(value).utf8)
  }

  /// A decimal given as millionths, without needless zeros but with at least `decimals` of them (0...6).
  public mutating func millionths(_ value: Int64, decimals: Int = 0) {
    startCell()
    let magnitude = value.magnitude, fraction = magnitude % 1_000_000
    var digits = Array(String(1_000_000 + fraction).utf8.dropFirst())
    while digits.count > min(max(decimals, 0), 6), digits.last == 0x30 { digits.removeLast() }
    var text = Array((value < 0 ? "-" : "").utf8) + Array(String(magnitude / 1_000_000).utf8)
    if !digits.isEmpty { text += [sign.byte] + digits }
    protected(text)
  }

  /// A number or a day already written out: no formula, whatever sign it begins with.
  public mutating func figure(_ text: String) {
    startCell()
    protected(text.utf8)
  }

  /// A day as yyyy-mm-dd.
  public mutating func day(_ number: Int32) {
    startCell()
    let parts = Day(min(max(number, Day.first.number), Day.last.number)).civil
    func padded(_ value: Int, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    protected("\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))".utf8)
  }

  public mutating func empty() { text("") }

  public mutating func endRecord() {
    if pendingEmpty { bytes += [34, 34] }
    bytes += end
    isFirst = true
    isOnlyCell = false
    pendingEmpty = false
  }

  /// Hands over what is written so far and empties the buffer, for streaming.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private var isOnlyCell = false
  private var pendingEmpty = false

  private mutating func startCell() {
    if !isFirst { bytes.append(delimiter) }
    isOnlyCell = isFirst
    isFirst = false
    pendingEmpty = false
  }

  /// Numbers hold no quotes, but may hold the delimiter: a decimal comma in a table parted by commas.
  private mutating func protected(_ source: some Collection<UInt8>) {
    let isQuoted = source.contains(delimiter)
    if isQuoted { bytes.append(34) }
    bytes.append(contentsOf: source)
    if isQuoted { bytes.append(34) }
  }

  /// A formula sign, with or without apostrophes before it: those are guarded too, so that `unguarded` undoes what we do and no more.
  private static func startsFormula(_ bytes: some Collection<UInt8>) -> Bool {
    switch bytes.first(where: { $0 != 39 }) {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13: true
    default: false
    }
  }

  /// The text of a cell without the apostrophe that this writer put before a formula sign, for reading our own files again.
  public static func unguarded(_ text: String) -> String {
    text.utf8.first == 39 && startsFormula(text.utf8) ? String(decoding: text.utf8.dropFirst(), as: UTF8.self) : text
  }
}
