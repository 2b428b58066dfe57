/// Field 61 taken apart: `YYMMDD[MMDD]mark[funds]amount,kind reference//bank reference`, then a second line.
struct MT940Line {
  let bytes: [UInt8]
  var entry: (month: Int, day: Int)?
  var mark = "", fundsCode = "", kind = ""
  var amount: Int64 = 0
  var customerReference = "", bankReference = "", extra = ""

  init?(_ lines: [String]) {
    var lines = lines
    // Some savings banks break the line before the amount.
    if lines.count > 1, let first = lines.first, !first.contains(","), lines[1].first?.isNumber == true {
      lines = [first + lines[1]] + lines.dropFirst(2)
    }
    bytes = Array((lines.first ?? "").utf8)
    guard bytes.count >= 9, Self.number(bytes, 0, 6) != nil else { return nil }
    var place = 6
    if let month = Self.number(bytes, 6, 2), let day = Self.number(bytes, 8, 2) {
      entry = (month, day)
      place = 10
    }
    guard let sign = takeMark(&place) else { return nil }
    let start = place
    while place < bytes.count, bytes[place] &- 0x30 < 10 || bytes[place] == UInt8(ascii: ",") || bytes[place] == UInt8(ascii: ".") {
      place += 1
    }
    guard let sum = MinorUnits.reading(String(decoding: bytes[start..<place], as: UTF8.self)) else { return nil }
    amount = sign ? -sum : sum
    kind = String(decoding: bytes[place..<min(place + 4, bytes.count)], as: UTF8.self)
    references(bytes[min(place + 4, bytes.count)...])
    let rest = lines.dropFirst().map(MT940Reader.trimmed).filter { !$0.isEmpty }
    extra = ([extra] + rest).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Takes "C", "D", "RC", "RD", "EC", "ED" and the funds code; true for what lowers the balance.
  private mutating func takeMark(_ place: inout Int) -> Bool? {
    func letter(_ index: Int) -> Character? {
      index < bytes.count && (0x41...0x5A).contains(bytes[index]) ? Character(UnicodeScalar(bytes[index])) : nil
    }
    guard let first = letter(place) else { return nil }
    if first == "R" || first == "E", let second = letter(place + 1), second == "C" || second == "D" {
      mark = String([first, second])
      place += 2
    } else if first == "C" || first == "D" {
      mark = String(first)
      place += 1
    } else {
      return nil
    }
    if let funds = letter(place) {
      fundsCode = String(funds)
      place += 1
    }
    // A reversal of a credit takes money away; an expected one is no reversal.
    return mark == "D" || mark == "RC" || mark == "ED"
  }

  /// The customer's reference is 16 signs at most; what the bank writes behind it without "//" is a remark.
  private mutating func references(_ text: ArraySlice<UInt8>) {
    let slash = UInt8(ascii: "/")
    func trimmed(_ part: ArraySlice<UInt8>) -> String { MT940Reader.trimmed(String(decoding: part, as: UTF8.self)) }
    if let place = text.indices.dropLast().first(where: { text[$0] == slash && text[$0 + 1] == slash }) {
      customerReference = trimmed(text[..<place])
      bankReference = trimmed(text[(place + 2)...])
    } else {
      let whole = String(decoding: text, as: UTF8.self)
      customerReference = MT940Reader.trimmed(String(whole.prefix(16)))
      extra = MT940Reader.trimmed(String(whole.dropFirst(16)))
    }
  }

  /// A number of so many digits; nil when there are other signs.
  static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
    guard start >= 0, start + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[start..<(start + count)] {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte &- 0x30)
    }
    return value
  }
}
