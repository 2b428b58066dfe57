import Model

/// One column of a list page: where its value comes from, how it is drawn, where its other values stand in a line.
struct ListColumn: Sendable {
  let path: [String]
  let field: any AnyField
  /// The shape in which the field stands: its words are labelled by it.
  let shape: Shape
  let style: ListPlan.Style?
  /// The position of its value, and of the values drawn with it, in `Line.values`.
  let position: Int
  var extras: [(position: Int, field: any AnyField, shape: Shape)] = []

  var name: String { path.joined(separator: ".") }
  var isNumber: Bool {
    if case .grade = style { return false }
    return field.kind.isNumber || field.kind == .day
  }
}

extension Catalogue {
  /// The field at the end of a path with the shape in which it stands.
  func place(_ path: [String], of table: String) -> (field: any AnyField, shape: Shape)? {
    guard let field = field(path, of: table), var shape = shape(table) else { return nil }
    for step in path.dropLast() {
      let next = shape.companion(named: step)?.table ?? shape.field(named: step)?.kind.target
      guard let next, let found = self.shape(next) else { return nil }
      shape = found
    }
    return (field, shape)
  }
}

/// The columns of a page and the query that reads them.
struct ListColumns: Sendable {
  let all: [ListColumn]
  /// The column that names the record.
  var title: ListColumn?
  let select: [[String]]

  /// The title comes first, whatever was chosen: a row without it leads nowhere.
  init(_ list: ListQuery, _ plan: ListPlan, _ catalogue: Catalogue) {
    let title = [list.shape.title.name]
    var chosen = list.columns.map(\.path)
    if !chosen.contains(title) { chosen.insert(title, at: 0) }
    var select = chosen
    var all: [ListColumn] = []
    var titleColumn: ListColumn?
    for (position, path) in chosen.enumerated() {
      guard let place = catalogue.place(path, of: list.shape.table) else { continue }
      let style = plan.styles[path.joined(separator: ".")]
      var column = ListColumn(path: path, field: place.field, shape: place.shape, style: style, position: position)
      for extra in style?.extras ?? [] {
        let steps = extra.split(separator: ".").map(String.init)
        guard let place = catalogue.place(steps, of: list.shape.table) else { continue }
        let known = select.firstIndex(of: steps)
        if known == nil { select.append(steps) }
        column.extras.append((known ?? select.count - 1, place.field, place.shape))
      }
      all.append(column)
      if path == title { titleColumn = column }
    }
    self.all = all
    self.title = titleColumn
    self.select = select
  }
}
