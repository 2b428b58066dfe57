/// The international bank account number of ISO 13616: country, two control digits, the account of the country.
enum IBANRule {
  static func faults(_ text: String) -> [RequisiteFault] {
    let bytes = Array(text.utf8)
    guard bytes.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) }) else { return [.characters] }
    guard bytes.count > 4 else { return [.length] }
    guard bytes.prefix(2).allSatisfy({ $0 > 64 }), bytes[2] < 58, bytes[3] < 58 else { return [.structure] }
    guard let length = lengths[String(decoding: bytes.prefix(2), as: UTF8.self)] else { return [.country] }
    guard bytes.count == length else { return [.length] }
    if onlyDigits.contains(String(decoding: bytes.prefix(2), as: UTF8.self)), bytes.dropFirst(2).contains(where: { $0 > 57 }) {
      return [.structure]
    }
    return CheckDigits.mod97(bytes[4...] + bytes[..<4]) == 1 ? [] : [.checkDigit]
  }

  private static let onlyDigits: Set<String> = [
    "UA", "DE", "AT", "BE", "CZ", "DK", "EE", "ES", "FI", "HR", "HU", "LT", "NO", "PL", "PT", "SE", "SI", "SK",
  ]

  /// Lengths by the registry of SWIFT.
  private static let lengths: [String: Int] = {
    let table = """
      AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18
      FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21
      LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24
      SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30
      """
    var lengths: [String: Int] = [:]
    for word in table.split(whereSeparator: \.isWhitespace) { lengths[String(word.prefix(2))] = Int(word.dropFirst(2)) }
    return lengths
  }()
}
