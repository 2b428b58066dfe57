import Foundation
import Model
import Testing

@testable import Formats

@Suite("Statements of 1C that other programs and hands have been at")
struct LenientTests {
  private static let usual = """
    1CClientBankExchange
    ВерсияФормата=1.03
    Кодировка=Windows
    СекцияРасчСчет
    РасчСчет=40702810400000000001
    НачальныйОстаток=0.00
    ВсегоПоступило=100.50
    ВсегоСписано=0.00
    КонечныйОстаток=100.50
    КонецРасчСчет
    СекцияДокумент=Платежное поручение
    Номер=1
    Дата=02.03.2026
    Сумма=100.50
    ДатаПоступило=02.03.2026
    ПолучательСчет=40702810400000000001
    НазначениеПлатежа=Оплата по счету 15
    КонецДокумента
    КонецФайла
    """

  private func found(_ text: String, _ page: CodePage? = nil) -> Inspection {
    Inspection.of(MappedFile(copying: page?.bytes(of: text) ?? Array(text.utf8)))
  }

  private func isRead(_ inspection: Inspection) -> Bool {
    let json = JSON.object(inspection.members)
    return inspection.kind == .bank1C && inspection.isUsable && json["documents"] == 1 && json["sum_in"] == "100.50"
      && json["balances"]?.array?.count == 1
  }

  @Test("S13.5: keys in another case, blanks around the sign of equality, a no-break space, a byte order mark, a Cyrillic С")
  func spellings() {
    let lines = Self.usual.split(separator: "\n").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
    func made(_ key: (String) -> String, sign: String = "=", end: String = "\r\n") -> String {
      lines.map { $0.count == 2 ? key($0[0]) + sign + $0[1] : key($0[0]) }.joined(separator: end)
    }
    let texts = [
      made { $0.uppercased() }, made { $0.lowercased() }, made({ $0 }, sign: " = "), made({ "  " + $0 }, sign: "\t=\t"),
      made({ "\u{A0}" + $0 + "\u{A0}" }), "\u{FEFF}" + made { $0 }, made({ $0 }, end: "\r"), made({ $0 }, end: "\r") + "\n",
      made { $0.replacing("1CClient", with: "1СClient") }, made { $0.replacing("Секция", with: "Секция ") }, "\r\n\r\n" + made { $0 },
    ]
    for text in texts {
      let found = found(text)
      #expect(isRead(found), "\(text.prefix(60)): \(found.complaints.counts)")
      if let page = CodePage.windows1251.bytes(of: text) {
        #expect(isRead(Inspection.of(MappedFile(copying: page))), "windows-1251: \(text.prefix(60))")
      }
    }
  }

  @Test("S13.5: a file without its first line is read, and the missing line is told")
  func headless() {
    let inspection = found(String(Self.usual.dropFirst("1CClientBankExchange\n".count)))
    #expect(isRead(inspection))
    #expect(inspection.complaints.counts["bank.noHeader"] == 1)
  }

  @Test("a text inside a purpose that happens to be called as a key stays a text")
  func purposes() throws {
    let text = Self.usual.replacing("Оплата по счету 15", with: "Оплата\nсумма\nДОКУМЕНТ\nпо счету 15")
    let reader = try #require(ClientBankReader(mapped(text)))
    _ = reader.next()
    guard case .document(let document) = reader.next() else {
      Issue.record("no document")
      return
    }
    #expect(document.purpose.split(whereSeparator: \.isNewline).joined(separator: " ") == "Оплата сумма ДОКУМЕНТ по счету 15")
  }
}
