extension RecordScanner {
  enum QuotedEnd {
    case closed(CSVCell)
    /// The quote closed, but neither a delimiter nor a record end follows.
    case followedByText
    /// The file ended first.
    case open
  }

  /// Reads the protected cell whose opening quote lies at `start`; leaves `offset` after it and counts its lines.
  @inline(__always)
  mutating func quoted<Units: CodeUnits>(_: Units.Type, from start: Int) -> QuotedEnd {
    let width = Units.width
    var here = start + width
    var form = CSVCell.Form.plain
    while true {
      here = place(quotedStops, Units.self, from: here)
      guard here < end else { break }
      let unit = Units.unit(base, here)
      if unit == quote {
        if !isBackslash, here + width < end, Units.unit(base, here + width) == quote {
          form = .doubled
          here += 2 * width
          continue
        }
        let cell = CSVCell(start + width, here, form)
        offset = here + width
        return isAtCellEnd(Units.self) ? .closed(cell) : .followedByText
      }
      if isBackslash, unit == Self.backslash, here + width < end {
        form = .backslash
        here += width
        if Units.unit(base, here) == Self.lf { line += 1 }
      } else if unit == Self.lf {
        line += 1
      } else if unit == Self.cr, endsAtCR, !(here + width < end && Units.unit(base, here + width) == Self.lf) {
        line += 1
      }
      here += width
    }
    offset = end
    return .open
  }

  /// Steps over blanks after a closing quote when they lead to a delimiter or a record end.
  @inline(__always)
  private mutating func isAtCellEnd<Units: CodeUnits>(_: Units.Type) -> Bool {
    var here = offset
    while here < end {
      let unit = Units.unit(base, here)
      if unit == delimiter || isEnd(unit, Units.self, at: here) {
        offset = here
        return true
      }
      guard unit == Self.blank else { return false }
      here += Units.width
    }
    offset = end
    return true
  }

  /// Gives up a record whose quote never closes and goes on at the line after that quote.
  mutating func unterminated<Units: CodeUnits>(
    _: Units.Type, _ start: Int, _ quoteLine: Int, _ firstLine: Int, _ column: Int
  ) -> Outcome {
    offset = start + Units.width
    line = quoteLine
    stepOverLine(Units.self)
    return .lost(line: firstLine, .unterminatedQuote(column: column))
  }

  /// Moves to the start of the next physical line.
  mutating func stepOverLine<Units: CodeUnits>(_: Units.Type) {
    while true {
      offset = place(lineStops, Units.self, from: offset)
      guard offset < end else { return }
      if isEnd(Units.unit(base, offset), Units.self, at: offset) { return stepOverEnd(Units.self) }
      offset += Units.width
    }
  }
}
