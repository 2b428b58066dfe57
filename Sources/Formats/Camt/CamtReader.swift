/// Reads camt.052, camt.053 and camt.054 of any version entry by entry.
final class CamtReader: XMLTreeStream {
  /// "camt.053" and "8", from the namespace "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08".
  private(set) var message = "", version = ""
  private(set) var header: XMLNode?
  private(set) var records: [CamtRecord] = []
  var deliver: (CamtEntry, Int) -> Void = { _, _ in }
  private var current: CamtRecord?

  override func isWanted(_ element: XMLElement) -> Bool {
    if element.is("Document") || message.isEmpty {
      let parts = element.namespaceText.split(separator: ":").last?.split(separator: ".").map(String.init) ?? []
      if parts.count == 4, parts[0] == "camt" {
        message = parts[0] + "." + parts[1]
        version = String(Int(parts[3]) ?? 0)
      }
    }
    if message.isEmpty {
      // Without a namespace the element around the statements tells the message.
      message = Self.messages.first { element.is($0.element) }.map { "camt." + $0.number } ?? ""
    }
    if element.is("GrpHdr") { return true }
    guard current != nil else {
      if element.is("Stmt") || element.is("Rpt") || element.is("Ntfctn") { current = CamtRecord(line: line) }
      return false
    }
    return true
  }

  private static let messages: [(element: StaticString, number: String)] = [
    ("BkToCstmrAcctRpt", "052"), ("BkToCstmrStmt", "053"), ("BkToCstmrDbtCdtNtfctn", "054"),
  ]

  override func took(_ node: XMLNode) {
    if node.name == "GrpHdr" {
      header = node
    } else if node.name == "Ntry" {
      current?.entries += 1
      let entry = CamtEntry(node: node)
      current?.count(entry)
      deliver(entry, records.count)
    } else if (current?.parts.count ?? 0) < 1_000 {
      current?.parts.append(node)
    }
  }

  override func left(_ name: UnsafePointer<UInt8>) {
    if name.is("Stmt") || name.is("Rpt") || name.is("Ntfctn"), let record = current {
      if records.count < 100_000 { records.append(record) }
      current = nil
    }
  }
}
