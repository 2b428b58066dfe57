/// Finds the column that holds the days of the purchases where no heading is known for one: told by what its cells are.
public struct DayColumnTally: Sendable {
  /// So many rows tell.
  public static let sample = 300
  /// Parts of words that tell the day of the purchase from those of delivery, birth or entry.
  private static let purchase = [
    "purchas", "order", "sale", "sold", "invoice", "paid", "payment", "clos", "заказ", "замов", "продаж", "покуп", "чек", "документ",
    "отгруз", "відвант", "реализ", "реаліз", "оплат", "сплат", "закры", "закри",
  ]

  private let header: [String]
  private var filled: [Int], days: [Int], months: [Int]
  private var rows = 0

  public init(_ header: [String]) {
    self.header = header
    filled = [Int](repeating: 0, count: header.count)
    (days, months) = (filled, filled)
  }

  public mutating func add(_ row: CSVRow) {
    rows += 1
    for column in 0..<min(row.count, header.count) where !row.isEmpty(column) {
      filled[column] += 1
      if Self.isDay(row, column) {
        days[column] += 1
      } else if row.withUTF8(column, { MonthText.firstDay($0) != nil }) {
        months[column] += 1
      }
    }
  }

  /// nil when no column holds days, or several do and their headings do not tell which is meant.
  ///
  /// - Parameter column: one whose heading may mean days or months: it is taken where no other is found and half of its cells do.
  public func found(orElse column: Int?) -> Int? {
    if let found = alone { return found }
    guard let column, filled.indices.contains(column), filled[column] > 0 else { return nil }
    return (days[column] + months[column]) * 2 >= filled[column] ? column : nil
  }

  private var alone: Int? {
    func places(_ counts: [Int]) -> [Int] {
      header.indices.filter { filled[$0] * 5 >= rows * 4 && counts[$0] * 20 >= filled[$0] * 19 && counts[$0] > 0 }
    }
    // A month tells less than a day beside it.
    let found = places(days).isEmpty ? places(months) : places(days)
    if found.count < 2 { return found.first }
    let named = found.filter { column in
      let heading = header[column].lowercased()
      return Self.purchase.contains { heading.contains($0) }
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
