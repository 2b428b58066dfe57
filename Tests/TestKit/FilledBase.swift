import Model
import Storage

/// Fills every table of a catalogue with made-up records by the kinds of their fields, so that a new record type is filled too.
///
/// Titles and unique fields differ from record to record, other indexed texts repeat; every ninth optional value is left empty.
public struct FilledBase: Sendable {
  public let catalogue: Catalogue
  /// Records of each type, but for the few that a company has few of.
  public let size: Int64
  private static let few: [String: Int64] = ["user": 40, "team": 8, "field_definition": 0, "session": 20, "token": 20, "job": 200]

  /// The number of the manager who has four records of five: a small company has one.
  public static let busiest: Int64 = 1

  public init(_ catalogue: Catalogue, size: Int64) {
    self.catalogue = catalogue
    self.size = size
  }

  /// A type that points at a record of another only once has no more records than that one.
  public func count(_ table: String) -> Int64 {
    let pointed = catalogue.shape(table)?.fields.filter { $0.traits.contains(.unique) }.compactMap(\.kind.target) ?? []
    return min(Self.few[table] ?? size, pointed.map(count).min() ?? size)
  }

  /// The id of the n-th record of a type, n from 0; facts bear the id of what they are facts of.
  public func id(_ table: String, _ number: Int64) -> Int64 {
    let owner = catalogue.shapes.first { shape in shape.companions.contains { $0.table == table } }
    let place = catalogue.shapes.firstIndex { $0.table == (owner?.table ?? table) } ?? 0
    return Int64(place + 1) * 1_000_000 + number
  }

  /// Writes the records beside the Desk, with their search entries.
  public func write(in transaction: any Transaction) throws {
    for shape in catalogue.shapes {
      for start in stride(from: 0, to: count(shape.table), by: 2_000) {
        let records = (start..<min(start + 2_000, count(shape.table))).map { record($0, shape) }
        try transaction.insert(records, as: shape)
        let searched = shape.fields.filter { $0.traits.contains(.searchable) }
        guard shape.isPublic, !searched.isEmpty else { continue }
        let owner = shape.field(named: "owner")
        let entries = records.map { record in
          let key = searched.prefix(2).compactMap { field in record[field].text.map { shape.key(of: $0, field) } }.joined(separator: "\n")
          return SearchIndex.Entry(id: record.id, table: shape.table, owner: owner.flatMap { record[$0].integer }, key: key)
        }
        try transaction.putSearch(SearchEntries(entries, of: shape.table, for: transaction.dialect), areNew: true)
      }
    }
  }

  private func record(_ number: Int64, _ shape: Shape) -> AnyRecord {
    var record = shape.makeRecord()
    record.id = id(shape.table, number)
    record.version = 1
    record.createdAt = Instant(microseconds: House.now.microseconds - number * 60_000_000)
    record.changedAt = record.createdAt
    let keys = Set(shape.uniques.flatMap { $0 })
    for field in shape.fields {
      let isKey = field.isRequired || field.traits.contains(.unique) || keys.contains(field.name)
      if !isKey, (number + Int64(field.slot)) % 9 == 4 { continue }
      record.values[field.slot] = value(field, number, shape)
    }
    return record
  }

  private func value(_ field: any AnyField, _ place: Int64, _ shape: Shape) -> Value {
    // Nine of ten records keep what a new record is given.
    if case .value(let usual) = field.fallback, place % 10 != 0 { return usual }
    var number = place
    if case .value = field.fallback { number /= 10 }
    let isDistinct = field.name == shape.title.name || field.traits.contains(.unique)
    let tag = isDistinct ? number : number % 97
    switch field.kind {
    case .text, .personName, .postalAddress: return .text("Кирпич \(["Северный", "Южный", "Дальний"][Int(tag % 3)]) \(tag)")
    case .longText: return .text("100 0 200 0 300 0 400 0 500 0 600 \(tag)")
    case .email: return .text("kirpich\(tag)@example.ru")
    case .phone: return .text("+7912\(1_000_000 + tag)")
    case .requisite: return .text(String(7_700_000_000 + tag))
    case .webAddress: return .text("https://example.ru/\(tag)")
    case .integer:
      return .integer(shape.table == "change" && field.name == "record" ? id("account", number) : isDistinct ? number : number % 6)
    case .decimal, .percent: return .integer(number % 1_000 * 10_000)
    case .duration: return .integer(number % 100 * 60)
    case .money: return .money(Money(minor: number * 137 % 1_000_000, .rub))
    case .yesNo: return .bool(number % 10 == 0)
    case .choice(let options): return .text(options[Int(number) % options.count])
    case .choices(let options): return .texts([options[Int(number) % options.count]])
    case .day: return .integer(Int64(House.today.number) - number % 2_000)
    case .instant: return .integer(House.now.microseconds - number * 61_000_000)
    case .reference(let target): return .integer(reference(target, number, field, shape))
    case .references(let target): return .integers([reference(target, number, field, shape)])
    }
  }

  private func reference(_ target: String, _ number: Int64, _ field: any AnyField, _ shape: Shape) -> Int64 {
    if shape.table.hasPrefix(target + "_"), count(target) == count(shape.table), field.name == target { return id(target, number) }
    if target == "user", field.name == "owner", number % 10 < 8 { return id(target, Self.busiest) }
    // Some targets are popular: every third record points at one of a hundred.
    let spread = number % 3 == 0 ? number % 100 : number * 7 + Int64(field.slot)
    let isKey = field.traits.contains(.unique) || shape.uniques.contains { $0.contains(field.name) }
    return id(target, (isKey ? number : spread) % max(1, count(target)))
  }
}
