extension Sequence {
  /// One piece out of many values: `rows.html { row in "<tr><td>\(row.name)</td></tr>" }`, written into one buffer.
  public func html(_ piece: (Element) throws -> HTML) rethrows -> HTML {
    var all = HTML(capacity: underestimatedCount * 64)
    for element in self { all.append(try piece(element)) }
    return all
  }
}

extension Sequence where Element == HTML {
  /// The pieces as one, with a separator between neighbours; empty pieces are skipped and get no separator.
  public func joined(separator: HTML = .empty) -> HTML {
    var all = HTML()
    for piece in self where !piece.isEmpty {
      if !all.isEmpty { all.append(separator) }
      all.append(piece)
    }
    return all
  }
}
