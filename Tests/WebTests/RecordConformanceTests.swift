import Foundation
import Model
import Records
import Register
import TestKit
import Testing
import Wording

@testable import Web

/// What the pages and the API give every record type by its declaration alone: a new type is tested by being listed in `AllRecords`.
@Suite("Every record type through pages, API and files") struct RecordConformanceTests {
  /// Types whose values must say more than their kinds: own fields are made on their own page.
  static let apart: Set<String> = [FieldDefinition.table]
  static let shapes = AllRecords.catalogue().shapes.filter { $0.isPublic && !apart.contains($0.table) }
  static let tables = shapes.map(\.table)
  /// Types that a person may fill in; what analysis writes is read only.
  static let written = shapes.filter { $0.fields.contains { !$0.isReadOnly && !$0.isSecret } }.map(\.table)

  /// A saved record of the type, with a value in every field that may have one.
  private func record(_ shape: Shape, _ house: CardHouse, _ seed: Int = 1) async throws -> AnyRecord {
    try await house.desk.save(try await Filler(house.desk, user: house.anna.id.raw).record(shape, seed), by: .program())
  }

  private func open(_ shape: Shape) -> [any AnyField] { shape.fields.filter { !$0.isReadOnly && !$0.isSecret } }

  private func found(_ table: String, _ house: CardHouse) async throws -> [AnyRecord] {
    try await house.desk.read(as: .program()) { reader in
      try reader.records(table, ids: reader.lines(Query(table, select: [], order: .latest, limit: 50)).map(\.id))
    }
  }

  @Test("C15: the edit form sent back as it came changes nothing, and sent as a new record makes the same one", arguments: written)
  func form(table: String) async throws {
    try await CardHouse.run { house in
      let shape = try #require(house.desk.catalogue.shape(table))
      let first = try await record(shape, house)
      let path = Paths.record(table, first.id)
      let page = try await house.ask("GET", path + "/edit", as: "admin")
      #expect(page.status == 200)
      var form = try #require(SentForm(page.text))
      for field in open(shape) { #expect(form.names.contains(field.name), "\(table).\(field.name) is not in the form") }
      let same = try await house.ask("POST", path, as: "admin", form: form.pairs)
      #expect(same.status == 303, "\(same.text.suffix(400))")
      let kept = try await house.desk.read(as: .program()) { try $0.records(table, ids: [first.id]).first }
      #expect(kept == first)
      let blank = try await house.ask("GET", Paths.list(table) + "/new", as: "admin")
      #expect(blank.status == 200)
      guard let empty = SentForm(blank.text) else { return }
      #expect(empty.names.isSuperset(of: open(shape).map(\.name)))
      try await house.desk.delete(table, first.id, by: .program())
      form.set("version", nil)
      form.set("similar", "known")
      let made = try await house.ask("POST", Paths.list(table), as: "admin", form: form.pairs)
      #expect(made.status == 303, "\(made.text.suffix(400))")
      let new = try #require(try await found(table, house).first { $0.id > first.id || made.header("location").hasSuffix("/\($0.id)") })
      for field in open(shape) { #expect(new[field] == first[field] || isRenamed(field, shape), "\(table).\(field.name)") }
    }
  }

  /// Moments are entered by the minute, so a new record has them so.
  private func isRenamed(_ field: any AnyField, _ shape: Shape) -> Bool { field.kind == .instant }

  @Test("C15: a list shows every column, sorts by every index in both directions and filters by every field", arguments: tables)
  func list(table: String) async throws {
    try await CardHouse.run { house in
      let shape = try #require(house.desk.catalogue.shape(table))
      let isFilled = Self.written.contains(table)
      let one = isFilled ? try await record(shape, house) : nil
      let path = Paths.list(table)
      let fields = fieldNames(of: shape, house.desk.catalogue)
      for start in stride(from: 0, to: fields.count, by: 30) {
        let part = fields[start..<min(start + 30, fields.count)]
        let page = try await house.ask("GET", path + "?columns=" + part.map(\.name).joined(separator: ","), as: "admin")
        #expect(page.status == 200)
        if one != nil { #expect(page.text.components(separatedBy: "<th scope=\"col\"").count > part.count) }
      }
      for item in fields where ListQuery.isSortable(item.path, item.field, shape) {
        for sign in ["", "-"] {
          let answer = try await house.ask("GET", "/api\(path)?sort=\(sign)\(item.name)&limit=1", as: "admin")
          #expect(answer.status == 200, "\(table) sort \(sign)\(item.name)")
          guard let after = answer.parsed["next"]?.string else { continue }
          let next = try await house.ask(
            "GET", "/api\(path)?sort=\(sign)\(item.name)&limit=1&after=\(Fields.encode(after))", as: "admin")
          #expect(next.status == 200, "\(table) \(item.name)")
        }
      }
      guard let one else { return }
      for field in shape.fields where !field.isSecret && !one[field].isEmpty {
        for (query, isFound) in conditions(field, one[field]) {
          let answer = try await house.ask("GET", "/api\(path)?\(query)&limit=500", as: "admin")
          let ids = (answer.parsed["items"]?.array ?? []).compactMap { $0["id"]?.integer }
          #expect(answer.status == 200 && ids.contains(one.id) == isFound, "\(table): \(query)")
          #expect(try await house.ask("GET", path + "?" + query, as: "admin").status == 200, "\(table): \(query)")
        }
      }
    }
  }

  /// Conditions on a field that has the value, and whether they hold.
  private func conditions(_ field: any AnyField, _ value: Value) -> [(String, Bool)] {
    let name = field.name
    func query(_ end: String, _ text: String) -> String { "\(name).\(end)=\(Fields.encode(text))" }
    var out = [(query("empty", "0"), true), (query("empty", "1"), false)]
    switch (field.kind, value) {
    case (_, .texts(let list)): out.append((query("is", list[0]), true))
    case (_, .integers(let ids)): out.append((query("is", String(ids[0])), true))
    case (_, .bool(let flag)): out += [(query("is", flag ? "1" : "0"), true), (query("is", flag ? "0" : "1"), false)]
    case (.choice, .text(let text)): out.append((query("is", text), true))
    case (_, .text(let text)): out += [(query("has", String(text.prefix(4))), true), (query("has", "нет такого"), false)]
    case (.money, .money(let money)):
      out += [
        (query("min", "\(money.minor)\(money.currency.code)"), true), (query("max", "\(money.minor - 1)\(money.currency.code)"), false),
      ]
    case (.day, .integer(let number)):
      out += [(query("min", "\(Day(Int32(number)))"), true), (query("min", "\(Day(Int32(number + 1)))"), false)]
    case (.instant, .integer(let number)): out.append((query("min", "\(Instant(microseconds: number).day)"), true))
    case (.decimal, _), (.percent, _):
      out += [(query("max", FieldText.text(value, of: field.kind)), true), (query("max", "-1"), false)]
    case (.reference, .integer(let id)): out.append((query("is", String(id)), true))
    case (_, .integer(let number)): out += [(query("min", String(number)), true), (query("min", String(number + 1)), false)]
    default: break
    }
    return out
  }

  @Test("C15: JSON read, created and patched gives the same values", arguments: written)
  func json(table: String) async throws {
    try await CardHouse.run { house in
      let shape = try #require(house.desk.catalogue.shape(table))
      let first = try await record(shape, house)
      let path = "/api" + Paths.record(table, first.id)
      let read = try await house.ask("GET", path, as: "admin").parsed
      var members = [JSON.Member("version", .integer(first.version))]
      for field in open(shape) { members.append(JSON.Member(field.name, read[field.name] ?? .null)) }
      let same = try await house.ask("PATCH", path, as: "admin", json: .object(members))
      #expect(same.status == 200 && same.parsed["version"]?.integer == first.version, "\(same.text)")
      let stale = try await house.ask("PATCH", path, as: "admin", json: ["version": .integer(first.version + 7)])
      #expect(stale.status == 409 && stale.parsed["version"]?.integer == first.version)
      #expect(try await house.ask("DELETE", path, as: "admin").status == 200)
      let made = try await house.ask("POST", "/api" + Paths.list(table), as: "admin", json: .object(Array(members.dropFirst())))
      #expect((200...201).contains(made.status), "\(made.text)")
      let id = try #require(made.parsed["id"]?.integer)
      let new = try #require(try await house.desk.read(as: .program()) { try $0.records(table, ids: [id]).first })
      for field in open(shape) where !isMadeElsewhere(table) { #expect(new[field] == first[field], "\(table).\(field.name)") }
    }
  }

  /// Users are made with the few fields that their own page asks for.
  private func isMadeElsewhere(_ table: String) -> Bool { table == User.table }

  @Test("C15: the list as a CSV file, imported again, makes the same records", arguments: written)
  func file(table: String) async throws {
    try await CardHouse.run { house in
      let shape = try #require(house.desk.catalogue.shape(table))
      let first = try await record(shape, house)
      for target in [
        Paths.list(table) + "?format=csv&columns=" + open(shape).map(\.name).joined(separator: ","),
        "/api" + Paths.list(table) + "?format=csv",
      ] {
        let answer = try await house.ask("GET", target, as: "admin")
        #expect(answer.status == 200 && answer.header("content-type").hasPrefix("text/csv"))
        let path = NSTemporaryDirectory() + "/conformance-\(UUID().uuidString).csv"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(try await answer.whole()).write(to: URL(fileURLWithPath: path))
        let source = try ImportSource(path)
        let importer = Importer(house.desk, words: ImportWords(Phrasebook(.russian)))
        var plan = try importer.plan(source, as: .records(of: table))
        plan.match = ["id"]
        if !target.hasPrefix("/api") {
          let others = try await found(table, house).count
          guard others == 1 else { continue }
          try await house.desk.delete(table, first.id, by: .program())
          plan.match = []
        }
        let outcome = try await importer.run(plan, source, by: .program())
        #expect(outcome.rejected.isEmpty, "\(table): \(outcome.rejected)")
        let same = try #require(try await found(table, house).max { $0.id < $1.id })
        for field in open(shape) { #expect(same[field] == first[field], "\(table).\(field.name) by \(target)") }
      }
    }
  }
}

extension PageResponse {
  /// The body, also of a long answer.
  func whole() async throws -> [UInt8] {
    guard let file else { return body }
    var all: [UInt8] = []
    try await file.read { all += $0 }
    return all
  }
}
