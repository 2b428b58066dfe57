import Formats
import Model

/// One file of purchase lines: how it is written, and the pass that takes its lines.
struct PurchaseFile: Sendable {
  let path: String
  let table: CSVFile
  let header: [String]
  let columns: PurchaseColumns
  let dayOrder: DayOrder
  let isYearFirst: Bool
  /// Days are numbers of a spreadsheet.
  let hasSerialDays: Bool
  /// Days are months, of which the first day is taken.
  let hasMonths: Bool
  /// No day of the file tells which of its numbers is the month; the nearer reading was taken.
  let hasOpenDays: Bool
  let decimalSign: DecimalSign
  let hasPlainNumbers: Bool
  /// The currency of the file: a column or a heading says it.
  let currency: Currency?
  /// Codes of the currencies that stand beside the amounts; each line has its own when there are several.
  let signs: [String]
  let recordBytes: Int
  /// The columns that tell sales from other rows.
  let saleColumns: [SaleColumn]
  /// A stage or a status is there, and no word of it is known.
  let unreadStandings: [SaleColumn]

  /// - Throws: `ExaminationFault`: file, noColumn, noHeading, unknownRole.
  init(path: String, options: ExaminationOptions) throws {
    self.path = path
    do throws(FileFault) {
      table = try TableFile.open(path, limit: options.greatestFile, encoding: options.encoding, blanks: true)
    } catch {
      throw ExaminationFault.file(path: path, error)
    }
    header = table.open(limits: Self.limits).header
    let (table, header) = (table, header)
    columns = try PurchaseColumns(header: header, path: path, chosen: options.columns) { taken, named in
      var days = DayColumnTally(header, taken: taken, named: named)
      let reader = table.open(limits: Self.limits).reader
      for _ in 0..<DayColumnTally.sample { if let row = reader.next() { days.add(row) } }
      return days.found
    }
    let sample = FileSample(table, columns)
    dayOrder = options.dayOrder ?? sample.dayOrder
    isYearFirst = sample.isYearFirst
    hasSerialDays = sample.hasSerialDays
    hasMonths = sample.hasMonths
    hasOpenDays = sample.isAmbiguous && options.dayOrder == nil
    decimalSign = sample.decimalSign
    hasPlainNumbers = sample.hasPlainNumbers
    currency = sample.currency ?? columns.headingCurrency ?? sample.signs.first.flatMap { Currency($0) }
    signs = columns.currency < 0 ? sample.signs : []
    recordBytes = sample.recordBytes
    let standing = zip(columns.standing, sample.standing).map { SaleColumn($0.kind, place: $0.place, texts: $1) }
    saleColumns = SaleColumn.deciding(standing)
    unreadStandings = saleColumns.contains { $0.kind == .chance } ? [] : standing.filter { !$0.isUnderstood && $0.kind != .chance }
  }

  /// The name of the file without its folders.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The heading of a column, its number from 1 where it has none.
  func heading(_ place: Int) -> String { header.indices.contains(place) ? header[place] : "\(place + 1)" }

  static let limits = CSVLimits(keptComplaints: 100_000)

  /// Codes of other currencies than `chosen`, as the whole column names them; at most ten.
  func otherCurrencies(than chosen: Currency) -> [String] {
    guard columns.currency >= 0 else { return signs.filter { $0 != chosen.code } }
    var texts = KeyTable()
    let reader = table.open(limits: Self.limits).reader
    while let row = reader.next(), texts.count < 100 {
      _ = row.withUTF8(columns.currency) { texts.number(of: KeyText.key($0)) }
    }
    let codes = Set((0..<texts.count).compactMap { CurrencyWord.currency(texts.text($0))?.code }).subtracting([chosen.code])
    return Array(codes.sorted().prefix(10))
  }
}
