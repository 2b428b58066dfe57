/// In how many batches of a file rows stand that may be found by something: in none, in one, or in more. Keeps to 64 MB however long the
/// file is; keys that share a cell are counted together, so it may say too much and never too little.
struct KeyCensus {
  /// Four cells of two bits in each byte.
  private var cells: [UInt8]
  /// Which better cells rows fill, as far as they are few.
  private var fillings = Set<UInt64>()
  private var mask: UInt64 { UInt64(cells.count * 4 - 1) }
  private static let mostBytes = 64 << 20
  private static let mostFillings = 64

  /// - Parameter bytes: the size of the file, in which a key takes some ten.
  init(fileSize bytes: Int) {
    var count = 1 << 8
    while count < min(bytes / 8, Self.mostBytes) { count *= 2 }
    cells = [UInt8](repeating: 0, count: count)
  }

  /// Counts a batch by all that its rows may be found by.
  mutating func add(_ traces: Set<RowTrace>) {
    for trace in traces {
      if fillings.count < Self.mostFillings { fillings.insert(trace.better) }
      let (byte, shift) = place(trace.key, trace.better)
      if cells[byte] >> shift & 3 < 2 { cells[byte] += 1 << shift }
    }
  }

  /// Whether rows of other batches may find a record by a trace of it.
  ///
  /// - Parameter own: the traces of the rows of its own batch.
  func isShared(_ trace: RowTrace, own: Set<RowTrace>) -> Bool {
    guard fillings.count < Self.mostFillings else { return true }
    return fillings.contains { better in
      guard trace.meets(better) else { return false }
      let isOwn = own.contains(RowTrace(key: trace.key, better: better, isUnique: trace.isUnique))
      return count(trace.key, better) > (isOwn ? 1 : 0)
    }
  }

  /// In so many batches: 0, 1, or 2 for more than one.
  private func count(_ key: KeyHash, _ better: UInt64) -> Int {
    let (byte, shift) = place(key, better)
    return Int(cells[byte] >> shift & 3)
  }

  private func place(_ key: KeyHash, _ better: UInt64) -> (byte: Int, shift: UInt8) {
    var key = key
    key.add(Int64(bitPattern: better))
    let cell = key.cell & mask
    return (Int(cell >> 2), UInt8(cell & 3) << 1)
  }
}
