/// Looks for the header among the first records, and for the notes above it.
struct HeaderSearch {
  let rows: [CSVRow]

  /// A comment line: one cell that starts with "#".
  static func isNote(_ row: CSVRow) -> Bool { row.count == 1 && row.withUTF8(0) { $0.first == UInt8(ascii: "#") } }

  /// Sets preamble, header and column count in `dialect`; returns the share of records with the usual count of cells, 0...1.
  func settle(_ dialect: inout CSVDialect) -> Double {
    let body = rows.filter { !Self.isNote($0) }
    guard let first = body.first else {
      dialect.hasHeader = false
      return 0
    }
    var lengths: [Int: Int] = [:]
    for row in body { lengths[row.count, default: 0] += 1 }
    // Of equally usual lengths the longer: notes are short.
    let usual = lengths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? first.count
    var top = topIndex(body, usual)
    if hasGroups(over: top, in: body, usual) { top += 1 }
    let isHeader = isHeader(top, in: body, usual)
    dialect.hasHeader = isHeader
    dialect.preambleLines = max(dialect.preambleLines, body[top].line - 1)
    // A header may end with delimiters that the records have not.
    let named = (0..<body[top].count).last { !body[top].isEmpty($0) }.map { $0 + 1 } ?? 0
    dialect.columns = isHeader ? max(named, min(usual, body[top].count)) : usual
    return Double(lengths[usual] ?? 0) / Double(body.count)
  }

  /// The record where the table begins: the first one as full as the fullest of the first twenty.
  private func topIndex(_ body: [CSVRow], _ usual: Int) -> Int {
    let head = body.prefix(20)
    // A single heading over a table of more columns, or over a table of one.
    guard usual > 1 else { return 0 }
    let fullest = head.map { min(filled($0), usual) }.max() ?? 0
    let wanted = max(2, Int((Double(fullest) * 0.8).rounded(.up)))
    let found = head.firstIndex { filled($0) >= wanted } ?? 0
    // Sparse records that belong to the table (as many cells as the rest, with figures in them) are not notes.
    for index in 0..<found {
      if body[index].count == usual, hasFigures(body[index], atLeast: 2) { return index }
      // A title alone ("Продажи;;;;") may be the word of a column.
      if filled(body[index]) > 1, recognised(body[index]) * 2 > filled(body[index]) { return index }
    }
    return found
  }

  /// A row of groups («Клиент», «Продажи») over the row of headings: with gaps or repeated names where the next row has neither.
  private func hasGroups(over top: Int, in body: [CSVRow], _ usual: Int) -> Bool {
    guard top + 2 < body.count else { return false }
    let groups = body[top], headings = body[top + 1], below = body[top + 2]
    let names = (0..<groups.count).map { HeadingKey.normalised(groups.text($0)) }.filter { !$0.isEmpty }
    guard headings.count == usual, filled(headings) == usual, names.count < usual || Set(names).count < names.count else { return false }
    let texts = (0..<usual).map { HeadingKey.normalised(headings.text($0)) }
    return Set(texts).count == usual && recognised(headings) * 2 > usual && recognised(below) * 2 <= usual
      && !hasFigures(headings, atLeast: 1)
      && hasFigures(below, atLeast: 1)
  }

  private func isHeader(_ top: Int, in body: [CSVRow], _ usual: Int) -> Bool {
    let header = body[top], below = Array(body.dropFirst(top + 1).prefix(100))
    let texts = (0..<header.count).map { HeadingKey.normalised(header.text($0)) }
    let named = texts.filter { !$0.isEmpty }
    guard !named.isEmpty else { return false }
    if recognised(header) * 2 > named.count { return true }
    var score = 0.0
    var figures = 0
    for column in 0..<header.count {
      let shape = shape(header, column)
      guard shape != .empty else { continue }
      if shape == .figures { figures += 1 }
      score += vote(column, texts[column], shape, below)
    }
    if figures * 4 > named.count { return false }
    if Set(named).count < named.count { score -= 1 }
    if header.count * 2 < usual { score -= 2 }
    return below.isEmpty ? figures == 0 : score > 0 || (score == 0 && figures == 0 && named.count == header.count)
  }

  /// What one column says: for a header when it stands over other shapes, against it when it looks like what is below.
  private func vote(_ column: Int, _ text: String, _ shape: CellShape, _ below: [CSVRow]) -> Double {
    var figures = 0, filled = 0, repeated = 0
    var lengths: Set<Int> = []
    let length = Self.size(text)
    for row in below where column < row.count && !row.isEmpty(column) {
      filled += 1
      if self.shape(row, column) == .figures { figures += 1 }
      let other = HeadingKey.normalised(row.text(column))
      lengths.insert(Self.size(other))
      if other == text { repeated += 1 }
    }
    guard filled > 0 else { return 0 }
    if shape == .figures { return figures * 2 > filled ? -1.5 : -0.5 }
    if figures * 10 >= filled * 8 { return 1.5 }
    if repeated > 0 { return repeated * 20 > filled ? -1 : -0.1 }
    // Codes of one length: a heading of another length is no code (after the sniffer of Python's csv module).
    if filled >= 3, lengths.count == 1 { return lengths.contains(length) ? -1 : 1 }
    return HeadingGuess.role(of: text) == nil ? 0 : 1
  }

  private static func size(_ text: String) -> Int { text.unicodeScalars.count }

  private func shape(_ row: CSVRow, _ column: Int) -> CellShape {
    row.withUTF8(column, CellShape.init)
  }

  private func filled(_ row: CSVRow) -> Int { (0..<row.count).count { !row.isEmpty($0) } }

  private func hasFigures(_ row: CSVRow, atLeast count: Int) -> Bool {
    (0..<row.count).count { shape(row, $0) == .figures } >= count
  }

  private func recognised(_ row: CSVRow) -> Int {
    (0..<min(row.count, 200)).count { HeadingGuess.role(of: row.text($0)) != nil }
  }
}
