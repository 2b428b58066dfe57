import Model

/// Whom the lines of a purchase file mean that give a customer's name and not his number: the only numbered customer of that name.
struct NamedCustomers {
  enum Meant: Equatable {
    /// No numbered customer has the name.
    case nobody
    case number(String)
    case several
  }

  private struct Holder {
    let customer: Int
    let number: String
    var isOnly = true
  }

  private var holders: [KeyHash: Holder] = [:]
  private var asked = Set<KeyHash>()

  /// A line names a customer, whatever else he is called elsewhere, and numbers him.
  mutating func add(_ customer: Int, _ number: String, called name: String) {
    let key = NamedCustomers.key(name)
    guard let holder = holders[key] else { return holders[key] = Holder(customer: customer, number: number) }
    if holder.customer != customer { holders[key]?.isOnly = false }
  }

  /// A line names a customer without a number.
  mutating func ask(_ name: String) { asked.insert(NamedCustomers.key(name)) }

  /// The whole file is seen: forgets the names that no line asks for.
  mutating func close() {
    holders = asked.isEmpty ? [:] : holders.filter { asked.contains($0.key) }
    asked = []
  }

  func meant(by name: String) -> Meant {
    guard !holders.isEmpty, let holder = holders[NamedCustomers.key(name)] else { return .nobody }
    return holder.isOnly ? .number(holder.number) : .several
  }

  private static func key(_ name: String) -> KeyHash {
    var key = KeyHash()
    key.add(name.textKey)
    return key
  }
}
