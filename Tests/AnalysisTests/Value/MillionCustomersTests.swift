import Analysis
import Foundation
import Testing

@Suite("A24 simulated truth, a million customers") struct MillionCustomersTests {
  @Test("A24: 1,000,000 customers, seed 2: BG .2431 4.3925 .7998 2.4564, 557,013 in 39 weeks against 556,717; spend 6.3027 3.7471 15.3345")
  func million() throws {
    guard let file = try SimulatedCustomers.file(customers: 1_000_000, seed: 2) else { return }
    defer { try? FileManager.default.removeItem(atPath: file) }
    let histories = try CDNOW.histories(file)
    let fit = try BetaGeometric.fit(histories)
    #expect(fit.isSound)
    #expect(agree(fit.parameters.map(\.value), [0.2431, 4.3925, 0.7998, 2.4564], relative: 0.005))
    let actual = try CDNOW.column(4, file).map { Int32($0) }
    #expect(actual.reduce(0) { $0 + Int($1) } == 556_717)
    let test = try BackTest(of: fit.model, histories, actual: actual, within: 39)
    #expect(agrees(test.expected, 557_013, relative: 0.001))
    let spend = try GammaGamma.fit(purchases: CDNOW.column(1, file).map { Int32($0) }, mean: CDNOW.column(5, file))
    #expect(agree(spend.fit.parameters.map(\.value), [6.3027, 3.7471, 15.3345], relative: 0.005))
  }
}
