import Model
import Records
import Storage

extension ScopedReader {
  /// Accounts that share the name, the tax ID, a phone number or the e-mail address with a new one: those that the actor may see, at
  /// most five.
  ///
  /// Texts are compared by their keys, so case, quotation marks and the way of writing a number do not matter.
  public func similarAccounts(to new: Record<Account>) throws -> [Record<Account>] {
    let account = Account.schema.fields
    var ids: [Int64] = []
    for field in [account.name as any AnyField, account.taxID] {
      guard let text = new.any[field].text, !text.isEmpty else { continue }
      ids += try lines(Query(Account.table, select: [], filter: .compare([field.name], .equal, .text(text)), limit: 5)).map(\.id)
    }
    for field in [account.phone as any AnyField, account.email] { ids += try accounts(sharing: field, with: new.any) }
    var seen: Set<Int64> = [new.id.raw]
    return try records(Account.table, ids: ids.filter { seen.insert($0).inserted }).prefix(5).map(Record.init)
  }

  /// Accounts that have one of the numbers or the address of a field of the new one, found by the search.
  private func accounts(sharing field: any AnyField, with new: AnyRecord) throws -> [Int64] {
    func numbers(_ record: AnyRecord) -> Set<Substring> {
      Set(record[field].text.map { catalogue.keys.key(of: $0, field.kind).split(separator: " ") } ?? [])
    }
    let wanted = numbers(new)
    let owner = actor.isAdministrator ? nil : actor.user?.raw
    var found: [Int64] = []
    for number in wanted.sorted() where number.utf8.count >= 5 {
      let known = try transaction.search([SearchIndex.Question(Account.table, owner: owner, limit: 20)], pieces: [String(number)])
      found += try records(Account.table, ids: known.flatMap { $0 }).filter { numbers($0).contains(number) }.map(\.id)
    }
    return found
  }
}
