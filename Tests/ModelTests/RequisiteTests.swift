import Foundation
import TestKit
import Testing

@testable import Model

@Suite struct RequisiteTests {
  /// Sorts as the vector file calls them.
  private static let sorts: [String: RequisiteSort] = [
    "inn": .inn, "ogrn": .ogrn, "okpo": .okpo, "kpp": .kpp, "snils": .snils, "bic": .bic, "account": .settlementAccount,
    "corr": .correspondentAccount, "edrpou": .edrpou, "rnokpp": .rnokpp, "iban": .iban, "mfo": .mfo, "eu_vat": .europeanVAT,
    "by_unp": .unp, "kz_bin": .bin, "okato": .okato, "oktmo": .oktmo, "okved": .okved,
  ]

  @Test("C2: every vector of samples/requisites has the verdict beside it")
  func vectors() throws {
    guard let path = Shared.path("samples/requisites/requisites.tsv") else { return }
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(lines.count >= 132)
    for line in lines {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let sort = try #require(Self.sorts[cells[0]])
      let parts = cells[1].split(separator: "/").map(String.init)
      let isAccount = sort == .settlementAccount || sort == .correspondentAccount
      let faults = sort.faults(of: parts[parts.count - 1], bank: isAccount ? parts[0] : nil)
      #expect(faults.isEmpty == (cells[2] == "1"), "\(line): \(faults)")
    }
  }

  @Test(
    "C2: requisites are read as people and programs write them",
    arguments: [
      (RequisiteSort.inn, "ИНН 7707 083-893", "7707083893"), (.inn, "7707083893.0", "7707083893"), (.inn, "ИНН:7707083893", "7707083893"),
      (.inn, "７７０７０８３８９３", "7707083893"), (.inn, "'0108003670", "0108003670"), (.kpp, "КПП 770401001", "770401001"),
      (.snils, "112-233-445 95", "11223344595"), (.ukrainianIBAN, "UA21 3223 1300 0002 6007 2335 66001", "UA213223130000026007233566001"),
      (.iban, "IBAN: gb82 west 1234 5698 7654 32", "GB82WEST12345698765432"), (.edrpou, "код ЄДРПОУ 14360570", "14360570"),
      (.settlementAccount, "40702.810.8.00030005413", "40702810800030005413"), (.okved, "ОКВЭД 62.01", "62.01"),
      (.unp, "УНП 200988541", "200988541"),
      (.europeanVAT, "VAT ID: DE 136 695 976", "DE136695976"), (.kpp, "7736АЗ001", "7736АЗ001"),
    ])
  func parsing(sort: RequisiteSort, typed: String, normal: String) { #expect(sort.read(typed).normal == normal) }

  @Test("C15: zeros that Excel ate are proposed when the number is right with them, and only then")
  func proposals() {
    #expect(RequisiteSort.inn.read("108003670").proposal == "0108003670")
    #expect(RequisiteSort.inn.read("108003671").proposal == nil)
    #expect(RequisiteSort.edrpou.read("32129").proposal == "00032129")
    #expect(RequisiteSort.okpo.read("40778").proposal == "00040778")
    #expect(RequisiteSort.inn.read("7707О83893").proposal == "7707083893")
    #expect(RequisiteSort.bic.read("44525225").proposal == "044525225")
    #expect(RequisiteSort.okved.read("6201").proposal == "62.01")
    #expect(RequisiteSort.inn.read("7,70708E+09").faults == [.rounded])
    #expect(RequisiteSort.inn.read("7,70708E+09").normal == "7,70708E+09")
  }

  @Test("C2: INN and KPP of one cell are told apart, with and without their label")
  func shared() {
    for cell in ["7707083893/773601001", "ИНН/КПП 7707083893/773601001", "ИНН 7707083893 / КПП 773601001"] {
      #expect(RequisiteSort.inn.read(cell).normal == "7707083893")
      #expect(RequisiteSort.inn.read(cell).rest == "773601001")
      #expect(RequisiteSort.kpp.read(cell).normal == "773601001")
    }
  }

  @Test("C2: each fault has its own reason")
  func reasons() {
    #expect(RequisiteSort.inn.faults(of: "7707083890") == [.checkDigit])
    #expect(RequisiteSort.inn.faults(of: "0000000000") == [.zeros])
    #expect(RequisiteSort.inn.faults(of: "770708389") == [.length])
    #expect(RequisiteSort.inn.faults(of: "7707O83893") == [.characters])
    #expect(RequisiteSort.kpp.faults(of: "77360100A") == [.structure])
    #expect(RequisiteSort.ogrn.faults(of: "9027700132195") == [.prefix])
    #expect(RequisiteSort.correspondentAccount.faults(of: "30101810400000000225", bank: "044525999").contains(.bank))
    #expect(RequisiteSort.iban.faults(of: "ZZ213223130000026007233566001") == [.country])
    #expect(RequisiteSort.iin.faults(of: "941240000193") == [.date])
    #expect(RequisiteSort.iban.display("UA213223130000026007233566001") == "UA21 3223 1300 0002 6007 2335 6600 1")
    #expect(RequisiteSort.snils.display("11223344595") == "112-233-445 95")
  }

  @Test("C2: no text makes a reader of requisites fail, however damaged")
  func damage() {
    var dice = UInt64(7)
    func roll(_ sides: Int) -> Int {
      dice = dice &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(dice >> 33) % sides
    }
    let alphabet = Array("0123456789АВЕКMNBХ /-.,+*E\u{301}\u{FF11}'№e🙂UZ")
    for _ in 0..<300 {
      let text = String((0..<roll(40)).map { _ in alphabet[roll(alphabet.count)] })
      for sort in RequisiteSort.allCases {
        let reading = sort.read(text, bank: roll(2) == 0 ? text : "044525187")
        if reading.faults.isEmpty { #expect(sort.read(reading.normal).normal == reading.normal) }
        if let proposal = reading.proposal { #expect(!proposal.isEmpty) }
        _ = sort.display(reading.normal)
        _ = EuropeanVAT.rules.keys.map { EuropeanVAT.faults($0 + text) }
      }
    }
  }
}

@Suite struct RequisiteKindTests {
  @Test("C14: a requisite is a kind of field: text with its zeros, brought to its normal form, never refused for its check")
  func kinds() {
    let kind = Requisite<INN>.kind
    #expect(kind == .requisite(.inn) && kind.name == "requisite.inn" && kind.isText)
    #expect(Kind(name: "requisite.inn", options: [], table: nil) == kind && Kind.names.contains("requisite.inn"))
    #expect(kind.normalise(.text("ИНН 0108 003-670")) == .success(.text("0108003670")))
    #expect(kind.normalise(.text("7707083890")) == .success(.text("7707083890")))
    #expect(kind.faults(of: .text("7707083890")) == [.checkDigit] && kind.faults(of: .text("7707083893")) == [])
    #expect(kind.proposal(for: .text("108003670")) == "0108003670")
    #expect(kind.normalise(.text("нет")) == .success(.text("нет")) && kind.normalise(.text("  ")) == .success(.null))
    // A cell with the KPP beside it keeps both.
    #expect(kind.normalise(.text("7707083893/773601001")) == .success(.text("7707083893/773601001")))
    #expect(kind.value(kind.json(.text("0108003670"))) == .success(.text("0108003670")))
    #expect(TextKeys.plain.key(of: "7707 083-893", kind) == "7707083893")
    #expect(Requisite<IBAN>("DE89370400440532013000").display == "DE89 3704 0044 0532 0130 00")
    for sort in RequisiteSort.allCases {
      #expect(Kind(name: "requisite." + sort.rawValue, options: [], table: nil) == .requisite(sort))
      for text in ["0108003670", "UA213223130000026007233566001", "нет данных", "7,7E+09", "--", "ИНН", "1/2", "62.01"] {
        guard case .success(let once) = Kind.requisite(sort).normalise(.text(text)) else {
          Testing.Issue.record("\(sort) refuses \(text)")
          continue
        }
        #expect(Kind.requisite(sort).normalise(once) == .success(once), "\(sort) \(text)")
      }
    }
  }
}
