import Formats
import Model
import Records

extension ImportPlan {
  /// What the program would make of a file by itself: columns by field names, labels and usual headings in three languages,
  /// signs and days by the content, the match key by the best unique field at hand.
  ///
  /// - Throws: `Problem.invalid` when there is no such public type.
  public init(
    guessing source: ImportSource, as subject: Subject, _ catalogue: Catalogue, currency: Currency, words: ImportWords = ImportWords()
  ) throws {
    if case .records(let table) = subject, catalogue.shape(table)?.isPublic != true {
      throw Problem.invalid([Issue("subject", .notAnOption, value: table)])
    }
    self.init(headings: source.header, as: subject, catalogue, currency: currency, words: words)
    let isCyrillic = source.header.contains { $0.unicodeScalars.contains { (0x400...0x52F).contains($0.value) } }
    if subject == .purchases { settleDays(source) }
    settleSigns(source, catalogue, prefersComma: isCyrillic)
    if let shape = subject.shape(catalogue) { dropUnreadable(source, shape, catalogue, words) }
    match = usualKeys(catalogue)
  }

  /// What the headings alone say.
  init(headings header: [String], as subject: Subject, _ catalogue: Catalogue, currency: Currency, words: ImportWords) {
    self.init(subject, columns: [], currency: currency)
    unknownReference = .leaveEmpty
    switch subject {
    case .purchases: takeRoles(HeadingGuess(header, subject: .purchases), header)
    case .records(let table): if let shape = catalogue.shape(table) { takeFields(shape, catalogue, header, words) }
    }
    match = usualKeys(catalogue)
  }

  private mutating func takeRoles(_ guess: HeadingGuess, _ header: [String]) {
    for (position, role) in guess.roles.enumerated() {
      guard let role, PurchaseRole(rawValue: role) != nil else { continue }
      let unit = guess.units[position] ?? ""
      columns.append(Column(heading: header[position], position: position, target: role, scale: guess.scale(of: position)))
      let words = Set(HeadingKey.normalised(header[position]).split(separator: " "))
      if role == PurchaseRole.discount.rawValue, unit.contains("процент") || unit.contains("percent") || words.contains("процент") {
        discountIsPercent = true
      }
      if role == PurchaseRole.cost.rawValue, HeadingKey.isOfOnePiece(header[position]) { costIsPerUnit = true }
    }
  }

  private mutating func takeFields(_ shape: Shape, _ catalogue: Catalogue, _ header: [String], _ words: ImportWords) {
    var names: [String: String] = [:]
    for feed in subject.feeds(catalogue) where feed.part == nil {
      guard let field = feed.field else { continue }
      let own = (field as? OwnField).map { Array($0.labels.values) } ?? []
      for label in words.fieldLabels(feed.bond ?? shape.table, field.name) + [field.label] + own
      where names[HeadingKey.normalised(label)] == nil { names[HeadingKey.normalised(label)] = feed.name }
    }
    var taken = Set<String>()
    var targets = [String?](repeating: nil, count: header.count)
    func take(_ position: Int, _ target: String?) {
      guard targets[position] == nil, let target, taken.insert(target).inserted else { return }
      targets[position] = target
    }
    // Names are surer than labels, labels surer than usual headings. The numbers of another program are none of ours.
    let isOurs = ImportPlan.isOurs(header, shape, catalogue)
    for (position, heading) in header.enumerated() where isOurs || heading != "id" {
      take(position, ImportTarget(heading, shape, catalogue, tolerant: false)?.name)
    }
    for (position, heading) in header.enumerated() {
      if heading.hasSuffix(".id"), let name = names[HeadingKey.normalised(String(heading.dropLast(3)))] {
        take(position, ImportTarget(name + ".id", shape, catalogue)?.name)
      } else {
        take(position, names[HeadingKey.normalised(heading)])
      }
    }
    // Of a person "Имя" is a part of the name, "Компания" where he works.
    let isOfPeople = shape.title.kind == .personName
    for subject in isOfPeople ? [HeadingSubject.people, .companies, .purchases] : [.companies, .people, .purchases] {
      let guess = HeadingGuess(header, subject: subject)
      for role in guess.roles.compactMap({ $0 }) {
        guard let name = ImportPlan.usual[shape.table]?[role], let target = ImportTarget(name, shape, catalogue),
          let position = guess.columns(of: role).first(where: { targets[$0] == nil })
        else { continue }
        if target.part == nil || !taken.contains(target.fed) { take(position, name) }
      }
    }
    let guess = HeadingGuess(header, subject: .companies)
    // What is said of a bond without its other end is said of nothing.
    let open = catalogue.bonds(of: shape).filter { bond in
      bond.needed.contains { !taken.contains($0.target) && !taken.contains($0.target + ".id") }
    }
    // A reference given both by title and by id is read by id.
    for position in header.indices {
      guard let target = targets[position], !taken.contains(target + ".id") else { continue }
      if open.contains(where: { target.hasPrefix($0.shape.table + ".") }) { continue }
      let isMoney = shape.field(named: target)?.kind == .money
      columns.append(
        Column(heading: header[position], position: position, target: target, scale: isMoney ? guess.scale(of: position) : 1))
    }
  }

  /// Whether every heading is a name of ours, as in what an export wrote for programs.
  private static func isOurs(_ header: [String], _ shape: Shape, _ catalogue: Catalogue) -> Bool {
    header.allSatisfy { heading in
      let name = heading.hasSuffix(".id") ? String(heading.dropLast(3)) : heading
      return heading == "id" || ImportTarget(heading, shape, catalogue, tolerant: false) != nil
        || catalogue.field(name.split(separator: ".").map(String.init), of: shape.table) != nil
    }
  }

  /// Fields by the roles of usual headings.
  private static let usual: [String: [String: String]] = [
    "account": [
      "name": "name", "legal.name": "legal_name", "tax.number": "tax_id", "phone": "phone", "email": "email", "web": "web",
      "address": "address", "city": "city", "region": "territory", "country": "territory", "sector": "activity", "revenue": "turnover",
      "employees": "employees", "owner": "owner", "stage": "stage", "note": "note", "external.number": "number", "founded": "founded",
    ],
    "contact": [
      "contact": "name", "person.name": "name", "surname": "name.surname", "given.name": "name.given", "patronymic": "name.patronymic",
      "phone": "phone", "email": "email", "birthday": "birthday", "owner": "owner", "note": "note", "name": "position.account",
      "post": "position.post",
    ],
    "product": ["product.code": "code", "product.name": "name", "name": "name", "unit.price": "price", "unit": "unit"],
    "order": [
      "order.number": "number", "order.day": "day", "customer.name": "account", "manager": "owner", "territory": "territory",
      "channel": "channel", "note": "note",
    ],
  ]

  /// Decimal sign and order of days, told from the cells of the columns that hold numbers and days.
  private mutating func settleSigns(_ source: ImportSource, _ catalogue: Catalogue, prefersComma: Bool) {
    var signs = DecimalSignTally()
    var days = DayOrderTally()
    let kinds = columns.map { kind(of: $0.target, catalogue) }
    source.sample(5000) { row in
      for (column, kind) in zip(columns, kinds) {
        guard let position = column.position else { continue }
        switch kind {
        case .decimal, .money, .percent, .integer: row.withUTF8(position) { signs.add($0) }
        case .day, .instant: row.withUTF8(position) { days.add($0) }
        default: break
        }
      }
    }
    decimalSign = signs.guess(preferred: prefersComma ? .comma : .dot).sign
    dayOrder = days.guess(preferred: .dayFirst).order
  }

  private func kind(of target: String, _ catalogue: Catalogue) -> Kind? {
    switch subject {
    case .purchases: PurchaseRole(rawValue: target)?.kind
    case .records: subject.shape(catalogue).flatMap { ImportTarget(target, $0, catalogue)?.field?.kind }
    }
  }

  /// Where no heading surely tells the days of the purchases, the cells do: "Месяц" may hold the numbers 1...12, and stand beside days
  /// whose heading nobody knows.
  private mutating func settleDays(_ source: ImportSource) {
    let target = PurchaseRole.orderDay.rawValue, guess = HeadingGuess(source.header, subject: .purchases)
    let named = columns.first { $0.target == target }?.position
    if let named, !guess.lesser.contains(named) { return }
    columns.removeAll { $0.target == target }
    var days = DayColumnTally(source.header, taken: Set(columns.compactMap(\.position)), named: named)
    source.sample(DayColumnTally.sample) { days.add($0) }
    guard let position = days.found else { return }
    columns.append(Column(heading: source.header[position], position: position, target: target))
    columns.sort { ($0.position ?? 0) < ($1.position ?? 0) }
  }

  /// A column that was guessed from its heading alone, and whose cells are mostly no values of the field, is left out
  /// and listed as unknown.
  private mutating func dropUnreadable(_ source: ImportSource, _ shape: Shape, _ catalogue: Catalogue, _ words: ImportWords) {
    let style = ReadingStyle(decimalSign: decimalSign, dayOrder: dayOrder, currency: currency) { _ in 0 }
    let text = FieldText(style, labels: words.optionLabels) { _, _ in .one(1) }
    var filled = [Int](repeating: 0, count: columns.count)
    var bad = filled
    let targets = columns.map { ImportTarget($0.target, shape, catalogue) }
    source.sample(300) { row in
      for (index, column) in columns.enumerated() {
        guard let position = column.position, !row.isEmpty(position), let target = targets[index], let field = target.field else {
          continue
        }
        filled[index] += 1
        let cell = CSVWriter.unguarded(row.text(position))
        if case .failure = text.value(cell, of: field, in: target.bond?.shape.table ?? shape.table) { bad[index] += 1 }
      }
    }
    columns = columns.indices.filter { bad[$0] * 2 <= filled[$0] }.map { columns[$0] }
  }

  /// The ways to find records of a type with these columns at hand: the id, unique fields, the tax number, the title.
  static func keys(of shape: Shape, among targets: Set<String>) -> [String] {
    if targets.contains("id") { return ["id"] }
    var keys = shape.fields.filter { $0.traits.contains(.unique) && targets.contains($0.name) }.map(\.name)
    keys += shape.uniques.filter { $0.allSatisfy { targets.contains($0) || targets.contains($0 + ".id") } }.map {
      $0.joined(separator: "+")
    }
    if shape.table == Account.table, targets.contains("tax_id") { keys.append("tax_id") }
    if keys.isEmpty || shape.table == Account.table, targets.contains(shape.title.name), shape.title.hasKey {
      keys.append(shape.title.name)
    }
    return keys
  }
}
