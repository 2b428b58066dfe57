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
  private let fields: [any AnyField]

  init(_ shape: Shape) {
    self.shape = shape
    fields = shape.fields.filter { !$0.isOwn && !$0.kind.isSeveral }
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
    self.isText = isText
    self.isKeyed = isKeyed
  }

  /// The columns of a record, the id first being left to the caller.
  func row(_ record: AnyRecord) -> [Binding] {
    var row: [Binding] = []
    row.reserveCapacity(names.count)
    for field in fields { append(record[field], field, to: &row) }
    return row
  }

  private func append(_ value: Value, _ field: any AnyField, to row: inout [Binding]) {
    switch value {
    case .integer(let number): row.append(.integer(number))
    case .bool(let flag): row.append(.integer(flag ? 1 : 0))
    case .money(let money):
      row.append(.integer(money.minor))
      row.append(.text(money.currency.code))
    case .text(let text):
      row.append(.text(text))
      if field.hasKey { row.append(.text(field.kind.key(of: text))) }
    case .null, .integers, .texts:
      row.append(.null)
      if field.kind == .money || field.hasKey { row.append(.null) }
    }
  }
}
