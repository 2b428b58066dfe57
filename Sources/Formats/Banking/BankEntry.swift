import Model

/// One movement of money on our account, whatever bank's file it came from.
public struct BankEntry: Sendable, Equatable {
  /// Our account.
  public var account: String
  public var number: String
  public var day: Day?
  /// Hundredths; below zero for money that went.
  public var amount: Int64
  public var currency: String
  /// The other side.
  public var party: BankParty
  public var purpose: String
  /// Physical line, from 1.
  public var line: Int

  public init(account: String, number: String, day: Day?, amount: Int64, currency: String, party: BankParty, purpose: String, line: Int) {
    self.account = account
    self.number = number
    self.day = day
    self.amount = amount
    self.currency = currency
    self.party = party
    self.purpose = purpose
    self.line = line
  }
}
