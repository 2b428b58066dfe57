import Model

/// Where the cells of a column go: a field of the record, or of a bond that it bears.
struct ImportTarget {
  /// Nil for the id of the record itself.
  let field: (any AnyField)?
  /// Nil for a field of the record itself.
  let bond: Bond?
  /// The cells hold a part of the person's name alone.
  let part: NamePart?
  /// The reference is given by id, not by title.
  let isByID: Bool
  /// `name`, `owner.id`, `name.surname`, `position.account`.
  let name: String

  /// Nil when the type has no such field, or when it may not be imported.
  ///
  /// - Parameter tolerant: unused names differ in case in files that people wrote.
  init?(_ name: String, _ shape: Shape, _ catalogue: Catalogue, tolerant: Bool = true) {
    let name = tolerant ? name.bare.lowercased() : name
    self.name = name
    if name == "id" {
      (field, bond, part, isByID) = (nil, nil, nil, true)
      return
    }
    isByID = name.hasSuffix(".id")
    let path = (isByID ? String(name.dropLast(3)) : name).split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = path.first.map(String.init) else { return nil }
    let rest = path.count > 1 ? String(path[1]) : nil
    let found: (any AnyField)?
    if let own = shape.field(named: first) {
      (found, bond, part) = (own, nil, rest.flatMap { NamePart(rawValue: $0) })
      guard rest == nil || (part != nil && own.kind == .personName) else { return nil }
    } else {
      guard let rest, let bond = catalogue.bonds(of: shape).first(where: { $0.shape.table == first }) else { return nil }
      (found, self.bond, part) = (bond.fields.first { $0.name == rest }, bond, nil)
    }
    guard let found, !found.isReadOnly, !found.isSecret, !isByID || found.kind.target != nil else { return nil }
    field = found
  }

  /// What the column feeds, however its cells put it: `owner` for `owner.id`, `name` for `name.surname`.
  var fed: String { part != nil ? field?.name ?? name : isByID && field != nil ? String(name.dropLast(3)) : name }
}
