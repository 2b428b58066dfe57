/// The customers of an examination by dense account: the key of the file, and the name beside it.
struct CustomerKeys {
  let table: CustomerTable
  let names: KeyNames
  /// The number in `table` of each account.
  let customers: [Int32]

  func key(_ account: Int32) -> String { table.text(customers[Int(account)]) }
  /// nil when the file has no name beside the key.
  func name(_ account: Int32) -> String? {
    let customer = customers[Int(account)]
    guard customer < 0, let name = names[CustomerTable.place(customer)]?.trimmed, !name.isEmpty else { return nil }
    return name
  }

  /// How a person calls the customer.
  func title(_ account: Int32) -> String { name(account) ?? key(account) }
}

extension String {
  /// Without blanks at the ends.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
