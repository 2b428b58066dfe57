import Formats

/// The column that holds the days of the purchases where no heading is known for one: told by what its cells are.
enum DayColumn {
  private static let sample = 300
  /// Parts of words that tell the day of the purchase from those of delivery, birth or entry.
  private static let purchase = [
    "purchas", "order", "sale", "sold", "invoice", "paid", "payment", "clos", "заказ", "замов", "продаж", "покуп", "чек", "документ",
    "отгруз", "відвант", "реализ", "реаліз", "оплат", "сплат", "закры", "закри",
  ]

  /// nil when no column holds days, or several do and their headings do not tell which is meant.
  static func found(in table: CSVFile, header: [String]) -> Int? {
    let reader = table.open(limits: PurchaseFile.limits).reader
    var filled = [Int](repeating: 0, count: header.count), days = filled, months = filled
    var records = 0
    while records < sample, let row = reader.next() {
      records += 1
      for column in 0..<min(row.count, header.count) where !row.isEmpty(column) {
        filled[column] += 1
        if isDay(row, column) {
          days[column] += 1
        } else if row.withUTF8(column, { MonthText.firstDay($0) != nil }) {
          months[column] += 1
        }
      }
    }
    func places(_ counts: [Int]) -> [Int] {
      header.indices.filter { filled[$0] * 5 >= records * 4 && counts[$0] * 20 >= filled[$0] * 19 && counts[$0] > 0 }
    }
    // A month tells less than a day beside it.
    let found = places(days).isEmpty ? places(months) : places(days)
    if found.count < 2 { return found.first }
    let named = found.filter { column in
      let heading = header[column].lowercased()
      return purchase.contains { heading.contains($0) }
    }
    return named.count == 1 ? named.first : nil
  }

  /// Digits alone are more often a number than a day.
  private static func isDay(_ row: CSVRow, _ column: Int) -> Bool {
    if row.withUTF8(column, { KeyText.form(KeyText.key($0)) == .digits }) { return false }
    if case .success = row.day(column, order: .dayFirst) { return true }
    if case .success = row.day(column, order: .monthFirst) { return true }
    return false
  }
}
