import Formats

/// Reads a column that tells sales from other rows: each text is judged once.
struct StandingMemory {
  private let column: SaleColumn
  private var texts = KeyTable()
  private var standings: [SaleStanding] = []

  init(_ column: SaleColumn) { self.column = column }

  /// A sale when the table of texts is full.
  @inline(__always)
  mutating func standing(_ row: CSVRow) -> SaleStanding {
    let number = row.withUTF8(column.place) { texts.number(of: KeyText.key($0)) }
    if Int(number) == standings.count { standings.append(column.standing(row.text(column.place))) }
    return number >= 0 ? standings[Int(number)] : .sale
  }
}
