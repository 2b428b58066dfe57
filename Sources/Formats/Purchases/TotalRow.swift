/// Rows of a report that sum up those above them: "Итого", "Всего за январь", "Разом", "Grand total".
public enum TotalRow {
  private static let whole: Set<String> = [
    "итого", "итоги", "всего", "итог", "общий итог", "общая сумма", "разом", "усього", "всього", "підсумок", "загальний підсумок",
    "загалом", "grand total", "subtotal", "sub total", "totals", "total amount", "total sum",
  ]
  private static let beginnings = [
    "итого ", "итог по ", "итоги по ", "всего ", "общий итог ", "промежуточный итог", "разом ", "усього ", "всього ", "проміжний підсумок",
    "підсумок за ", "підсумок по ", "grand total ", "subtotal ", "total for ", "total by ",
  ]

  /// Whether the name of a customer is that of such a row. "Total" alone is not: it is a company.
  public static func isName(_ cell: UnsafeRawBufferPointer) -> Bool {
    let key = KeyText.key(cell)
    // No digits, no longer text: most cells are done with here.
    guard let first = key.first, first > 0x39, key.count <= 120 else { return false }
    let name = HeadingKey.normalised(String(decoding: key, as: UTF8.self))
    return whole.contains(name) || beginnings.contains { name.hasPrefix($0) }
  }

  /// Whether a row of nobody is one: the first of its cells that says something calls it so.
  public static func isRow(_ row: CSVRow) -> Bool {
    guard let first = (0..<row.count).first(where: { !row.isEmpty($0) }) else { return false }
    return row.withUTF8(first) { isName($0) || isPlainTotal($0) }
  }

  private static func isPlainTotal(_ cell: UnsafeRawBufferPointer) -> Bool {
    cell.count < 16 && HeadingKey.normalised(String(decoding: cell, as: UTF8.self)) == "total"
  }
}
