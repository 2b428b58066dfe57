import Model

/// GOST R 56042-2014: "ST", version 0001, a digit of the encoding, the sign that parts the fields, then Name=Value fields.
enum RussianPaymentCode {
  /// Fields that must be there, in this order, with their greatest lengths.
  private static let first: [(name: String, limit: Int)] = [
    ("Name", 160), ("PersonalAcc", 20), ("BankName", 45), ("BIC", 9), ("CorrespAcc", 20),
  ]

  static func read(_ bytes: [UInt8]) throws(PaymentCode.Fault) -> PaymentCode {
    guard bytes.count > 8 else { throw .notACode }
    let encoding: TextEncoding
    switch bytes[6] {
    case UInt8(ascii: "1"): encoding = .windows1251
    case UInt8(ascii: "2"): encoding = .utf8
    case UInt8(ascii: "3"): encoding = .koi8r
    default: throw .unknownEncoding
    }
    let separator = bytes[7]
    var code = PaymentCode(.russian)
    var seen: Set<String> = []
    for field in bytes[8...].split(separator: separator) {
      guard let sign = field.firstIndex(of: 61) else { continue }
      let name = String(decoding: field[..<sign], as: UTF8.self)
      var text: [UInt8] = []
      Array(field[(sign + 1)...]).withUnsafeBytes { encoding.appendUTF8(of: $0, to: &text) }
      let value = String(decoding: text, as: UTF8.self)
      seen.insert(name)
      switch name {
      case "Name": code.name = value
      case "PersonalAcc": code.account = value
      case "BankName": code.bankName = value
      case "BIC": code.bank = value
      case "CorrespAcc": code.correspondent = value
      case "PayeeINN": code.taxNumber = value
      case "KPP": code.taxReason = value
      case "Purpose": code.purpose = value
      case "Sum":
        guard let kopecks = Int64(value), kopecks >= 0, kopecks <= Money.limit else { throw .wrongAmount }
        code.amount = Money(minor: kopecks, .rub)
      default: code.others.append(PaymentCode.Field(name, value))
      }
    }
    for wanted in first where !seen.contains(wanted.name) { throw .missing(wanted.name) }
    return code
  }

  static func text(_ code: PaymentCode) throws(PaymentCode.Fault) -> String {
    let values = [code.name, code.account, code.bankName, code.bank, code.correspondent]
    var fields: [PaymentCode.Field] = []
    for (wanted, value) in zip(first, values) {
      if value.isEmpty, wanted.name != "CorrespAcc" { throw .missing(wanted.name) }
      guard value.count <= wanted.limit else { throw .tooLong(wanted.name, limit: wanted.limit) }
      // A bank without a correspondent account has a zero in its place.
      fields.append(PaymentCode.Field(wanted.name, value.isEmpty ? "0" : value))
    }
    if let amount = code.amount {
      guard amount.minor >= 0, amount.currency == .rub else { throw .wrongAmount }
      fields.append(PaymentCode.Field("Sum", String(amount.minor)))
    }
    guard code.purpose.count <= 210 else { throw .tooLong("Purpose", limit: 210) }
    fields += [
      PaymentCode.Field("Purpose", code.purpose), PaymentCode.Field("PayeeINN", code.taxNumber), PaymentCode.Field("KPP", code.taxReason),
    ].filter { !$0.value.isEmpty }
    fields += code.others
    // A sign that stands in no value parts the fields; line ends are none of them.
    let whole = fields.map(\.value).joined()
    guard let separator = "|~_^#&".unicodeScalars.first(where: { !whole.unicodeScalars.contains($0) }) else {
      throw .tooLong("Purpose", limit: 210)
    }
    return "ST00012"
      + fields.map { "\(separator)\($0.name)=\($0.value.split(whereSeparator: \.isNewline).joined(separator: " "))" }.joined()
  }
}
