import Foundation
import Model
import TestKit
import Testing

@testable import Formats

@Suite("ISO 20022 statements: camt.052, camt.053, camt.054")
struct CamtTests {
  @Test("at least 95 % of the fields of the reference library's answers, by name")
  func fields() throws {
    var right = 0, total = 0
    for url in try Shared.files("samples/camt", ending: "json") {
      let answer = try JSON(parsing: Array(Data(contentsOf: url)))
      let found = try inspected(url.deletingPathExtension().appendingPathExtension("xml").path).json
      compare(Self.plain(answer["getGroupHeader"]), found["groupHeader"], &right, &total)
      compare(Self.plain(answer["getRecords"]), found["records"], &right, &total)
      let entries = (found["records"]?.array ?? []).flatMap { $0["entries"]?.array ?? [] }
      compare(Self.plain(answer["getEntries"]), .array(entries), &right, &total)
    }
    print("camt fields right: \(right) of \(total)")
    #expect(total == 0 || (total > 500 && right * 100 >= total * 95))
  }

  /// The answers without the names of classes: "getId" is "id", a day is its text, a currency its code.
  private static func plain(_ json: JSON?) -> JSON {
    guard let json else { return .null }
    if let items = json.array { return .array(items.map(plain)) }
    guard let members = json.members else { return json }
    switch json["__CLASS__"]?.string {
    case "DateTimeImmutable": return json["0"] ?? .null
    case "Money\\Currency": return json["getCode"] ?? .null
    case "Genkgo\\Camt\\Iban": return json["getIban"] ?? .null
    default: break
    }
    return .object(
      members.filter { $0.name != "__CLASS__" && $0.name != "getRecord" }.map { member in
        let name = member.name.hasPrefix("get") ? String(member.name.dropFirst(3)) : member.name
        return .init(name == "BIC" ? "bic" : name.prefix(1).lowercased() + name.dropFirst(), plain(member.value))
      })
  }

  private func compare(_ answer: JSON, _ found: JSON?, _ right: inout Int, _ total: inout Int) {
    if answer.string == "__RECURSIVITY__" { return }
    if let members = answer.members {
      for member in members { compare(member.value, found?[member.name], &right, &total) }
    } else if let items = answer.array {
      let others = found?.array ?? []
      for (index, item) in items.enumerated() { compare(item, index < others.count ? others[index] : nil, &right, &total) }
    } else {
      total += 1
      if answer == found ?? .null { right += 1 }
    }
  }

  @Test("a message without a statement is refused: camt053.v2.wrong.xml")
  func wrong() throws {
    guard let path = Shared.path("samples/camt/camt053.v2.wrong.xml") else { return }
    let found = try inspected(path).inspection
    #expect(!found.isUsable)
    #expect(found.complaints.counts["camt.nothing"] == 1)
  }

  @Test("amounts are exact in the digits of their currency: the yen has none, the dinar three")
  func amounts() throws {
    func amount(_ text: String, _ currency: String) -> Int64? {
      CamtAmount(amount: XMLNodeMade.amount(text, currency), isCredit: true)?.minor
    }
    #expect(amount("2700", "JPY") == 2_700)
    #expect(amount("8.85", "EUR") == 885)
    #expect(amount("1.234", "KWD") == 1_234)
    #expect(amount("1.234", "EUR") == nil)
    #expect(CamtDate.utc("2014-12-31T13:15:00+01:00") == "2014-12-31T12:15:00+00:00")
    #expect(CamtDate.utc("2014-12-31T00:30:00+01:00") == "2014-12-30T23:30:00+00:00")
    // A day is a day wherever its midnight is.
    #expect(CamtDate.utc("2026-03-02+01:00") == "2026-03-02T00:00:00+00:00")
    #expect(CamtDate.utc("2026-03-02Z") == "2026-03-02T00:00:00+00:00")
  }

  @Test("S13.5: a statement in a bank's envelope, and one without a namespace, are known by their content")
  func envelopes() throws {
    let body = """
      <BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt><Id>S</Id><Acct><Id><IBAN>UA213223130000026007233566001</IBAN></Id></Acct>
      <Ntry><Amt Ccy="UAH">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>Шевченко Т.</Nm>
      <Id><PrvtId><Othr><Id>1759013776</Id></Othr></PrvtId></Id></Pty></Dbtr></RltdPties></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt>
      """
    let space = "xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\""
    let envelope = "<?xml version=\"1.0\"?><Envelope><AppHdr/><Document \(space)>\(body)</Document></Envelope>"
    for (text, version) in [(envelope, "8"), ("<Document>\(body)</Document>", "")] {
      let file = mapped(text)
      #expect(FileKind(of: file) == .camt)
      var feed = try #require(XMLFeed(file))
      let reader = CamtReader(ignoresDeclaration: true)
      let found = Box<BankParty>()
      reader.deliver = { entry, _ in found.items += entry.transactions.map(\.counterparty) }
      feed.run(reader)
      #expect(reader.message == "camt.053" && reader.version == version)
      #expect(found.items.map(\.taxID) == ["1759013776"])
    }
  }
}

/// An element `Amt` made by reading one.
enum XMLNodeMade {
  static func amount(_ text: String, _ currency: String) -> XMLNode {
    let stream = OneNode(ignoresDeclaration: true)
    _ = Array("<Amt Ccy=\"\(currency)\">\(text)</Amt>".utf8).withUnsafeBytes { stream.feed($0) }
    stream.end()
    return stream.node ?? XMLNode("Amt")
  }

  private final class OneNode: XMLTreeStream {
    var node: XMLNode?
    override func isWanted(_ element: XMLElement) -> Bool { true }
    override func took(_ node: XMLNode) { self.node = node }
  }
}
