import Model
import Records
import Register
import Storage
import TestKit
import Testing
import Wording

/// What every record type must do by its declaration alone: a new type is tested by being listed in `AllRecords`.
@Suite struct ConformanceTests {
  static let tables = AllRecords.catalogue().shapes.map(\.table)

  @Test("every type and field has a label in three languages, and every option too", arguments: tables)
  func labels(table: String) throws {
    let shape = try #require(AllRecords.catalogue().shape(table))
    for language in Language.allCases {
      let phrases = Phrasebook(language)
      #expect(phrases.has("type.\(table)"), "\(language) type.\(table)")
      for field in shape.fields {
        #expect(phrases.has("field.\(table).\(field.name)"), "\(language) field.\(table).\(field.name)")
        for option in field.kind.options ?? [] {
          #expect(phrases.has("option.\(table).\(field.name).\(option)"), "\(language) option.\(table).\(field.name).\(option)")
        }
      }
    }
  }

  @Test("every reference points at a type of the catalogue", arguments: tables)
  func references(table: String) throws {
    let catalogue = AllRecords.catalogue()
    for field in try #require(catalogue.shape(table)).fields {
      if let target = field.kind.target { #expect(catalogue.shape(target) != nil, "\(table).\(field.name) -> \(target)") }
    }
  }

  @Test("C15: a full record of every public type comes back from the store and from its JSON form", arguments: Engine.all, tables)
  func roundTrip(engine: Engine, table: String) async throws {
    try await engine.withHouse { house in
      let shape = try #require(house.desk.catalogue.shape(table))
      guard shape.isPublic, table != "account_facts", table != "field_definition" else { return }
      let record = try await Filler(house).record(shape)
      let saved = try await house.desk.save(record, by: House.program)
      let read = try await house.desk.read(as: house.asAnna) { try $0.records(table, ids: [saved.id]).first }
      #expect(read == saved)
      for field in shape.fields where !saved[field].isNull && !field.isSecret {
        #expect(field.kind.value(field.kind.json(saved[field])) == .success(saved[field]), "\(field.name)")
      }
    }
  }

  @Test("C5: rights deny by default: a manager without clients sees no record that somebody owns", arguments: tables)
  func denied(table: String) async throws {
    try await Engine.sqlite.withHouse { house in
      let shape = try #require(house.desk.catalogue.shape(table))
      guard shape.isPublic, shape.scope != nil, table != "account_facts" else { return }
      _ = try await house.desk.save(try await Filler(house).record(shape), by: House.program)
      let seen = try await house.desk.read(as: house.asMarina) { try $0.count(table, .all, cap: 5) }
      #expect(seen == 0)
    }
  }

  @Test("a database made at once and one grown field by field have the same tables, columns and indexes", arguments: Engine.all)
  func migration(engine: Engine) async throws {
    try await engine.withBase { base in
      let store = try await base.open()
      let bare = Catalogue([Shape(User.self), Shape(Team.self)])
      try await store.write { _ = try Migrations.apply(bare, in: $0) }
      let grown = try await store.write { transaction -> ExistingSchema in
        try Migrations.apply(AllRecords.catalogue(), in: transaction)
        return try ExistingSchema(readBy: transaction)
      }
      let again = try await store.write { try Migrations.apply(AllRecords.catalogue(), in: $0) }
      #expect(again.statements.isEmpty)
      try await engine.withBase { fresh in
        let other = try await fresh.open()
        let made = try await other.write { transaction -> ExistingSchema in
          try Migrations.apply(AllRecords.catalogue(), in: transaction)
          return try ExistingSchema(readBy: transaction)
        }
        #expect(made.columns == grown.columns)
        #expect(made.indexes == grown.indexes)
      }
    }
  }

  @Test("C11: a database newer than the program is refused and left as it is", arguments: Engine.all)
  func newer(engine: Engine) async throws {
    try await engine.withBase { base in
      let store = try await base.open()
      try await store.write { _ = try Migrations.apply(AllRecords.catalogue(), in: $0) }
      _ = try await store.write { try $0.run("UPDATE clientele_meta SET value = '999' WHERE name = 'schema'") }
      await #expect(throws: StorageError.self) { try await store.write { _ = try Migrations.apply(AllRecords.catalogue(), in: $0) } }
    }
  }
}

/// Fills records of any type with valid values, making what they refer to.
struct Filler {
  let house: House
  init(_ house: House) { self.house = house }

  func record(_ shape: Shape) async throws -> AnyRecord {
    var record = shape.makeRecord()
    for (number, field) in shape.fields.enumerated() where !field.isReadOnly && !field.isSecret {
      switch field.kind {
      case .reference(let table): record[field] = .integer(try await id(table))
      case .references(let table): record[field] = .integers([try await id(table)])
      default: record[field] = OwnFieldTests.sample(field.kind, number + 1, account: 0)
      }
    }
    return record
  }

  private func id(_ table: String) async throws -> Int64 {
    if table == "user" { return house.oleg.id.raw }
    let found = try await house.desk.read(as: House.program) { try $0.lines(Query(table, select: [], limit: 1)).first?.id }
    if let found { return found }
    let shape = try #require(house.desk.catalogue.shape(table))
    return try await house.desk.save(try await record(shape), by: House.program).id
  }
}
