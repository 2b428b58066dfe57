/// The kind of a field: which values it takes, how they are stored, entered, shown and compared.
public enum Kind: Sendable, Hashable {
  case text
  case longText
  case integer
  case decimal
  case money
  case percent
  case yesNo
  case choice([String])
  case choices([String])
  case day
  case instant
  case duration
  case email
  case phone
  case webAddress
  case postalAddress
  case personName
  /// A number of a registry or a bank, kept as text with its leading zeros; a failed check warns and never refuses.
  case requisite(RequisiteSort)
  /// One record of the named table.
  case reference(String)
  /// Several records of the named table.
  case references(String)
}

extension Kind {
  /// The stable name of the kind, as in stored field definitions and OpenAPI extensions.
  public var name: String {
    switch self {
    case .text: "text"
    case .longText: "longText"
    case .integer: "integer"
    case .decimal: "decimal"
    case .money: "money"
    case .percent: "percent"
    case .yesNo: "yesNo"
    case .choice: "choice"
    case .choices: "choices"
    case .day: "day"
    case .instant: "instant"
    case .duration: "duration"
    case .email: "email"
    case .phone: "phone"
    case .webAddress: "webAddress"
    case .postalAddress: "postalAddress"
    case .personName: "personName"
    case .requisite(let sort): "requisite." + sort.rawValue
    case .reference: "reference"
    case .references: "references"
    }
  }

  /// The kind of a stored definition: its name with the options of a choice or the table of a reference.
  public init?(name: String, options: [String], table: String?) {
    let plain: [String: Kind] = [
      "text": .text, "longText": .longText, "integer": .integer, "decimal": .decimal, "money": .money, "percent": .percent,
      "yesNo": .yesNo, "day": .day, "instant": .instant, "duration": .duration, "email": .email, "phone": .phone,
      "webAddress": .webAddress, "postalAddress": .postalAddress, "personName": .personName,
    ]
    if let kind = plain[name] {
      self = kind
      return
    }
    if name.hasPrefix("requisite."), let sort = RequisiteSort(rawValue: String(name.dropFirst(10))) {
      self = .requisite(sort)
      return
    }
    switch (name, table) {
    case ("choice", _): self = .choice(options)
    case ("choices", _): self = .choices(options)
    case ("reference", let table?): self = .reference(table)
    case ("references", let table?): self = .references(table)
    default: return nil
    }
  }

  /// Every kind by name, in the order a settings page lists them.
  public static let names =
    [
      "text", "longText", "integer", "decimal", "money", "percent", "yesNo", "choice", "choices", "day", "instant", "duration",
      "email", "phone", "webAddress", "postalAddress", "personName", "reference", "references",
    ] + RequisiteSort.allCases.map { "requisite." + $0.rawValue }

  /// Kinds stored as text: sorted and searched through a folded key column.
  public var isText: Bool {
    switch self {
    case .text, .longText, .email, .phone, .webAddress, .postalAddress, .personName, .requisite: true
    default: false
    }
  }

  /// Kinds with several values a record, stored in a link table.
  public var isSeveral: Bool {
    switch self {
    case .choices, .references: true
    default: false
    }
  }

  public var options: [String]? {
    switch self {
    case .choice(let options), .choices(let options): options
    default: nil
    }
  }

  /// The table that a reference points into.
  public var target: String? {
    switch self {
    case .reference(let table), .references(let table): table
    default: nil
    }
  }

  public var isNumber: Bool {
    switch self {
    case .integer, .decimal, .money, .percent, .duration: true
    default: false
    }
  }
}
