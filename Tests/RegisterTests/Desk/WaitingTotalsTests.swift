import Dispatch
import Model
import Records
import TestKit
import Testing

@testable import Register

/// Two writings of one order at once.
@Suite struct WaitingTotalsTests {
  @Test("S1.7: an order of which two lines change in two writings at once is totalled with both", arguments: Engine.all)
  func twoWritings(engine: Engine) async throws {
    try await engine.withHouse { house in
      let desktop = try Desktop()
      let text = "order,day,customer,product,quantity,price\n1,2026-01-05,Ромашка,Стол,1,100\n1,2026-01-05,Ромашка,Стул,1,100\n"
      _ = try await house.take(try desktop.file("p.csv", text))
      let lines = try await house.desk.read(as: House.program) { try $0.fetch(OrderLine.self) }
      try #require(lines.count == 2)
      let changed = lines.map { line in
        var line = line
        line.amount = Money(minor: 700, line.amount.currency)
        return line
      }
      let hasTotalled = DispatchSemaphore(value: 0)
      async let first: Void = house.desk.write(by: House.program) { writing in
        try writing.save(changed[0])
        hasTotalled.signal()
        // Time for the other writing to come to the order and wait for it.
        _ = DispatchSemaphore(value: 0).wait(timeout: .now() + 0.5)
      }
      await withCheckedContinuation { continuation in
        DispatchQueue.global().async {
          hasTotalled.wait()
          continuation.resume()
        }
      }
      try await house.desk.write(by: House.program) { _ = try $0.save(changed[1]) }
      try await first
      let order = try await house.desk.read(as: House.program) { try $0.fetch(Order.self).first }
      #expect(order?.amount?.minor == 1400)
    }
  }
}
