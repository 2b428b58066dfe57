import Model
import TestKit
import Testing

@testable import Report

@Suite("A1-A8 CDNOW, from the file of transactions") struct CDNOWTests {
  private func examine(_ options: ExaminationOptions, _ name: String = "CDNOW_sample.txt") throws -> JSON? {
    guard let file = Shared.path("data/cdnow/\(name)") else { return nil }
    return try Report.analyse(files: [file], options: options).json
  }

  private func close(_ json: JSON?, _ value: Double, _ tolerance: Double, _ what: String) {
    let found: Double =
      switch json {
      case .number(let number): number
      case .integer(let number): Double(number)
      default: .nan
      }
    #expect(abs(found - value) <= tolerance, "\(what): \(found), expected \(value)")
  }

  @Test("A1, A4, A5, A6, A8: parameters, errors, likelihood, expected against actual, all from the blank separated file")
  func models() throws {
    let columns = ["customer.number": "1", "order.day": "3", "amount": "5"]
    let options = ExaminationOptions(currency: .usd, calibrateUntil: Day(iso: "1997-09-30"), columns: columns)
    guard let json = try examine(options) else { return }
    #expect(json["lines"] == 6919 && json["used"] == 6919 && json["customers"] == 2357)
    let models = try #require(json["models"])
    #expect(models["repeat_purchases"] == 2457 && models["actual"] == 1882 && models["held_out_days"] == 273)
    let published: [(String, [(String, Double)], Double, Double, Double)] = [
      ("bgnbd", [("r", 0.24259), ("alpha", 4.41353), ("a", 0.79289), ("b", 2.42575)], -9582.4256, 1653.4, 0.7855),
      ("mbgnbd", [("r", 0.525), ("alpha", 6.183), ("a", 0.891), ("b", 1.614)], -9582.133, 1576.7, 0.7648),
      ("paretonbd", [("r", 0.55315), ("alpha", 10.57633), ("s", 0.60625), ("beta", 11.67150)], -9594.976, 1665.6, 0.7545),
    ]
    for (kind, parameters, likelihood, expected, error) in published {
      let fit = try #require(models["fits"]?[kind])
      for (name, value) in parameters { close(fit["parameters"]?[name], value, value * 0.005, "\(kind) \(name)") }
      close(fit["log_likelihood"], likelihood, 0.01, kind)
      close(fit["expected"], expected, 0.05 + expected * 0.001, kind)
      close(fit["mae"], error, 0.0002, kind)
      close(fit["mae_own_rate"], 1.0237, 0.0002, kind)
    }
    // Standard errors of CLVTools.
    for (name, value) in [("r", 0.0476), ("alpha", 0.8427), ("s", 0.1873), ("beta", 6.2105)] {
      close(models["fits"]?["paretonbd"]?["standard_errors"]?[name], value, value * 0.02, name)
    }
    close(models["fits"]?["bgnbd"]?["newcomer_52_weeks"], 1.444004, 0.001, "E[X(52)]")
    close(models["fits"]?["paretonbd"]?["newcomer_52_weeks"], 1.473434, 0.002, "E[X(52)]")
    let spend = try #require(json["spend"])
    #expect(spend["repeaters"] == 946)
    for (name, value) in [("p", 6.25), ("q", 3.74), ("gamma", 15.44)] { close(spend["parameters"]?[name], value, value * 0.005, name) }
    close(spend["log_likelihood"], -4055.9177, 0.01, "Gamma-Gamma")
  }

  @Test("A7: the value of the customers over 12 months at 1 % a month is that of lifetimes, 71,538.43")
  func value() throws {
    let columns = ["customer.number": "1", "order.day": "3", "amount": "5"]
    let options = ExaminationOptions(
      currency: .usd, model: .bgnbd, calibrateUntil: Day(iso: "1997-09-30"), columns: columns)
    guard let json = try examine(options) else { return }
    // From transactions to the cent, not from the table rounded to hundredths of a week: 0.1 %.
    close(json["clv"]?["total"]?["minor"], 7_153_843, 7154, "total")
    let low = json["clv"]?["low_95"]?["minor"]?.integer ?? 0, high = json["clv"]?["high_95"]?["minor"]?.integer ?? 0
    #expect(low < 7_153_843 && high > 7_153_843)
  }

  @Test("A10: 69,659 purchases, 23,570 customers, $2,500,315.63")
  func master() throws {
    guard let packed = Shared.path("data/cdnow/CDNOW_master.txt.xz") else { return }
    let scratch = try Scratch()
    let file = scratch.file("CDNOW_master.txt")
    guard try Shared.run(["xz", "-dc", packed], output: file) == 0 else { return Shared.skip("no xz program") }
    let json = try Report.analyse(
      files: [file], options: ExaminationOptions(currency: .usd, depth: .classes, columns: ["amount": "dollar_value"])
    ).json
    #expect(json["lines"] == 69_659 && json["used"] == 69_659 && json["customers"] == 23_570)
    #expect(json["revenue"]?["minor"] == 250_031_563)
  }
}
