import Formats

/// Reads days, remembering the last cell: lines of one order have one day.
struct DayMemory {
  private let order: DayOrder
  private let hasSerials: Bool
  private var cell: [UInt8] = []
  private var day = noDay

  static let noDay = Int32.min

  /// - Parameter hasSerials: the cells are days as spreadsheets count them.
  init(_ order: DayOrder, hasSerials: Bool = false) {
    self.order = order
    self.hasSerials = hasSerials
    cell.reserveCapacity(64)
  }

  /// `noDay` when the cell holds none.
  @inline(__always)
  mutating func day(_ bytes: UnsafeRawBufferPointer) -> Int32 {
    if bytes.count == cell.count, !bytes.isEmpty, isLast(bytes) { return day }
    let serial = hasSerials ? SerialDay.day(bytes) : nil
    day = serial ?? (try? DayText.purchaseDay(bytes, order: order).get()) ?? Self.noDay
    if bytes.count <= 64 {
      cell.removeAll(keepingCapacity: true)
      cell.append(contentsOf: bytes)
    } else {
      cell.removeAll(keepingCapacity: true)
    }
    return day
  }

  @inline(__always)
  private func isLast(_ bytes: UnsafeRawBufferPointer) -> Bool {
    cell.withUnsafeBytes { cell in
      // From the end: days of one file differ there.
      for index in stride(from: bytes.count - 1, through: 0, by: -1) where cell[index] != bytes[index] { return false }
      return true
    }
  }
}
