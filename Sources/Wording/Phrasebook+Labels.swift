import Model

extension Phrasebook {
  /// The name of a record type in the singular: «Клиент».
  public func label(type table: String) -> String { self("type." + table) }

  /// The name of a record type in the plural: «Клиенты».
  public func label(types table: String) -> String { self("type.\(table).many") }

  /// The label of a field: of a built-in one from the messages, of an own one from its definition, else the English one.
  public func label(_ field: any AnyField, of table: String) -> String {
    if let own = field as? OwnField, let label = own.labels[language.code], !label.isEmpty { return label }
    let key = "field.\(table).\(field.name)"
    return !field.isOwn && has(key) ? self(key) : field.label
  }

  /// The label of one value of a choice; the value itself for a choice an administrator defined.
  public func label(option value: String, of field: String, in table: String) -> String {
    let key = "option.\(table).\(field).\(value)"
    return has(key) ? self(key) : value
  }

  /// The name of a kind of field: «Деньги».
  public func label(_ kind: Kind) -> String { self("kind." + kind.name) }

  public func label(_ isTrue: Bool) -> String { self(isTrue ? "common.yes" : "common.no") }
}
