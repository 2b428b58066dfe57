import Model

/// Where the cells of a column go in a record.
struct ImportTarget {
  /// Nil for the id of the record itself.
  let field: (any AnyField)?
  /// The reference is given by id, not by title.
  let isByID: Bool
  let name: String

  /// Nil when the type has no such field, or when it may not be imported.
  ///
  /// - Parameter tolerant: unused names differ in case in files that people wrote.
  init?(_ name: String, _ shape: Shape, tolerant: Bool = true) {
    let name = tolerant ? name.bare.lowercased() : name
    if name == "id" {
      (field, isByID, self.name) = (nil, true, name)
      return
    }
    let isByID = name.hasSuffix(".id")
    guard let field = shape.field(named: isByID ? String(name.dropLast(3)) : name), !field.isReadOnly, !field.isSecret,
      !isByID || field.kind.target != nil
    else { return nil }
    (self.field, self.isByID, self.name) = (field, isByID, name)
  }
}
