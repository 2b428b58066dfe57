import Formats
import Model
import Records

/// Imports a table of purchase lines: makes accounts, products and orders as needed.
///
/// A line is known by order, product, quantity, unit price and its ordinal among equal lines of the order, so that a repeated
/// line is a line and a second run of the file changes nothing.
struct PurchaseImport {
  let session: ImportSession
  private let reader: PurchaseReader
  private var products = Interned(), numberedCustomers = Interned(), namedCustomers = Interned(), orders = Interned()
  private var productIDs: [Int: Saved] = [:]
  private var accountIDs: [Int: Saved] = [:]
  private var orderIDs: [Int: PurchaseBatch.SavedOrder] = [:]
  private var ordinals: [LineKey: Int32] = [:]
  private var productNames: [Int: String] = [:]
  private var customerNames: [Int: String] = [:]
  private var named = NamedCustomers()
  /// Accounts of the register that were known by name and have become those of numbered customers of the file.
  private var numbered = Set<Int64>()
  private var references: ReferenceIndex
  private var owner: Int64?
  /// Ids of what a dry run would make: far above those of any record.
  private var nextTried: Int64 = 1 << 62

  /// What became of something that lines refer to: its id, or why it could not be saved.
  enum Saved: Sendable {
    case id(Int64)
    case refused(Reject)
  }

  struct LineKey: Hashable {
    let order: Int
    let product: Int
    let quantity: Int64
    let price: Int64
  }

  init(_ session: ImportSession) throws {
    self.session = session
    reader = try PurchaseReader(session.plan, session.source, session.importer.words)
    references = ReferenceIndex(session.desk, session.actor, names: session.plan.names)
    for table in [Account.table, Product.table, Order.table, OrderLine.table] {
      guard session.actor.mayWrite(session.desk.catalogue.shape(table) ?? session.desk.catalogue.shape(Account.self)) else {
        throw Problem.forbidden
      }
    }
    let used = Set(try session.plan.placed(in: session.source.header).map(\.position))
    session.outcome.unknownColumns = session.source.header.indices.filter { !used.contains($0) }.map { session.source.header[$0] }
  }

  /// The next lines are read while the database is busy with those before them.
  mutating func run() async throws -> ImportOutcome {
    try await findOwner()
    try await survey()
    var next = read()
    while let part = next {
      guard !part.lines.isEmpty else {
        try session.settle(upTo: part.lastLine)
        try await session.tell()
        next = read()
        continue
      }
      let batch = try await batch(part.lines)
      let desk = session.desk, actor = session.actor, keeping = !session.isDryRun
      async let written = desk.write(by: actor, keeping: keeping) { writing in
        var batch = batch
        try batch.write(writing)
        return batch
      }
      let following = read()
      try take(await written, part)
      next = following
      try await session.tell()
    }
    return try await session.close()
  }

  /// A part of the file: the purchases in it with their rows; all others of its rows are among the rejects.
  private struct Part {
    var lines: [PurchaseBatch.Entry] = []
    var rows: [CSVRow] = []
    var lastLine = 0
  }

  /// The next part of the file, nil at its end.
  private mutating func read() -> Part? {
    var part = Part()
    part.lines.reserveCapacity(session.importer.batch)
    part.rows.reserveCapacity(session.importer.batch)
    var bytes = 0
    while part.lines.count < session.importer.batch, bytes < ImportSession.batchBytes, let row = session.next() {
      bytes += row.byteCount
      part.lastLine = row.line
      switch reader.read(row) {
      case .failure(let refused): session.reject(refused.reject, row.texts)
      case .success(var line):
        guard numberCustomer(of: &line) else {
          let (column, value) = (reader.heading(.customerName), line.customerName)
          session.reject(Reject(line: row.line, column: column, value: value, reason: Issue.Rule.ambiguous.rawValue), row.texts)
          continue
        }
        part.lines.append(entry(line))
        part.rows.append(row)
      }
    }
    return part.lastLine > 0 ? part : nil
  }

  private mutating func findOwner() async throws {
    guard let text = session.plan.defaults["owner"] else { return }
    try await references.prepare([User.table: [text]])
    guard case .one(let id) = references.lookUp(isByID: false)(User.table, text) else {
      throw Problem.invalid([Issue("owner", .notFound, value: text)])
    }
    owner = id
  }

  /// A first pass over the file, so that names do not depend on where in the file a batch ends: the last description of a product
  /// that is not empty is its name, likewise for customers.
  private mutating func survey() async throws {
    guard reader.has(.productName) || reader.has(.customerName) else { return }
    let csv = session.source.open()
    var seen = 0
    while let row = ImportSession.next(csv) {
      seen += 1
      if seen % 10_000 == 0 { try await session.tell(0) }
      guard case .success(let line) = reader.read(row) else { continue }
      if !line.name.isEmpty { productNames[products.number(of: line.code)] = line.name }
      if line.customerName.isEmpty { continue }
      let customer = customer(line)
      if line.customerNumber.isEmpty {
        named.ask(line.customerName)
      } else if customerNames[customer] != line.customerName {
        named.add(customer, line.customerNumber, called: line.customerName)
      }
      customerNames[customer] = line.customerName
    }
    named.close()
  }

  private mutating func customer(_ line: PurchaseLine) -> Int {
    if line.customerNumber.isEmpty { return namedCustomers.number(of: line.customerName) * 2 + 1 }
    return numberedCustomers.number(of: line.customerNumber) * 2
  }

  /// A line that names its customer only is of the numbered one of that name; false when there are several.
  private func numberCustomer(of line: inout PurchaseLine) -> Bool {
    guard line.customerNumber.isEmpty else { return true }
    switch named.meant(by: line.customerName) {
    case .nobody: return true
    case .number(let number):
      line.customerNumber = number
      if !reader.has(.orderNumber) { line.order = line.orderOfDay }
      return true
    case .several: return false
    }
  }

  private mutating func entry(_ line: PurchaseLine) -> PurchaseBatch.Entry {
    let order = orders.number(of: line.order), product = products.number(of: line.code)
    let key = LineKey(order: order, product: product, quantity: line.quantity, price: line.price)
    let ordinal = ordinals[key, default: 0] + 1
    ordinals[key] = ordinal
    return PurchaseBatch.Entry(line: line, order: order, product: product, customer: customer(line), ordinal: Int64(ordinal))
  }

  /// What the register is asked for these lines, with what earlier batches learned.
  private mutating func batch(_ lines: [PurchaseBatch.Entry]) async throws -> PurchaseBatch {
    var batch = PurchaseBatch(
      lines: lines, plan: session.plan, words: session.importer.words, isDryRun: session.isDryRun, owner: owner,
      hasAmounts: reader.has(.amount), nextTried: nextTried, numbered: numbered)
    if reader.has(.manager) {
      let names = Set(lines.map(\.line.manager).filter { !$0.isEmpty })
      try await references.prepare([User.table: names])
      let find = references.lookUp(isByID: false)
      for name in names { if case .one(let id) = find(User.table, name) { batch.managers[name] = id } }
      for entry in lines where !entry.line.manager.isEmpty && batch.managers[entry.line.manager] == nil {
        session.outcome.noteUnresolved(reader.heading(.manager) ?? "manager", entry.line.manager)
      }
    }
    for entry in lines {
      batch.products[entry.product] = productIDs[entry.product]
      batch.accounts[entry.customer] = accountIDs[entry.customer]
      batch.orders[entry.order] = orderIDs[entry.order]
      batch.productNames[entry.product] = productNames[entry.product]
      batch.customerNames[entry.customer] = customerNames[entry.customer]
    }
    return batch
  }

  private mutating func take(_ batch: PurchaseBatch, _ part: Part) throws {
    productIDs.merge(batch.products) { $1 }
    accountIDs.merge(batch.accounts) { $1 }
    orderIDs.merge(batch.orders) { $1 }
    nextTried = batch.nextTried
    numbered = batch.numbered
    count(batch, part.rows)
    try session.settle(upTo: part.lastLine)
  }

  private func count(_ batch: PurchaseBatch, _ rows: [CSVRow]) {
    for (table, number) in batch.made { session.outcome.created[table, default: 0] += number }
    for (table, number) in batch.mended { session.outcome.updated[table, default: 0] += number }
    for (index, verdict) in batch.verdicts.enumerated() {
      switch verdict {
      case .rejected(let reject):
        session.reject(reject, rows[index].texts)
        continue
      case .created: session.outcome.created[OrderLine.table, default: 0] += 1
      case .updated: session.outcome.updated[OrderLine.table, default: 0] += 1
      case .unchanged: session.outcome.unchanged[OrderLine.table, default: 0] += 1
      case .skipped: session.outcome.skipped += 1
      }
      if batch.lines[index].line.quantity < 0 { session.outcome.returns += 1 } else { session.outcome.sales += 1 }
    }
  }
}
