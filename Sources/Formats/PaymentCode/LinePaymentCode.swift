import Model

/// Codes of lines that begin with "BCD": of the National Bank of Ukraine (versions 001-003) and of the European Payments Council.
enum LinePaymentCode {
  private static let address = "https://bank.gov.ua/qr/"

  static func read(_ bytes: [UInt8]) throws(PaymentCode.Fault) -> PaymentCode {
    var bytes = bytes
    // Apps of banks open the web address; what it holds after the last slash is the code itself.
    if let start = Self.payload(bytes) {
      guard let inner = Base64URL.decoded(bytes[start...]) else { throw .notACode }
      bytes = inner
    }
    guard bytes.starts(with: Array("BCD".utf8)) else { throw .notACode }
    let raw = bytes.split(separator: 10, omittingEmptySubsequences: false).map { $0.last == 13 ? Array($0.dropLast()) : Array($0) }
    guard raw.count >= 8, raw.count <= 30 else { throw .notACode }
    let isForeign = String(decoding: raw[2], as: UTF8.self) == "2" && raw[3] == Array("UCT".utf8)
    var lines: [String] = []
    for line in raw {
      var text: [UInt8] = []
      line.withUnsafeBytes { (isForeign ? TextEncoding.windows1251 : .utf8).appendUTF8(of: $0, to: &text) }
      lines.append(String(decoding: text, as: UTF8.self))
    }
    func line(_ number: Int) -> String { number < lines.count ? lines[number] : "" }
    var code: PaymentCode
    switch line(3) {
    case "UCT":
      code = PaymentCode(.ukrainian)
      code.taxNumber = line(8)
      code.purpose = line(11)
    case "SCT":
      code = PaymentCode(.european)
      code.reference = line(9)
      code.purpose = line(10)
    default: throw .notACode
    }
    code.bank = line(4)
    code.name = line(5)
    code.account = line(6)
    if code.standard == .ukrainian { code.reference = line(10) }
    code.amount = try amount(line(7))
    for (number, name) in [(1, "version"), (2, "encoding")] { code.others.append(PaymentCode.Field(name, line(number))) }
    if code.name.isEmpty { throw .missing("name") }
    if code.account.isEmpty { throw .missing("account") }
    return code
  }

  /// Where the coded part of a web address begins; nil when the bytes are no address.
  private static func payload(_ bytes: [UInt8]) -> Int? {
    guard bytes.starts(with: Array("http".utf8)), let slash = bytes.lastIndex(of: 47), slash + 1 < bytes.count else { return nil }
    return slash + 1
  }

  /// "UAH1250.5", "EUR12.3"; nothing when empty.
  private static func amount(_ text: String) throws(PaymentCode.Fault) -> Money? {
    if text.isEmpty { return nil }
    guard let currency = Currency(String(text.prefix(3))), text.count > 3 else { throw .wrongAmount }
    let parts = text.dropFirst(3).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Int64(parts[0]), whole >= 0, whole <= Money.limit / 100 else { throw .wrongAmount }
    let cents = parts.count == 2 ? parts[1] : ""
    guard cents.utf8.count <= 2, cents.utf8.allSatisfy({ (48...57).contains($0) }) else { throw .wrongAmount }
    let hundredths = Int64(cents + String(repeating: "0", count: 2 - cents.utf8.count)) ?? 0
    return Money(minor: whole * 100 + hundredths, currency)
  }

  /// The lines of a code, in UTF-8.
  static func text(_ code: PaymentCode) throws(PaymentCode.Fault) -> String {
    if code.name.isEmpty { throw .missing("name") }
    if code.account.isEmpty { throw .missing("account") }
    let isUkrainian = code.standard == .ukrainian
    let limits =
      isUkrainian ? [("name", code.name, 70), ("purpose", code.purpose, 420)] : [("name", code.name, 70), ("purpose", code.purpose, 140)]
    for (field, value, limit) in limits where value.count > limit { throw .tooLong(field, limit: limit) }
    var sum = ""
    if let amount = code.amount {
      guard amount.minor > 0, amount.currency.digits == 2 else { throw .wrongAmount }
      let cents = String(amount.minor % 100)
      sum = "\(amount.currency.code)\(amount.minor / 100).\(cents.count == 1 ? "0" : "")\(cents)"
    }
    let head = ["BCD", "002", "1", isUkrainian ? "UCT" : "SCT", code.bank, code.name, code.account, sum]
    let tail = isUkrainian ? [code.taxNumber, "", code.reference, code.purpose, ""] : ["", code.reference, code.purpose]
    return (head + tail).map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }.joined(separator: "\n")
  }

  /// The web address that a bank's program opens.
  static func address(_ code: PaymentCode) throws(PaymentCode.Fault) -> String {
    address + Base64URL.encoded(Array(try text(code).utf8))
  }
}
