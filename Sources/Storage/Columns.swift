import Model

/// Where the values of a field live: columns of the record's own table or of a side table, or a link table.
public struct FieldColumns: Sendable {
  public let field: any AnyField
  /// The table that holds the column; the link table for kinds with several values.
  public let table: String
  public let column: String

  public init(_ field: any AnyField, of shape: Shape) {
    self.field = field
    column = field.name
    if field.kind.isSeveral {
      table = "\(shape.table)__\(field.name)"
    } else if let own = field as? OwnField {
      table = shape.sideTable(own.side)
    } else {
      table = shape.table
    }
  }

  /// The columns that hold the value, in the order in which `read` and `bindings` take them.
  public var names: [String] {
    switch field.kind {
    case .money: [column, column + "_currency"]
    default: field.hasKey ? [column, column + "_key"] : [column]
    }
  }

  /// The same columns with what they hold.
  var typed: [SchemaPlan.Column] {
    let isText = field.kind.isText || field.kind.options != nil
    return names.enumerated().map { index, name in
      SchemaPlan.Column(name: name, isText: isText || (field.kind == .money && index == 1))
    }
  }

  /// The column by which the field is sorted and compared.
  public var comparable: String { field.hasKey ? column + "_key" : column }
}

extension Shape {
  public func sideTable(_ side: Int) -> String { "\(table)__x\(side)" }
  public func columns(_ field: any AnyField) -> FieldColumns { FieldColumns(field, of: self) }
  /// Side tables in use, by number.
  public var sides: [Int] { Set(ownFields.filter { !$0.kind.isSeveral }.map(\.side)).sorted() }
}

extension AnyField {
  /// Appends what is written for a value, one binding a column of `FieldColumns.names`.
  func bind(_ value: Value, _ keys: TextKeys, into row: inout [Binding]) {
    switch value {
    case .null:
      row.append(.null)
      if hasKey || kind == .money { row.append(.null) }
    case .bool(let flag): row.append(.integer(flag ? 1 : 0))
    case .integer(let number): row.append(.integer(number))
    case .money(let money):
      row.append(.integer(money.minor))
      row.append(.text(money.currency.code))
    case .text(let text):
      row.append(.text(text))
      if hasKey { row.append(.text(keys.key(of: text, kind))) }
    case .integers, .texts: break
    }
  }

  func bindings(_ value: Value, _ keys: TextKeys) -> [Binding] {
    var row: [Binding] = []
    bind(value, keys, into: &row)
    return row
  }

  /// What a value is compared with in a condition: the key of a text where the field has one.
  func comparand(_ value: Value, _ keys: TextKeys) -> Binding {
    switch value {
    case .null: .null
    case .bool(let flag): .integer(flag ? 1 : 0)
    case .integer(let number): .integer(number)
    case .money(let money): .integer(money.minor)
    case .text(let text): .text(hasKey ? keys.key(of: text, kind) : text)
    case .integers(let list): list.first.map { .integer($0) } ?? .null
    case .texts(let list): list.first.map { .text($0) } ?? .null
    }
  }
}
