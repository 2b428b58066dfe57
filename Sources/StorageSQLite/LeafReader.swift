import Model
import Storage

/// Takes the columns of a `TableScan` from the leaf pages of its table.
struct LeafReader {
  /// What to do with one column of a stored record.
  private enum Use { case skip, number, currency, mark }

  private let uses: [Use]
  /// Positions in the row, by column of the record.
  private let targets: [Int]
  /// The bytes of the currency asked for, by column of the record.
  private let codes: [[UInt8]]
  /// Where the row id goes, -1 when nobody asks.
  private let idTarget: Int
  private let width: Int
  private let usable: Int

  /// - Parameter names: the columns of the table in the order of the records; `key` is the name of the one that is the row id.
  /// - Throws: `StorageError.failed` when the table lacks a column, or keeps a currency before its amount.
  init(_ scan: TableScan, names: [String], key: String, usable: Int) throws {
    var uses = names.map { _ in Use.skip }
    var targets = names.map { _ in 0 }
    var codes = names.map { _ in [UInt8]() }
    var idTarget = -1
    func place(_ name: String) throws -> Int {
      guard let place = names.firstIndex(of: name) else { throw StorageError.failed("\(scan.table) has no column \(name)") }
      return place
    }
    for (target, column) in scan.columns.enumerated() {
      switch column {
      case .number(key): idTarget = target
      case .number(let name):
        let place = try place(name)
        (uses[place], targets[place]) = (.number, target)
      case .money(let name, let currency):
        let (amount, code) = (try place(name), try place(name + "_currency"))
        guard amount < code else { throw StorageError.failed("\(scan.table).\(name) follows its currency") }
        (uses[amount], targets[amount]) = (.number, target)
        (uses[code], targets[code], codes[code]) = (.currency, target, Array(currency.code.utf8))
      }
    }
    uses[try place("deleted_at")] = .mark
    let count = (uses.lastIndex { $0 != .skip } ?? 0) + 1
    self.uses = Array(uses.prefix(count))
    self.targets = Array(targets.prefix(count))
    self.codes = Array(codes.prefix(count))
    self.idTarget = idTarget
    self.usable = usable
    width = scan.columns.count
  }

  /// Calls the body for each live row of a leaf. Answers the ids of rows whose columns reach into other pages: they are left out.
  ///
  /// - Throws: `StorageError.unusable` for a page that is not a leaf or does not keep to its bounds.
  func read(
    _ page: UnsafeMutableRawBufferPointer, at start: Int, into row: UnsafeMutablePointer<Int64>, _ body: (UnsafePointer<Int64>) -> Void
  ) throws -> [Int64] {
    var spread: [Int64] = []
    let bytes = StoredBytes(page, count: usable)
    let count = Int(page.big16(start + 3))
    guard page[start] == 13, start + 8 + 2 * count <= usable else { throw StoredBytes.damaged }
    for cell in 0..<count {
      var at = Int(page.big16(start + 8 + 2 * cell))
      let size = try bytes.count(&at)
      let id = Int64(bitPattern: try bytes.varint(&at))
      let kept = localSize(size)
      guard kept <= usable - at else { throw StoredBytes.damaged }
      switch try take(bytes, at, kept, isWhole: kept == size, row) {
      case .live:
        if idTarget >= 0 { row[idTarget] = id }
        body(row)
      case .dead: continue
      case .spread: spread.append(id)
      }
    }
    return spread
  }

  private enum Outcome { case live, dead, spread }

  /// Reads the columns of the record whose `kept` bytes begin at `start`.
  @inline(__always)
  private func take(
    _ bytes: StoredBytes, _ start: Int, _ kept: Int, isWhole: Bool, _ row: UnsafeMutablePointer<Int64>
  ) throws -> Outcome {
    var head = start
    let headSize = try bytes.count(&head)
    let end = start + kept
    guard headSize <= kept else {
      if isWhole { throw StoredBytes.damaged }
      return .spread
    }
    let headEnd = start + headSize
    for target in 0..<width { row[target] = .min }
    var value = headEnd
    var place = 0
    while place < uses.count, head < headEnd {
      let type = try bytes.count(&head)
      let size = StoredBytes.size(ofType: type)
      let use = uses[place]
      if use != .skip {
        guard size <= end - value else {
          if isWhole { throw StoredBytes.damaged }
          return .spread
        }
        switch use {
        case .mark: if type != 0 { return .dead }
        case .number: row[targets[place]] = try bytes.number(ofType: type, at: value)
        default:
          if !bytes.equal(codes[place], at: value, size) { row[targets[place]] = .min }
        }
      }
      // Both are within 2^32: see `StoredBytes.count`.
      value += size
      place += 1
    }
    // A record written before a column was added ends earlier: what it lacks is empty.
    while place < uses.count {
      if uses[place] == .currency { row[targets[place]] = .min }
      place += 1
    }
    return .live
  }

  /// How much of a record stays on its leaf; the rest is on pages of its own.
  @inline(__always)
  private func localSize(_ size: Int) -> Int {
    let most = usable - 35
    if size <= most { return size }
    let least = (usable - 12) * 32 / 255 - 23
    let kept = least + (size - least) % (usable - 4)
    return kept <= most ? kept : least
  }
}
