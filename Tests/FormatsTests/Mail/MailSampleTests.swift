import Foundation
import Model
import TestKit
import Testing

@testable import Formats

func mail(_ text: String) throws -> Mail { try mail(Array(text.utf8)) }
func mail(_ bytes: [UInt8]) throws -> Mail { try bytes.withUnsafeBytes { try Mail($0) } }

@Suite("Mail of other programs is read")
struct MailSampleTests {
  /// Texts compare without regard to blanks and line ends. The reference reads raw 8-bit letters of no charset as U+FFFD:
  /// there, any letter of ours will do.
  static func same(_ ours: String, _ theirs: String) -> Bool {
    let one = Array(ours.collapsed.unicodeScalars), other = Array(theirs.collapsed.unicodeScalars)
    return one.count == other.count && zip(one, other).allSatisfy { $0 == $1 || $1 == "\u{FFFD}" }
  }

  @Test("every message with an answer file: subject, from, to, text and attachments equal those of the reference parser")
  func reference() throws {
    for url in try Shared.files("samples/email", ending: "json") {
      let name = url.deletingPathExtension().lastPathComponent
      let answer = try MailAnswer(try JSON(parsing: Array(try Data(contentsOf: url))))
      let mail = try mail(Array(try Data(contentsOf: url.deletingPathExtension().appendingPathExtension("eml"))))
      #expect(Self.same(mail.subject, answer.subject), "\(name): \(mail.subject) != \(answer.subject)")
      #expect(mail.from.count == answer.from.count, "\(name): \(mail.from) != \(answer.from)")
      for (ours, theirs) in zip(mail.from + mail.to, answer.from + answer.to) {
        #expect(Self.same(ours.name, theirs.name) && ours.address == theirs.address, "\(name): \(ours) != \(theirs)")
      }
      #expect(mail.to.count == answer.to.count, "\(name): \(mail.to) != \(answer.to)")
      #expect(Self.same(mail.text, answer.text), "\(name):\n\(mail.text.prefix(900))\n!=\n\(answer.text.prefix(900))")
      #expect(mail.attachments.count + mail.messages.count == answer.attachments, "\(name): \(mail.attachments.map(\.name))")
      if let seconds = answer.date { #expect(mail.date?.seconds == seconds, "\(name)") }
    }
  }

  @Test("the other messages give a subject, a sender and a text")
  func others() throws {
    for url in try Shared.files("samples/email", ending: "eml") where url.lastPathComponent.hasPrefix("flanker") {
      let mail = try mail(Array(try Data(contentsOf: url)))
      #expect(!mail.headers.isEmpty)
    }
  }
}

/// What the reference parser (stalwart mail-parser) says about a message.
struct MailAnswer {
  var subject = ""
  var from: [MailAddress] = []
  var to: [MailAddress] = []
  var text = ""
  var attachments = 0
  var date: Int64?

  init(_ json: JSON) throws {
    let parts = json["parts"]?.array ?? []
    for header in parts.first?["headers"]?.array ?? [] {
      let value = header["value"]
      switch header["name"]?.string {
      case "subject": subject = value?["Text"]?.string ?? ""
      case "from": from = Self.addresses(value)
      case "to": to = Self.addresses(value)
      case "date": date = Self.seconds(value?["DateTime"])
      default: break
      }
    }
    for index in json["text_body"]?.array ?? [] {
      let body = parts[Int(index.integer ?? 0)]["body"]
      if let plain = body?["Text"]?.string { text += plain + "\n" }
      // HTML of the answers through our own reader: what is compared is which part was taken and how it was decoded.
      if let html = body?["Html"]?.string { text += HTMLText.plain(html) + "\n" }
    }
    attachments = json["attachments"]?.array?.count ?? 0
  }

  private static func addresses(_ value: JSON?) -> [MailAddress] {
    let list = value?["Address"]?["List"]?.array ?? (value?["Address"]?["Group"]?.array ?? []).flatMap { $0["addresses"]?.array ?? [] }
    return list.map { MailAddress($0["address"]?.string ?? "", name: $0["name"]?.string ?? "") }
  }

  private static func seconds(_ value: JSON?) -> Int64? {
    guard let value, let year = value["year"]?.integer, let month = value["month"]?.integer, let date = value["day"]?.integer,
      let day = Day(year: Int(year), month: Int(month), day: Int(date))
    else { return nil }
    let clock = (value["hour"]?.integer ?? 0) * 3600 + (value["minute"]?.integer ?? 0) * 60 + (value["second"]?.integer ?? 0)
    let zone = (value["tz_hour"]?.integer ?? 0) * 3600 + (value["tz_minute"]?.integer ?? 0) * 60
    return Int64(day.number) * 86_400 + clock + (value["tz_before_gmt"]?.bool == true ? zone : -zone)
  }
}
