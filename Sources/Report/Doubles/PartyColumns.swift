import Formats
import Likeness

/// What each column of a list of parties says of them, told from its heading.
struct PartyColumns {
  /// For each column its role; nil for columns that say nothing of who the party is.
  private(set) var roles: [LikenessRole?]
  /// The column that names the record, from 0.
  private(set) var record: Int?

  /// Roles by the keys of headings, which `--column` takes too.
  static let keys: [String: LikenessRole] = [
    "name": .name, "person.name": .name, "legal.name": .name, "surname": .surname, "given.name": .givenName, "patronymic": .patronymic,
    "kind": .kind, "tax.number": .taxNumber, "registry.number": .registryNumber, "person.number": .personNumber, "tax.reason": .branch,
    "phone": .phone, "email": .email, "city": .city, "region": .region, "country": .country, "postcode": .postcode, "address": .address,
    "second.address": .secondAddress, "house": .house, "birthday": .birthday, "contact": .contact,
  ]

  /// - Parameter chosen: role keys with the headings that the user named for them; "record" for the identity.
  /// - Throws: `DoublesFault.noHeading`, `unknownRole`, `noColumn` when nothing tells parties apart.
  init(header: [String], path: String, chosen: [(role: String, heading: String)]) throws {
    let found = header.map(Self.key)
    var keys = found
    // The record's own identity: `rec_id` before `id`, and the first of several.
    for wanted in ["rec id", "record id", "id", nil] where record == nil {
      record = header.indices.first {
        found[$0] == "record" && (wanted == nil || HeadingKey.normalised(header[$0]) == wanted)
      }
    }
    for (role, heading) in chosen {
      guard Self.keys[role] != nil || role == "record" else { throw DoublesFault.unknownRole(role) }
      guard let column = Self.column(heading, header) else {
        throw DoublesFault.noHeading(path: path, role: role, heading: heading, headings: header)
      }
      keys[column] = role
      if role == "record" { record = column }
    }
    let isNamed = keys.contains { $0 == "name" }
    let isPeople = keys.contains { Self.person.contains($0 ?? "") }
    // Numbers of companies beside a name and a person: the company is the party, the person its contact.
    let isCompanies = keys.contains { Self.company.contains($0 ?? "") }
    roles = keys.map { key in
      if isNamed, isPeople {
        if isCompanies, Self.person.contains(key ?? "") { return .contact }
        // A list of people with their firm beside them: the person is the party.
        if !isCompanies, key == "name" { return nil }
      }
      // The full legal name repeats the name.
      if key == "legal.name", isNamed { return nil }
      return key.flatMap { Self.keys[$0] }
    }
    if !roles.contains(where: { $0 == .name || $0 == .surname || $0 == .givenName }) {
      if let contact = roles.firstIndex(of: .contact) { roles[contact] = .name }
    }
    keepOneTaxNumber()
    if let record { roles[record] = nil }
    guard roles.contains(where: { $0.map { Self.telling.contains($0) } ?? false }) else {
      throw DoublesFault.noColumn(path: path, headings: header)
    }
  }

  private static let person: Set<String> = ["surname", "given.name", "patronymic", "person.name"]
  private static let company: Set<String> = ["tax.number", "tax.reason", "registry.number", "legal.name"]

  private static let telling: Set<LikenessRole> = [
    .name, .surname, .givenName, .taxNumber, .registryNumber, .personNumber, .phone, .email,
  ]

  /// A second number of the tax office is another number of the party: each is compared with its own kind.
  private mutating func keepOneTaxNumber() {
    let places = roles.indices.filter { roles[$0] == .taxNumber }
    for place in places.dropFirst() { roles[place] = roles.contains(.registryNumber) ? nil : .registryNumber }
  }

  private static func key(_ heading: String) -> String? {
    if let known = HeaderSetRole.key(heading) { return known }
    return HeadingGuess([heading], subject: .people).roles.first.flatMap { $0 }
      ?? HeadingGuess([heading], subject: .companies).roles.first.flatMap { $0 }
  }

  private static func column(_ heading: String, _ header: [String]) -> Int? {
    header.firstIndex(of: heading) ?? header.firstIndex { HeadingKey.normalised($0) == HeadingKey.normalised(heading) }
  }
}

/// Headings of programmers' tables that no list of words would hold: camel case and numbered parts.
private enum HeaderSetRole {
  static func key(_ heading: String) -> String? {
    switch HeadingKey.normalised(heading) {
    case "address 1", "address line 1", "billing address street", "billing street", "mailing street": "address"
    case "billing address city", "billing city", "mailing city": "city"
    case "billing address postal code", "billing postal code", "mailing postal code": "postcode"
    case "billing address state", "billing state", "mailing state", "state": "region"
    case "email address": "email"
    case "salutation name", "salutation", "title": nil
    default: nil
    }
  }
}
