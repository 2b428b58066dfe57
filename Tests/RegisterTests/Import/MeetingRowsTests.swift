import Foundation
import Model
import Records
import TestKit
import Testing

@testable import Register

/// Rows of one file that stand for one record, however far apart and by whatever they are found.
@Suite("Rows that meet") struct MeetingRowsTests {
  @Test(
    "S1.4: a row that names a client by name alone adds to the client of an earlier row, in the same part of the file or in the next",
    arguments: Engine.all)
  func laterRows(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      var text = "name,number,city\n"
      let rows = 2 * Importer.usualBatch + 1_500
      var expected: [Int: String] = [:]
      var known: [Int] = []
      for row in 1...rows {
        if row % 40 == 0, case let earlier = known[row * 7_919 % known.count], expected[earlier] == "Тверь" {
          text += "Клиент \(earlier),,Город \(row)\n"
          expected[earlier] = "Город \(row)"
        } else {
          text += "Клиент \(row),\(row),Тверь\n"
          expected[row] = "Тверь"
          known.append(row)
        }
      }
      let path = try desktop.file("meeting.csv", text)
      let outcome = try await house.take(path, as: .records(of: "account"))
      #expect((outcome.created, outcome.rejectedRows) == (["account": expected.count], 0))
      #expect(outcome.updated == ["account": rows - expected.count])
      #expect(try await house.count("account") == expected.count)
      let moved = try await house.desk.read(as: House.program) { try $0.fetch(Account.self) { $0.city != "Тверь" } }
      let found = moved.reduce(into: [Int: String]()) { found, account in
        if let number = account.number.flatMap({ Int($0) }), let city = account.city { found[number] = city }
      }
      #expect(found == expected.filter { $0.value != "Тверь" })
      let again = try await house.take(path, as: .records(of: "account"))
      #expect(again.created == [:])
    }
  }

  @Test("S1.4: clients of one name with numbers of their own stay apart, and cost no more than others", arguments: Engine.all)
  func namesakes(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      let rows = (1...6_000).map { "Частное лицо,\($0)\n" }.joined()
      let outcome = try await house.take(try desktop.file("same.csv", "name,number\n" + rows), as: .records(of: "account"))
      #expect((outcome.created, outcome.rejectedRows) == (["account": 6_000], 0))
    }
  }

  @Test("S1.4: of many rows that fit one known client by name, the first completes it and the others are new", arguments: Engine.all)
  func knownNamesake(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      try await house.account("Частное лицо")
      let rows = (1...6_000).map { "Частное лицо,\($0)\n" }.joined()
      let outcome = try await house.take(try desktop.file("same.csv", "name,number\n" + rows), as: .records(of: "account"))
      #expect((outcome.created, outcome.updated, outcome.rejected) == (["account": 5_999], ["account": 1], [:]))
    }
  }

  @Test("rows meet by a way unless both fill a better one")
  func meetings() {
    func trace(_ word: String, _ better: UInt64) -> RowTrace {
      var key = KeyHash()
      key.add(word)
      return RowTrace(key: key, better: better)
    }
    var one = Meetings()
    #expect(one.take([trace("1", 0), trace("ромашка", 1)]) == 0)
    #expect(one.take([trace("2", 0), trace("ромашка", 1)]) == 0)
    #expect(one.take([trace("ромашка", 0)]) == 1)
    #expect(one.take([trace("3", 0), trace("ромашка", 1)]) == 2)
    var other = Meetings()
    _ = other.take([trace("4", 0), trace("лютик", 1)])
    #expect(!one.meet(other) && !other.meet(one))
    _ = other.take([trace("лютик", 0), trace("2", 0)])
    #expect(one.meet(other) && other.meet(one))
  }
}
