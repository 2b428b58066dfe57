/// Writing straight into a piece, for the cells of tables: a page of fifty rows writes hundreds, and each `"<td>\(x)</td>"` would be
/// a buffer of its own. Everything else is clearer as a string.
extension HTML {
  /// Markup written by us in the source.
  public mutating func write(_ literal: StaticString) { literal.withUTF8Buffer { bytes.append(contentsOf: $0) } }

  /// Text of people or data, escaped. Addresses do not come in here: use `URLText`.
  public mutating func write(text: String) { bytes.appendEscaped(text) }

  /// A whole number for a machine.
  public mutating func write(_ number: Int64) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(digits: UInt(number.magnitude))
  }

  /// An address, escaped for a quoted attribute.
  public mutating func write(address: URLText) { bytes.appendEscaped(address.text) }
}
