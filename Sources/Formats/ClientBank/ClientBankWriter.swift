/// Writes payment orders as banks' programs read them: 1CClientBankExchange 1.03, windows-1251, CRLF.
public struct ClientBankWriter {
  public private(set) var bytes: [UInt8] = []
  /// Characters that windows-1251 lacks, written as "?".
  public private(set) var lost = 0
  private let page: CodePage?

  /// - Parameter encoding: windows-1251, cp866 or UTF-8; the header declares it.
  public init(_ header: ClientBankHeader, encoding: TextEncoding = .windows1251) {
    page = encoding.codePage
    raw("1CClientBankExchange")
    line("ВерсияФормата", header.version.isEmpty ? "1.03" : header.version)
    line("Кодировка", encoding == .cp866 ? "DOS" : "Windows")
    line("Отправитель", header.sender)
    line("Получатель", header.receiver)
    line("ДатаСоздания", header.createdDay)
    line("ВремяСоздания", header.createdTime)
    line("ДатаНачала", header.firstDay)
    line("ДатаКонца", header.lastDay)
    for account in header.accounts { line("РасчСчет", account) }
    for kind in header.kinds { line("Документ", kind) }
  }

  public mutating func account(_ account: ClientBankAccount) {
    raw("СекцияРасчСчет")
    line("ДатаНачала", account.firstDay)
    line("ДатаКонца", account.lastDay)
    line("РасчСчет", account.number)
    line("НачальныйОстаток", account.opening.map(MinorUnits.text) ?? "")
    line("ВсегоПоступило", account.credited.map(MinorUnits.text) ?? "")
    line("ВсегоСписано", account.debited.map(MinorUnits.text) ?? "")
    line("КонечныйОстаток", account.closing.map(MinorUnits.text) ?? "")
    raw("КонецРасчСчет")
  }

  /// A document: fields left out are not written.
  public mutating func document(_ fields: [ClientBankField: String], kind: String = "Платежное поручение") {
    line("СекцияДокумент", kind)
    for field in ClientBankField.allCases {
      if let value = fields[field] { line(field.key, value) }
    }
    raw("КонецДокумента")
  }

  public mutating func end() { raw("КонецФайла") }

  /// A value is one line: breaks in it become blanks.
  private mutating func line(_ key: String, _ value: String) {
    raw(key + "=" + value.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  private mutating func raw(_ text: String) {
    if let page { bytes += page.bytes(of: text, lost: &lost) } else { bytes += Array(text.utf8) }
    bytes += [13, 10]
  }
}
