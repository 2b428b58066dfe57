/// The sub-fields of field 86 in the dialects that have them: German `?20…`, Dutch `/NAME/…/REMI/…`.
public struct MT940Details: Sendable, Equatable {
  /// Names after the sub-fields: posting_text, prima_nota, purpose, applicant_name, applicant_iban, end_to_end_reference …
  public private(set) var fields: [(name: String, value: String)] = []

  public subscript(_ name: String) -> String { fields.first { $0.name == name }?.value ?? "" }

  public static func == (one: MT940Details, other: MT940Details) -> Bool { one.fields.elementsEqual(other.fields) { $0 == $1 } }

  init(_ details: String) {
    let joined = String(details.prefix(20_000).filter { !$0.isNewline })
    if let german = Self.german(joined) {
      fields = german
    } else if joined.hasPrefix("/") {
      fields = Self.slashed(joined)
    }
  }

  private static let codes: [String: String] = [
    "00": "posting_text", "10": "prima_nota", "30": "applicant_bin", "31": "applicant_iban", "32": "applicant_name", "33": "applicant_name",
    "34": "return_debit_notes", "35": "recipient_name",
  ]
  /// SEPA words inside the purpose (DFÜ agreement of the German banks, annex 3).
  private static let sepa: [String: String] = [
    "IBAN": "gvc_applicant_iban", "BIC ": "gvc_applicant_bin", "EREF": "end_to_end_reference", "MREF": "additional_position_reference",
    "CRED": "applicant_creditor_id", "PURP": "purpose_code", "SVWZ": "purpose", "MDAT": "additional_position_date",
    "ABWA": "deviate_applicant",
    "ABWE": "deviate_recipient", "KREF": "customer_reference", "DEBT": "debitor_identifier", "COAM": "compensation_amount",
    "OAMT": "original_amount",
  ]

  /// `171?00TEXT?10281?20…`: three digits of the kind, then sub-fields of a sign and two digits.
  private static func german(_ text: String) -> [(name: String, value: String)]? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 4, bytes[..<3].allSatisfy({ $0 &- 0x30 < 10 }), bytes[3] == UInt8(ascii: "?") else { return nil }
    var fields: [(name: String, value: String)] = [("transaction_code", String(text.prefix(3)))]
    var purpose = ""
    func add(_ name: String, _ value: String) {
      if let place = fields.firstIndex(where: { $0.name == name }) { fields[place].value += value } else { fields.append((name, value)) }
    }
    // By bytes: a mark that combines with the letter before it may begin a sub-field that was cut at its length.
    for part in bytes[4...].split(separator: UInt8(ascii: "?"), omittingEmptySubsequences: false) {
      guard part.count >= 2, part.prefix(2).allSatisfy({ $0 &- 0x30 < 10 }) else {
        // A question mark of the text itself.
        if !purpose.isEmpty { purpose += "?" + String(decoding: part, as: UTF8.self) }
        continue
      }
      let code = String(decoding: part.prefix(2), as: UTF8.self), value = String(decoding: part.dropFirst(2), as: UTF8.self)
      if let name = codes[code] {
        add(name, value)
      } else if code.hasPrefix("2") {
        purpose += value
      } else if code.hasPrefix("6") {
        add("additional_purpose", value)
      }
    }
    let words = sepaWords(purpose)
    if words.isEmpty {
      if !purpose.isEmpty { add("purpose", purpose) }
    } else {
      fields += words
    }
    return fields
  }

  /// `EREF+…MREF+…SVWZ+…`
  private static func sepaWords(_ purpose: String) -> [(name: String, value: String)] {
    let bytes = Array(purpose.utf8)
    var starts: [(name: String, place: Int)] = []
    for place in bytes.indices.dropFirst(4) where bytes[place] == UInt8(ascii: "+") {
      if let name = sepa[String(decoding: bytes[(place - 4)..<place], as: UTF8.self)] { starts.append((name, place)) }
    }
    return starts.enumerated().map { index, start in
      let end = index + 1 < starts.count ? starts[index + 1].place - 4 : bytes.count
      return (start.name, String(decoding: bytes[(start.place + 1)..<max(end, start.place + 1)], as: UTF8.self))
    }
  }

  private static let slashes: [String: String] = [
    "NAME": "applicant_name", "IBAN": "applicant_iban", "BIC": "applicant_bin", "REMI": "purpose", "EREF": "end_to_end_reference",
    "MARF": "additional_position_reference", "CSID": "applicant_creditor_id", "TRTP": "posting_text", "ISDT": "settlement_date",
    "ADDR": "address", "PREF": "payment_reference", "RTRN": "return_reason", "ORDP": "", "BENM": "", "CDTRREFTP": "", "CD": "", "ULTB": "",
    "ULTD": "", "PURP": "purpose_code", "ID": "applicant_id",
  ]

  /// `/TRTP/SEPA OVERBOEKING/IBAN/NL…/BIC/…/NAME/…/REMI/…`
  private static func slashed(_ text: String) -> [(name: String, value: String)] {
    var fields: [(name: String, value: String)] = []
    var name = ""
    for bytes in text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst() {
      let part = Substring(bytes)
      if let next = slashes[String(part)] {
        name = next
        if !name.isEmpty { fields.append((name, "")) }
      } else if !name.isEmpty, let last = fields.indices.last {
        fields[last].value += (fields[last].value.isEmpty ? "" : "/") + part
      }
    }
    return fields.map { ($0.name, $0.value.trimmingSuffix { $0.isWhitespace || $0 == "/" }) }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ drops: (Character) -> Bool) -> String {
    var rest = self[...]
    while let last = rest.last, drops(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
