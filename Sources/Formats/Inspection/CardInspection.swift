import Model

/// What a file of cards holds: people and organisations, and how to reach them.
enum CardInspection: FileInspector {
  static func inspect(_ file: MappedFile, kind: FileKind, _ options: InspectionOptions) -> Inspection {
    let read: CardFile
    do { read = try file.withBytes { try CardFile($0) } } catch { return .refusal(.vcard, .init(fault: error as? FileFault ?? .empty)) }
    var inspection = Inspection(.vcard, options)
    inspection.isUsable = !read.cards.isEmpty
    let cards = read.cards
    inspection.found = cards.count
    inspection.add("encoding", read.encoding.rawValue)
    inspection.add("cards", count: cards.count)
    inspection.add("versions", Set(cards.map(\.version.rawValue)).sorted().joined(separator: ","))
    inspection.add("tel", count: cards.reduce(0) { $0 + $1.phones.count })
    inspection.add("email", count: cards.reduce(0) { $0 + $1.emails.count })
    inspection.add("adr", count: cards.reduce(0) { $0 + $1.addresses.count })
    inspection.add("photo", count: cards.reduce(0) { $0 + $1.pictures.count })
    inspection.add("fn", .array(cards.prefix(options.shown).map { .string($0.formattedName) }))
    inspection.add("people", .array(cards.prefix(options.shown).map(json)))
    for complaint in read.complaints.first { inspection.complaints.add(Complaint(complaint, "vcard")) }
    return inspection
  }

  static func json(_ card: Card) -> JSON {
    func texts(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }
    var members: [JSON.Member] = [.init("fn", .string(card.formattedName)), .init("version", .string(card.version.rawValue))]
    func add(_ name: String, _ text: String) { if !text.isEmpty { members.append(.init(name, .string(text))) } }
    if let name = card.name {
      add("family_name", name.family)
      add("given_name", name.given)
      add("additional_names", name.additional)
      add("prefixes", name.prefixes)
      add("suffixes", name.suffixes)
    }
    if !card.nicknames.isEmpty { members.append(.init("nicknames", texts(card.nicknames))) }
    if !card.organization.isEmpty { members.append(.init("organization", texts(card.organization))) }
    add("title", card.title)
    add("role", card.role)
    members.append(.init("phones", .array(card.phones.map(json))))
    members.append(.init("emails", .array(card.emails.map(json))))
    if !card.urls.isEmpty { members.append(.init("urls", .array(card.urls.map(json)))) }
    members.append(.init("addresses", .array(card.addresses.map(json))))
    add("birthday", card.birthday?.text(.three) ?? "")
    add("anniversary", card.anniversary?.text(.three) ?? "")
    add("note", String(card.note.prefix(4_000)))
    if !card.categories.isEmpty { members.append(.init("categories", texts(card.categories))) }
    add("uid", card.uid)
    members.append(.init("photos", .array(card.pictures.map(json))))
    if !card.others.isEmpty {
      members.append(.init("others", .array(card.others.prefix(100).map { .string("\($0.name):\($0.value.prefix(200))") })))
    }
    return .object(members)
  }

  private static func json(_ entry: CardEntry) -> JSON {
    [
      "value": .string(entry.value), "types": .array(entry.types.map(JSON.string)), "preferred": .bool(entry.isPreferred),
      "label": entry.label.map(JSON.string) ?? .null,
    ]
  }

  private static func json(_ address: CardAddress) -> JSON {
    [
      "street": .string(address.street), "extended": .string(address.extended), "box": .string(address.box),
      "locality": .string(address.locality), "region": .string(address.region), "postal_code": .string(address.postalCode),
      "country": .string(address.country), "types": .array(address.types.map(JSON.string)),
      "label": address.label.map(JSON.string) ?? .null,
    ]
  }

  private static func json(_ picture: CardPicture) -> JSON {
    switch picture {
    case .inline(let bytes, let type): ["media_type": .string(type), "bytes": .integer(Int64(bytes.count))]
    case .reference(let address): ["reference": .string(String(address.prefix(400)))]
    }
  }
}
