import Logging
import Model
import Records
import Register
import Storage
import TestKit
import Testing

@Suite struct OwnFieldTests {
  /// One sample value of every kind.
  static func sample(_ kind: Kind, _ number: Int, account: Int64) -> Value {
    switch kind {
    case .integer, .decimal, .percent, .duration: .integer(Int64(number))
    case .money: .money(Money(minor: Int64(number), .uah))
    case .yesNo: .bool(number % 2 == 0)
    case .choice(let options): .text(options[number % options.count])
    case .choices(let options): .texts(options)
    case .day: Day(Int32(number)).value
    case .instant: Instant(seconds: Int64(number)).value
    case .email: .text("a\(number)@b.example")
    case .phone: .text("+7 912 000 \(1000 + number)")
    case .webAddress: .text("https://b.example/\(number)")
    case .reference: .integer(account)
    case .references: .integers([account])
    default: .text("текст \(number)")
    }
  }

  @Test("C14: 500 own fields of every kind are filled, read, filtered and logged like built-in ones", arguments: Engine.all)
  func many(engine: Engine) async throws {
    try await engine.withHouse { house in
      try await house.desk.write(by: house.asAnna) { writing in
        for number in 0..<500 {
          var field = Record<FieldDefinition>()
          field.table = "account"
          field.slug = "f\(number)"
          field.labelRu = "Поле \(number)"
          field.sort = Kind.names[number % Kind.names.count]
          field.options = LongText("да\nнет")
          field.target = "account"
          field.indexed = number % 50 == 0
          try writing.save(field)
        }
      }
      let shape = house.desk.catalogue.shape(Account.self)
      #expect(shape.ownFields.count == 500)
      let other = try await house.account("Другой")
      var record = shape.makeRecord()
      record[Account.schema.fields.name] = .text("Полный")
      for (number, field) in shape.ownFields.enumerated() { record[field] = Self.sample(field.kind, number, account: other.id.raw) }
      let saved = try await house.desk.save(record, by: house.asAnna)
      let read = try await house.desk.read(as: house.asAnna) { try $0.records("account", ids: [saved.id]) }
      #expect(read == [saved])
      for field in shape.ownFields where !field.kind.isSeveral && field.kind != .longText {
        let found = try await house.desk.read(as: house.asAnna) { reader in
          try reader.lines(Query("account", select: [[field.name]], filter: .compare([field.name], .equal, saved[field])))
        }
        #expect(found.map(\.id) == [saved.id], "\(field.name) \(field.kind)")
        #expect(found.first?.values == [saved[field]])
      }
      var changed = saved
      changed[shape.ownFields[0]] = .text("другое")
      changed = try await house.desk.save(changed, by: house.asAnna)
      let id = Int(saved.id)
      let last = try await house.desk.read(as: House.program) {
        try $0.fetch(Change.self, order: .latest, limit: 1) { $0.record == id }.first
      }
      #expect(last?.diff?.text == #"{"x_f0":["текст 0","другое"]}"#)
    }
  }

  @Test("two databases open in one process have fields of their own and never meet")
  func apart() async throws {
    try await Engine.sqlite.withHouse { one in
      try await Engine.sqlite.withHouse { other in
        var field = Record<FieldDefinition>()
        field.table = "account"
        field.slug = "colour"
        field.sort = "text"
        try await one.desk.save(field, by: one.asAnna)
        #expect(one.desk.catalogue.shape(Account.self).field(named: "x_colour") != nil)
        #expect(other.desk.catalogue.shape(Account.self).field(named: "x_colour") == nil)
      }
    }
  }

  @Test("a unique own field refuses a second live record, and frees the value when the first is deleted", arguments: Engine.all)
  func unique(engine: Engine) async throws {
    try await engine.withHouse { house in
      var field = Record<FieldDefinition>()
      field.table = "account"
      field.slug = "card"
      field.sort = "text"
      field.unique = true
      try await house.desk.save(field, by: house.asAnna)
      let shape = house.desk.catalogue.shape(Account.self)
      let card = try #require(shape.field(named: "x_card"))
      func account(_ name: String) -> AnyRecord {
        var record = shape.makeRecord()
        record[Account.schema.fields.name] = .text(name)
        record[card] = .text("А-1")
        return record
      }
      let first = try await house.desk.save(account("Первый"), by: house.asAnna)
      await #expect(throws: Problem.invalid([Model.Issue("x_card", .taken, value: "А-1")])) {
        try await house.desk.save(account("Второй"), by: house.asAnna)
      }
      try await house.desk.delete("account", first.id, by: house.asAnna)
      _ = try await house.desk.save(account("Третий"), by: house.asAnna)
    }
  }

  @Test("a definition that makes no usable field is refused by name", arguments: Engine.all)
  func refused(engine: Engine) async throws {
    try await engine.withHouse { house in
      func define(_ change: (inout Record<FieldDefinition>) -> Void) -> Record<FieldDefinition> {
        var field = Record<FieldDefinition>()
        field.table = "account"
        field.slug = "ok"
        field.sort = "text"
        change(&field)
        return field
      }
      let wrong: [(String, Record<FieldDefinition>)] = [
        ("table", define { $0.table = "session" }), ("slug", define { $0.slug = "Имя" }), ("slug", define { $0.slug = "a\"; --" }),
        ("sort", define { $0.sort = "blob" }), ("options", define { $0.sort = "choice" }),
        (
          "target",
          define {
            $0.sort = "reference"
            $0.target = "token"
          }
        ),
      ]
      for (field, definition) in wrong {
        do {
          try await house.desk.save(definition, by: house.asAnna)
          Testing.Issue.record("saved \(field)")
        } catch let Problem.invalid(issues) {
          #expect(issues.first?.field == field || (field == "target" && issues.first?.field == "sort"))
        }
      }
      await #expect(throws: Problem.forbidden) { try await house.desk.save(define { _ in }, by: house.asOleg) }
    }
  }

  @Test("a field that was taken away leaves its values: another may bear its name only if it holds the same kind", arguments: Engine.all)
  func madeAgain(engine: Engine) async throws {
    try await engine.withHouse { house in
      var field = Record<FieldDefinition>()
      (field.table, field.slug, field.sort) = ("account", "grade", "text")
      let first = try await house.desk.save(field, by: house.asAnna)
      try await house.desk.delete(FieldDefinition.table, first.id.raw, by: house.asAnna)
      var number = field
      number.sort = "integer"
      do {
        try await house.desk.save(number, by: house.asAnna)
        Testing.Issue.record("saved a number where texts are kept")
      } catch let Problem.invalid(issues) {
        #expect(issues.map(\.field) == ["slug"] && issues.map(\.rule) == [.taken])
      }
      try await house.desk.save(field, by: house.asAnna)
    }
  }

  @Test("S9.4: the table that analysis fills takes no fields of one's own, and the refusal says where they belong", arguments: Engine.all)
  func derived(engine: Engine) async throws {
    try await engine.withHouse { house in
      var field = Record<FieldDefinition>()
      field.table = AccountFacts.table
      field.slug = "mine"
      field.labelRu = "Моё"
      field.sort = "text"
      await #expect(throws: Problem.invalid([Issue("table", .derived, value: "account_facts")])) {
        try await house.desk.save(field, by: house.asAnna)
      }
      field.table = "account"
      try await house.desk.save(field, by: house.asAnna)
    }
  }

  @Test("A field that an administrator adds, changes or deletes on one server is there, or gone, on the others", arguments: Engine.all)
  func otherServers(engine: Engine) async throws {
    try await engine.withBase { base in
      let (here, there) = (try await House.open(base.open()), try await Desk.open(base.open(), House.workspace))
      let watch = CatalogueWatch(there, logger: Logger(label: "test"))
      func known() async throws -> [String] {
        try await watch.look()
        return there.catalogue.shape(Contact.self).ownFields.map(\.label)
      }
      #expect(try await known() == [])
      var field = Record<FieldDefinition>()
      (field.table, field.slug, field.sort, field.labelEn) = ("contact", "size", "text", "Size")
      field = try await here.desk.save(field, by: here.asAnna)
      #expect(try await known() == ["Size"])
      field.labelEn = "Size of boots"
      field = try await here.desk.save(field, by: here.asAnna)
      #expect(try await known() == ["Size of boots"])
      var contact = Record<Contact>()
      contact.name = PersonName("Анна")
      var record = contact.any
      let size = try #require(there.catalogue.shape(Contact.self).field(named: "x_size"))
      while record.values.count <= size.slot { record.values.append(.null) }
      record[size] = .text("42")
      #expect(try await there.save(record, by: here.asAnna)[size] == .text("42"))
      try await here.desk.delete(FieldDefinition.table, field.id.raw, by: here.asAnna)
      #expect(try await known() == [])
    }
  }
}
