import Analysis
import Model
import Register
import Storage

/// Reads the purchase lines of the whole base, several ranges of ids side by side, all at one moment of the database.
public struct LedgerReading: Sendable {
  let desk: Desk
  /// Ranges of ids; more than the processors, so that uneven ranges still end together.
  let ranges: Int

  public init(_ desk: Desk, ranges: Int = 8) {
    self.desk = desk
    self.ranges = max(1, ranges)
  }

  /// Ids beyond this width would not fit the 32-bit distances the columns are kept in.
  private static let widest: Int64 = 1 << 31 - 2

  /// - Throws: `Problem` of the store; `Problem.internal` when ids are spread over more than two thousand million.
  public func read() async throws -> Ledger {
    let workspace = desk.workspace.currency
    let (bounds, currency) = try await desk.read(as: .program()) { reader in
      (try LedgerBounds(reader), try LedgerCurrency.read(reader, workspace: workspace))
    }
    guard let lines = bounds.lines, let orders = bounds.orders, let accounts = bounds.accounts else { return try Ledger(empty: currency) }
    guard orders.upperBound - orders.lowerBound < Self.widest, accounts.upperBound - accounts.lowerBound < Self.widest else {
      throw Problem.internal("ids are spread too wide for one ledger")
    }
    let marks = AccountMarks(accounts)
    let parts = Self.split(lines, into: ranges)
    let columns = parts.map { _ in LineColumns(accounts: accounts, orders: orders) }
    let statements = [LedgerLines.accounts] + parts.map { LedgerLines.lines($0, currency) }
    do {
      try await desk.store.scan(statements, columns: 5) { range, row in
        if range == 0 { marks.add(row[0]) } else { columns[range - 1].add(row) }
      }
    } catch let error as StorageError {
      throw Problem(error)
    }
    return try Ledger(columns, marks, orders: orders, currency)
  }

  /// Neighbouring ranges of about the same width.
  static func split(_ ids: ClosedRange<Int64>, into count: Int) -> [ClosedRange<Int64>] {
    let width = ids.upperBound - ids.lowerBound + 1
    let step = max(1, (width + Int64(count) - 1) / Int64(count))
    return stride(from: ids.lowerBound, through: ids.upperBound, by: Int64.Stride(step)).map { start in
      start...min(start + step - 1, ids.upperBound)
    }
  }
}
