import Model
import Testing

@testable import Formats

@Suite("Months without a day") struct MonthTests {
  @Test(
    "S1.4: a month as reports by months name it is its first day",
    arguments: [
      ("01.2026", 1), ("1/2026", 1), ("2026-01", 1), ("2026.12", 12), ("2026M03", 3), ("2026М3", 3), ("Январь 2026", 1),
      ("январь 2026 г.", 1), ("за январь 2026 года", 1), ("Січень 2026 р.", 1), ("Грудень 2026", 12), ("янв.26", 1), ("дек-26", 12),
      ("Jan-26", 1), ("Sept 2026", 9), ("2026 май", 5), ("May 2026", 5), (" Травень 2026 року ", 5), ("лист.26", 11), ("Mar'26", 3),
    ])
  func months(text: String, month: Int) {
    #expect(MonthText.firstDay(text) == Day(year: 2026, month: month, day: 1)?.number)
    var copy = text
    let read = copy.withUTF8 { DayText.purchaseDay(UnsafeRawBufferPointer($0), order: .dayFirst) }
    #expect(read == Day(year: 2026, month: month, day: 1).map { .success($0.number) } ?? .failure(.notADay))
  }

  @Test(
    "what is no month stays none: days, sums, years, quarters, a day without a year",
    arguments: [
      "", "01.02.2026", "5 января 2026", "13.2026", "0.2026", "12.2550", "1.0500", "2026", "12", "январь", "май 26", "26 май", "I кв. 2026",
      "2026-Q1", "202601", "январь 2026 - март 2026", "Январь 20266", "абвгд 2026", "-", "....", "1-2", String(repeating: "1", count: 60),
    ])
  func others(text: String) { #expect(MonthText.firstDay(text) == nil) }

  @Test("a day is a day whichever way it is read, and wins over a month")
  func days() {
    for text in ["05.06.2026", "2026-06-05", "5 июня 2026 г.", "5-июн-26"] {
      var copy = text
      let read = copy.withUTF8 { DayText.purchaseDay(UnsafeRawBufferPointer($0), order: .dayFirst) }
      #expect(read == .success(Day(year: 2026, month: 6, day: 5)?.number ?? 0))
    }
  }
}
