import Wording

extension StudyDocument {
  /// The study for a terminal: findings, warnings, then each table's first rows in columns.
  public func text(_ wording: Phrasebook) -> String {
    var lines = [title, subtitle, ""]
    lines += findings
    lines += warnings.map { wording("command.warning", ["text": $0]) }
    let width = facts.map { $0.name.count }.max() ?? 0
    if !facts.isEmpty { lines.append("") }
    lines += facts.map { $0.name + String(repeating: " ", count: width - $0.name.count + 2) + $0.value }
    for section in sections {
      guard let table = section.table, table.count > 0 else { continue }
      lines += ["", section.title] + Self.columns(of: table, wording)
      if table.shown < table.count {
        lines.append(wording("examination.customers.shown", ["shown": wording.integer(table.shown), "total": wording.integer(table.count)]))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func columns(of table: StudyTable, _ wording: Phrasebook) -> [String] {
    // No cell of a stranger's file may break the frame.
    func short(_ text: String) -> String {
      let line = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
      return line.count > 48 ? String(line.prefix(47)) + "…" : String(line)
    }
    var rows = [table.columns.map(short)]
    for index in 0..<table.shown { rows.append(table.row(index).map { short($0.told(wording)) }) }
    let widths = table.columns.indices.map { column in rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, text in
        let space = String(repeating: " ", count: max(0, widths[min(column, widths.count - 1)] - text.count))
        return column >= table.numbers ? space + text : text + space
      }
      var line = "  " + cells.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }
}
