import Analysis
import Model
import Register
import Storage

/// Reads the purchase lines of the whole base, several parts side by side, all at one moment of the database.
public struct LedgerReading: Sendable {
  let desk: Desk
  /// Parts of the lines; more than the processors, so that uneven parts still end together.
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
    guard let orders = bounds.orders, let accounts = bounds.accounts else { return try Ledger(empty: currency) }
    guard orders.upperBound - orders.lowerBound < Self.widest, accounts.upperBound - accounts.lowerBound < Self.widest else {
      throw Problem.internal("ids are spread too wide for one ledger")
    }
    let live = LiveAccounts(accounts)
    let columns = (0..<ranges).map { _ in LineColumns(accounts: accounts, orders: orders) }
    do {
      try await desk.store.scan([LedgerLines.accounts, LedgerLines.lines(currency, parts: ranges)]) { part, row in
        if part == 0 { live.marks.add(row[0]) } else { columns[part - 1].add(row) }
      }
    } catch let error as StorageError {
      throw Problem(error)
    }
    return try await Ledger(columns, live: live.marks, accounts: accounts, orders: orders, currency)
  }
}

/// The accounts that are not deleted, while they are read.
private final class LiveAccounts: @unchecked Sendable {  // one lane fills it, the reading takes it after the lane has ended
  var marks: Marks
  init(_ range: ClosedRange<Int64>) { marks = Marks(range) }
}
