extension RequisiteSort {
  /// The number as papers print it: groups of an IBAN, dashes of an insurance number. What is not in its normal form stays as it is.
  public func display(_ normal: String) -> String {
    guard faults(of: normal).isEmpty || faults(of: normal) == [.checkDigit] else { return normal }
    switch self {
    case .snils: return Self.grouped(normal, [3, 3, 3], "-") + " " + normal.suffix(2)
    case .iban, .ukrainianIBAN: return Self.grouped(normal, Array(repeating: 4, count: (normal.utf8.count + 3) / 4), " ")
    case .settlementAccount, .correspondentAccount: return Self.grouped(normal, [5, 3, 1, 4, 7], " ")
    case .okato, .oktmo: return Self.grouped(normal, [2, 3, 3, 3], " ")
    default: return normal
    }
  }

  private static func grouped(_ text: String, _ sizes: [Int], _ separator: String) -> String {
    var groups: [Substring] = [], left = text[...]
    for size in sizes where !left.isEmpty {
      groups.append(left.prefix(size))
      left = left.dropFirst(size)
    }
    return groups.joined(separator: separator)
  }
}
