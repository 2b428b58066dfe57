/// What each column of a table holds, told from its headings: a role key per column, and what the user should look at.
public struct HeadingGuess: Equatable, Sendable {
  public let subject: HeadingSubject
  /// For each column its role key, nil when its heading is unknown or another column has the role already.
  public let roles: [String?]
  /// The columns whose headings have their role only because no other column has it.
  public let lesser: Set<Int>
  /// For each column the unit beside its heading, as in "Сумма, тыс. руб."; it may scale the column.
  public let units: [String?]
  /// Headings that stand over more than one column, with those columns from 0.
  public let repeated: [String: [Int]]
  /// Roles claimed by more than one column: the first column has the role.
  public let contested: [String: [Int]]

  public init(_ header: [String], subject: HeadingSubject) {
    self.subject = subject
    var places: [String: [Int]] = [:], claims: [String: [Int]] = [:]
    var roles: [String?] = [], units: [String?] = []
    for (column, heading) in header.enumerated() {
      let parted = HeadingKey.parted(heading)
      if !parted.key.isEmpty { places[parted.key, default: []].append(column) }
      let role = Self.role(ofKey: parted.key, subject)
      if let role { claims[role, default: []].append(column) }
      roles.append(role.flatMap { claims[$0]?.count == 1 ? $0 : nil })
      units.append(parted.unit)
    }
    var lesser: Set<Int> = []
    for (column, heading) in header.enumerated() where roles[column] == nil {
      if let role = subject.lesserWords[HeadingKey.parted(heading).key], claims[role] == nil {
        roles[column] = role
        claims[role] = [column]
        lesser.insert(column)
      }
    }
    self.lesser = lesser
    self.roles = roles
    self.units = units
    repeated = places.filter { $0.value.count > 1 }
    contested = claims.filter { $0.value.count > 1 }
  }

  /// The subject that knows more of the headings; of two equals, purchases when the lines have a quantity or a day.
  public init(_ header: [String]) {
    let purchases = HeadingGuess(header, subject: .purchases), companies = HeadingGuess(header, subject: .companies)
    let lead = purchases.recognised - companies.recognised
    let isLine = purchases.column(of: "quantity") != nil || purchases.column(of: "order.day") != nil
    self = lead > 0 || (lead == 0 && isLine) ? purchases : companies
  }

  public var recognised: Int { roles.count { $0 != nil } }

  /// The column that has a role, from 0.
  public func column(of role: String) -> Int? { roles.firstIndex(of: role) }

  /// The columns that a role was claimed by, from 0.
  public func columns(of role: String) -> [Int] { contested[role] ?? column(of: role).map { [$0] } ?? [] }

  /// What one unit of a column means: 1, or 1,000 and 1,000,000 for "тыс. руб." and "млн".
  public func scale(of column: Int) -> Int64 {
    guard units.indices.contains(column), let unit = units[column] else { return 1 }
    let words = Set(unit.split(separator: " "))
    if !words.isDisjoint(with: ["тыс", "тис", "thousand"]) { return 1000 }
    return words.isDisjoint(with: ["млн", "mln", "million", "millions"]) ? 1 : 1_000_000
  }

  /// The role of one heading under either subject; nil when it is not known.
  public static func role(of heading: String) -> String? {
    let key = HeadingKey.normalised(heading)
    return role(ofKey: key, .purchases) ?? role(ofKey: key, .companies)
  }

  /// Numbered headings ("телефон 2") have the role of the heading without the number.
  private static func role(ofKey key: String, _ subject: HeadingSubject) -> String? {
    if let role = subject.words[key] { return role }
    let words = key.split(separator: " ")
    guard words.count > 1, let last = words.last, last.allSatisfy(\.isNumber) else { return nil }
    return subject.words[words.dropLast().joined(separator: " ")]
  }
}
