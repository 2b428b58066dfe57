import Model

/// One thing that is wrong with a file from another program: where, what stood there, which rule it breaks and the way out.
public struct Complaint: Sendable, Equatable {
  /// What was broken: names the messages `inspect.rule.<rule>` and `inspect.way.<rule>` in three languages.
  public struct Rule: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }
  }

  public enum Weight: String, Sendable {
    /// Something could not be read and is missing from the result.
    case error
    /// Everything was read; someone should look at it.
    case warning
  }

  public var rule: Rule
  public var weight: Weight
  /// Physical line, from 1.
  public var line: Int?
  /// The element, cell, property or field: "Документ[2]/Сумма", "B12", "TEL".
  public var element: String?
  /// What stood there, cut to 200 characters.
  public var value: String?
  /// Places of the messages, such as `expected` and `found`.
  public var details: [String: String]

  public init(
    _ rule: Rule, _ weight: Weight = .warning, line: Int? = nil, element: String? = nil, value: String? = nil,
    details: [String: String] = [:]
  ) {
    self.rule = rule
    self.weight = weight
    self.line = line
    self.element = element
    self.value = value.map { $0.utf8.count > 200 ? String($0.prefix(200)) : $0 }
    self.details = details
  }
}

/// The complaints about one file: the first ones in full, all of them counted by rule.
public struct Complaints: Sendable, Equatable {
  public private(set) var kept: [Complaint] = []
  public private(set) var counts: [Complaint.Rule: Int] = [:]
  private let limit: Int

  public init(limit: Int = 1_000) { self.limit = max(0, limit) }

  public var count: Int { counts.values.reduce(0, +) }
  public var isEmpty: Bool { counts.isEmpty }

  public mutating func add(_ complaint: Complaint) {
    counts[complaint.rule, default: 0] += 1
    if kept.count < limit { kept.append(complaint) }
  }

  /// Makes the complaint only when there is room to keep it; it is counted all the same.
  mutating func add(_ rule: Complaint.Rule, _ complaint: () -> Complaint) {
    if kept.count < limit { add(complaint()) } else { counts[rule, default: 0] += 1 }
  }
}
