import Model

/// What a payment code on an invoice says: whom to pay, where, how much and for what.
public struct PaymentCode: Sendable, Equatable {
  public enum Standard: String, Sendable {
    /// GOST R 56042-2014: "ST00012|Name=…".
    case russian
    /// The National Bank of Ukraine: "BCD … UCT", with or without its web address.
    case ukrainian
    /// The European Payments Council: "BCD … SCT".
    case european
  }

  public var standard: Standard
  public var name = ""
  /// Settlement account or IBAN.
  public var account = ""
  public var bankName = ""
  /// BIC of the bank, Russian or of SWIFT.
  public var bank = ""
  public var correspondent = ""
  /// INN, EDRPOU or RNOKPP of the payee.
  public var taxNumber = ""
  public var taxReason = ""
  /// Nil when the payer chooses it.
  public var amount: Money?
  public var purpose = ""
  public var reference = ""
  /// Fields of the standard that have no place above, in order.
  public var others: [Field] = []

  public struct Field: Sendable, Equatable {
    public let name: String
    public let value: String
    public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
  }

  public init(_ standard: Standard) { self.standard = standard }

  /// Why a text is no payment code, or what is wrong in one.
  public enum Fault: Error, Equatable, Sendable {
    case notACode
    case unknownEncoding
    case missing(String)
    case tooLong(String, limit: Int)
    case wrongAmount
  }

  /// Reads the bytes of a code of any of the three standards.
  public init(_ bytes: some Collection<UInt8>) throws(Fault) {
    let bytes = Array(bytes.prefix(4_000))
    if bytes.starts(with: Array("ST0001".utf8)) {
      self = try RussianPaymentCode.read(bytes)
    } else {
      self = try LinePaymentCode.read(bytes)
    }
  }

  /// The text to draw as QR.
  public func text() throws(Fault) -> String {
    switch standard {
    case .russian: try RussianPaymentCode.text(self)
    case .ukrainian: try LinePaymentCode.address(self)
    case .european: try LinePaymentCode.text(self)
    }
  }
}
