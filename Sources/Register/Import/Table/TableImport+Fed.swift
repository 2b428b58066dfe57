import Formats
import Model

extension TableImport {
  /// A column of the file and the field that it feeds; the parts of a person's name are one.
  struct Fed: Sendable {
    /// The columns of the file, from 0: several for the parts of a name.
    let positions: [Int]
    let parts: [NamePart]
    let heading: String
    let target: ImportTarget
    /// Of the record or of the bond that the field belongs to.
    let table: String
    let scale: Int64

    /// The cell of a row.
    func text(_ cells: [String]) -> String {
      if parts.isEmpty { return Fed.text(cells, positions[0]) }
      return NamePart.joined(zip(parts, positions).map { ($0, Fed.text(cells, $1).bare) })
    }

    private static func text(_ cells: [String], _ position: Int) -> String {
      position < cells.count ? CSVWriter.unguarded(cells[position]) : ""
    }
  }
}

extension TableImport.Fed {
  /// What the columns of a file feed by a plan.
  ///
  /// - Throws: `Problem.invalid` for columns that the file or the type has not, and for two that feed the same.
  static func columns(_ plan: ImportPlan, _ source: ImportSource, _ shape: Shape, _ catalogue: Catalogue) throws -> [Self] {
    var issues: [Issue] = [], columns: [Self] = []
    for (position, column) in try plan.placed(in: source.header) {
      let heading = column.heading ?? (position < source.header.count ? source.header[position] : String(position + 1))
      guard let target = ImportTarget(column.target, shape, catalogue) else {
        let isKnown = shape.field(named: column.target) != nil
        issues.append(Issue("field", isKnown ? .readOnly : .unknownField, value: column.target))
        continue
      }
      let same = columns.firstIndex { $0.target.fed == target.fed && ($0.target.part != nil || target.part != nil) }
      if let same, columns[same].target.part == nil || target.part == nil {
        issues.append(Issue("column", .ambiguous, value: heading, detail: target.fed))
      } else if let same {
        columns[same] = columns[same].joined(position, target.part, heading)
      } else {
        columns.append(
          Self(
            positions: [position], parts: target.part.map { [$0] } ?? [], heading: heading, target: target,
            table: target.bond?.shape.table ?? shape.table, scale: column.scale))
      }
    }
    if columns.isEmpty, issues.isEmpty { issues.append(Issue(nil, .noColumn, detail: source.headings)) }
    if !issues.isEmpty { throw Problem.invalid(issues) }
    return columns
  }

  private func joined(_ position: Int, _ part: NamePart?, _ heading: String) -> Self {
    Self(
      positions: positions + [position], parts: parts + (part.map { [$0] } ?? []), heading: "\(self.heading) + \(heading)", target: target,
      table: table, scale: scale)
  }
}
