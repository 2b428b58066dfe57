import Model

/// A balance of a SWIFT statement: fields 60, 62, 64 and 65.
public struct MT940Balance: Sendable, Equatable {
  public let day: Day
  public let currency: String
  /// Hundredths; below zero for a debit.
  public let amount: Int64
  public let isDebit: Bool
}

/// One message MT940 or MT942: an account and its movements.
public struct MT940Statement: Sendable, Equatable {
  public var reference = "", relatedReference = ""
  public var account = ""
  public var number = "", sequence = ""
  /// By tag: 60F, 60M, 62F, 62M, 64, 65.
  public var balances: [(tag: String, balance: MT940Balance)] = []
  public var transactions: [MT940Transaction] = []
  /// Field 86 behind the closing balance.
  public var information = ""
  /// Physical line where the message begins, from 1.
  public var line = 0

  init(line: Int = 0) { self.line = line }

  public func balance(_ tags: String...) -> MT940Balance? { balances.last { tags.contains($0.tag) }?.balance }

  /// Nil when a balance is missing or the currencies differ.
  public var isBalanced: Bool? {
    guard let opening = balance("60F", "60M"), let closing = balance("62F", "62M"), opening.currency == closing.currency else { return nil }
    return transactions.reduce(opening.amount) { $0.saturating($1.amount) } == closing.amount
  }

  public static func == (one: MT940Statement, other: MT940Statement) -> Bool {
    one.reference == other.reference && one.account == other.account && one.number == other.number
      && one.transactions == other.transactions
      && one.balances.elementsEqual(other.balances) { $0.tag == $1.tag && $0.balance == $1.balance }
  }
}

/// One movement: field 61 with its field 86.
public struct MT940Transaction: Sendable, Equatable {
  /// Value day, and the day of entry where the bank gives one.
  public var day: Day
  public var entryDay: Day?
  /// "C", "D", "RC", "RD", "EC" or "ED".
  public var mark: String
  /// Third letter of the currency, as some banks write it.
  public var fundsCode = ""
  /// Hundredths with a sign: a debit and a reversed credit are below zero.
  public var amount: Int64
  public var currency = ""
  /// "N", "F" or "S" and three letters of the kind: NTRF, NMSC.
  public var kind = ""
  public var customerReference = "", bankReference = ""
  /// What stands on the second line of field 61.
  public var extra = ""
  /// Field 86 as written, its lines parted by "\n".
  public var details = ""
  public var line = 0

  public var parts: MT940Details { MT940Details(details) }
}
