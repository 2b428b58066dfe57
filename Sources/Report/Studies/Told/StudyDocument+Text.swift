import Model
import Wording

extension StudyDocument {
  /// The study for a terminal: findings, warnings, then each table's first rows in columns.
  public func text(_ wording: Phrasebook) -> String {
    var lines = [title, subtitle, ""]
    lines += findings
    lines += warnings.map { wording("command.warning", ["text": $0]) }
    let width = facts.map { $0.name.count }.max() ?? 0
    if !facts.isEmpty { lines.append("") }
    lines += facts.map { fact in
      let note = fact.note.map { " (\($0))" } ?? ""
      return fact.name + String(repeating: " ", count: width - fact.name.count + 2) + fact.value + note
    }
    for section in sections {
      guard let table = section.table, table.shown > 0 else { continue }
      lines += ["", section.title] + Self.columns(of: table, wording)
      if table.shown < table.count {
        lines.append(
          wording("examination.customers.shown", ["shown": wording.integer(table.shown), "total": wording.integer(table.count)]))
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

extension Phrasebook {
  /// How many times, with the word that the number asks for: «2,9 раза», «5 раз», "2.9 times".
  func times(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e6 else { return "—" }
    // Two figures behind the sign below two, where they matter.
    let unit = value < 2 ? 10_000.0 : 100_000.0
    return self("study.times", count: FixedDecimal(millionths: Int64((value * 1_000_000 / unit).rounded() * unit)))
  }
}
