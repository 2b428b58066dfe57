import Foundation
import TestKit
import Testing

@testable import Formats

func cards(_ text: String) throws -> CardFile { try cards(Array(text.utf8)) }
func cards(_ bytes: [UInt8]) throws -> CardFile { try bytes.withUnsafeBytes { try CardFile($0) } }

@Suite("Cards of phones, Outlook, Gmail and the RFCs are read")
struct CardSampleTests {
  @Test("every row of the answer file: cards, versions, telephones, mails, addresses, photos and names")
  func samples() throws {
    for row in try Shared.answers("samples/vcard/EXPECTED.tsv") {
      let name = row["file"] ?? ""
      let file = try cards(try Shared.bytes("samples/vcard/\(name)"))
      let read = file.cards
      #expect("\(read.count)" == row["cards"], "\(name)")
      #expect(Set(read.map(\.version.rawValue)).sorted().joined(separator: ",") == row["versions"], "\(name)")
      func total(_ count: (Card) -> Int) -> String { "\(read.reduce(0) { $0 + count($1) })" }
      #expect(total { $0.phones.count } == row["tel"], "\(name)")
      #expect(total { $0.emails.count } == row["email"], "\(name)")
      #expect(total { $0.addresses.count } == row["adr"], "\(name)")
      #expect(total { $0.pictures.count } == row["photo"], "\(name)")
      // The answer file has the names as written, escapes included.
      let expected = (row["fn"] ?? "").replacing("\\,", with: ",")
      #expect(read.map(\.formattedName).joined(separator: " | ") == expected, "\(name)")
      #expect(file.complaints.count == 0, "\(name): \(file.complaints.first)")
      for card in read {
        for version in [CardVersion.three, .four] {
          let back = try cards(card.bytes(version))
          var same = card
          same.version = version
          #expect(back.cards == [same], "\(name) \(version)")
          #expect(back.complaints.count == 0, "\(name) \(version)")
        }
      }
    }
  }

  @Test("details of the samples: labels of groups, photos, quoted-printable notes, birthdays without a year")
  func details() throws {
    let phone = try cards(try Shared.bytes("samples/vcard/John_Doe_IPHONE.vcf")).cards
    guard let phone = phone.first else { return }
    #expect(phone.phones[6] == CardEntry("905-222-1234", label: "AssistantPhone"))
    #expect(phone.phones[0].types == ["cell", "voice"] && phone.phones[0].isPreferred)
    guard case .inline(let bytes, let type) = phone.pictures[0] else {
      Issue.record("no photo")
      return
    }
    #expect(bytes.starts(with: [0xFF, 0xD8, 0xFF]) && type == "image/jpeg")
    #expect(phone.addresses[1].street == "Street4\nBuilding 6\nFloor 8")
    #expect(phone.urls.first?.value == "http://www.ibm.com")

    let outlook = try cards(try Shared.bytes("samples/vcard/outlook-2003.vcf")).cards[0]
    #expect(outlook.note == "This is the note field!!\nSecond line\n\nThird line is empty\n")
    #expect(outlook.organization == ["Company, The", "TheDepartment"])
    let simon = try cards(try Shared.bytes("samples/vcard/rfc6350-example.vcf")).cards[0]
    #expect(simon.birthday == CardDate(year: nil, month: 2, day: 3))
    #expect(simon.anniversary == CardDate(year: 2009, month: 8, day: 8))
    #expect(simon.phones[0] == CardEntry("+1-418-656-9254;ext=102", types: ["work", "voice"], isPreferred: true))
  }
}
