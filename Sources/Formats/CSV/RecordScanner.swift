/// One pass over the code units of a text table: finds where the cells of the next record lie and decodes nothing.
struct RecordScanner {
  /// Parts of it are given back when a cell goes on for very long.
  private let file: MappedFile
  let base: UnsafeRawPointer
  let end: Int
  let limits: CSVLimits
  let delimiter: UInt16
  /// A unit that never occurs when the dialect has no quote.
  let quote: UInt16
  let isBackslash: Bool
  let endsAtCR: Bool
  let blanksBeforeQuote: Bool
  let plainStops: StopUnits
  let quotedStops: StopUnits
  let lineStops: StopUnits
  let hasQuote: Bool
  /// True for texts of bytes whose records may be found block by block.
  private let isUsual: Bool
  /// Stops of the bytes last looked at.
  var block: StopBlock
  var offset: Int
  var line = 1

  static let lf: UInt16 = 10, cr: UInt16 = 13, blank: UInt16 = 32, backslash: UInt16 = 92, never: UInt16 = 0xFFFF

  enum Outcome {
    case record(line: Int, count: Int, complaint: CSVComplaint.Kind?)
    case lost(line: Int, CSVComplaint.Kind)
    case end
  }

  init(_ file: MappedFile, end: Int, start: Int, dialect: CSVDialect, limits: CSVLimits) {
    self.file = file
    base = UnsafeRawPointer(file.start)
    self.end = end
    self.limits = limits
    offset = start
    delimiter = UInt16(dialect.delimiter)
    quote = dialect.quote.map(UInt16.init) ?? Self.never
    isBackslash = dialect.escape == .backslash
    endsAtCR = dialect.recordEnd == .cr
    blanksBeforeQuote = dialect.blanksBeforeQuote
    hasQuote = dialect.quote != nil
    isUsual = dialect.quote != dialect.delimiter && !isBackslash && !endsAtCR && !blanksBeforeQuote
    block = StopBlock(delimiter, Self.lf, Self.cr, dialect.quote.map(UInt16.init) ?? Self.lf)
    let escape = isBackslash ? Self.backslash : Self.lf
    plainStops = StopUnits(delimiter, Self.lf, Self.cr, escape)
    lineStops = StopUnits(Self.lf, Self.cr, Self.lf, Self.cr)
    quotedStops = StopUnits(quote, Self.lf, endsAtCR ? Self.cr : Self.lf, escape)
  }

  /// Fills the first of `cells` with the next record and steps over it and its end; blank lines are stepped over silently.
  @inline(__always)
  mutating func next<Units: CodeUnits>(_: Units.Type, into cells: inout [CSVCell]) -> Outcome {
    while offset < end {
      let unit = Units.unit(base, offset)
      guard isEnd(unit, Units.self, at: offset) else {
        if Units.width == 1, isUsual {
          let first = line
          if let count = cells.withUnsafeMutableBufferPointer({ usual(into: $0) }) {
            return .record(line: first, count: count, complaint: nil)
          }
        }
        return record(Units.self, into: &cells)
      }
      stepOverEnd(Units.self)
    }
    return .end
  }

  private mutating func record<Units: CodeUnits>(_: Units.Type, into cells: inout [CSVCell]) -> Outcome {
    let width = Units.width, first = line
    var complaint: CSVComplaint.Kind?
    var tooLong: CSVComplaint.Kind?
    var column = 0
    while true {
      column += 1
      var start = offset
      if blanksBeforeQuote {
        var ahead = start
        while ahead < end, Units.unit(base, ahead) == Self.blank { ahead += width }
        if ahead < end, Units.unit(base, ahead) == quote { start = ahead }
      }
      var cell: CSVCell
      if start < end, Units.unit(base, start) == quote {
        let linesBefore = line
        switch quoted(Units.self, from: start) {
        case .closed(let found): cell = found
        case .followedByText:
          // A cell of several lines that closes before text was never closed: the quote met was the next one's opening.
          if line != linesBefore {
            return unterminated(Units.self, start, linesBefore, first, column)
          }
          plain(Units.self)
          cell = CSVCell(start, offset, .plain)
          complaint = complaint ?? .textAfterQuote(column: column)
        case .open:
          return unterminated(Units.self, start, linesBefore, first, column)
        }
      } else {
        let isEscaped = plain(Units.self)
        cell = CSVCell(start, offset, isEscaped ? .backslash : .plain)
      }
      if offset - start > limits.cellBytes, tooLong == nil {
        tooLong = .cellTooLong(column: column, bytes: offset - start, limit: limits.cellBytes)
      }
      if column <= cells.count { cells[column - 1] = cell } else if column <= limits.columns { cells.append(cell) }
      guard offset < end, Units.unit(base, offset) == delimiter else { break }
      offset += width
    }
    if offset < end { stepOverEnd(Units.self) }
    if column > limits.columns { return .lost(line: first, .tooManyColumns(found: column, limit: limits.columns)) }
    if let tooLong { return .lost(line: first, tooLong) }
    return .record(line: first, count: column, complaint: complaint)
  }

  /// Moves to the delimiter or record end after an unprotected cell; true when it holds backslash escapes.
  @discardableResult @inline(__always)
  private mutating func plain<Units: CodeUnits>(_: Units.Type) -> Bool {
    var isEscaped = false
    var here = offset
    while true {
      here = place(plainStops, Units.self, from: here)
      guard here < end else { break }
      let unit = Units.unit(base, here)
      if unit == delimiter || unit == Self.lf { break }
      if unit == Self.cr, isEnd(unit, Units.self, at: here) { break }
      if isBackslash, unit == Self.backslash, here + Units.width < end {
        let escaped = Units.unit(base, here + Units.width)
        if escaped != Self.lf, escaped != Self.cr {
          isEscaped = true
          here += Units.width
        }
      }
      here += Units.width
    }
    offset = here
    return isEscaped
  }

  /// The next stop, or the end; a cell without one is read in flat memory.
  @inline(__always)
  func place<Units: CodeUnits>(_ stops: StopUnits, _: Units.Type, from start: Int) -> Int {
    let piece = 16 << 20
    var here = start
    while end - here > piece {
      let found = Units.place(stops, base, here, here + piece)
      if found < here + piece { return found }
      file.forget(here..<(here + piece))
      here += piece
    }
    return Units.place(stops, base, here, end)
  }

  @inline(__always)
  func isEnd<Units: CodeUnits>(_ unit: UInt16, _: Units.Type, at here: Int) -> Bool {
    if unit == Self.lf { return true }
    guard unit == Self.cr else { return false }
    if endsAtCR { return true }
    let after = here + Units.width
    // A last CR ends the file: its LF was cut off.
    return after >= end || Units.unit(base, after) == Self.lf
  }

  @inline(__always)
  mutating func stepOverEnd<Units: CodeUnits>(_: Units.Type) {
    let unit = Units.unit(base, offset)
    offset += Units.width
    if unit == Self.cr, offset < end, Units.unit(base, offset) == Self.lf { offset += Units.width }
    line += 1
  }
}
