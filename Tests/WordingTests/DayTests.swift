import Foundation
import Model
import Testing
import Wording

@Suite struct DayTests {
  let russian = Phrasebook(.russian)
  let ukrainian = Phrasebook(.ukrainian)
  let english = Phrasebook(.english)

  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }
  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  @Test("A day is written short and long in three languages")
  func formats() throws {
    let day = try day("2026-11-21")
    #expect(russian.day(day) == "21.11.2026" && ukrainian.day(day) == "21.11.2026")
    #expect(plain(english.day(day)) == "21 Nov 2026")
    #expect(plain(russian.longDay(day)) == "21 ноября 2026")
    #expect(plain(ukrainian.longDay(day)) == "21 листопада 2026")
    #expect(plain(english.longDay(day)) == "21 November 2026")
    #expect(plain(russian.dayAndWeekday(try self.day("2026-11-18"))) == "18 ноября, среда")
    #expect(plain(ukrainian.dayAndWeekday(try self.day("2026-11-20"))) == "20 листопада, п’ятниця")
    #expect(plain(russian.month(day.monthNumber)) == "ноябрь 2026")
    #expect(plain(ukrainian.month(day.monthNumber)) == "листопад 2026")
    #expect(plain(english.shortMonth(day.monthNumber)) == "Nov 2026")
  }

  @Test("The last day of a year and the first of the next keep their own year, month and weekday")
  func yearEnds() throws {
    let last = try day("2026-12-31")
    let first = try day("2027-01-01")
    #expect(plain(russian.longDay(last)) == "31 декабря 2026" && plain(russian.longDay(first)) == "1 января 2027")
    #expect(plain(ukrainian.longDay(last)) == "31 грудня 2026" && plain(ukrainian.longDay(first)) == "1 січня 2027")
    #expect(plain(english.day(first)) == "1 Jan 2027" && russian.day(first) == "01.01.2027")
    #expect(plain(russian.dayAndWeekday(last)) == "31 декабря, четверг")
    #expect(plain(russian.dayAndWeekday(first)) == "1 января, пятница")
    #expect(plain(russian.month(last.monthNumber)) == "декабрь 2026")
    #expect(plain(russian.month(first.monthNumber)) == "январь 2027")
    #expect(russian.relative(first, today: last) == "завтра" && russian.relative(last, today: first) == "вчера")
    #expect(russian.day(try day("2028-02-29")) == "29.02.2028")
    #expect(russian.day(Day.first) == "01.01.0001" && russian.day(Day.last) == "31.12.9999")
  }

  @Test("A distance in days is said in words")
  func relative() throws {
    let today = try day("2026-11-21")
    #expect(russian.relative(today, today: today) == "сегодня")
    #expect(ukrainian.relative(today - 1, today: today) == "вчора")
    #expect(russian.relative(today - 27, today: today) == "27 дней назад")
    #expect(russian.relative(today - 365, today: today) == "365 дней назад")
    #expect(russian.relative(today - 366, today: today) == "12 месяцев назад")
    #expect(russian.relative(today - 730, today: today) == "23 месяца назад")
    #expect(russian.relative(today - 731, today: today) == "2 года назад")
    #expect(ukrainian.relative(today - 5463, today: today) == "14 років тому")
    #expect(english.relative(today - 400, today: today) == "13 months ago")
    #expect(russian.age(of: today - 27, today: today) == "27 дн." && russian.age(of: today - 400, today: today) == "13 мес.")
    #expect(russian.age(of: today - 5463, today: today) == "14 лет" && russian.age(of: today + 3, today: today) == "0 дн.")
    #expect(russian.relative(today + 3, today: today) == "через 3 дня")
    #expect(ukrainian.relative(today - 2, today: today) == "2 дні тому")
    #expect(english.relative(today + 1, today: today) == "tomorrow")
    #expect(english.relative(today - 27, today: today) == "27 days ago")
  }

  @Test("C10: a moment shows the clocks of the zone at both ends of the world, summer time included")
  func moments() throws {
    let moment = try #require(Instant(iso: "2026-12-31T23:30:00Z"))
    let moscow = try #require(TimeZone(identifier: "Europe/Moscow"))
    let kyiv = try #require(TimeZone(identifier: "Europe/Kyiv"))
    let kiritimati = try #require(TimeZone(identifier: "Pacific/Kiritimati"))
    let midway = try #require(TimeZone(identifier: "Pacific/Midway"))
    #expect(russian.moment(moment, in: moscow) == "01.01.2027, 02:30")
    #expect(ukrainian.moment(moment, in: kyiv) == "01.01.2027, 01:30")
    #expect(russian.moment(moment, in: kiritimati) == "01.01.2027, 13:30")
    #expect(plain(english.moment(moment, in: midway)) == "31 Dec 2026, 12:30")
    let summer = try #require(Instant(iso: "2026-07-01T12:05:59Z"))
    #expect(russian.time(summer, in: kyiv) == "15:05" && russian.time(summer, in: moscow) == "15:05")
    let before = try #require(Instant(iso: "1969-12-31T23:59:59Z"))
    #expect(russian.moment(before, in: try #require(TimeZone(secondsFromGMT: 0))) == "31.12.1969, 23:59")
  }

  @Test("How long ago is said in minutes, hours, then days of the zone")
  func ago() throws {
    let zone = try #require(TimeZone(identifier: "Europe/Kyiv"))
    let now = try #require(Instant(iso: "2026-11-21T10:00:00Z"))
    func before(_ seconds: Int64) -> Instant { Instant(seconds: now.seconds - seconds) }
    #expect(russian.ago(before(30), now: now, in: zone) == "только что")
    #expect(russian.ago(before(60), now: now, in: zone) == "1 минуту назад")
    #expect(ukrainian.ago(before(3 * 3600), now: now, in: zone) == "3 години тому")
    #expect(russian.ago(before(13 * 3600), now: now, in: zone) == "вчера")
    #expect(english.ago(before(5 * 86_400), now: now, in: zone) == "5 days ago")
  }

  @Test("A length of time shows its two greatest units")
  func durations() {
    #expect(plain(russian.duration(.seconds(420))) == "7 мин")
    #expect(plain(russian.duration(.seconds(4_800))) == "1 ч 20 мин")
    #expect(plain(russian.duration(.seconds(45))) == "45 с")
    #expect(plain(russian.duration(.seconds(100_800))) == "1 дн. 4 ч")
    #expect(plain(ukrainian.duration(.seconds(4_800))) == "1 год 20 хв")
    #expect(plain(english.duration(.seconds(7_200))) == "2 h")
    #expect(plain(russian.duration(.seconds(0))) == "0 с")
    #expect(plain(russian.duration(.seconds(-60))) == "−1 мин")
  }
}
