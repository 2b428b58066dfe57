import Foundation
import Model
import TestKit
import Testing

@testable import Formats

@Suite("SWIFT statements MT940 in the dialects of banks")
struct MT940Tests {
  @Test("balances and movements of every answer file: dates, signed amounts, currencies, marks, kinds, details")
  func answers() throws {
    var compared = 0
    for url in try Shared.files("samples/mt940", ending: "yml") {
      let name = url.lastPathComponent
      let answer = PickledYAML(try String(contentsOf: url, encoding: .utf8))
      let found = try inspected(url.deletingPathExtension().appendingPathExtension("sta").path).json
      for (field, value) in answer.data {
        let wanted = field.hasSuffix("amount") ? MinorUnits.reading(value).map(MinorUnits.text) ?? value : value
        let parts = field.split(separator: ".").map(String.init)
        let got = parts.count == 1 ? found[parts[0]] : found[parts[0]]?[parts[1]]
        #expect(got?.plain == wanted, "\(name), \(field)")
        compared += 1
      }
      let transactions = found["transactions"]?.array ?? []
      #expect(transactions.count == answer.transactions.count, "\(name)")
      for (number, (wanted, got)) in zip(answer.transactions, transactions).enumerated() {
        for field in Self.fields {
          guard let value = wanted[field] else { continue }
          let text = field == "amount" ? MinorUnits.reading(value).map(MinorUnits.text) ?? value : value
          // The reference parser takes the line after the last field for a part of it.
          if field == "transaction_details", text.hasSuffix("-XXX") { continue }
          #expect(Self.squeezed(got[field]?.plain ?? "") == Self.squeezed(text), "\(name), movement \(number), \(field)")
          compared += 1
        }
      }
    }
    print("mt940 fields compared: \(compared)")
  }

  private static let fields = [
    "date", "entry_date", "amount", "currency", "status", "funds_code", "id", "transaction_details", "applicant_name", "applicant_iban",
    "purpose", "posting_text", "prima_nota", "end_to_end_reference", "applicant_creditor_id",
  ]

  /// YAML folds line breaks: blanks of any kind do not count.
  private static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test("the 30th of February of banks that count 30 days a month is the last day, and told (formats.md 2.2)")
  func february() throws {
    let text = ":20:1\r\n:25:1\r\n:60F:C260228EUR0,\r\n:61:2602300228C5,NTRFNONREF\r\n:86:x\r\n:62F:C260228EUR5,\r\n-\r\n"
    let reader = try #require(MT940Reader(mapped(text)))
    #expect(reader.statements.first?.transactions.first?.day == Day(year: 2026, month: 2, day: 28))
    #expect(reader.complaints.counts["mt940.day"] == 1)
    #expect(reader.statements.first?.isBalanced == true)
  }

  @Test("a reversed credit takes money away, a reversed debit brings it back")
  func reversals() throws {
    let text = ":20:1\n:25:1\n:60F:C260101EUR10,\n:61:260102RC3,NTRFA\n:61:260102RD1,5NTRFB\n:62F:C260102EUR8,5\n"
    let reader = try #require(MT940Reader(mapped(text)))
    #expect(reader.statements.first?.transactions.map(\.amount) == [-300, 150])
    #expect(reader.statements.first?.isBalanced == true)
  }
}

/// The part of the answer files that tests need: pickled objects written as YAML.
struct PickledYAML {
  /// "final_opening_balance.amount" and the like.
  private(set) var data: [(String, String)] = []
  private(set) var transactions: [[String: String]] = []

  init(_ text: String) {
    var section = "", field = ""
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    var current: [String: String]?
    while let line = lines.popFirst() {
      let indent = line.prefix { $0 == " " }.count
      if indent == 0, let colon = line.firstIndex(of: ":"), !line.hasPrefix("-") { section = String(line[..<colon]) }
      if section == "transactions", line.hasPrefix("- ") {
        if let current { transactions.append(current) }
        current = [:]
      }
      guard section == "data" || section == "transactions", let (name, value) = Self.entry(line) else { continue }
      let whole = Self.value(value, &lines, indent)
      if section == "data" {
        if indent == 2 { field = name }
        let path = indent == 2 ? name : field + "." + (name == "amount" && whole == nil ? "" : name)
        if let whole, whole.hasPrefix("{") {
          // `data: {name: value, name: value}`
          for pair in whole.dropFirst().dropLast().components(separatedBy: ", ") {
            let parts = pair.components(separatedBy: ": ")
            if parts.count == 2 { data.append((parts[0], parts[1].trimmingCharacters(in: ["'"]))) }
          }
        } else if let whole, !path.hasSuffix(".") {
          data.append((path, whole))
        }
      } else if current != nil, let whole, current?[name] == nil {
        current?[name] = whole
      }
    }
    if let current { transactions.append(current) }
    data = data.filter { $0.0 != "data" }
  }

  private static func entry(_ line: String) -> (String, String)? {
    guard let parted = line.firstRange(of: ":") else { return nil }
    let name = line[..<parted.lowerBound].trimmingCharacters(in: .whitespaces)
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0 == "_" }) else { return nil }
    return (name, line[parted.upperBound...].trimmingCharacters(in: .whitespaces))
  }

  /// A scalar; nil for objects and null.
  private static func value(_ text: String, _ lines: inout ArraySlice<String>, _ indent: Int) -> String? {
    if text == "null" || text.isEmpty { return nil }
    if text.contains("models.Date") {
      // Four bytes: the year in two, month, day.
      _ = lines.popFirst()
      guard let code = lines.popFirst(), let bytes = Data(base64Encoded: code.trimmingCharacters(in: .whitespaces)), bytes.count == 4 else {
        return nil
      }
      return Day(year: Int(bytes[0]) << 8 | Int(bytes[1]), month: Int(bytes[2]), day: Int(bytes[3]))?.description
    }
    if let decimal = text.firstRange(of: "Decimal ['") {
      return text[decimal.upperBound...].prefix { $0 != "'" }.description
    }
    if text.hasPrefix("!!") || text.hasPrefix("&") || text.hasPrefix("*") { return nil }
    var whole = text
    // Folded over the lines that are set further in.
    while let next = lines.first {
      let isQuoted = whole.hasPrefix("'") || whole.hasPrefix("\"")
      let goesOn = isQuoted ? !isClosed(whole) : !next.isEmpty && next.prefix { $0 == " " }.count > indent
      guard goesOn else { break }
      lines = lines.dropFirst()
      whole += " " + next.trimmingCharacters(in: .whitespaces)
    }
    return unquoted(whole)
  }

  private static func isClosed(_ text: String) -> Bool {
    guard let first = text.first, first == "'" || first == "\"" else { return true }
    return text.count > 1 && text.last == first && !text.hasSuffix("\\\"")
  }

  private static func unquoted(_ text: String) -> String {
    if text.hasPrefix("'") { return text.dropFirst().dropLast().replacingOccurrences(of: "''", with: "'") }
    guard text.hasPrefix("\"") else { return text }
    let inner = text.dropFirst().dropLast().replacingOccurrences(of: "\\ ", with: "").replacingOccurrences(of: "\\n", with: " ")
      .replacingOccurrences(of: "\\t", with: " ")
    return inner.replacing(#/\\x([0-9A-Fa-f]{2})/#) { Self.sign($0.1) }.replacing(#/\\u([0-9A-Fa-f]{4})/#) { Self.sign($0.1) }
  }

  private static func sign(_ digits: Substring) -> String {
    UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map(String.init) ?? ""
  }
}
