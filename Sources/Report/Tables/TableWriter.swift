import Analysis
import Formats
import Model
import Wording

/// The tables of an examination as CSV for people: headings in their language, and the delimiter and decimal sign their Excel expects.
struct TableWriter {
  let examination: Examination
  let wording: Phrasebook
  /// Bytes gathered before they are handed over.
  private static let piece = 1 << 20

  init(_ examination: Examination, _ wording: Phrasebook) {
    self.examination = examination
    self.wording = wording
  }

  typealias Sink = ([UInt8]) throws -> Void

  /// A table of columns by key, filled row by row; handed over in pieces, so that its size is not bounded by memory.
  func table<Rows: Sequence>(
    _ columns: [String], _ rows: Rows, into sink: Sink, row write: (Rows.Element, inout CSVWriter) -> Void
  ) throws {
    let isEnglish = wording.language == .english
    var writer = CSVWriter(
      delimiter: UInt8(ascii: isEnglish ? "," : ";"), mark: true, sign: isEnglish ? .dot : .comma)
    for column in columns { writer.text(wording("examination.column.\(column)")) }
    writer.endRecord()
    for row in rows {
      write(row, &writer)
      writer.endRecord()
      if writer.bytes.count > Self.piece { try sink(writer.take()) }
    }
    try sink(writer.take())
  }
}

extension CSVWriter {
  /// Minor units as a decimal with the digits of the currency.
  mutating func money(_ minor: Int64, _ currency: Currency) {
    // Any 64-bit number of minor units, also beyond what millionths hold.
    var unit: UInt64 = 1
    for _ in 0..<currency.digits { unit *= 10 }
    let (whole, rest) = minor.magnitude.quotientAndRemainder(dividingBy: unit)
    guard whole <= 9_000_000_000_000 else { return integer(minor / Int64(unit)) }
    let millionths = Int64(whole) * 1_000_000 + Int64(rest) * Int64(1_000_000 / unit)
    self.millionths(minor < 0 ? -millionths : millionths, decimals: currency.digits)
  }

  /// A fraction or another computed number with up to six decimals; empty when there is none.
  mutating func number(_ value: Double?) {
    guard let value, value.isFinite, value.magnitude < 9e12 else { return empty() }
    millionths(Int64((value * 1_000_000).rounded()))
  }
}
