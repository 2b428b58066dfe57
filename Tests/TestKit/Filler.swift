import Model
import Records
import Register
import Storage

/// Fills records of any type with valid values of every kind, making what they refer to.
public struct Filler: Sendable {
  let desk: Desk
  /// The user that references to users get.
  let user: Int64

  public init(_ desk: Desk, user: Int64) {
    self.desk = desk
    self.user = user
  }

  /// A record, not yet saved; another number gives other values.
  public func record(_ shape: Shape, _ seed: Int = 1) async throws -> AnyRecord {
    var record = shape.makeRecord()
    for (place, field) in shape.fields.enumerated() where !field.isReadOnly && !field.isSecret {
      switch field.kind {
      case .reference(let table): record[field] = .integer(try await id(table))
      case .references(let table): record[field] = .integers([try await id(table)])
      default: record[field] = Filler.value(field.kind, seed * 100 + place)
      }
    }
    return record
  }

  private func id(_ table: String) async throws -> Int64 {
    if table == User.table { return user }
    let found = try await desk.read(as: .program()) { try $0.lines(Query(table, select: [], limit: 1)).first?.id }
    if let found { return found }
    guard let shape = desk.catalogue.shape(table) else { throw Problem.internal("no type \(table)") }
    return try await desk.save(try await record(shape, 90), by: .program()).id
  }

  /// A value of a kind that shows what its inputs and columns must keep: fractions, seconds, quotes, signs of formulas, lines.
  public static func value(_ kind: Kind, _ number: Int) -> Value {
    switch kind {
    case .integer: .integer(Int64(number))
    case .decimal, .percent: .integer(Int64(number) * 1_000_000 + 120_500)
    case .duration: .integer(Int64(number) * 61)
    case .money: .money(Money(minor: Int64(number) * 101, .rub))
    case .yesNo: .bool(number % 2 == 0)
    case .choice(let options): .text(options[number % options.count])
    case .choices(let options): .texts(options)
    case .day: Day(Int32(20_000 + number)).value
    case .instant: Instant(seconds: 1_790_000_000 + Int64(number) * 61).value
    case .email: .text("a\(number)@b.example")
    case .phone: .text("+7 912 000 \(1000 + number)")
    case .requisite: .text("0\(7_000_000 + number)")
    case .webAddress: .text("https://b.example/?a=1&b=\(number)")
    case .longText: .text("=1+\(number)\n«два»; \"три\", <b>")
    case .personName: .text("Ім’я О'Нил \(number)")
    case .reference, .references: .null
    default: .text("Т & \"к\" <\(number)>; '")
    }
  }
}
