import Formats
import Model

extension TableImport {
  /// A first pass over the file for a dry run: in which batches each key stands, so that only records which other rows may find have to
  /// be remembered.
  mutating func survey() async throws {
    let places = repetitions.places
    let positions = Set(places.flatMap { columns[$0].positions })
    let csv = session.source.open()
    let text = session.text()
    while true {
      let rows = part { ImportSession.next(csv) }.map { row in
        (0..<row.count).map { positions.contains($0) ? row.text($0) : "" }
      }
      if rows.isEmpty { return }
      try await session.tell(0)
      try await references.prepare(wanted(rows, places))
      let byTitle = text.finding(references.lookUp(isByID: false)), byID = text.finding(references.lookUp(isByID: true))
      var traces = Set<RowTrace>()
      for cells in rows {
        var row = TableRow(line: 0, cells: [], entries: [TableRow.Entry](repeating: .absent, count: columns.count))
        for place in places {
          let column = columns[place]
          // A row that cannot be read is among the rejects afterwards, whatever is counted for it here.
          if case .success(let value) = value(column.text(cells), at: place, column.target.isByID ? byID : byTitle), !value.isNull {
            row.entries[place] = .value(value)
          }
        }
        traces.formUnion(repetitions.traces(row))
      }
      census.add(traces)
    }
  }
}
