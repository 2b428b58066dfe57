import Model

/// Whether two names alone may be of one company: the form a registrar would ask about, not a proof. Numbers prove.
public enum SameName: String, Sendable {
  /// The same words and a form that does not contradict.
  case same
  case different

  public init(_ a: String, _ b: String) {
    var table = LikenessTable([.name])
    table.add([a])
    table.add([b])
    _ = table.columns()
    // A branch is another record than its company.
    guard table.isOffice[0] == table.isOffice[1], table.form.level(0, 1) != 1 else {
      self = .different
      return
    }
    self = table.name.level(0, 1) >= 4 ? .same : .different
  }
}
