import CPhone

/// Telephone numbers as cells hold them, read by libphonenumber (Apache-2.0).
public enum PhoneText {
  /// The first number of a text. The text whole when it is no number.
  /// - Parameter region: the country of national numbers, two letters ("RU"): the workspace's.
  public static func number(_ text: String, region: String) -> PhoneReading {
    let raw = trimmed(text)
    let (body, ext) = PhoneExtension.parted(raw)
    guard !body.isEmpty, body.utf8.count <= 250 else { return PhoneReading(unread: raw) }
    var out = clientele_phone()
    let known = region.isEmpty ? noCountry : region
    let length = body.utf8.count
    guard clientele_phone_parse(body, length, known, &out) == 1 else { return PhoneReading(unread: raw) }
    let e164 = field(&out.e164), own = field(&out.extension), country = field(&out.region)
    return PhoneReading(
      raw: raw, e164: e164.isEmpty ? nil : e164, ext: ext ?? (own.isEmpty ? nil : own),
      region: country.isEmpty || country == noCountry ? plan(e164) : country, isValid: out.valid == 1,
      line: PhoneReading.Line(rawValue: out.type) ?? .unknown)
  }

  /// Every number of a cell: «8 (495) 123-45-67, 8 916 123 45 67 доб. 5». Nothing is dropped: what is no number stays as text.
  public static func numbers(_ cell: String, region: String) -> [PhoneReading] {
    let whole = trimmed(String(cell.prefix(2_000)))
    if whole.isEmpty { return [] }
    let pieces = PhoneExtension.pieces(whole)
    let readings = pieces.map { number($0.number, region: region).noted($0.note) }
    // Parting must not make less of the cell than reading it whole.
    return readings.contains { $0.e164 != nil } ? readings : [number(whole, region: region)]
  }

  /// "+7 916 123-45-67", as people of any country read it, or "8 (916) 123-45-67", as those of its own do; the text itself when it is no
  /// number in E.164.
  public static func display(_ e164: String, isNational: Bool = false) -> String {
    guard e164.utf8.count < 32 else { return e164 }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
      guard let start = buffer.baseAddress else { return e164 }
      let length = clientele_phone_format(e164, isNational ? 1 : 0, start, 64)
      return length == 0 ? e164 : String(decoding: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self)
    }
  }

  /// Russia and Kazakhstan share +7, and the library of 2022 tells them apart for valid numbers alone: 3, 4, 8 and 9 are Russia's.
  private static func plan(_ e164: String) -> String? {
    guard e164.utf8.count == 12, e164.hasPrefix("+7"), let first = e164.utf8.dropFirst(2).first else { return nil }
    return "3489".utf8.contains(first) ? "RU" : first == 0x37 ? "KZ" : nil
  }

  /// A field of the C structure up to its zero.
  private static func field<Field>(_ field: inout Field) -> String {
    withUnsafeBytes(of: &field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }

  /// Without blanks, no-break spaces and marks of direction at its ends.
  private static func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}" || (0x200B...0x200F).contains(scalar.value)
  }
}
