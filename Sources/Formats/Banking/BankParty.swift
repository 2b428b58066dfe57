/// One side of a payment as a bank's file names it.
public struct BankParty: Sendable, Equatable {
  public var name: String
  /// INN, EDRPOU or the like; empty when the file does not tell.
  public var taxID: String
  /// KPP of the branch.
  public var branch: String
  public var account: String
  public var bank: String
  /// BIC, MFO or SWIFT code.
  public var bankCode: String

  public init(name: String = "", taxID: String = "", branch: String = "", account: String = "", bank: String = "", bankCode: String = "") {
    self.name = name
    self.taxID = taxID
    self.branch = branch
    self.account = account
    self.bank = bank
    self.bankCode = bankCode
  }

  /// A name with the tax number that some banks write before it: "ИНН 7702070139 ООО …", "7702070139, ООО …", "ИНН7702070139\772501001 …".
  static func parted(_ text: String) -> (name: String, taxID: String?) {
    var rest = Substring(text.prefix(1_000))
    let isMarked = rest.prefix(3).uppercased() == "ИНН"
    if isMarked { rest = rest.dropFirst(3).drop { $0 == ":" || $0.isWhitespace } }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 10 || digits.count == 12 else { return (text, nil) }
    rest = rest.dropFirst(digits.count)
    guard isMarked || rest.first == "," || rest.first == "/" || rest.first == "\\" || rest.first == " " else { return (text, nil) }
    // The KPP may follow the INN.
    if rest.first == "/" || rest.first == "\\" {
      let branch = rest.dropFirst().prefix { $0.isASCII && ($0.isNumber || $0.isLetter) }
      if branch.count == 9 { rest = rest.dropFirst(10) }
    }
    if rest.drop(while: \.isWhitespace).prefix(3).uppercased() == "КПП" {
      rest = rest.drop(while: \.isWhitespace).dropFirst(3).drop { $0 == ":" || $0.isWhitespace }
      rest = rest.drop { $0.isASCII && ($0.isNumber || $0.isLetter) }
    }
    let name = rest.drop { $0.isWhitespace || ",;/\\".contains($0) }
    return name.isEmpty ? (text, String(digits)) : (String(name), String(digits))
  }
}
