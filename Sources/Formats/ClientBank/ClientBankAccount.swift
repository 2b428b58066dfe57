/// The section of one account: its days, balances and turnovers in kopecks as the bank states them.
public struct ClientBankAccount: Sendable, Equatable {
  public var number = ""
  public var firstDay = "", lastDay = ""
  public var opening: Int64?
  public var credited: Int64?
  public var debited: Int64?
  public var closing: Int64?
  /// Physical line where the section begins, from 1.
  public var line = 0

  public init() {}

  /// Whether opening and turnovers give the closing balance; nil when one of the four is missing.
  public var isBalanced: Bool? {
    guard let opening, let closing else { return nil }
    guard credited != nil || debited != nil else { return nil }
    let (sum, isOver) = opening.addingReportingOverflow(credited ?? 0)
    let (rest, isUnder) = sum.subtractingReportingOverflow(debited ?? 0)
    return !isOver && !isUnder && rest == closing
  }
}

/// What the file says of itself before the first section.
public struct ClientBankHeader: Sendable, Equatable {
  public var version = ""
  /// "Windows" or "DOS" as declared; the content is what is believed.
  public var encoding = ""
  public var sender = "", receiver = ""
  public var createdDay = "", createdTime = ""
  public var firstDay = "", lastDay = ""
  public var accounts: [String] = []
  /// The kinds of documents that were asked for.
  public var kinds: [String] = []

  public init() {}
}
