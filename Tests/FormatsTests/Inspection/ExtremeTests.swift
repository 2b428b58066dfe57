import Foundation
import Model
import Testing

@testable import Formats

@Suite("Numbers at the ends of their range end no program")
struct ExtremeTests {
  /// What a hand, a broken program or an ill-meaning one writes where a number belongs.
  private static let numbers = [
    "9223372036854775807", "-9223372036854775808", "92233720368547758.07", "-92233720368547758.08", "92233720368547758,08",
    "9000000000000000,00", "-9000000000000000.00", "9223372036854.775807", "-9223372036854.775808", "99999999999999999999", "-0", "1e308",
    "1e999", "NaN", "inf", "-", ".", "--5", "5-", "", "0.001", String(repeating: "9", count: 60),
  ]
  private static let days = ["01.01.0001", "31.12.9999", "00.00.0000", "31.12.99999", ""]

  @Test("S13.5: sums, days and counts beyond all measure in statements of four kinds are read or complained of, never added to a trap")
  func statements() {
    for number in Self.numbers {
      for day in Self.days {
        let bank = """
          1CClientBankExchange
          СекцияРасчСчет
          РасчСчет=1
          НачальныйОстаток=\(number)
          ВсегоПоступило=\(number)
          ВсегоСписано=\(number)
          КонечныйОстаток=\(number)
          КонецРасчСчет
          СекцияДокумент=Платежное поручение
          Дата=\(day)
          Сумма=\(number)
          ДатаСписано=\(day)
          ПлательщикСчет=1
          ПолучательСчет=1
          КонецДокумента
          КонецФайла
          """
        _ = inspected(bytes: Array(bank.utf8))
        let table = "DATA_VYP;AC;DATA_D;DK;AC_KOR;OKPO_KOR;SUM_PD_NOM;IN_RST_NO;OUT_RST_NO\n"
        for side in ["0", "1", "2", "D", ""] {
          _ = inspected(bytes: Array((table + "\(day);1;\(day);\(side);2;3;\(number);\(number);\(number)\n").utf8))
        }
        let amount = number.replacing(".", with: ",")
        let swift = """
          :20:X
          :28C:\(number)/\(number)
          :60F:C000229EUR\(amount)
          :61:9902300230RC\(amount)NTRF\(number)//
          :61:991231D\(amount)N
          :86:166?20SVWZ+EREF+?
          :62F:D991231EUR\(amount)
          """
        _ = inspected(bytes: Array(swift.utf8))
        for currency in ["EUR", "JPY", "KWD", "?"] {
          let camt = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.\(number.prefix(19))"><BkToCstmrStmt><Stmt><Id>1</Id>\
            <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="\(currency)">\(number)</Amt><CdtDbtInd>DBIT</CdtDbtInd></Bal>\
            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="\(currency)">\(number)</Amt></Bal>\
            <Ntry><Amt Ccy="\(currency)">\(number)</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><DtTm>9999-12-31T23:59:59-15:59</DtTm></BookgDt>\
            </Ntry></Stmt></BkToCstmrStmt></Document>
            """
          _ = inspected(bytes: Array(camt.utf8))
        }
      }
    }
  }

  @Test("S13.7: rules with numbers at the ends of 64 bits are no rules; places that no month reaches are found out at once")
  func recurrences() throws {
    for rule in [
      "FREQ=MONTHLY;BYMONTHDAY=-9223372036854775808", "FREQ=YEARLY;BYDAY=-9223372036854775808MO",
      "FREQ=YEARLY;BYSETPOS=-9223372036854775808", "FREQ=DAILY;COUNT=-1", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=9223372036854775808",
    ] {
      var isExact = true
      #expect(CalendarRule(rule, isExact: &isExact) == nil, "\(rule)")
    }
    let seconds = try cpuSeconds {
      for rule in ["FREQ=MONTHLY;BYDAY=5MO;BYSETPOS=366", "FREQ=MONTHLY;BYMONTHDAY=1;BYSETPOS=2", "FREQ=YEARLY;BYDAY=MO;BYSETPOS=60"] {
        let events = String(repeating: "BEGIN:VEVENT\nUID:1\nDTSTART:20260101T000000\nRRULE:\(rule)\nEND:VEVENT\n", count: 20)
        let found = inspected(bytes: Array("BEGIN:VCALENDAR\nVERSION:2.0\n\(events)END:VCALENDAR\n".utf8))
        #expect(found.inspection.isUsable)
      }
      // The fifth Monday is a Monday; the last of a month's Mondays is reached.
      let last = "BEGIN:VEVENT\nUID:1\nDTSTART:20260126T090000\nRRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1\nEND:VEVENT"
      let times = try CalendarTests.starts(last, "2026-01-01", "2026-03-01")
      #expect(times.count == 2)
    }
    #expect(seconds < 2)
  }

  @Test("S13.4: ten thousand columns of one heading get their numbers in no time; more columns than a record may have are told")
  func columns() throws {
    let cells = String(repeating: "<c t=\"inlineStr\"><is><t>Сумма</t></is></c>", count: 10_000)
    let sheet = "<worksheet><sheetData><row>\(cells)</row><row>\(cells)</row></sheetData></worksheet>"
    let book = MadeWorkbook.bytes(sheet: sheet, target: "worksheets/sheet1.xml")
    let seconds = try cpuSeconds {
      let source = try TableSource(MappedFile(copying: book))
      #expect(source.header.count == 10_000 && source.header.last == "Сумма 10000")
    }
    #expect(seconds < 2)
    let wide = Array((String(repeating: "a;", count: 9_999) + "a\n" + String(repeating: "1;", count: 9_999) + "1\n").utf8)
    #expect(inspected(bytes: wide).inspection.complaints.counts["csv.tooManyColumns"] == 2)
  }

  @Test("a file that is what it seems and holds nothing says so")
  func nothing() {
    for text in ["Имя;Телефон\r\n", "1CClientBankExchange\r\nВерсияФормата=1.03\r\nКонецФайла\r\n", "<КоммерческаяИнформация/>", "[]"] {
      let found = inspected(bytes: Array(text.utf8)).inspection
      #expect(found.complaints.counts["file.nothing"] == 1, "\(text): \(found.complaints.counts)")
    }
  }
}
