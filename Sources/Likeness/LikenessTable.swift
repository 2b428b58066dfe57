import Model

/// The records among which doubles are sought, column by column, in the forms in which they are compared.
public struct LikenessTable {
  public private(set) var count = 0
  /// Cells of each role.
  private let places: [LikenessRole: [Int]]
  let name = NameColumn(.name)
  let form = ClassColumn(.form)
  let kind = ClassColumn(.kind)
  let country = ClassColumn(.country)
  let branch = ClassColumn(.branch)
  let taxNumber = CodeColumn(.taxNumber)
  let registryNumber = CodeColumn(.registryNumber)
  let personNumber = CodeColumn(.personNumber)
  let postcode = CodeColumn(.postcode)
  let birthday = CodeColumn(.birthday)
  let phone = ContactPointColumn(.phone)
  let email = ContactPointColumn(.email)
  let city = PlaceColumn(.city)
  let region = PlaceColumn(.region)
  let address = AddressColumn(.address)
  let secondAddress = AddressColumn(.secondAddress)
  let contact = NameColumn(.contact)
  /// Branches and representative offices by their name.
  private(set) var isOffice: [Bool] = []

  /// - Parameter roles: what each cell of a record holds; nil for cells that do not matter. A role may stand over several cells.
  public init(_ roles: [LikenessRole?]) {
    var places: [LikenessRole: [Int]] = [:]
    for (place, role) in roles.enumerated() { if let role { places[role, default: []].append(place) } }
    self.places = places
  }

  /// Adds a record: a cell for each role.
  public mutating func add(_ cells: [String]) {
    func texts(_ role: LikenessRole) -> [String] {
      (places[role] ?? []).compactMap { $0 < cells.count && !cells[$0].isEmpty ? cells[$0] : nil }
    }
    func text(_ role: LikenessRole) -> String {
      guard let places = places[role] else { return "" }
      if places.count == 1 { return places[0] < cells.count ? cells[places[0]] : "" }
      return texts(role).joined(separator: " ")
    }
    addName(texts(.name).first ?? "", person: [.surname, .givenName, .patronymic].map(text), kind: text(.kind))
    let tax = Self.parted(text(.taxNumber))
    taxNumber.add(tax.number)
    registryNumber.add(text(.registryNumber))
    personNumber.add(text(.personNumber))
    postcode.add(text(.postcode))
    birthday.add(text(.birthday))
    let reason = text(.branch)
    branch.add(reason.isEmpty ? tax.branch : reason)
    country.add(places[.country] == nil ? nil : String(decoding: PlaceColumn.spelling(text(.country)), as: UTF8.self))
    phone.add(texts(.phone))
    email.add(texts(.email))
    city.add(text(.city))
    region.add(text(.region))
    address.add(text(.house) + " " + text(.address))
    secondAddress.add(text(.secondAddress))
    let person = text(.contact)
    if person.isEmpty { contact.addNothing() } else { contact.addPerson(person, isKeyed: false) }
    count += 1
  }

  /// «ИНН 7707083893/773601001»: a tax number with its label and the reason of registration in one cell, as 1C and banks print them.
  private static func parted(_ text: String) -> (number: String, branch: String) {
    guard text.utf8.contains(where: { $0 == 0x2F || $0 == 0x5C || $0 >= 0xD0 }) else { return (text, "") }
    let reading = RequisiteSort.inn.read(text.replacing("\\", with: "/"))
    guard !reading.normal.isEmpty, reading.normal.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return (text, "") }
    return (reading.normal, reading.rest ?? "")
  }

  private mutating func addName(_ text: String, person: [String], kind kindText: String) {
    let kindWord = kindText.lowercased()
    kind.add(kindWord.isEmpty ? nil : kindWord)
    let parted = person.filter { !$0.isEmpty }.joined(separator: " ")
    if text.isEmpty {
      form.add(nil)
      isOffice.append(false)
      if parted.isEmpty { name.addNothing() } else { name.addPerson(parted, isKeyed: true) }
      return
    }
    let company = CompanyName(text)
    let isPerson =
      company.form.map(\.isPerson) ?? (Self.personKinds.contains(kindWord) || (kindWord.isEmpty && NameParts.looksLikePerson(text)))
    if isPerson { name.addPerson(company.core, isKeyed: true) } else { name.addCompany(company) }
    form.add(company.form?.family.rawValue)
    isOffice.append(company.isBranch)
  }

  private static let personKinds: Set<String> = [
    "person", "individual", "contact", "human", "физлицо", "физическое лицо", "человек", "персона", "контакт", "частное лицо", "фізособа",
    "фізична особа", "особа",
  ]

  /// Every column that is filled in at least two records, ready for comparing.
  func columns() -> [any Column] {
    for names in [name, contact] { names.finish() }
    for classes in [form, kind, country, branch] { classes.finish() }
    for codes in [taxNumber, registryNumber, personNumber, postcode, birthday] { codes.finish() }
    for points in [phone, email] { points.finish() }
    for places in [city, region] { places.finish() }
    for addresses in [address, secondAddress] { addresses.finish() }
    let all: [any Column] = [
      taxNumber, registryNumber, personNumber, birthday, phone, email, name, address, city, postcode, contact, secondAddress, region, form,
      kind,
      country,
    ]
    return all.filter { column in
      if let classes = column as? ClassColumn, classes.distinct < 2 { return false }
      return column.filled >= 2
    }
  }
}
