import Formats
import Model
import Wording

/// A cell of a table, written in the reader's language for people and plainly in CSV.
enum StudyCell {
  case text(String)
  case integer(Int)
  /// With at most so many decimals for people; a dash for none.
  case number(Double?, Int)
  /// 0.125 is 12.5 %.
  case share(Double?)
  case money(Int64, Currency)
  case day(Day)
  case empty

  func told(_ wording: Phrasebook) -> String {
    switch self {
    case .text(let text): text
    case .integer(let value): wording.integer(value)
    case .number(let value, let decimals): value.map { Self.told($0, decimals, wording) } ?? "—"
    case .share(let value): value.map { wording.percent(share: $0, .upTo($0.magnitude < 0.01 ? 3 : 2)) } ?? "—"
    case .money(let minor, let currency): wording.money(Money(minor: minor, currency))
    case .day(let day): wording.day(day)
    case .empty: "—"
    }
  }

  /// Very small numbers in figures of their own: a p of 1e-20 is not zero.
  private static func told(_ value: Double, _ decimals: Int, _ wording: Phrasebook) -> String {
    if value == .infinity { return "∞" }
    if value != 0, value.magnitude < 1e-4, value.isFinite { return scientific(value) }
    if value.magnitude >= 9e12, value.isFinite { return scientific(value) }
    return wording.decimal(value, .upTo(decimals))
  }

  static func scientific(_ value: Double) -> String {
    let text = "\(value)"
    guard let mark = text.firstIndex(of: "e") else { return text }
    return String(text[..<mark].prefix(4)) + String(text[mark...])
  }

  /// As a spreadsheet has it. Very small and very large numbers are texts: six decimals would make zeros of them.
  var plain: WorkbookCell {
    switch self {
    case .text(let text): .text(text)
    case .integer(let value): .integer(Int64(value))
    case .number(let value, _), .share(let value):
      value.map { $0.isFinite && $0 != 0 && ($0.magnitude < 1e-4 || $0.magnitude >= 9e12) ? .text("\($0)") : .number($0) } ?? .empty
    case .money(let minor, let currency): .money(minor, digits: currency.digits)
    case .day(let day): .day(day.number)
    case .empty: .empty
    }
  }
}

/// A table whose rows are made when they are asked for: all of them for CSV, the first ones for people.
struct StudyTable {
  /// Name of the CSV file, without its ending.
  let file: String
  let columns: [String]
  /// Columns from here on are numbers.
  let numbers: Int
  let count: Int
  /// Rows for a terminal and a page.
  let shown: Int
  let row: (Int) -> [StudyCell]

  init(_ file: String, _ columns: [String], numbers: Int = 1, count: Int, shown: Int = 15, row: @escaping (Int) -> [StudyCell]) {
    self.file = file
    self.columns = columns
    self.numbers = numbers
    self.count = count
    self.shown = min(shown, count)
    self.row = row
  }

  /// As the tables of a report: delimiter and decimal sign that the reader's Excel expects.
  func writeCSV(_ wording: Phrasebook, into sink: ([UInt8]) throws -> Void) throws {
    let isEnglish = wording.language == .english
    var writer = CSVWriter(delimiter: UInt8(ascii: isEnglish ? "," : ";"), mark: true, sign: isEnglish ? .dot : .comma)
    for column in columns { writer.text(column) }
    writer.endRecord()
    for index in 0..<count {
      for cell in row(index) { writer.write(cell.plain, yes: { wording($0 ? "yes" : "no") }) }
      writer.endRecord()
      if writer.bytes.count > 1 << 20 { try sink(writer.take()) }
    }
    try sink(writer.take())
  }
}
