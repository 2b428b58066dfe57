import Model

/// What an import asks about language: labels by which columns and options are known, and texts for people.
public struct ImportWords: Sendable {
  /// Texts by which a field is known in headings besides its name: its labels in every language.
  public var fieldLabels: @Sendable (_ table: String, _ field: String) -> [String]
  /// What a column that a file lacks would hold: a field of a type, or a role of purchase lines when there is no type.
  public var columnName: @Sendable (_ table: String?, _ field: String) -> String
  /// Texts by which an option of a choice is known in cells.
  public var optionLabels: FieldText.Labels
  /// The rule that a rejected row breaks, and the way out, as the file of rejects shows them.
  public var explanation: @Sendable (Reject) -> (rule: String, wayOut: String)
  /// Headings of line, column, value, rule and way out in the file of rejects.
  public var rejectHeadings: [String]
  /// The name of a customer known by number only.
  public var customerName: @Sendable (_ number: String) -> String
  /// The name of the product in files of sales that name none.
  public var wholeSale: String

  public init(
    fieldLabels: @escaping @Sendable (_ table: String, _ field: String) -> [String] = { _, _ in [] },
    columnName: @escaping @Sendable (_ table: String?, _ field: String) -> String = { _, field in field },
    optionLabels: @escaping FieldText.Labels = { _, _, _ in [] },
    explanation: @escaping @Sendable (Reject) -> (rule: String, wayOut: String) = { reject in
      ("reject." + reject.reason + (reject.detail.map { " (\($0))" } ?? ""), "way-out." + reject.reason)
    },
    rejectHeadings: [String] = ["line", "column", "rejected value", "rule", "way out"],
    customerName: @escaping @Sendable (_ number: String) -> String = { "№ " + $0 },
    wholeSale: String = "Sale"
  ) {
    self.fieldLabels = fieldLabels
    self.columnName = columnName
    self.optionLabels = optionLabels
    self.explanation = explanation
    self.rejectHeadings = rejectHeadings
    self.customerName = customerName
    self.wholeSale = wholeSale
  }
}

/// A row that an import did not take: where it stands, why, and what it says.
public struct Reject: Sendable, Hashable {
  /// Physical line of the file where the row starts, from 1.
  public let line: Int
  /// Heading of the column that is to blame; nil when it is the row.
  public let column: String?
  public let value: String?
  /// The key of the text: the name of an `Issue.Rule`, a `RowFault` or a `PurchaseFault`.
  public let reason: String
  /// What the rule allows, or the other line of the file.
  public let detail: String?

  public init(line: Int, column: String?, value: String?, reason: String, detail: String? = nil) {
    self.line = line
    self.column = column
    self.value = value
    self.reason = reason
    self.detail = detail
  }
}
