import Model
import Testing

@testable import Formats

@Suite struct PaymentCodeTests {
  @Test("W22: a code of GOST R 56042-2014 is read in its three encodings, with any separator, and written")
  func russian() throws {
    let text =
      "ST00012|Name=ООО «Три кита»|PersonalAcc=40702810138250123017|BankName=ОАО \"БАНК\"|BIC=044525225|CorrespAcc=30101810400000000225"
      + "|PayeeINN=6200098765|KPP=620001001|Sum=12345|Purpose=Оплата по счету 5|lastName=Иванов"
    let code = try PaymentCode(Array(text.utf8))
    #expect(code.name == "ООО «Три кита»" && code.account == "40702810138250123017" && code.bank == "044525225")
    #expect(code.amount == Money(minor: 12_345, .rub) && code.taxNumber == "6200098765" && code.purpose == "Оплата по счету 5")
    #expect(code.others == [PaymentCode.Field("lastName", "Иванов")])
    #expect(try PaymentCode(Array(code.text().utf8)) == code)
    var old: [UInt8] = Array("ST00011^Name=".utf8) + [0xCA, 0xE8, 0xF2]
    old += Array("^PersonalAcc=40702810138250123017^BankName=B^BIC=044525225^CorrespAcc=0".utf8)
    #expect(try PaymentCode(old).name == "Кит")
    var barred = code
    barred.purpose = "Счет 5|6"
    #expect(try barred.text().hasPrefix("ST00012~Name=") && PaymentCode(Array(barred.text().utf8)) == barred)
    #expect(throws: PaymentCode.Fault.missing("BIC")) {
      try PaymentCode(Array("ST00012|Name=a|PersonalAcc=1|BankName=b|CorrespAcc=0".utf8))
    }
    #expect(throws: PaymentCode.Fault.unknownEncoding) { try PaymentCode(Array("ST00019|Name=a|P=1".utf8)) }
  }

  @Test("W22: a code of the National Bank of Ukraine is read from its lines and its web address, and written; a European one too")
  func lines() throws {
    let lines =
      "BCD\r\n002\r\n1\r\nUCT\r\n\r\nТОВ «Зоря»\r\nUA213223130000026007233566001\r\nUAH1250.5\r\n14360570\r\n\r\n\r\nОплата рахунку 7\r\n"
    let code = try PaymentCode(Array(lines.utf8))
    #expect(code.standard == .ukrainian && code.name == "ТОВ «Зоря»" && code.taxNumber == "14360570" && code.purpose == "Оплата рахунку 7")
    #expect(code.amount == Money(minor: 125_050, .uah))
    let address = try code.text()
    #expect(address.hasPrefix("https://bank.gov.ua/qr/QkNE"))
    #expect(try PaymentCode(Array(address.utf8)) == code)
    let european = "BCD\n002\n1\nSCT\nBPOTBEB1\nRed Cross of Belgium\nBE72000000001616\nEUR1.00\nCHAR\n\nUrgency fund\n"
    let foreign = try PaymentCode(Array(european.utf8))
    #expect(foreign.standard == .european && foreign.account == "BE72000000001616" && foreign.amount == Money(minor: 100, .eur))
    #expect(throws: PaymentCode.Fault.notACode) { try PaymentCode(Array("BCD\n1".utf8)) }
  }

  @Test("W22: what is written is read back the same: 300 made codes of the three standards, marks behind the signs that part them too")
  func identity() throws {
    var dice = Dice(state: 9)
    let words = ["ООО", "«Зоря»", "счет 5", "a=b", "№ 7", "в т.ч. ПДВ", "#5", "x^2"] + combined
    func phrase(_ limit: Int) -> String {
      String((0...dice.roll(5)).map { _ in words[dice.roll(words.count)] }.joined(separator: " ").prefix(limit))
    }
    func digits(_ count: Int) -> String { (0..<count).map { _ in String(dice.roll(10)) }.joined() }
    for number in 0..<300 {
      var code = PaymentCode([.russian, .ukrainian, .european][number % 3])
      (code.name, code.purpose, code.bank) = (phrase(60), phrase(120), digits(9))
      code.account = code.standard == .russian ? digits(20) : "UA" + digits(27)
      code.amount = Money(minor: Int64(1 + dice.roll(100_000_000)), [.rub, .uah, .eur][number % 3])
      if code.standard == .russian {
        (code.bankName, code.correspondent, code.taxNumber, code.taxReason) = (phrase(40), digits(20), digits(10), digits(9))
        code.others = [PaymentCode.Field("lastName", phrase(30))]
      } else {
        if code.standard == .ukrainian { code.taxNumber = digits(8) }
        code.reference = phrase(20)
        code.others = [PaymentCode.Field("version", "002"), PaymentCode.Field("encoding", "1")]
      }
      #expect(try PaymentCode(Array(code.text().utf8)) == code)
    }
  }

  @Test("no bytes make the reader of payment codes fail")
  func damage() {
    var dice = Dice(state: 5)
    let seeds = [
      "ST00012|Name=a|PersonalAcc=1|BankName=b|BIC=c|CorrespAcc=0|Sum=99", "BCD\n002\n2\nUCT\n\nб\nUA1\nUAH1.5\n1\n\n\nx\n",
      "https://bank.gov.ua/qr/QkNE",
    ]
    for _ in 0..<3000 {
      var bytes = Array(seeds[dice.roll(3)].utf8)
      for _ in 0..<dice.roll(6) { bytes[dice.roll(bytes.count)] = UInt8(dice.roll(256)) }
      bytes.removeLast(dice.roll(bytes.count))
      if let code = try? PaymentCode(bytes) { _ = try? code.text() }
    }
  }
}
