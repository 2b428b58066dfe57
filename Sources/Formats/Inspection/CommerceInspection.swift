import Model

/// What a CommerceML file holds: counts, documents, counterparties, the owner.
enum CommerceInspection: FileInspector {
  static func inspect(_ file: MappedFile, kind: FileKind, _ options: InspectionOptions) -> Inspection {
    guard let reader = CommerceReader(file, complaints: options.complaints) else { return .refusal(.commerceML, .refused(.binary)) }
    var tally = CommerceTally(shown: options.shown)
    var own = Complaints(limit: options.complaints)
    withoutActuallyEscaping({ (item: CommerceItem, line: Int) in tally.count(item, line, &own) }) { reader.read($0) }
    var inspection = Inspection(.commerceML, options)
    inspection.complaints = reader.complaints
    for complaint in own.kept { inspection.complaints.add(complaint) }
    if reader.root.isEmpty || reader.complaints.counts["xml.doctype"] != nil { inspection.isUsable = false }
    inspection.found = tally.counts.reduce(0) { $0 + $1.1 } + (tally.owner == nil ? 0 : 1)
    inspection.add("encoding", reader.declaredEncoding)
    inspection.add("actual_encoding", reader.encoding.rawValue)
    inspection.add("root", reader.root)
    inspection.add("version", reader.version)
    inspection.add("created", reader.created)
    inspection.add("changes_only", .array(reader.changesOnly.map(JSON.string)))
    for (name, count) in tally.counts { inspection.add(name, count: count) }
    inspection.add("docs", .array(tally.documents))
    inspection.add("parties", .array(tally.parties))
    inspection.add("owner", tally.owner ?? .null)
    inspection.add("product_list", .array(tally.products))
    inspection.add("offer_list", .array(tally.offers))
    inspection.add("price_type_list", .array(tally.priceTypes))
    inspection.add("group_list", .array(tally.groups))
    return inspection
  }
}
