import Model
import Records
import Storage
import Synchronization
import TestKit
import Testing

@testable import Register

/// A base whose keys a program before schema 3 wrote.
@Suite struct RekeyingTests {
  @Test(
    "an older base is searched by what its numbers mean as soon as it is opened, deleted records and own fields too", arguments: Engine.all)
  func older(engine: Engine) async throws {
    try await engine.withBase { base in
      let store = try await base.open()
      let house = try await House.open(store)
      try await Self.addField(house)
      let shape = house.desk.catalogue.shape(Account.self)
      let kept = try await house.account("Первый") {
        $0.phone = Phone("8 (916) 123-45-67 доб. 12")
        $0.email = Email("Иван@xn--e1afmkfd.xn--p1ai")
        $0.any[shape.fields[shape.builtInCount]] = .text("0049 30 901820")
      }
      let gone = try await house.account("Второй") { $0.phone = Phone("8 (921) 123-45-67") }
      try await house.desk.delete("account", gone.id.raw, by: House.program)
      let made = try await Self.keys(store, shape)
      try await Self.makeOld(store, shape)
      #expect(try await Self.keys(store, shape) != made)

      let told = Mutex<[Int]>([])
      let desk = try await Desk.open(store, House.workspace) { done, _ in told.withLock { $0.append(done) } }
      #expect(try await Self.keys(store, desk.catalogue.shape(Account.self)) == made)
      #expect(told.withLock { $0.last } == 2)
      let ids = try await store.read { try $0.search([.init("account", limit: 9)], pieces: ["79161234567"])[0] }
      #expect(ids == [kept.id.raw])
      #expect(try await Inspection.run(store, desk.catalogue).faults == [])
      // Neither a version nor a line of the change log: nobody changed a record.
      let after = try await desk.read(as: House.program) { try $0.get(kept.id) }
      #expect(after.any.version == kept.any.version && after.phone == kept.phone && after.email == kept.email)
      // The next opening has nothing to do.
      told.withLock { $0 = [] }
      _ = try await Desk.open(store, House.workspace) { done, _ in told.withLock { $0.append(done) } }
      #expect(told.withLock { $0 } == [])
    }
  }

  @Test("C11: work that was stopped goes on behind the last batch that was written, batch by batch to the end", arguments: Engine.all)
  func resumed(engine: Engine) async throws {
    try await engine.withBase { base in
      let store = try await base.open()
      let house = try await House.open(store)
      let count = Rekeying.batch + 300
      let saved = try await house.desk.write(by: House.program) { writing in
        try writing.save(
          (0..<count).map { number in
            var account = Record<Account>()
            account.name = "Клиент \(number)"
            account.phone = Phone("8 916 \(1_000_000 + number)")
            return account.any
          }, as: "account")
      }
      let ids = saved.map(\.id).sorted()
      let shape = house.desk.catalogue.shape(Account.self)
      try await Self.makeOld(store, shape)
      // As if it had been killed behind the hundredth record.
      try await store.write { try $0.setMarker("keys", "2 RU account \(ids[99])") }
      let told = Mutex<[[Int]]>([])
      _ = try await Desk.open(store, House.workspace) { done, all in told.withLock { $0.append([done, all]) } }
      #expect(told.withLock { $0 } == [[100 + Rekeying.batch, count], [count, count]])
      let keys = try await Self.keys(store, shape).filter { $0.hasPrefix("phone ") }
      #expect(keys.count { !$0.contains(" 7916") } == 100)
    }
  }

  @Test("C11: another country makes the keys anew, and a newer base is refused", arguments: Engine.all)
  func countries(engine: Engine) async throws {
    try await engine.withBase { base in
      let store = try await base.open()
      let house = try await House.open(store)
      try await house.account("Первый") { $0.phone = Phone("0 (67) 123-45-67") }
      let shape = house.desk.catalogue.shape(Account.self)
      #expect(try await Self.keys(store, shape).contains { $0.hasSuffix(" 0671234567") })
      let country = try await Settings.prepare(store, new: Settings(zone: "Europe/Kyiv", currency: .rub, country: "UA")).country
      #expect(country == "UA")
      #expect(try await Settings.prepare(store, new: Settings(zone: "UTC", currency: .eur)).country == "UA")
      let workspace = Workspace(now: { House.now }, offset: { _ in 0 }, currency: .rub, country: country)
      _ = try await Desk.open(store, workspace)
      #expect(try await Self.keys(store, shape).contains { $0.hasSuffix(" 380671234567") })
      _ = try await store.write { try $0.run("UPDATE clientele_meta SET value = '999' WHERE name = 'schema'") }
      await #expect(throws: StorageError.self) { _ = try await Desk.open(store, workspace).catalogue }
    }
  }

  private static func addField(_ house: House) async throws {
    var field = Record<FieldDefinition>()
    field.table = "account"
    field.slug = "second"
    field.sort = "phone"
    field.searchable = true
    try await house.desk.save(field, by: house.asAnna)
  }

  /// Every key beside a telephone or an address of mail, and every entry of the search.
  private static func keys(_ store: any Store, _ shape: Shape) async throws -> [String] {
    try await store.read { transaction in
      var out = try transaction.rows("SELECT id, key FROM search WHERE kind = \(shape.table) ORDER BY id") {
        "search \($0.integer(0)) \($0.text(1))"
      }
      for field in shape.fields where [.phone, .email].contains(field.kind) {
        let columns = shape.columns(field)
        out += try transaction.rows(
          "SELECT id, \(name: columns.comparable) FROM \(name: columns.table) WHERE \(name: columns.column) IS NOT NULL ORDER BY id"
        ) { "\(field.name) \($0.integer(0)) \($0.optionalText(1) ?? "")" }
      }
      return out
    }
  }

  /// The keys as schema 2 had them: bare digits of telephones, folded texts of addresses.
  private static func makeOld(_ store: any Store, _ shape: Shape) async throws {
    let bare = AllRecords.catalogue(own: [shape.table: shape.ownFields])
    let old = try #require(bare.shape(shape.table))
    try await store.write { transaction in
      let ids = try transaction.ids(of: old, after: 0, limit: 10_000)
      for field in old.fields where [.phone, .email].contains(field.kind) {
        var keys = try transaction.keys(of: field, old, ids)
        if field.kind == .email {
          keys = try keys.map { KeptKey(id: $0.id, key: $0.key, wanted: try transaction.text($0.id, field, old).textKey) }
        }
        try transaction.setKeys(keys, of: field, old)
      }
      let records = try transaction.records(old, ids: ids, in: bare)
      try transaction.putSearch(old.searchEntries(of: records, for: transaction.dialect), areNew: false)
      try transaction.run("DELETE FROM clientele_meta WHERE name = 'keys'")
      try transaction.run("UPDATE clientele_meta SET value = '2' WHERE name = 'schema'")
    }
  }
}

extension Transaction {
  fileprivate func text(_ id: Int64, _ field: any AnyField, _ shape: Shape) throws -> String {
    let columns = shape.columns(field)
    return try first("SELECT \(name: columns.column) FROM \(name: columns.table) WHERE id = \(id)") { $0.text(0) } ?? ""
  }
}
