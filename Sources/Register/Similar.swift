import Model
import Records
import Storage

extension ScopedReader {
  /// Accounts that share the name, the tax ID or the phone number with a new one: those that the actor may see, at most five.
  ///
  /// Texts are compared by their keys, so case, quotation marks and the way of writing a number do not matter.
  public func similarAccounts(to new: Record<Account>) throws -> [Record<Account>] {
    let account = Account.schema.fields
    var ids: [Int64] = []
    for field in [account.name as any AnyField, account.taxID] {
      guard let text = new.any[field].text, !text.isEmpty else { continue }
      ids += try lines(Query(Account.table, select: [], filter: .compare([field.name], .equal, .text(text)), limit: 5)).map(\.id)
    }
    let digits = new.phone?.text.digits ?? ""
    if digits.utf8.count >= 5 {
      let owner = actor.isAdministrator ? nil : actor.user?.raw
      let found = try transaction.search([SearchIndex.Question(Account.table, owner: owner, limit: 20)], pieces: [digits])
      ids += try records(Account.table, ids: found[0]).filter { $0[account.phone].text?.digits == digits }.map(\.id)
    }
    var seen: Set<Int64> = [new.id.raw]
    return try records(Account.table, ids: ids.filter { seen.insert($0).inserted }).prefix(5).map(Record.init)
  }
}
