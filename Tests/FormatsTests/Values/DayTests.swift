import Foundation
import Model
import Testing

@testable import Formats

@Suite("Days and times as other programs write them")
struct DayTests {
  @Test("day numbers agree with Foundation's ISO calendar from year 1 to 9999, leap years and ends of months included")
  func calendar() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    // Foundation changes to the Julian calendar before 15 October 1582: it is asked from 1583 on.
    var dice = Dice(state: 11)
    var slips = 0
    for year in [1583, 1600, 1700, 1800, 1900, 1969, 1970, 1972, 2000, 2023, 2024, 2100, 2400, 9999]
      + (0..<40).map({ _ in 1583 + dice.roll(8_417) })
    {
      for month in 1...12 {
        for day in [1, 15, 28, 29, 30, 31, 32] {
          let own = Day(year: year, month: month, day: day)
          let parts = DateComponents(year: year, month: month, day: day)
          let exists = parts.isValidDate(in: calendar)
          let date = exists ? calendar.date(from: parts) : nil
          let theirs = date.map { Int32(($0.timeIntervalSince1970 / 86_400).rounded(.down)) }
          if own?.number != theirs { slips += 1 }
          if let own, own.civil != (year, month, day) { slips += 1 }
        }
      }
    }
    #expect(slips == 0)
  }

  @Test("months of years 1...9999 follow one another without a gap: 3,652,059 days (Python's date.max ordinal)")
  func months() {
    var slips = 0
    var expected = Day.first.number
    for year in 1...9999 {
      for month in 1...12 {
        let last = Day.days(in: month, of: year)
        let end = expected + Int32(last) - 1
        if Day(year: year, month: month, day: 1)?.number != expected { slips += 1 }
        if Day(expected).civil != (year, month, 1) || Day(end).civil != (year, month, last) { slips += 1 }
        expected = end + 1
      }
    }
    #expect(slips == 0)
    #expect(expected - 1 == Day.last.number)
    #expect(Day.last - Day.first + 1 == 3_652_059)
  }

  /// Day numbers from Python's datetime.
  @Test(
    "days in every form",
    arguments: [
      ("2011-12-09", 15_317), ("09.12.2011", 15_317), ("9.12.11", 15_317), ("09/12/2011", 15_317), ("20111209", 15_317),
      ("2011/12/09", 15_317),
      ("2011.12.9", 15_317), ("9-12-2011", 15_317), ("2011-12-09 08:26", 15_317), ("2011-12-09T08:26:00Z", 15_317),
      ("09.12.2011 8:26:00", 15_317),
      ("20111209T082600Z", 15_317), ("09.12.2011 г.", 15_317), (" 09.12.2011 ", 15_317), ("0001-01-01", -719_162),
      ("9999-12-31", 2_932_896),
      ("1900-03-01", -25_508), ("2000-02-29", 11_016), ("31.12.69", -1), ("1.1.70", 0), ("31.12.1969", -1),
    ] as [(String, Int32)])
  func days(text: String, expected: Int32) {
    #expect(DayText.day(text) == .success(expected))
  }

  @Test(
    "what is no day says why",
    arguments: [
      ("", ValueFault.empty), ("31.04.2011", .noSuchDay), ("29.02.1900", .noSuchDay), ("2011-02-30", .noSuchDay),
      ("2011-13-01", .noSuchDay),
      ("0000-01-01", .yearOutOfRange), ("yesterday", .notADay), ("12.2011", .notADay), ("1.2.3.4", .notADay), ("40886", .notADay),
      ("1.12-2011", .notADay),
      ("2011-12-09 25:00", .notATimeOfDay), ("2011-12-09 8", .notATimeOfDay), ("2011-12-09x", .notADay), ("123456789", .notADay),
      ("00.01.2011", .noSuchDay), (String(repeating: "1", count: 400), .tooLong), ("1.2.201", .notADay), ("10000-01-01", .notADay),
    ])
  func faults(text: String, expected: ValueFault) {
    #expect(DayText.day(text) == .failure(expected))
  }

  /// Day numbers from Python's datetime.
  @Test(
    "S1.4: days with the name of a month in Russian, Ukrainian and English",
    arguments: [
      ("12 марта 2024", 19_794), ("12 Марта 2024 г.", 19_794), ("12 марта 2024 года", 19_794), ("12.мар.2024", 19_794),
      ("3 січня 2024 р.", 19_725), ("3 січня 2024", 19_725), ("3 СІЧНЯ 2024 року", 19_725), ("30 листопада 2023", 19_691),
      ("5 Mar 2024", 19_787), ("5-Mar-24", 19_787), ("Mar 5, 2024", 19_787), ("March 5, 2024", 19_787), ("05 mar. 2024", 19_787),
      ("1\u{A0}мая\u{A0}2024", 19_844), ("29 февраля 2024", 19_782),
    ] as [(String, Int32)])
  func names(text: String, expected: Int32) {
    #expect(DayText.day(text) == .success(expected))
    #expect(DayText.day(text, order: .monthFirst) == .success(expected))
  }

  @Test("a month with a name and a time of day; no month, no such day")
  func namesAndTimes() {
    #expect(DayText.dayAndTime("12 марта 2024, 08:26") == .success(DayAndTime(day: 19_794, seconds: 30_360)))
    #expect(DayText.dayAndTime("12 марта 2024 08:26") == .success(DayAndTime(day: 19_794, seconds: 30_360)))
    #expect(DayText.day("30 февраля 2024") == .failure(.noSuchDay))
    for text in ["12 мартобря 2024", "марта 2024", "12 марта", "12 марта 20245", "март", "12 марта 2024 дня", "Mar Mar 2024"] {
      #expect((try? DayText.day(text).get()) == nil, "\(text)")
    }
    #expect(DayOrderGuess(sample: ["12 марта 2024", "03/25/2024"]).order == .monthFirst)
  }

  @Test("times of day and zones")
  func times() {
    func read(_ text: String) -> DayAndTime? { try? DayText.dayAndTime(text, order: .monthFirst).get() }
    #expect(read("12/9/2011 8:26") == DayAndTime(day: 15_317, seconds: 30_360))
    #expect(read("12/9/2011 8:26 PM") == DayAndTime(day: 15_317, seconds: 73_560))
    #expect(read("12/9/2011 12:00:01 AM") == DayAndTime(day: 15_317, seconds: 1))
    #expect(read("2011-12-09T08:26:00.123Z") == DayAndTime(day: 15_317, seconds: 30_360, zoneMinutes: 0))
    #expect(read("2011-12-09T08:26:00-05:30") == DayAndTime(day: 15_317, seconds: 30_360, zoneMinutes: -330))
    #expect(read("2011-12-09T08:26+03") == DayAndTime(day: 15_317, seconds: 30_360, zoneMinutes: 180))
    #expect(read("2011-12-09") == DayAndTime(day: 15_317))
  }

  @Test("the order of day and month is decided from the column, and doubt is reported")
  func orders() {
    func guess(_ sample: String...) -> DayOrderGuess { DayOrderGuess(sample: sample) }
    #expect(guess("12/1/2010 8:26", "12/13/2010 9:00", "x").order == .monthFirst)
    #expect(guess("12/1/2010 8:26", "12/13/2010 9:00").evidence == .certain(cells: 1))
    #expect(guess("13/12/2010", "01/02/2010").order == .dayFirst)
    #expect(guess("01/02/2010", "03/04/2010") == DayOrderGuess(order: .dayFirst, evidence: .ambiguous(cells: 2), days: 2))
    #expect(guess("2010-01-02", "03.03.2010") == DayOrderGuess(order: .dayFirst, evidence: .none, days: 2))
    #expect(guess("13/12/2010", "12/13/2010").evidence == .conflicting(dayFirst: 1, monthFirst: 1))
  }

  @Test(
    "yes and no in three languages",
    arguments: [
      ("да", true), ("Нет", false), ("ТАК", true), ("ні", false), ("Yes", true), ("no", false), ("1", true), ("0", false), ("TRUE", true),
      ("false", false), ("ИСТИНА", true), ("ЛОЖЬ", false), (" да ", true),
    ])
  func yesNo(text: String, expected: Bool) {
    #expect(YesNoText.value(text) == .success(expected))
    #expect(YesNoText.value("может быть") == .failure(.notYesOrNo))
    #expect(YesNoText.value("") == .failure(.empty))
  }
}
