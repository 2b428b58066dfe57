import Model
import Records
import Storage

/// The columns of the facts table, in the order of the fields, and which of them an index knows.
struct FactsColumns {
  let shape: Shape
  let names: [String]
  /// True for columns of text.
  let isText: [Bool]
  /// True for columns that stand in an index: a row in which none of them changed is updated without touching any index.
  let isKeyed: [Bool]
  private let places: [Place]

  init(_ shape: Shape) {
    self.shape = shape
    let fields = shape.fields.filter { !$0.isOwn && !$0.kind.isSeveral }
    let indexed = Set(shape.indexes.joined())
    var names: [String] = []
    var isText: [Bool] = []
    var isKeyed: [Bool] = []
    for field in fields {
      let stands = !field.traits.isDisjoint(with: [.indexed, .unique]) || indexed.contains(field.name)
      for (position, name) in shape.columns(field).names.enumerated() {
        isKeyed.append(stands)
        names.append(name)
        isText.append(field.kind.isText || field.kind.options != nil || (field.kind == .money && position == 1))
      }
    }
    self.names = names
    places = fields.map { Place(slot: $0.slot, kind: $0.kind, hasKey: $0.hasKey, isWide: $0.kind == .money || $0.hasKey) }
    self.isText = isText
    self.isKeyed = isKeyed
  }

  /// All columns of a record.
  func row(_ record: AnyRecord) -> [Binding] {
    var row: [Binding] = []
    row.reserveCapacity(names.count)
    for place in places { append(record.values[place.slot], place, to: &row) }
    return row
  }

  private func append(_ value: Value, _ place: Place, to row: inout [Binding]) {
    switch value {
    case .integer(let number): row.append(.integer(number))
    case .bool(let flag): row.append(.integer(flag ? 1 : 0))
    case .money(let money):
      row.append(.integer(money.minor))
      row.append(.text(money.currency.code))
    case .text(let text):
      row.append(.text(text))
      if place.hasKey { row.append(.text(shape.keys.key(of: text, place.kind))) }
    case .null, .integers, .texts:
      row.append(.null)
      if place.isWide { row.append(.null) }
    }
  }

  /// What a value needs to know of its field, asked once: rows come by the hundred thousand.
  private struct Place {
    let slot: Int
    let kind: Kind
    let hasKey: Bool
    /// Takes two columns.
    let isWide: Bool
  }
}
