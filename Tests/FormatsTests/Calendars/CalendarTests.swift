import Foundation
import Model
import Testing

@testable import Formats

@Suite("Calendars: times, recurrences, invitations")
struct CalendarTests {
  static func starts(_ body: String, _ from: String, _ to: String) throws -> [String] {
    let file = try calendar("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\(body)\r\nEND:VCALENDAR\r\n".replacing("\r\n", with: "\n"))
    let first = try #require(Instant(iso: from + "T00:00:00Z"))
    let last = try #require(Instant(iso: to + "T00:00:00Z"))
    return file.occurrences(from: first, to: last).map { $0.start.description }
  }

  @Test("RFC 5545 page 122 and on: the published dates of rules, New York time")
  func published() throws {
    func dates(_ rule: String, _ start: String = "19970902T090000", to last: String = "1999-01-01") throws -> [String] {
      try Self.starts(
        "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=America/New_York:\(start)\nRRULE:\(rule)\nEND:VEVENT", "1997-01-01", last
      ).map { String($0.prefix(10)) }
    }
    #expect(try dates("FREQ=DAILY;COUNT=10") == (2...11).map { "1997-09-\($0 < 10 ? "0" : "")\($0)" })
    #expect(try dates("FREQ=DAILY;UNTIL=19971224T000000Z").count == 113)
    #expect(
      try dates("FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH")
        == ["02", "04", "16", "18", "30"].map { "1997-09-\($0)" } + ["02", "14", "16"].map { "1997-10-\($0)" })
    #expect(
      try dates("FREQ=MONTHLY;COUNT=10;BYDAY=1FR", "19970905T090000")
        == [
          "1997-09-05", "1997-10-03", "1997-11-07", "1997-12-05", "1998-01-02", "1998-02-06", "1998-03-06", "1998-04-03", "1998-05-01",
          "1998-06-05",
        ])
    #expect(
      try dates("FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "19970922T090000")
        == ["1997-09-22", "1997-10-20", "1997-11-17", "1997-12-22", "1998-01-19", "1998-02-16"])
    #expect(
      try dates("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", to: "2000-12-31").dropFirst() == [
        "1998-02-13", "1998-03-13", "1998-11-13", "1999-08-13", "2000-10-13",
      ])
    #expect(
      try dates("FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", "19970101T090000", to: "2007-01-01").suffix(2) == [
        "2003-07-19", "2006-01-01",
      ])
    #expect(
      try dates("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "19970512T090000", to: "1999-12-31") == ["1997-05-12", "1998-05-11", "1999-05-17"])
    #expect(try dates("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z").count == 3)
    #expect(try dates("FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16;COUNT=48").last == "1997-09-03")
  }

  @Test("clocks change: a meeting at nine stays at nine, by the zone the file describes and by its name")
  func zones() throws {
    let event = "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe/Vienna:20240329T090000\nRRULE:FREQ=DAILY;COUNT=4\nEND:VEVENT"
    let expected = ["2024-03-29T08:00:00Z", "2024-03-30T08:00:00Z", "2024-03-31T07:00:00Z", "2024-04-01T07:00:00Z"]
    #expect(try Self.starts(event, "2024-01-01", "2025-01-01") == expected)
    let zone = """
      BEGIN:VTIMEZONE
      TZID:Europe/Vienna
      BEGIN:DAYLIGHT
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      DTSTART:19700329T020000
      RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
      END:DAYLIGHT
      BEGIN:STANDARD
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      DTSTART:19701025T030000
      RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
      END:STANDARD
      END:VTIMEZONE

      """
    let named = (zone + event).replacing("Europe/Vienna", with: "Our own zone")
    #expect(try Self.starts(named, "2024-01-01", "2025-01-01") == expected)
    #expect(try Self.starts(event.replacing("Europe/Vienna", with: "W. Europe Standard Time"), "2024-01-01", "2025-01-01") == expected)
  }

  @Test("S13.4: a time that comes twice is the first of them, one that a clock leaves out counts as before it (RFC 5545, 3.3.5)")
  func edges() throws {
    let zone = """
      BEGIN:VTIMEZONE
      TZID:Kyiv by hand
      BEGIN:STANDARD
      DTSTART:16010101T040000
      TZOFFSETFROM:+0300
      TZOFFSETTO:+0200
      RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:16010101T030000
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0300
      RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
      END:DAYLIGHT
      END:VTIMEZONE

      """
    for (head, name) in [(zone, "Kyiv by hand"), ("", "Europe/Kiev"), ("", "FLE Standard Time")] {
      func start(_ time: String) throws -> [String] {
        try Self.starts(head + "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=\(name):\(time)\nEND:VEVENT", "2026-01-01", "2027-01-01")
      }
      #expect(try start("20261025T033000") == ["2026-10-25T00:30:00Z"], "\(name)")
      #expect(try start("20260329T033000") == ["2026-03-29T01:30:00Z"], "\(name)")
      #expect(try start("20261025T043000") == ["2026-10-25T02:30:00Z"], "\(name)")
    }
  }

  @Test("S13.4: a series cut off before its start is empty; the length of a further time holds against the rule's")
  func cutOff() throws {
    let event = "BEGIN:VEVENT\nUID:1\nDTSTART:20261229T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;"
    #expect(try Self.starts(event + "UNTIL=20260501T000000Z\nEND:VEVENT", "2026-01-01", "2028-01-01") == [])
    let file = try calendar(
      "BEGIN:VCALENDAR\nVERSION:2.0\n\(event)COUNT=3\nRDATE;VALUE=PERIOD:20261230T090000Z/PT3H\nEND:VEVENT\nEND:VCALENDAR\n")
    let first = try #require(Instant(iso: "2026-01-01T00:00:00Z")), last = try #require(Instant(iso: "2027-12-31T00:00:00Z"))
    #expect(file.occurrences(from: first, to: last).map { $0.end.seconds - $0.start.seconds } == [3_600, 10_800, 3_600])
  }

  @Test("exceptions, further dates, moved and cancelled occurrences, whole days")
  func exceptions() throws {
    let series = """
      BEGIN:VEVENT
      UID:a
      DTSTART:20240101T100000Z
      DURATION:PT1H
      RRULE:FREQ=WEEKLY;COUNT=5
      EXDATE:20240108T100000Z
      RDATE:20240110T120000Z
      END:VEVENT
      BEGIN:VEVENT
      UID:a
      RECURRENCE-ID:20240115T100000Z
      DTSTART:20240116T150000Z
      DURATION:PT1H
      END:VEVENT
      BEGIN:VEVENT
      UID:a
      RECURRENCE-ID:20240122T100000Z
      DTSTART:20240122T100000Z
      STATUS:CANCELLED
      END:VEVENT
      """
    #expect(
      try Self.starts(series, "2024-01-01", "2025-01-01")
        == ["2024-01-01T10:00:00Z", "2024-01-10T12:00:00Z", "2024-01-16T15:00:00Z", "2024-01-29T10:00:00Z"])
    let file = try calendar("BEGIN:VEVENT\nUID:b\nDTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY\nEND:VEVENT\n")
    let days = file.occurrences(
      from: try #require(Instant(iso: "2024-01-01T00:00:00Z")), to: try #require(Instant(iso: "2033-01-01T00:00:00Z")))
    #expect(days.map { $0.moment.text } == ["20240229", "20280229", "20320229"])
    #expect(days.allSatisfy { $0.isWholeDay && $0.end.seconds - $0.start.seconds == 86_400 })
  }

  @Test("rules that no day fits and rules of seconds end in time")
  func endless() throws {
    for rule in [
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
      "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4",
      "FREQ=SECONDLY", "FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1", "FREQ=WEEKLY;INTERVAL=32767;BYSETPOS=300;BYDAY=MO",
    ] {
      let seconds = try cpuSeconds {
        _ = try Self.starts("BEGIN:VEVENT\nUID:1\nDTSTART:00010101T000000\nRRULE:\(rule)\nEND:VEVENT", "2024-01-01", "2025-01-01")
      }
      #expect(seconds < 2, "\(rule)")
    }
  }

  @Test("an invitation: method, people with their answers; the answer that goes back is read the same")
  func invitation() throws {
    let file = try calendar(
      "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:x\r\nDTSTAMP:20240101T000000Z\r\nDTSTART:20240105T100000Z\r\n"
        + "ORGANIZER;CN=\"Петренко, Олена\":MAILTO:olena@example.com\r\n"
        + "ATTENDEE;CN=Иван;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:ivan@example.com\r\nSUMMARY:Встреча\\, обсуждение\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    #expect(file.method == "REQUEST")
    var item = try #require(file.items.first)
    #expect(item.organizer == CalendarPerson("olena@example.com", name: "Петренко, Олена"))
    #expect(item.summary == "Встреча, обсуждение" && item.attendees[0].isAnswerWanted)
    item.attendees[0].answer = "ACCEPTED"
    let reply = CalendarComponent(calendar: [item], program: "-//Clientele//RU", method: "REPLY")
    let back = try calendar([reply].bytes)
    #expect(back.method == "REPLY" && back.items == [item] && back.complaints.count == 0)
    for line in [reply].bytes.split(separator: 0x0A) { #expect(line.count <= 76 && line.last == 0x0D) }
  }

  @Test("each broken property is told by line and name, the rest is read")
  func broken() throws {
    let file = try calendar(
      """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      DTSTART:20240230T100000
      DTEND:2024-01-01
      RRULE:FREQ=OFTEN
      DURATION:1 hour
      GEO:100;200
      no sign at all
      PRIORITY:high
      SUMMARY:Still here
      BEGIN:VALARM
      TRIGGER:never
      END:VEVENT
      END:VTODO
      """)
    #expect(file.items.map(\.summary) == ["Still here"])
    #expect(
      file.complaints.first.map { "\($0.line) \($0.element) \($0.rule)" } == [
        "3 VEVENT.DTSTART notADate", "4 VEVENT.DTEND notADate", "5 VEVENT.RRULE notARule", "6 VEVENT.DURATION notADuration",
        "7 VEVENT.GEO notAPlace", "8 VEVENT.no sign at all noColon", "9 VEVENT.PRIORITY notANumber", "12 VALARM.TRIGGER notADuration",
        "11 VALARM notClosed", "14 VCALENDAR.END notOpened", "1 VCALENDAR notClosed",
      ])
  }

  @Test("writing then reading is an identity: 500 made items")
  func identity() throws {
    var dice = Dice(state: 11)
    for _ in 0..<500 {
      let item = Self.item(&dice)
      #expect(try calendar([item.component].bytes).items == [item])
    }
  }

  static func moment(_ dice: inout Dice) -> CalendarMoment {
    let time = CalendarTime(Day(Int32(dice.roll(40_000))), dice.roll(86_400))
    switch dice.roll(4) {
    case 0: return .day(time.day)
    case 1: return .utc(time)
    case 2: return .local(time)
    default: return .zoned(time, zone: ["Europe/Kyiv", "GMT +0100 (Standard) / \"GMT\" +0200", "a;b:c,d"][dice.roll(3)])
    }
  }

  static func item(_ dice: inout Dice) -> CalendarItem {
    var item = CalendarItem(CalendarItem.Kind.allCases[dice.roll(3)])
    item.uid = "\(dice.roll(100_000))@example.com"
    item.summary = CardTests.word(&dice, empty: true)
    item.description = CardTests.word(&dice, empty: true)
    item.location = CardTests.word(&dice, empty: true)
    item.start = dice.roll(4) > 0 ? moment(&dice) : nil
    if item.kind != .journal, dice.roll(2) == 0 { item.end = moment(&dice) }
    if dice.roll(2) == 0 { item.duration = CalendarDuration(days: dice.roll(9), seconds: dice.roll(100_000)) }
    if dice.roll(2) == 0 { item.categories = [CardTests.word(&dice), CardTests.word(&dice)] }
    if dice.roll(2) == 0 {
      var rule = CalendarRule(.monthly)
      rule.interval = 1 + dice.roll(3)
      rule.count = dice.roll(2) == 0 ? 5 : nil
      rule.until = dice.roll(2) == 0 ? .utc(CalendarTime(Day(20_000), 0)) : nil
      rule.weekdays = dice.roll(2) == 0 ? ["-1FR", "MO"] : []
      rule.parts = [.init(name: "BYSETPOS", numbers: [-1, 2])]
      rule.weekStart = dice.roll(2) == 0 ? "SU" : nil
      item.rules = [rule]
    }
    item.exceptions = (0..<dice.roll(3)).map { _ in moment(&dice) }
    item.dates = (0..<dice.roll(2)).map { _ in CalendarDate(moment(&dice)) }
    item.sequence = dice.roll(2) == 0 ? dice.roll(10) : nil
    item.status = ["", "CONFIRMED", "CANCELLED"][dice.roll(3)]
    if dice.roll(2) == 0 {
      item.organizer = CalendarPerson("a@example.com", name: CardTests.word(&dice))
      item.attendees = [CalendarPerson("b@example.com", name: "Имя, \"кавычки\""), CalendarPerson("urn:uuid:1")]
      item.attendees[0].answer = "DECLINED"
    }
    if dice.roll(2) == 0 { item.others = [ContentLine("X-OWN", "a:b\\nc", [.init("X-P", ["1", "два, три"])])] }
    return item
  }
}
