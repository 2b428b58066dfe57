import Foundation
import Model
import Records
import Storage
import Synchronization
import TestKit
import Testing
import Wording

@testable import Register

/// What must never happen to a register whatever is fed to it: half of a row, a doubled row, a stop without a word.
@Suite struct HostileFileTests {
  static func customers(_ count: Int) -> String { "name,number\n" + (1...count).map { "Клиент \($0),n\($0)\n" }.joined() }

  @Test("S1.4: a file that is no table is refused with its name and the way out, in three languages", arguments: Language.allCases)
  func noTables(language: Language) async throws {
    let phrases = Phrasebook(language)
    let desktop = try Desktop()
    func told(_ path: String) -> String {
      do {
        _ = try ImportSource(path)
        return "taken"
      } catch Problem.invalid(let issues) {
        return issues.map { phrases.sentence($0) }.joined()
      } catch { return "\(error)" }
    }
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
      try Data(bytes).write(to: URL(fileURLWithPath: desktop.path(name)))
      return desktop.path(name)
    }
    let wide = (1...10_000).map { "heading \($0)" }.joined(separator: ",") + "\n1,2\n"
    let cases: [(path: String, word: [Language: String])] = [
      (desktop.path("none.csv"), [.russian: "Проверьте путь", .ukrainian: "Перевірте шлях", .english: "Check the path"]),
      (desktop.folder.path, [.russian: "не файл", .ukrainian: "не файл", .english: "not a file"]),
      (try desktop.file("empty.csv", ""), [.russian: "пуст", .ukrainian: "порожній", .english: "empty"]),
      (
        try write("book.xlsx", [0x50, 0x4B, 3, 4] + Array(repeating: 0, count: 100)), [.russian: "CSV", .ukrainian: "CSV", .english: "CSV"]
      ),
      (try write("old.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), [.russian: "CSV", .ukrainian: "CSV", .english: "CSV"]),
      (try write("packed.csv", [0x1F, 0x8B, 8, 0, 1]), [.russian: "Распакуйте", .ukrainian: "Розпакуйте", .english: "Unpack"]),
      (
        try write("page.pdf", Array("%PDF-1.4 x".utf8)),
        [.russian: "не текстовая таблица", .ukrainian: "не текстова таблиця", .english: "not a text table"]
      ),
      (try desktop.file("wide.csv", wide), [.russian: "Заголовок", .ukrainian: "Заголовок", .english: "header"]),
    ]
    for item in cases {
      let text = told(item.path)
      #expect(text.contains(item.path), "\(text)")
      #expect(text.contains(item.word[language] ?? "?"), "\(text)")
    }
  }

  @Test(
    "S1.4: short rows, torn quotes, 10,000 columns, a cell of 2 MB, a key once more: the other rows arrive, each bad one is told",
    arguments: Engine.all)
  func damage(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      let text =
        "name,number,city\nПервый,1,Омск\n" + String(repeating: "x,", count: 10_000) + "\nВторой,2,Тверь\n"
        + "Третий,3,\"" + String(repeating: "я", count: 1 << 20) + "\"\nЧетвёртый,4\nПятый,1,Омск\nШестой,6,Омск,лишнее\n"
        + "Седьмой,7,\"Не закрыта\nВосьмой,8,Омск\n"
      let path = try desktop.file("damage.csv", text)
      let out = desktop.path("rejects.csv")
      let outcome = try await house.take(path, as: .records(of: "account"), rejects: out) {
        $0.columns = ["name", "number", "city"].map { ImportPlan.Column(heading: $0, target: $0) }
        $0.match = ["number"]
      }
      #expect(outcome.created == ["account": 4])
      #expect(
        outcome.rejected == ["tooManyColumns": 1, "cellTooLong": 1, "repeatedKey": 1, "moreColumns": 1, "unterminatedQuote": 1])
      #expect(outcome.rows == 4 + outcome.rejectedRows)
      let lines = try desktop.text(out).split(separator: "\r\n").dropFirst().compactMap { Int($0.prefix { $0 != "," }) }
      #expect(lines == [3, 5, 7, 8, 9])
      let names = try await house.desk.read(as: House.program) { try $0.fetch(Account.self).map(\.name) }
      #expect(names == ["Первый", "Второй", "Четвёртый", "Восьмой"])
    }
  }

  @Test("S9.4: a connection lost within an import is found again: every row arrives once")
  func lostConnection() async throws {
    guard Engine.server != nil else { return }
    try await Engine.postgres.withBase { base in
      let cut = Cut(table: Account.table, from: 6000, times: 1)
      let house = try await House.open(base.open(), rules: [cut])
      let desktop = try Desktop()
      let path = try desktop.file("many.csv", Self.customers(12_000))
      let outcome = try await house.take(path, as: .records(of: "account")) { $0.match = ["number"] }
      #expect(cut.wasMade)
      #expect(outcome.created == ["account": 12_000])
      #expect(try await house.count("account") == 12_000)
    }
  }

  @Test("S9.4: a database that stays away ends the import with a word; whole batches stay, and running it again completes them")
  func lostDatabase() async throws {
    guard Engine.server != nil else { return }
    try await Engine.postgres.withBase { base in
      let desktop = try Desktop()
      let path = try desktop.file("many.csv", Self.customers(12_000))
      let house = try await House.open(base.open(), rules: [Cut(table: Account.table, from: 6000, times: .max)])
      await #expect(throws: Problem.self) { try await house.take(path, as: .records(of: "account")) { $0.match = ["number"] } }
      let healthy = try await Desk.open(base.open(), House.workspace)
      let before = try await healthy.read(as: House.program) { try $0.count("account", .all, cap: 20_000) }
      #expect(before == Importer.usualBatch)
      let importer = Importer(healthy)
      let source = try ImportSource(path)
      var plan = try importer.plan(source, as: .records(of: "account"))
      plan.match = ["number"]
      let outcome = try await importer.run(plan, source, by: House.program)
      #expect((outcome.created, outcome.unchanged) == (["account": 12_000 - before], ["account": before]))
    }
  }

  @Test(
    "S1.4: rows of many megabytes that are all rejected hide nothing that comes after them, of clients nor of purchases",
    arguments: Engine.all)
  func longRejects(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      let long = String(repeating: "х", count: 20_000)
      let purchases = (1...500).map { "\($0);2026-01-05;;\(long);1;10\n" }.joined() + "501;2026-01-05;Ромашка;Стол;1;10\n"
      let lines = try await house.take(
        try desktop.file("purchases.csv", "Заказ;Дата;Клиент;Товар;Количество;Цена\n" + purchases), as: .purchases,
        rejects: desktop.path("rejects.csv"))
      #expect((lines.rows, lines.created["order_line"], lines.rejected) == (501, 1, ["noCustomer": 500]))
      #expect(try desktop.text(desktop.path("rejects.csv")).split(separator: "\r\n").count == 501)
      let clients = (1...500).map { "\($0);;\(long)\n" }.joined() + "501;Лютик;\(long)\n"
      let records = try await house.take(
        try desktop.file("clients.csv", "Код;Название;Примечание\n" + clients), as: .records(of: "account"))
      #expect((records.rows, records.created["account"], records.rejected) == (501, 1, ["required": 500]))
    }
  }
}

/// Cuts the connection of its own writing when so many records of a type have been saved.
final class Cut: Rule {
  let table: String
  private let from: Int
  private let left: Mutex<Int>
  private let saved = Mutex(0)

  init(table: String, from: Int, times: Int) {
    self.table = table
    self.from = from
    left = Mutex(times)
  }

  var wasMade: Bool { left.withLock { $0 == 0 } }

  func follow(_ records: [(new: AnyRecord, old: AnyRecord?)], in writing: Writing) throws {
    let total = saved.withLock { saved in
      saved += records.count
      return saved
    }
    guard total >= from,
      left.withLock({ left in
        defer { left -= left > 0 && left < .max ? 1 : 0 }
        return left > 0
      })
    else { return }
    try writing.transaction.each("SELECT pg_terminate_backend(pg_backend_pid())::int") { _ in }
  }
}
