import Formats

/// Reads days, remembering the last cell: lines of one order have one day.
struct DayMemory {
  private let order: DayOrder
  private var cell: [UInt8] = []
  private var day: Int32?

  init(_ order: DayOrder) {
    self.order = order
    cell.reserveCapacity(64)
  }

  /// nil when the cell holds no day.
  @inline(__always)
  mutating func day(_ bytes: UnsafeRawBufferPointer) -> Int32? {
    if bytes.count == cell.count, !bytes.isEmpty, cell.elementsEqual(bytes) { return day }
    let read = DayText.day(bytes, order: order)
    day = if case .success(let number) = read { number } else { nil }
    if bytes.count <= 64 {
      cell.removeAll(keepingCapacity: true)
      cell.append(contentsOf: bytes)
    } else {
      cell.removeAll(keepingCapacity: true)
    }
    return day
  }
}
