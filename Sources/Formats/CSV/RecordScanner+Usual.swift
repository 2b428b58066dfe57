/// Records as most programs write them, found block by block: one line, quotes around whole cells, a delimiter or the line's end after.
extension RecordScanner {
  /// Fills `cells` with the record at `offset` and steps over it and its end.
  /// - Returns: how many cells it has; nil, with nothing changed, for what must be read with more care.
  @inline(__always)
  mutating func usual(into cells: UnsafeMutableBufferPointer<CSVCell>) -> Int? {
    let delimiter = UInt8(truncatingIfNeeded: delimiter), mark = UInt8(truncatingIfNeeded: quote), most = min(cells.count, limits.columns)
    var start = offset, column = 0
    // What is longer is put aside with more care.
    let longest = limits.cellBytes + StopBlock.size
    while column < most {
      var here: Int, cell: CSVCell
      if hasQuote, start < end, byte(start) == mark {
        guard let close = closing(from: start, mark, min(end, start + longest)) else { return nil }
        cell = CSVCell(start + 1, close.place, close.isDoubled ? .doubled : .plain)
        here = close.place + 1
      } else {
        here = plainEnd(from: start, delimiter, min(end, start + longest))
        cell = CSVCell(start, here, .plain)
      }
      guard here < end, here - start <= limits.cellBytes else { return nil }
      cells[column] = cell
      column += 1
      let unit = byte(here)
      if unit == delimiter {
        start = here + 1
        continue
      }
      if unit == 13, here + 1 < end, byte(here + 1) == 10 { here += 1 } else if unit != 10 { return nil }
      offset = here + 1
      line += 1
      return column
    }
    return nil
  }

  @inline(__always)
  private func byte(_ place: Int) -> UInt8 { base.load(fromByteOffset: place, as: UInt8.self) }

  /// The delimiter or the first byte of the record's end after an unprotected cell.
  @inline(__always)
  private mutating func plainEnd(from start: Int, _ delimiter: UInt8, _ bound: Int) -> Int {
    var here = start
    while true {
      here = block.place(base, here, bound)
      guard here < bound else { return end }
      let unit = byte(here)
      if unit == delimiter || unit == 10 || (unit == 13 && here + 1 < end && byte(here + 1) == 10) { return here }
      here += 1
    }
  }

  /// The closing quote of the cell whose opening quote lies at `start`; nil when a line or the text ends first.
  @inline(__always)
  private mutating func closing(from start: Int, _ mark: UInt8, _ bound: Int) -> (place: Int, isDoubled: Bool)? {
    var here = start + 1, isDoubled = false
    while true {
      here = block.place(base, here, bound)
      guard here < bound else { return nil }
      let unit = byte(here)
      if unit == mark {
        guard here + 1 < end else { return nil }
        if byte(here + 1) != mark { return (here, isDoubled) }
        isDoubled = true
        here += 1
      } else if unit == 10 {
        return nil
      }
      here += 1
    }
  }
}
