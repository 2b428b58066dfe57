import Model

/// Two people started from one version of a record: what each of them changed comes together, what both changed is asked about.
struct ThreeWays: Sendable {
  /// The newer record with all that only the visitor changed.
  private(set) var merged: AnyRecord
  /// Fields that both gave another value.
  private(set) var conflicts: [any AnyField] = []

  /// - Parameter base: what both started from; without it every difference is a conflict.
  init(base: AnyRecord?, mine: AnyRecord, theirs: AnyRecord, fields: [any AnyField]) {
    merged = theirs
    for field in fields where mine[field] != theirs[field] {
      guard let base else {
        conflicts.append(field)
        continue
      }
      if mine[field] == base[field] { continue }
      if theirs[field] == base[field] { merged[field] = mine[field] } else { conflicts.append(field) }
    }
  }

  /// The input by which the visitor says whose value of a field stays: `keep.city` is `mine` or `theirs`.
  static let prefix = "keep."

  /// The form without the fields of which the newer value stays.
  static func chosen(_ form: Fields) -> Fields {
    var out = form
    for (name, value) in form.pairs where name.hasPrefix(prefix) && value == "theirs" {
      let field = String(name.dropFirst(prefix.count))
      for end in ["", "~id", "~title"] { out.set(field + end, nil) }
    }
    return out
  }
}
