extension Card {
  /// The card as a file in version 3.0 (what phones and Outlook take) or 4.0; reading it gives an equal card of that version.
  /// Version 2.1 is read only and leaves as 3.0.
  public func bytes(_ version: CardVersion = .three) -> [UInt8] {
    var out: [UInt8] = []
    write(version == .four ? .four : .three, into: &out)
    return out
  }

  func write(_ version: CardVersion, into out: inout [UInt8]) {
    out += "BEGIN:VCARD\r\nVERSION:\(version.rawValue)\r\n".utf8
    func line(_ name: String, _ value: String, _ parameters: [ContentLine.Parameter] = [], group: String? = nil) {
      ContentLine(name, value, parameters, group: group).write(into: &out)
    }
    func text(_ name: String, _ value: String) {
      if !value.isEmpty { line(name, ContentText.escaped(value)) }
    }
    func list(_ name: String, _ values: [String], separator: String = ",") {
      if !values.isEmpty { line(name, values.map { ContentText.escaped($0) }.joined(separator: separator)) }
    }
    line("FN", ContentText.escaped(formattedName))
    if let name { list("N", name.parts, separator: ";") } else if version == .three { line("N", ";;;;") }
    list("NICKNAME", nicknames)
    list("ORG", organization, separator: ";")
    text("TITLE", title)
    text("ROLE", role)
    var items = ItemGroups(others)
    func entries(_ name: String, _ entries: [CardEntry]) {
      for entry in entries {
        let group = entry.label.map { _ in items.next() }
        line(name, ContentText.escaped(entry.value), Self.uses(entry.types, entry.isPreferred, version), group: group)
        if let label = entry.label { line("X-ABLabel", ContentText.escaped(label), group: group) }
      }
    }
    entries("TEL", phones)
    entries("EMAIL", emails)
    for address in addresses {
      let group = address.label.map { _ in items.next() }
      let value = address.parts.map { ContentText.escaped($0) }.joined(separator: ";")
      line("ADR", value, Self.uses(address.types, address.isPreferred, version), group: group)
      if let label = address.label { line("X-ABLabel", ContentText.escaped(label), group: group) }
    }
    entries("URL", urls)
    if let birthday { line("BDAY", birthday.text(version)) }
    if let anniversary { line(version == .four ? "ANNIVERSARY" : "X-ANNIVERSARY", anniversary.text(version)) }
    for picture in pictures { Self.write(picture, version, line) }
    text("NOTE", note)
    list("CATEGORIES", categories)
    text("UID", uid)
    if !revision.isEmpty { line("REV", revision) }
    for other in others { other.write(into: &out) }
    out += "END:VCARD\r\n".utf8
  }

  private static func uses(_ types: [String], _ isPreferred: Bool, _ version: CardVersion) -> [ContentLine.Parameter] {
    switch version {
    case .four:
      return (types.isEmpty ? [] : [.init("TYPE", types)]) + (isPreferred ? [.init("PREF", ["1"])] : [])
    default:
      let types = types + (isPreferred ? ["pref"] : [])
      return types.isEmpty ? [] : [.init("TYPE", types.map { $0.uppercased() })]
    }
  }

  private static func write(
    _ picture: CardPicture, _ version: CardVersion, _ line: (String, String, [ContentLine.Parameter], String?) -> Void
  ) {
    switch (picture, version) {
    case (.reference(let address), _):
      line("PHOTO", version == .four ? ContentText.escaped(address) : ContentText.escaped(address), [.init("VALUE", ["uri"])], nil)
    case (.inline(let bytes, let type), .four):
      line("PHOTO", "data:\(type.filter { $0 != ";" && $0 != "," });base64," + Base64.encoded(bytes), [], nil)
    case (.inline(let bytes, let type), _):
      let short = type.hasPrefix("image/") ? String(type.dropFirst(6)).uppercased() : type
      line("PHOTO", Base64.encoded(bytes), [.init("ENCODING", ["b"])] + (short.isEmpty ? [] : [.init("TYPE", [short])]), nil)
    }
  }

  /// Names for groups that no other line of the card uses: `item1`, `item2`.
  private struct ItemGroups {
    private let taken: Set<String>
    private var number = 0
    init(_ others: [ContentLine]) { taken = Set(others.compactMap { $0.group?.lowercased() }) }
    mutating func next() -> String {
      repeat { number += 1 } while taken.contains("item\(number)")
      return "item\(number)"
    }
  }
}

extension [Card] {
  /// The cards as one file.
  public func bytes(_ version: CardVersion = .three) -> [UInt8] {
    var out: [UInt8] = []
    for card in self { card.write(version == .four ? .four : .three, into: &out) }
    return out
  }
}
