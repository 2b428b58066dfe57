/// Names beside keys, by the number of the key; most files have none, then nothing is kept.
struct KeyNames {
  private var texts: [String] = []

  var isEmpty: Bool { texts.isEmpty }

  @inline(__always)
  func has(_ number: Int32) -> Bool { Int(number) < texts.count && !texts[Int(number)].isEmpty }

  subscript(number: Int32) -> String? { has(number) ? texts[Int(number)] : nil }

  mutating func set(_ number: Int32, _ text: String) {
    guard !text.isEmpty else { return }
    while texts.count <= Int(number) { texts.append("") }
    texts[Int(number)] = text
  }
}

/// What a line sold, and how much of it.
struct PurchaseItem {
  /// -1 for a line that names none.
  var product: Int32
  /// Millionths.
  var quantity: Int64
  /// The files of the examination tell products.
  var isKnown: Bool
}
