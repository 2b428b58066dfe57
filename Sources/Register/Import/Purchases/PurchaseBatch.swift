import Model
import Records
import Storage

/// The lines of one batch inside their writing, with what earlier batches know of their customers, products and orders.
struct PurchaseBatch: Sendable {
  /// A line with the numbers, in the file, of what it names.
  struct Entry: Sendable {
    let line: PurchaseLine
    let order: Int
    let product: Int
    let customer: Int
    let ordinal: Int64
  }

  struct SavedOrder: Sendable {
    var id: Int64
    var account: Int64
    var day: Int64
    /// It was there before this import, so its lines may be too.
    var isOld: Bool
    var refused: Reject?
  }

  let lines: [Entry]
  let plan: ImportPlan
  let words: ImportWords
  let isDryRun: Bool
  let owner: Int64?
  /// The file itself gives amounts: they are compared with those in the register.
  let hasAmounts: Bool
  var nextTried: Int64
  /// Accounts of the register that were known by name and have been given the number of a customer of the file.
  var numbered: Set<Int64>
  var managers: [String: Int64] = [:]
  var productNames: [Int: String] = [:]
  var customerNames: [Int: String] = [:]
  var products: [Int: PurchaseImport.Saved] = [:]
  var accounts: [Int: PurchaseImport.Saved] = [:]
  var orders: [Int: SavedOrder] = [:]
  var verdicts: [Verdict] = []
  /// Accounts, products and orders made and changed on the way, by table.
  var made: [String: Int] = [:]
  var mended: [String: Int] = [:]

  mutating func write(_ writing: Writing) throws {
    try takeAccounts(writing)
    try takeProducts(writing)
    try takeOrders(writing)
    try takeLines(writing)
  }

  /// Saves, or in a dry run judges and gives out ids that no record has.
  mutating func save(_ records: [AnyRecord], as table: String, _ writing: Writing) throws -> [Result<AnyRecord, Problem>] {
    guard !records.isEmpty else { return [] }
    guard isDryRun else { return try writing.saveEach(records, as: table) }
    return try zip(records, writing.judge(records, as: table)).map { record, problem in
      if let problem { return .failure(problem) }
      var tried = record
      if tried.isNew {
        tried.id = nextTried
        nextTried += 1
      }
      return .success(tried)
    }
  }

  /// The first line of each number in the order of the file, without those known already.
  func first(_ number: (Entry) -> Int, unless isKnown: (Int) -> Bool) -> [(number: Int, entry: Entry)] {
    var seen = Set<Int>()
    return lines.compactMap { entry in
      let number = number(entry)
      return !isKnown(number) && seen.insert(number).inserted ? (number, entry) : nil
    }
  }

  /// Live records by a text field, as the program sees them: what exists is never made twice.
  func find(_ table: String, by field: any AnyField, _ texts: [String], reading others: [any AnyField], _ writing: Writing) throws
    -> [String: [Line]]
  {
    var found: [String: [Line]] = [:]
    var asked = Set<String>()
    let texts = texts.filter { asked.insert(writing.catalogue.keys.key(of: $0, field.kind)).inserted }
    for start in stride(from: 0, to: texts.count, by: 500) {
      let part = texts[start..<min(start + 500, texts.count)]
      let select = [[field.name]] + others.map { [$0.name] }
      let filter = Predicate.isOneOf([field.name], part.map { .text($0) })
      for line in try writing.everything.lines(Query(table, select: select, filter: filter, limit: Query.greatestLimit)) {
        if let text = line.values[0].text { found[writing.catalogue.keys.key(of: text, field.kind), default: []].append(line) }
      }
    }
    return found
  }
}
