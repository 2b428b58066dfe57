import Model

/// What an ISO 20022 statement holds: header, records, balances and entries.
enum CamtInspection: FileInspector {
  static func inspect(_ file: MappedFile, kind: FileKind, _ options: InspectionOptions) -> Inspection {
    guard var feed = XMLFeed(file) else { return .refusal(.camt, .refused(.binary)) }
    let reader = CamtReader(ignoresDeclaration: true)
    var inspection = Inspection(.camt, options)
    var shown: [[JSON]] = []
    var count = 0, late: [Complaint] = []
    reader.deliver = { entry, record in
      count += 1
      if entry.amount == nil, late.count < options.complaints {
        late.append(Complaint("camt.amount", .error, line: entry.node.line, element: "Ntry/Amt", value: entry.node.text("Amt")))
      }
      guard count <= options.shown else { return }
      while shown.count <= record { shown.append([]) }
      shown[record].append(CamtDescription.entry(entry, index: shown[record].count))
    }
    feed.run(reader)
    feed.complain(reader.fault, line: reader.line, &inspection.complaints)
    for complaint in late { inspection.complaints.add(complaint) }
    for (index, record) in reader.records.enumerated() {
      if record.text("Id") == nil { inspection.complaints.add(Complaint("camt.missing", line: record.line, element: "[\(index + 1)]/Id")) }
      if record.account == nil { inspection.complaints.add(Complaint("camt.missing", line: record.line, element: "[\(index + 1)]/Acct")) }
      if record.isBalanced == false { inspection.complaints.add(Complaint("camt.balance", line: record.line, element: record.text("Id"))) }
    }
    guard !reader.records.isEmpty else {
      inspection.complaints.add(Complaint("camt.nothing", .error))
      inspection.isUsable = false
      return inspection
    }
    inspection.found = count + reader.records.count
    inspection.add("encoding", feed.encoding.rawValue)
    inspection.add("message", reader.message)
    inspection.add("version", reader.version)
    inspection.add("groupHeader", reader.header.map(CamtDescription.header) ?? .null)
    inspection.add("entry_count", count: count)
    inspection.add(
      "records",
      .array(
        reader.records.prefix(options.shown).enumerated().map { index, record in
          CamtDescription.record(record, index < shown.count ? shown[index] : [])
        }))
    return inspection
  }
}
