import Insight
import Logging
import Model
import Records
import Register
import Storage
import TestKit

/// Purchases made by the tests, and the consumers of the change log that follow them.
extension House {
  func worker() -> InsightWorker {
    InsightWorker(desk, Jobs(desk, worker: "test"), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  /// Returns when every writing made so far is settled: on PostgreSQL a writing of another test may hold the log back for a while.
  func settle() async throws {
    while true {
      let isSettled = try await desk.read(as: House.program) { reader in
        let newest = try reader.rows("SELECT MAX(batch) FROM change") { $0.optionalInteger(0) }.first ?? nil
        return try reader.settledBatch() > newest ?? 0
      }
      if isSettled { return }
      await Task.yield()
    }
  }

  /// A whole run over a settled log.
  @discardableResult
  func recompute() async throws -> FactsRun.Outcome {
    try await settle()
    return try await FactsRun(desk).run()
  }

  /// A look at a settled log.
  @discardableResult
  func look(_ worker: InsightWorker) async throws -> [Int64] {
    try await settle()
    return try await worker.look()
  }

  /// One order of lines; a line is revenue and cost in minor units.
  @discardableResult
  func buys(
    _ account: Record<Account>, _ number: String, on day: Day, _ lines: [(Int64, Int64?)], _ currency: Currency = .rub,
    by actor: Actor = House.program
  ) async throws -> Record<Order> {
    let product = try await self.product()
    return try await desk.write(by: actor) { writing in
      var order = Record<Order>()
      order.number = number
      order.day = day
      order.account = account.id
      order = try writing.save(order)
      for (ordinal, (revenue, cost)) in lines.enumerated() {
        var line = Record<OrderLine>()
        line.order = order.id
        line.account = account.id
        line.day = day
        line.product = product
        line.quantity = FixedDecimal(millionths: revenue < 0 ? -1_000_000 : 1_000_000)
        line.unitPrice = FixedDecimal(millionths: 0)
        line.amount = Money(minor: revenue, currency)
        line.cost = cost.map { Money(minor: $0, currency) }
        line.ordinal = ordinal + 1
        try writing.save(line)
      }
      return order
    }
  }

  func product() async throws -> ID<Product> {
    if let known = try await desk.read(as: House.program, { try $0.fetch(Product.self, limit: 1).first }) { return known.id }
    var product = Record<Product>()
    product.code = "T-1"
    product.name = "Плитка"
    return try await desk.save(product, by: House.program).id
  }

  func facts(_ account: Record<Account>) async throws -> Record<AccountFacts>? {
    let id = account.id.raw
    return try await desk.read(as: House.program) { try $0.find(ID<AccountFacts>(raw: id)) }
  }

  func allFacts() async throws -> [Record<AccountFacts>] { try await desk.read(as: House.program) { try $0.fetch(AccountFacts.self) } }

  func indexes() async throws -> Set<String> {
    try await store.read { try ExistingSchema(readBy: $0).indexes.filter { $0.contains("account_facts") } }
  }

  func queued() async throws -> Int {
    try await desk.read(as: House.program) { try $0.count(Job.table, Job.schema.fields.sort == FactsJob.sort, cap: 100) }
  }

  func count(_ cell: BaseCell) async throws -> Int {
    try await desk.read(as: House.program) { try $0.count(Account.table, cell.predicate, cap: 100_000) }
  }

  func summary(as actor: Actor) async throws -> BaseSummary? { try await desk.read(as: actor) { try CustomerBase.summary($0) } }
}
