/// Finds the column that holds the days of the purchases where no heading is known for one: told by what its cells are.
public struct DayColumnTally: Sendable {
  /// So many rows tell.
  public static let sample = 300
  /// Parts of words that tell the day of the purchase from those of delivery, birth or entry.
  private static let purchase = [
    "purchas", "order", "sale", "sold", "invoice", "paid", "payment", "clos", "заказ", "замов", "продаж", "покуп", "чек", "документ",
    "отгруз", "відвант", "реализ", "реаліз", "оплат", "сплат", "закры", "закри",
  ]

  /// Parts of words that tell of days on which nothing is bought.
  private static let others = [
    "birth", "expir", "valid", "рожд", "народж", "годн", "придат", "истеч", "оконч", "закінч",
  ]

  private let header: [String]
  private let taken: Set<Int>
  private let named: Int?
  private var filled: [Int], days: [Int], months: [Int]
  private var rows = 0, bearing = 0

  /// - Parameters:
  ///   - taken: columns that hold something else.
  ///   - named: one whose heading may mean days or months: it is taken where no other is found and half of its cells do.
  public init(_ header: [String], taken: Set<Int> = [], named: Int? = nil) {
    (self.header, self.taken, self.named) = (header, taken, named)
    filled = [Int](repeating: 0, count: header.count)
    (days, months) = (filled, filled)
  }

  public mutating func add(_ row: CSVRow) {
    rows += 1
    if let named, row.isPurchaseDay(named) || row.withUTF8(named, { SerialDay.day($0) != nil }) { bearing += 1 }
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
  public var found: Int? {
    if let alone { return alone }
    guard let named, filled.indices.contains(named), filled[named] > 0 else { return nil }
    return bearing * 2 >= filled[named] ? named : nil
  }

  private var alone: Int? {
    func places(_ counts: [Int]) -> [Int] {
      header.indices.filter { column in
        let heading = header[column].lowercased()
        return filled[column] * 5 >= rows * 4 && counts[column] * 20 >= filled[column] * 19 && counts[column] > 0
          && !taken.contains(column) && !Self.others.contains { heading.contains($0) }
      }
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
