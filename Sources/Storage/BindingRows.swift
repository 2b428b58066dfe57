import Dispatch

/// Rows on their way into a table: given, or made part by part, each on another thread while the one before is written.
///
/// What makes a row out of a record, the keys of its texts and the grams by which it is found, takes as long as writing it.
public struct BindingRows: Sendable {
  public let count: Int
  private let row: @Sendable (Int) -> [Binding]

  static let part = 512
  /// Of its own: a thread that waits for the next part must not keep the work of that part from a thread.
  private static let maker = DispatchQueue(label: "clientele.rows")

  public init(_ rows: [[Binding]]) { self.init(count: rows.count) { rows[$0] } }

  /// - Parameter row: makes the row of a number below the count; called once for each, on any thread.
  public init(count: Int, _ row: @escaping @Sendable (Int) -> [Binding]) {
    self.count = count
    self.row = row
  }

  /// Hands over all rows in their order, a part at a time.
  public func forEachPart(_ body: ([[Binding]]) throws -> Void) rethrows {
    var start = min(Self.part, count)
    var rows = (0..<start).map(row)
    if start == count { return try body(rows) }
    while !rows.isEmpty {
      let range = start..<min(start + Self.part, count)
      let next = Part()
      let isMade = DispatchGroup()
      if !range.isEmpty { Self.maker.async(group: isMade) { next.rows = range.map(row) } }
      defer { isMade.wait() }
      try body(rows)
      isMade.wait()
      (rows, start) = (next.rows, range.upperBound)
    }
  }

  /// Filled by one thread, taken by the other after it has waited.
  private final class Part: @unchecked Sendable {
    var rows: [[Binding]] = []
  }
}

extension Transaction {
  /// Inserts many rows by the fastest way of the engine.
  public func insert(into table: String, columns: [String], rows: [[Binding]]) throws {
    try insert(into: table, columns: columns, rows: BindingRows(rows))
  }
}
