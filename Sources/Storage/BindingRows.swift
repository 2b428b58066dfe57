import Dispatch

/// Rows on their way into a table: given, or made part by part, each on another thread while the one before is written.
///
/// What makes a row out of a record, the keys of its texts and the grams by which it is found, takes as long as writing it.
public struct BindingRows: Sendable {
  public let count: Int
  private let row: @Sendable (Int) -> [Binding]
  /// The parts whose making has begun; empty: each is made while the one before is written.
  private var parts: [Part] = []

  static let part = 512
  /// Of its own: a thread that waits for the next part must not keep the work of that part from a thread.
  private static let maker = DispatchQueue(label: "clientele.rows")
  /// Rows that are made long before their turn keep nobody waiting who has his.
  private static let early = DispatchQueue(label: "clientele.rows.early")

  public init(_ rows: [[Binding]]) { self.init(count: rows.count) { rows[$0] } }

  /// - Parameter row: makes the row of a number below the count; called once for each, on any thread.
  public init(count: Int, _ row: @escaping @Sendable (Int) -> [Binding]) {
    self.count = count
    self.row = row
  }

  /// The same rows, the making of which begins now, beside whatever is written before them.
  public func begun() -> BindingRows {
    guard count > Self.part else { return self }
    var rows = self
    rows.parts = stride(from: 0, to: count, by: Self.part).map { start in
      let part = Part(), range = start..<min(start + Self.part, count)
      Self.early.async(group: part.isMade) { [row] in part.rows = range.map(row) }
      return part
    }
    return rows
  }

  /// Hands over all rows in their order, a part at a time.
  public func forEachPart(_ body: ([[Binding]]) throws -> Void) rethrows {
    for part in parts { try body(part.made()) }
    guard parts.isEmpty else { return }
    var start = min(Self.part, count)
    var rows = (0..<start).map(row)
    if start == count { return try body(rows) }
    while !rows.isEmpty {
      let range = start..<min(start + Self.part, count)
      let next = Part()
      if !range.isEmpty { Self.maker.async(group: next.isMade) { next.rows = range.map(row) } }
      defer { next.isMade.wait() }
      try body(rows)
      (rows, start) = (next.made(), range.upperBound)
    }
  }

  /// Filled by one thread, taken by the other after it has waited.
  private final class Part: @unchecked Sendable {
    let isMade = DispatchGroup()
    var rows: [[Binding]] = []

    /// The rows, which the part keeps no longer.
    func made() -> [[Binding]] {
      isMade.wait()
      defer { rows = [] }
      return rows
    }
  }
}

extension Transaction {
  /// Inserts many rows by the fastest way of the engine.
  public func insert(into table: String, columns: [String], rows: [[Binding]]) throws {
    try insert(into: table, columns: columns, rows: BindingRows(rows))
  }
}
