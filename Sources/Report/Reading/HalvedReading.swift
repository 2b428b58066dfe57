import Analysis
import Model

/// The pass over one file by two threads, each taking a half.
///
/// The second half begins at some line end near the middle. Whether a record really begins there, and not in the middle of a quoted cell,
/// is known when the first half has been read up to it: if not, what the second thread read is dropped, and the first goes on.
struct HalvedReading {
  private let file: PurchaseFile
  private var reading: LineReading

  /// Smaller files are not worth a second thread.
  private static let least = 8 << 20

  init(_ file: PurchaseFile, _ reading: LineReading) {
    self.file = file
    self.reading = reading
  }

  mutating func run(into lines: inout PurchaseLines, progress: (Int) throws -> Void) throws {
    guard let middle else {
      try reading.run(into: &lines, progress: progress)
      return
    }
    // Room for both halves at once: growing later would copy the first.
    lines.reserve(file.table.file.count / file.recordBytes + 2000, hasProducts: reading.hasProducts)
    var first = reading, second = reading
    var more = PurchaseLines(hasNames: !lines.customers.isByValue)
    let size = file.table.file.count
    let (end, other) = bothHalves(
      { Result { try first.run(into: &lines, to: middle) { try progress(min($0 * 2, size)) } } },
      { Result { try second.run(into: &more, from: LineReading.Place(offset: middle, line: 1), progress: { _ in }) } })
    let place = try end.get()
    if place.offset == middle {
      _ = try other.get()
      try lines.add(more, linesBefore: place.line - 1)
    } else if place.offset < size {
      more = PurchaseLines(hasNames: !lines.customers.isByValue)
      try first.run(into: &lines, from: place, progress: progress)
    }
    try progress(size)
  }

  /// Behind the line end nearest to the middle; nil for a file that one thread reads.
  private var middle: Int? {
    let mapped = file.table.file
    guard mapped.count >= Self.least, file.table.encoding.encoding.unitWidth == 1 else { return nil }
    return mapped.withBytes { bytes in
      let half = bytes.count / 2
      return bytes[half..<min(bytes.count, half + 65_536)].firstIndex(of: 10).map { $0 + 1 }
    }
  }
}
