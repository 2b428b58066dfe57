/// How well a dialect fits the first records: even records of cells that look like cells.
struct DialectScore {
  let value: Double

  init(_ rows: [CSVRow], _ complaints: CSVComplaints) {
    var lengths: [Int: Int] = [:]
    var cells = 0.0, known = 0.0, counted = 0.0, beforeParted = 0.0
    for row in rows where !HeaderSearch.isNote(row) {
      lengths[row.count, default: 0] += 1
      counted += 1
      if row.count == 1, lengths.count == 1, counted == Double(lengths[1] ?? 0) { beforeParted += 1 }
      for column in 0..<min(row.count, 200) {
        cells += 1
        if row.isQuoted(column) || row.withUTF8(column, CellShape.init) != .odd { known += 1 }
      }
    }
    guard counted > 0 else {
      value = 0
      return
    }
    // Pattern score: mean over the distinct lengths of (records of that length) x (cells - 1) / cells.
    var pattern = 0.0, parted = 0.0
    for (length, count) in lengths {
      pattern += Double(count) * max(0.001, Double(length - 1) / Double(max(length, 1)))
      if length > 1 { parted += Double(count) }
    }
    pattern /= Double(lengths.count) * counted
    // One length that nearly all records share outweighs a tail of odd ones, which the mean alone would punish.
    let common = Double(lengths.filter { $0.key > 1 }.values.max() ?? 0) / counted
    pattern = max(pattern, lengths.count > 1 ? 0.6 * common * common : 0)
    let type = max(0.001, known / cells)
    let damage = Double(complaints.count) / counted
    // A table of one column with a delimiter in some of its texts is no table of two.
    let share = parted / counted
    let found = pattern * type / (1 + 8 * damage) * (share > 0 ? share : 1)
    // Once a table has begun its records go on: texts with a comma here and there are a list.
    let goesOn = parted * 2 > counted - beforeParted
    let isList = share > 0 && !goesOn && (lengths[1] ?? 0) == lengths.values.max()
    value = isList ? min(found, 0.0005) : found
  }
}
