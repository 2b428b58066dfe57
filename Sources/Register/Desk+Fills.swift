extension Desk {
  /// Names of required fields that rules fill when they are left empty: a form need not ask for them.
  public func fills(_ table: String) -> Set<String> { Set(rules.filter { $0.table == table }.flatMap(\.fills)) }
}
