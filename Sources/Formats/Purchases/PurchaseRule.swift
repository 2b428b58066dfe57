/// What a line of purchases is: one rule for the import and for the examination of a file.
///
/// A purchase is a line of a known customer with a quantity and money, of a deal that was won or an order that holds (`SaleColumn`). It is a return when pieces or money go back, however the program
/// that wrote the file set its signs, and when its order number is that of a cancellation. A line of nobody is a sale to a passer-by,
/// or a correction of the books.
public struct PurchaseRule: Sendable, Hashable {
  public enum Verdict: Sendable, Hashable {
    case purchase, goesBack, zeroQuantity, zeroPrice
  }

  /// Orders are numbered by digits: then "C536379" is a cancellation and "A563185" a correction.
  public let hasPlainNumbers: Bool
  /// A line worth nothing is a slip or a sample. Where lines are whole transactions, it is a purchase for a gift card.
  public let refusesNothing: Bool

  public init(hasPlainNumbers: Bool, refusesNothing: Bool = true) {
    self.hasPlainNumbers = hasPlainNumbers
    self.refusesNothing = refusesNothing
  }

  /// A line of a known customer.
  /// - Parameters: `quantity` in any unit, nil when the line has none; `value` its price or amount, of which the sign counts; `isReturn`
  ///   when a column says that it is one.
  @inlinable @inline(__always)
  public func verdict(_ form: KeyText.Form, quantity: Int64?, value: Int64, isReturn: Bool = false) -> Verdict {
    if quantity == 0 { return .zeroQuantity }
    if value == 0, refusesNothing { return .zeroPrice }
    return isReturn || value < 0 || (quantity ?? 1) < 0 || (hasPlainNumbers && form == .cancellation) ? .goesBack : .purchase
  }

  /// Whether a line of nobody is a correction of the books: its number is unlike the others, its price is below zero, or it is called so
  /// and has no code of a product, which would have a digit in it.
  /// - Parameters: `code` and `name` are the columns of the product, below zero where there is none.
  public func isAdjustment(_ form: KeyText.Form, value: Int64, _ row: CSVRow, code: Int, name: Int) -> Bool {
    if value < 0 || (hasPlainNumbers && form == .other) { return true }
    guard name >= 0, row.withUTF8(name, Self.isCalledAdjustment) else { return false }
    return code < 0 || !row.withUTF8(code) { $0.contains { $0 &- 0x30 < 10 } }
  }

  private static let words = ["adjust", "корректировк", "коригуван"]

  private static func isCalledAdjustment(_ name: UnsafeRawBufferPointer) -> Bool {
    let name = KeyText.key(name)
    // A, К and к: nearly every name is done with here.
    guard let first = name.first, first | 0x20 == UInt8(ascii: "a") || first == 0xD0 else { return false }
    let small = String(decoding: name.prefix(32), as: UTF8.self).lowercased()
    return words.contains { small.utf8.starts(with: $0.utf8) }
  }
}

/// How the order numbers of a file are written, told from some of them.
public struct OrderNumberTally: Sendable {
  private var plain = 0
  private var all = 0

  public init() {}

  public mutating func add(_ cell: UnsafeRawBufferPointer) {
    let key = KeyText.key(cell)
    guard !key.isEmpty else { return }
    all += 1
    if KeyText.form(key) == .digits { plain += 1 }
  }

  /// At least half of them are digits.
  public var arePlain: Bool { plain > 0 && plain * 2 >= all }
}
