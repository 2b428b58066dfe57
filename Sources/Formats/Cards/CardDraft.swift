/// A card being read, line by line.
struct CardDraft {
  /// Where the card begins.
  let line: Int
  let encoding: TextEncoding
  var card = Card()
  private var hasVersion = false
  private var properties = 0
  /// `item1.X-ABLabel`: labels stand after what they label, or before.
  private var labels: [String: String] = [:]
  private var grouped: [(group: String, place: Place)] = []
  private var labelLines: [ContentLine] = []

  private enum Place {
    case phone(Int), email(Int), url(Int), address(Int)
  }

  init(line: Int, encoding: TextEncoding) {
    self.line = line
    self.encoding = encoding
  }

  /// Takes in one line; returns the name of its property, nil when it has none.
  mutating func take(_ source: ContentLines.Line, _ complaints: inout ContentComplaints) -> String? {
    func complain(_ element: String, _ rule: ContentComplaint.Rule, _ value: String = "") {
      complaints.add(ContentComplaint(line: source.number, element: element, value: value, rule: rule))
    }
    properties += 1
    guard properties <= CardFile.mostProperties else {
      if properties == CardFile.mostProperties + 1 { complain("VCARD", .tooMany, "\(CardFile.mostProperties)") }
      return nil
    }
    guard source.bytes.count <= ContentLines.longest else {
      complain(CardFile.shown(source.bytes), .tooLong)
      return nil
    }
    let property: ContentLine
    do {
      property = try ContentLine.read(source.bytes[...], card.version == .two ? .card21 : .card) { bytes, parameters in
        text(bytes, parameters) { complain(CardFile.shown(source.bytes), .unknownCharset, $0) }
      }
    } catch {
      complain(CardFile.shown(source.bytes), .init(error), String(decoding: source.bytes.prefix(400), as: UTF8.self))
      return nil
    }
    put(property) { rule in complain(property.name, rule, property.value) }
    return property.name
  }

  /// Bytes of a value as text: quoted-printable undone, from the charset it names, else UTF-8 where it is, else as the file.
  private func text(_ bytes: ArraySlice<UInt8>, _ parameters: [ContentLine.Parameter], unknown: (String) -> Void) -> String {
    func value(_ name: String) -> String? { parameters.first { $0.name == name }?.values.first }
    let isQuoted = value("ENCODING").map { ["QUOTED-PRINTABLE", "Q"].contains($0.uppercased()) } ?? false
    let plain = isQuoted ? QuotedPrintable.decoded(bytes) : Array(bytes)
    var charset = encoding
    var isNamed = false
    if let label = value("CHARSET") {
      if let named = TextEncoding(label: label) {
        charset = named
        isNamed = true
      } else {
        unknown(label)
      }
    }
    let text =
      plain.withUnsafeBytes { raw in
        // Phones name a charset and write UTF-8 all the same.
        if charset != .utf8, charset.unitWidth == 1, let utf8 = Self.valid(plain), !isNamed || plain.contains(where: { $0 >= 0x80 }) {
          return utf8
        }
        if charset == .utf8, Self.valid(plain) == nil, encoding != .utf8 { return encoding.text(of: raw) }
        return charset.text(of: raw)
      }
    guard card.version == .two else { return isQuoted ? Self.escapingBreaks(text) : text }
    return Self.escaping21(text)
  }

  private static func valid(_ bytes: [UInt8]) -> String? { String(validating: bytes, as: UTF8.self) }

  private static func escapingBreaks(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
    return text.replacing("\r\n", with: "\\n").replacing("\n", with: "\\n").replacing("\r", with: "\\n")
  }

  /// Version 2.1 escapes the semicolon only; writers of it that escape more are met too. A backslash before anything else is text.
  private static func escaping21(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x5C || $0 == 0x0A || $0 == 0x0D }) else { return text }
    var out: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch byte {
      case 0x5C where [0x3B, 0x2C, 0x3A, 0x5C, 0x6E, 0x4E].contains(next):
        out += [byte, next]
        index += 1
      case 0x5C: out += [0x5C, 0x5C]
      case 0x0D where next == 0x0A: break
      case 0x0D, 0x0A: out += [0x5C, 0x6E]
      default: out.append(byte)
      }
      index += 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  private mutating func put(_ line: ContentLine, complain: (ContentComplaint.Rule) -> Void) {
    switch line.name {
    case "VERSION":
      hasVersion = true
      guard let version = CardVersion(rawValue: line.value.filter { $0 != " " }) else { return complain(.unknownVersion) }
      card.version = version
    case "FN": once(&card.formattedName, line, complain)
    case "N":
      guard card.name == nil else { return complain(.repeated) }
      var parts = ContentText.pieces(line.value, at: ";").map(\.trimmed)
      // `N:;;;;` says that there is none: version 3.0 demands the property.
      guard parts.contains(where: { !$0.isEmpty }) else { return }
      while parts.count < 5 { parts.append("") }
      card.name = CardName(family: parts[0], given: parts[1], additional: parts[2], prefixes: parts[3], suffixes: parts[4])
    case "NICKNAME": card.nicknames += list(line)
    case "ORG" where card.organization.isEmpty:
      var units = ContentText.pieces(line.value, at: ";").map(\.trimmed)
      while units.last?.isEmpty == true { units.removeLast() }
      card.organization = units
    case "TITLE" where card.title.isEmpty: card.title = ContentText.unescaped(line.value).trimmed
    case "ROLE" where card.role.isEmpty: card.role = ContentText.unescaped(line.value).trimmed
    case "TEL": entry(line, \.phones) { .phone($0) }
    case "EMAIL": entry(line, \.emails) { .email($0) }
    case "URL": entry(line, \.urls) { .url($0) }
    case "ADR": address(line)
    case "BDAY", "ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-MS-ANNIVERSARY": date(line, complain)
    case "PHOTO": picture(line, complain)
    case "NOTE":
      let text = ContentText.unescaped(line.value)
      card.note = card.note.isEmpty ? text : card.note + "\n" + text
    case "CATEGORIES": card.categories += list(line)
    case "UID" where card.uid.isEmpty: card.uid = ContentText.unescaped(line.value).trimmed
    case "REV" where card.revision.isEmpty: card.revision = line.value.trimmed
    case "X-ABLABEL" where line.group != nil:
      labels[line.group ?? ""] = Self.label(ContentText.unescaped(line.value))
      labelLines.append(line)
    default: card.others.append(line.withoutEncoding)
    }
  }

  private func once(_ text: inout String, _ line: ContentLine, _ complain: (ContentComplaint.Rule) -> Void) {
    let value = ContentText.unescaped(line.value).trimmed
    // Version 4.0 may show a name in several languages: the first is the preferred one.
    if text.isEmpty { text = value } else if card.version != .four { complain(.repeated) }
  }

  private func list(_ line: ContentLine) -> [String] {
    ContentText.pieces(line.value, at: ",").map(\.trimmed).filter { !$0.isEmpty }
  }

  /// `_$!<Assistant>!$_` is how address books of Apple mark their own labels.
  private static func label(_ text: String) -> String {
    guard text.hasPrefix("_$!<"), text.hasSuffix(">!$_"), text.utf8.count >= 8 else { return text }
    return String(text.dropFirst(4).dropLast(4))
  }

  private mutating func entry(_ line: ContentLine, _ path: WritableKeyPath<Card, [CardEntry]>, _ place: (Int) -> Place) {
    var value = ContentText.unescaped(line.value).trimmed
    if line.name == "TEL", value.prefix(4).lowercased() == "tel:" { value = String(value.dropFirst(4)) }
    if line.name == "EMAIL", value.prefix(7).lowercased() == "mailto:" { value = String(value.dropFirst(7)) }
    guard !value.isEmpty else { return }
    let (types, isPreferred) = Self.uses(line)
    if let group = line.group { grouped.append((group, place(card[keyPath: path].count))) }
    var entry = CardEntry(value, types: types, isPreferred: isPreferred)
    entry.label = Self.ownLabel(line)
    card[keyPath: path].append(entry)
  }

  /// The name that an Android user gave to a number: `TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=D0=94):…`, `TEL;X-Дача:…`.
  private static func ownLabel(_ line: ContentLine) -> String? {
    for parameter in line.parameters {
      let word: String
      if parameter.name == "TYPE", let own = parameter.values.first(where: { $0.prefix(2).lowercased() == "x-" }) {
        guard own.prefix(9).lowercased() == "x-custom(" || own.utf8.contains(where: { $0 >= 0x80 }) else { continue }
        word = String(own.prefix(9).lowercased() == "x-custom(" ? own.dropFirst(9) : own.dropFirst(2))
      } else if parameter.name.hasPrefix("X-CUSTOM("), let last = parameter.values.last {
        // The equals sign of its charset parts it where parameters part from their values.
        word = last
      } else {
        continue
      }
      let bytes = QuotedPrintable.decoded(ArraySlice(word.prefix { $0 != ")" }.utf8))
      if let text = String(validating: bytes, as: UTF8.self)?.trimmed, !text.isEmpty { return text }
    }
    return nil
  }

  private mutating func address(_ line: ContentLine) {
    var parts = ContentText.pieces(line.value, at: ";").map(\.trimmed)
    guard parts.contains(where: { !$0.isEmpty }) else { return }
    while parts.count < 7 { parts.append("") }
    var address = CardAddress()
    address.box = parts[0]
    address.extended = parts[1]
    address.street = parts[2]
    address.locality = parts[3]
    address.region = parts[4]
    address.postalCode = parts[5]
    address.country = parts[6]
    (address.types, address.isPreferred) = Self.uses(line)
    if let group = line.group { grouped.append((group, .address(card.addresses.count))) }
    card.addresses.append(address)
  }

  private static func uses(_ line: ContentLine) -> (types: [String], isPreferred: Bool) {
    var types: [String] = []
    for value in line.values(of: "TYPE") {
      for word in value.split(separator: ",") where !types.contains(word.lowercased()) { types.append(word.lowercased()) }
    }
    let isPreferred = types.contains("pref") || line.parameter("PREF") == "1"
    return (types.filter { $0 != "pref" && $0 != "internet" }, isPreferred)
  }

  private mutating func date(_ line: ContentLine, _ complain: (ContentComplaint.Rule) -> Void) {
    let text = ContentText.unescaped(line.value).trimmed
    guard !text.isEmpty else { return }
    guard var date = CardDate(text) else {
      // A date in words (`VALUE=text`) is kept as it is.
      if line.parameter("VALUE")?.lowercased() != "text" { complain(.notADate) }
      card.others.append(line.withoutEncoding)
      return
    }
    // Apple writes a year of its own for birthdays without one.
    if let omitted = line.parameter("X-APPLE-OMIT-YEAR"), date.year.map(String.init) == omitted.trimmed { date.year = nil }
    if line.name == "BDAY" {
      if card.birthday == nil { card.birthday = date } else { complain(.repeated) }
    } else if card.anniversary == nil {
      card.anniversary = date
    }
  }

  private mutating func picture(_ line: ContentLine, _ complain: (ContentComplaint.Rule) -> Void) {
    let value = line.value.trimmed
    let encoding = line.parameter("ENCODING")?.uppercased()
    if value.prefix(5).lowercased() == "data:", let comma = value.firstIndex(of: ",") {
      let head = value[value.index(value.startIndex, offsetBy: 5)..<comma].split(separator: ";")
      guard head.contains("base64"), let bytes = Base64.decoded(ContentText.unescaped(value[value.index(after: comma)...])) else {
        return complain(.brokenBase64)
      }
      card.pictures.append(.inline(bytes, mediaType: head.first.map { $0 == "base64" ? "" : $0.lowercased() } ?? ""))
    } else if encoding == "B" || encoding == "BASE64" {
      guard let bytes = Base64.decoded(value) else { return complain(.brokenBase64) }
      guard !bytes.isEmpty else { return }
      let type = (line.parameter("TYPE") ?? line.parameter("MEDIATYPE"))?.lowercased() ?? ""
      card.pictures.append(.inline(bytes, mediaType: type.isEmpty || type.contains("/") ? type : "image/\(type)"))
    } else if !value.isEmpty {
      card.pictures.append(.reference(ContentText.unescaped(value)))
    }
  }

  /// The card with its labels in place; nil when nothing in it names anybody.
  func finished(_ complaints: inout ContentComplaints) -> Card? {
    var card = card
    func complain(_ rule: ContentComplaint.Rule) { complaints.add(ContentComplaint(line: line, element: "VCARD", rule: rule)) }
    if !hasVersion { complain(.noVersion) }
    var used: Set<String> = []
    for (group, place) in grouped {
      guard let label = labels[group] else { continue }
      used.insert(group)
      switch place {
      case .phone(let index): card.phones[index].label = label
      case .email(let index): card.emails[index].label = label
      case .url(let index): card.urls[index].label = label
      case .address(let index): card.addresses[index].label = label
      }
    }
    card.others += labelLines.filter { !used.contains($0.group ?? "") }
    if card.formattedName.isEmpty {
      card.formattedName =
        card.name.map(\.shown).flatMap { $0.isEmpty ? nil : $0 } ?? card.organization.first ?? card.nicknames.first ?? ""
    }
    if card.formattedName.isEmpty {
      complain(.noName)
      if card.phones.isEmpty, card.emails.isEmpty, card.addresses.isEmpty, card.others.isEmpty, card.note.isEmpty { return nil }
    }
    return card
  }
}

extension ContentLine {
  /// Without the parameters that reading has undone.
  fileprivate var withoutEncoding: ContentLine {
    var line = self
    line.parameters.removeAll {
      $0.name == "CHARSET"
        || ($0.name == "ENCODING" && ["QUOTED-PRINTABLE", "Q", "7BIT", "8BIT"].contains($0.values.first?.uppercased() ?? ""))
    }
    return line
  }
}

extension String {
  /// Without blanks and line breaks at both ends.
  var trimmed: String {
    let bytes = utf8
    guard let first = bytes.first, let last = bytes.last, first <= 0x20 || last <= 0x20 else { return self }
    let head = drop { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    var end = head.endIndex
    while end > head.startIndex {
      let before = head.index(before: end)
      guard [" ", "\t", "\n", "\r\n", "\r"].contains(head[before]) else { break }
      end = before
    }
    return String(head[..<end])
  }
}
