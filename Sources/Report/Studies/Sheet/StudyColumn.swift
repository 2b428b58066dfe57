import Formats

/// A column read whole: a code for each line into the distinct texts, -1 where the cell says nothing.
struct StudyColumn {
  let heading: String
  private(set) var codes: [Int32] = []
  private(set) var texts: [String] = []
  private(set) var counts: [Int] = []
  private var places: [String: Int32] = [:]

  init(_ heading: String) { self.heading = heading }

  var count: Int { codes.count }
  var known: Int { counts.reduce(0, +) }

  /// Words that say "nothing here".
  private static let nothing: Set<String> = ["nan", "null", "n/a", "#n/a", "-", "—", "–", "?", "nil"]

  mutating func append(_ cell: UnsafeRawBufferPointer) {
    var start = 0, end = min(cell.count, 1000)
    while start < end, cell[start] <= 32 { start += 1 }
    while end > start, cell[end - 1] <= 32 { end -= 1 }
    let text = String(decoding: cell[start..<end], as: UTF8.self)
    guard !text.isEmpty, text.utf8.count > 4 || !Self.nothing.contains(text.lowercased()) else {
      codes.append(-1)
      return
    }
    if let code = places[text] {
      codes.append(code)
      counts[Int(code)] += 1
      return
    }
    let code = Int32(truncatingIfNeeded: texts.count)
    places[text] = code
    texts.append(text)
    counts.append(1)
    codes.append(code)
  }

  /// Forgets the last line, which turned out to be none.
  mutating func removeLast() {
    guard let code = codes.popLast(), code >= 0 else { return }
    counts[Int(code)] -= 1
  }

  /// nil where the cell says nothing.
  func text(_ line: Int) -> String? { codes[line] < 0 ? nil : texts[Int(codes[line])] }

  func code(of text: String) -> Int32? { places[text] }

  /// The value of each distinct text as a number, nan for what is none.
  func numbers(_ delimiter: UInt8) -> [Double] {
    let sign = StudyNumber.sign(of: texts.prefix(5000), delimiter: delimiter)
    return texts.map { StudyNumber.value($0, sign) ?? .nan }
  }

  /// Each distinct text as a day, nil for what is none.
  func days() -> [Int32?] {
    let order = DayOrderGuess(sample: texts.prefix(5000)).order
    return texts.map { try? DayText.day($0, order: order).get() }
  }

  /// What most of the cells are.
  func kind(_ delimiter: UInt8) -> Kind {
    guard known > 0 else { return .empty }
    let numbers = numbers(delimiter)
    let numeric = zip(numbers, counts).reduce(0) { $1.0.isNaN ? $0 : $0 + $1.1 }
    if numeric * 100 >= known * 95 { return .number(numbers) }
    let days = days()
    let dated = zip(days, counts).reduce(0) { $1.0 == nil ? $0 : $0 + $1.1 }
    if dated * 100 >= known * 95 { return .day(days) }
    return .text
  }

  enum Kind {
    case empty
    /// The value of each distinct text; nan for the few that are none.
    case number([Double])
    case day([Int32?])
    case text
  }
}

/// A table read whole, line by line: damaged records and headings inside it are left out.
struct StudyLines {
  let columns: [StudyColumn]
  /// The physical line of each record that takes part.
  let lines: [Int32]
  let rejects: StudyRejects
  /// Records of the file, headings not counted.
  let total: Int

  var count: Int { lines.count }

  /// - Parameter wanted: positions of the columns to keep; nil for all.
  /// - Throws: `ExaminationFault.noLines`; what `progress` throws.
  init(_ sheet: StudySheet, wanted: [Int]? = nil, progress: StudyProgress? = nil) throws {
    let reader = sheet.open()
    var columns: [StudyColumn] = []
    var places: [Int] = wanted ?? sheet.header.indices.map { $0 }
    var lines: [Int32] = []
    var rejects = StudyRejects()
    var total = 0
    let size = Double(max(1, sheet.table.file.count))
    while let row = reader.next() {
      if columns.isEmpty {
        if wanted == nil, sheet.header.isEmpty { places = Array(0..<row.count) }
        columns = Self.unique(places.map { sheet.heading($0) }).map { StudyColumn($0) }
      }
      total += 1
      if total & 0xFFFF == 0 { try progress?(Double(reader.offset) / size) }
      guard lines.count < Int(Int32.max) - 1, row.line < Int(Int32.max) else { throw ExaminationFault.tooManyLines }
      if let complaint = row.complaint, case .moreColumns = complaint.kind {
        rejects.add(.badRow, line: row.line)
        continue
      }
      if !sheet.header.isEmpty, row.count == sheet.header.count, row.withUTF8(0, { $0.elementsEqual(sheet.header[0].utf8) }),
        row.texts == sheet.header
      {
        rejects.add(.repeatedHeader, line: row.line)
        continue
      }
      for (position, place) in places.enumerated() { row.withUTF8(place) { columns[position].append($0) } }
      lines.append(Int32(truncatingIfNeeded: row.line))
    }
    rejects.add(reader.complaints)
    total += reader.complaints.lostRecords
    guard !lines.isEmpty else { throw ExaminationFault.noLines(path: sheet.path) }
    self.columns = columns
    self.lines = lines
    self.rejects = rejects
    self.total = total
  }

  /// A heading that stands twice gets a number: both columns can be told apart.
  private static func unique(_ headings: [String]) -> [String] {
    var seen: [String: Int] = [:]
    return headings.map { heading in
      seen[heading, default: 0] += 1
      let count = seen[heading] ?? 1
      return count == 1 ? heading : "\(heading) (\(count))"
    }
  }
}
