import Model
import Records
import Storage

extension PurchaseBatch {
  /// Finds the customers by number in accounting, else by name, and makes those that are new.
  mutating func takeAccounts(_ writing: Writing) throws {
    let fresh = first(\.customer) { accounts[$0] != nil }
    guard !fresh.isEmpty else { return }
    let field = Account.schema.fields
    let numbers = fresh.map(\.entry.line.customerNumber).filter { !$0.isEmpty }
    let byNumber = try find(Account.table, by: field.number, numbers, reading: [], writing)
    var found: [Int: Int64] = [:]
    var nameless: [(number: Int, entry: Entry)] = []
    for item in fresh {
      let number = item.entry.line.customerNumber
      if !number.isEmpty, let known = byNumber[number.textKey]?.first {
        found[item.number] = known.id
      } else {
        nameless.append(item)
      }
    }
    let names = nameless.compactMap { name($0, fallback: false) }
    let byName = try find(Account.table, by: field.name, names, reading: [field.number], writing)
    let seen = try seen(byNumber.values.joined().map(\.id) + byName.values.joined().map(\.id), writing)
    var making: [(number: Int, entry: Entry)] = []
    var numbering: [(number: Int, entry: Entry, id: Int64)] = []
    for item in nameless {
      let isNumbered = !item.entry.line.customerNumber.isEmpty
      let same = (name(item, fallback: false).flatMap { byName[$0.textKey] } ?? []).filter {
        // An account of this name under another number is another customer.
        !isNumbered || $0.values[1].isEmpty && !numbered.contains($0.id)
      }
      if same.count > 1 {
        accounts[item.number] = .refused(
          Reject(line: item.entry.line.line, column: nil, value: item.entry.line.customerName, reason: Issue.Rule.ambiguous.rawValue))
      } else if let only = same.first {
        found[item.number] = only.id
        if isNumbered, seen.contains(only.id) {
          numbered.insert(only.id)
          numbering.append((item.number, item.entry, only.id))
        }
      } else {
        making.append(item)
      }
    }
    admit(found, fresh, seen)
    try number(numbering, writing)
    try make(making, writing)
  }

  private func name(_ item: (number: Int, entry: Entry), fallback: Bool) -> String? {
    let line = item.entry.line
    if let name = customerNames[item.number] ?? (line.customerName.isEmpty ? nil : line.customerName) { return name }
    return fallback ? words.customerName(line.customerNumber) : nil
  }

  private func seen(_ ids: [Int64], _ writing: Writing) throws -> Set<Int64> {
    writing.actor.role == .manager ? Set(try writing.reader.records(Account.table, ids: ids).map(\.id)) : Set(ids)
  }

  /// Customers of others are neither used nor made again.
  private mutating func admit(_ found: [Int: Int64], _ fresh: [(number: Int, entry: Entry)], _ seen: Set<Int64>) {
    for item in fresh {
      guard let id = found[item.number] else { continue }
      let line = item.entry.line
      let value = line.customerNumber.isEmpty ? line.customerName : line.customerNumber
      accounts[item.number] =
        seen.contains(id)
        ? .id(id) : .refused(Reject(line: line.line, column: nil, value: value, reason: Issue.Rule.notAllowed.rawValue))
    }
  }

  /// An account that was known by name learns its number.
  private mutating func number(_ items: [(number: Int, entry: Entry, id: Int64)], _ writing: Writing) throws {
    guard !items.isEmpty else { return }
    let items = Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var records: [AnyRecord] = []
    for record in try writing.reader.records(Account.table, ids: Array(items.keys)) {
      var account = Record<Account>(record)
      guard account.number == nil, let item = items[record.id] else { continue }
      account.number = item.entry.line.customerNumber
      records.append(account.any)
    }
    for case .success in try save(records, as: Account.table, writing) { mended[Account.table, default: 0] += 1 }
  }

  private mutating func make(_ items: [(number: Int, entry: Entry)], _ writing: Writing) throws {
    let records = items.map { item -> AnyRecord in
      let line = item.entry.line
      var account = Record<Account>(writing.catalogue.shape(Account.self).makeRecord())
      account.name = name(item, fallback: true) ?? line.customerName
      account.number = line.customerNumber.isEmpty ? nil : line.customerNumber
      account.stage = .customer
      account.roles = [.customer]
      account.party = .company
      if let manager = managers[line.manager] ?? owner { account.owner = ID(raw: manager) }
      if !line.territory.isEmpty { account.territory = line.territory }
      return account.any
    }
    for (item, answer) in zip(items, try save(records, as: Account.table, writing)) {
      switch answer {
      case .success(let account):
        accounts[item.number] = .id(account.id)
        made[Account.table, default: 0] += 1
      case .failure(let problem): accounts[item.number] = .refused(refusal(problem, item.entry, .brokenCustomer))
      }
    }
  }

  func refusal(_ problem: Problem, _ entry: Entry, _ fault: PurchaseFault) -> Reject {
    let cause = Reject(problem, line: entry.line.line, headings: [:])
    return Reject(
      line: entry.line.line, column: cause.column, value: cause.value, reason: fault.rawValue,
      detail: [cause.reason, cause.detail].compactMap { $0 }.joined(separator: " "))
  }
}
