import Foundation
import TestKit
import Testing

@testable import Formats

@Suite("Damaged files never end the process")
struct DamageTests {
  private func readAll(_ bytes: [UInt8]) {
    guard let file = try? CSVFile(MappedFile(copying: bytes)) else { return }
    let (header, reader) = file.open()
    _ = HeadingGuess(header)
    var decimals = DecimalSignTally(), days = DayOrderTally()
    while let row = reader.next() {
      for column in 0..<row.count {
        _ = row.text(column)
        row.withUTF8(column) {
          decimals.add($0)
          days.add($0)
        }
        _ = (row.integer(column), row.millionths(column, sign: .comma), row.dayAndTime(column), row.yesNo(column))
      }
    }
  }

  @Test("each sample cut short and with flipped bytes, seed 20261121")
  func samples() throws {
    var dice = Dice(state: 20_261_121)
    for url in try Shared.files("samples/csv", ending: "csv") + Shared.files("samples/crm-headers", ending: "csv") {
      let bytes = Array(try Data(contentsOf: url))
      readAll(Array(bytes.prefix(dice.roll(bytes.count))))
      var flipped = Array(bytes.prefix(6_000))
      for _ in 0..<(1 + dice.roll(8)) { flipped[dice.roll(flipped.count)] = UInt8(dice.roll(256)) }
      readAll(flipped)
      // The same as UTF-16 with an odd cut.
      let wide = bytes.prefix(2_000).flatMap { [UInt8]([$0, 0]) }
      readAll(Array(wide.prefix(dice.roll(wide.count))))
    }
  }

  @Test("random bytes of every length up to 120")
  func noise() {
    var dice = Dice(state: 7)
    for length in 0..<120 { readAll((0..<length).map { _ in UInt8(dice.roll(256)) }) }
  }
}
