import Model
import Records
import Register
import TestKit
import Testing
import Wording

@Suite("Least and greatest values by declaration") struct BoundsTests {
  private func refused(_ issue: Model.Issue, _ save: () async throws -> Void) async throws {
    do {
      try await save()
      Testing.Issue.record("saved")
    } catch let problem as Problem {
      #expect(problem == .invalid([issue]))
    }
  }

  @Test("What the declaration does not allow is refused with field, value and rule, whoever writes", arguments: Engine.all)
  func fields(_ engine: Engine) async throws {
    try await engine.withHouse { house in
      let client = try await house.account("ООО «Ромашка»", owner: house.oleg)
      let order = try await house.order("1", of: client, on: House.today, minor: 100_00)
      let bought = try await house.desk.read(as: house.asAnna) { try $0.get(client.id) }
      let line = try await house.desk.read(as: house.asAnna) { try $0.fetch(OrderLine.self) { $0.order == order.id }[0] }
      func save<T: RecordType>(_ record: Record<T>, _ change: (inout Record<T>) -> Void) async throws {
        var record = record
        change(&record)
        try await house.desk.save(record, by: house.asOleg)
      }
      try await refused(Model.Issue("employees", .outOfRange, value: "-5", detail: "0...")) { try await save(bought) { $0.employees = -5 } }
      try await refused(Model.Issue("turnover", .outOfRange, value: "-0.01 RUB", detail: "0...")) {
        try await save(bought) { $0.turnover = Money(minor: -1, .rub) }
      }
      try await refused(Model.Issue("quantity", .outOfRange, value: "0", detail: "!0")) {
        try await save(line) { $0.quantity = FixedDecimal(millionths: 0) }
      }
      try await refused(Model.Issue("unit_price", .outOfRange, value: "-1", detail: "0...")) {
        try await save(line) { $0.unitPrice = FixedDecimal(millionths: -1_000_000) }
      }
      try await save(bought) { ($0.employees, $0.turnover) = (0, Money(minor: 0, .rub)) }
      var task = Record<Activity>()
      (task.subject, task.account, task.duration) = ("Звонок", client.id, Duration.seconds(-1))
      let late = task
      await #expect(throws: Problem.self) { try await house.desk.save(late, by: house.asOleg) }
    }
  }

  @Test("A discount is from nothing to the whole of the line, on a return too", arguments: Engine.all)
  func discounts(_ engine: Engine) async throws {
    try await engine.withHouse { house in
      let client = try await house.account("ООО «Ромашка»", owner: house.oleg)
      let order = try await house.order("1", of: client, on: House.today, minor: 100_00)
      let product = try await house.desk.read(as: house.asAnna) { try $0.fetch(Product.self)[0] }
      func line(_ quantity: Int64, discount: Int64) async throws -> Int64? {
        var line = Record<OrderLine>()
        (line.order, line.product, line.ordinal) = (order.id, product.id, 2)
        (line.quantity, line.unitPrice) = (FixedDecimal(millionths: quantity * 1_000_000), FixedDecimal(millionths: 50_000_000))
        line.discount = Money(minor: discount, .rub)
        return try await house.desk.save(line, by: house.asOleg).amount.minor
      }
      #expect(try await line(2, discount: 0) == 100_00)
      #expect(try await line(2, discount: 100_00) == 0)
      #expect(try await line(-2, discount: -20_00) == -80_00)
      try await refused(Model.Issue("discount", .outOfRange, value: "100.01 RUB", detail: "0...100")) {
        _ = try await line(2, discount: 100_01)
      }
      try await refused(Model.Issue("discount", .outOfRange, value: "-0.01 RUB", detail: "0...100")) { _ = try await line(2, discount: -1) }
      try await refused(Model.Issue("discount", .outOfRange, value: "20.00 RUB", detail: "-100...0")) {
        _ = try await line(-2, discount: 20_00)
      }
    }
  }

  @Test("The limits are told in words of three languages, and read back from the form in which an issue carries them")
  func words() throws {
    let percent = Bounds(least: FixedDecimal(0), greatest: FixedDecimal(100))
    for bounds in [Bounds.notNegative, .notZero, percent] { #expect(Bounds(bounds.description) == bounds) }
    for text in ["", "...", "5", "a...b", "!0x"] { #expect(Bounds(text) == nil) }
    let issue = Model.Issue("employees", .outOfRange, value: "-5", detail: Bounds.notNegative.description)
    #expect(Phrasebook(.russian).sentence(issue, label: "Сотрудников").contains("не меньше 0"))
    #expect(Phrasebook(.ukrainian).words(percent).replacing("\u{A0}", with: " ") == "від 0 до 100")
    #expect(Phrasebook(.english).words(.notZero) == "any number except 0")
  }
}
