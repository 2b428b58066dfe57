import CPhone
import Model

/// Numbers as a base compares and finds them.
extension PhoneText {
  /// The region that stands for no country: numbers without a country's code say nothing there.
  public static let noCountry = "ZZ"

  /// Whether a country has a numbering plan: two capital letters.
  public static func knows(country: String) -> Bool { clientele_phone_country_code(country) != 0 }

  /// The key by which the numbers of a text are compared and found; nil when none of them is given out by its country.
  ///
  /// Each number stands as it is dialled from abroad and, where that does not hold it, as at home: "8 (916) 123-45-67 доб. 12" and
  /// "+7 916 1234567" are both "79161234567 89161234567". Extensions and notes do not count, nor the order of several numbers; one that
  /// is not valid stands beside the others by its bare digits.
  ///
  /// - Parameter region: the country of national numbers, two letters ("RU"): the workspace's.
  public static func key(_ text: String, region: String) -> String? {
    if let plain = PlainPhone(text, region: region), plain.isValid { return key(of: plain.e164) }
    let readings = meant(text, region)
    guard readings.contains(where: \.isValid) else { return nil }
    let keys = readings.map { reading in
      reading.isValid ? reading.e164.map(key(of:)) ?? "" : reading.raw.digits
    }
    return Set(keys).filter { !$0.isEmpty }.sorted().joined(separator: " ")
  }

  /// What to dial for the first valid number of a text, as RFC 3966 writes it: "+79161234567;ext=12". Nil when there is none.
  public static func dialled(_ text: String, region: String) -> String? {
    if let plain = PlainPhone(text, region: region), plain.isValid { return plain.e164 }
    guard let reading = meant(text, region).first(where: \.isValid), let e164 = reading.e164 else { return nil }
    return e164 + (reading.ext.map { ";ext=" + $0 } ?? "")
  }

  /// The numbers of a text. One that is none of the country's is tried as a number of another country whose plus was left out.
  private static func meant(_ text: String, _ region: String) -> [PhoneReading] {
    numbers(text, region: region).map { reading in
      guard !reading.isValid, reading.raw.isPlainNumber, !reading.raw.utf8.contains(UInt8(ascii: "+")) else { return reading }
      let digits = reading.raw.digits
      guard (11...15).contains(digits.utf8.count), !digits.hasPrefix("0") else { return reading }
      let abroad = number("+" + digits, region: noCountry)
      return abroad.isValid ? abroad : reading
    }
  }

  /// The text with numbers that are bare digits parted into groups: those of the country as people there write them, others as from
  /// abroad. What somebody wrote in groups stays as he wrote it, and extensions and notes with it.
  public static func grouped(_ text: String, region: String) -> String {
    var out = "", piece = ""
    for character in text {
      if ",;/\n".contains(character) {
        out += grouped(piece: piece, region) + String(character)
        piece = ""
      } else {
        piece.append(character)
      }
    }
    return out + grouped(piece: piece, region)
  }

  private static func grouped(piece: String, _ region: String) -> String {
    let blanks = piece.prefix { $0 == " " }
    let (body, _) = PhoneExtension.parted(String(piece.dropFirst(blanks.count)))
    let digits = body.utf8.first == UInt8(ascii: "+") ? body.utf8.dropFirst() : body.utf8[...]
    guard (9...15).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }) else { return piece }
    let shown: String
    if let plain = PlainPhone(body, region: region), plain.isValid {
      shown = plain.shown(isNational: plain.isOf(region))
    } else {
      guard let reading = meant(body, region).first, reading.isValid, let e164 = reading.e164 else { return piece }
      shown = display(e164, isNational: reading.region == region)
    }
    return blanks + shown + piece.dropFirst(blanks.count + body.count)
  }

  /// A valid number as it is dialled from abroad and, where that does not hold it, at home.
  private static func key(of e164: String) -> String {
    let whole = String(e164.dropFirst())
    let home = home(whole)
    return whole.holds(home) ? whole : whole + " " + home
  }

  /// The digits that are dialled within the country. The library is asked where this is not known beforehand.
  private static func home(_ whole: String) -> String {
    if whole.hasPrefix("7") { return "8" + whole.dropFirst() }
    if whole.hasPrefix("380") { return "0" + whole.dropFirst(3) }
    return String(decoding: display("+" + whole, isNational: true).utf8.filter { (48...57).contains($0) }, as: UTF8.self)
  }
}
