import Model

/// What a text table holds: encoding, dialect, header and cells.
enum TableInspection: FileInspector {
  static func inspect(_ file: MappedFile, kind: FileKind, _ options: InspectionOptions) -> Inspection {
    let table: CSVFile
    do { table = try CSVFile(file) } catch {
      return .refusal(error == .empty ? .empty : .binary, .refused(error == .empty ? .empty : .binary))
    }
    var inspection = Inspection(.csv, options)
    describe(table, &inspection)
    let (header, reader) = table.open(limits: CSVLimits(keptComplaints: options.complaints))
    var columns = TableColumns(header: header)
    var rows: [JSON] = []
    var count = 0, forgotten = 0
    while let row = reader.next() {
      count += 1
      if reader.offset - forgotten > 8 << 20 {
        file.forget(forgotten..<reader.offset)
        forgotten = reader.offset
      }
      if table.encoding.otherLines != nil, row.isOfOtherEncoding {
        inspection.complaints.add("csv.otherEncoding") {
          Complaint("csv.otherEncoding", line: row.line, value: row.texts.joined(separator: " "))
        }
      }
      columns.count(row, &inspection.complaints)
      if rows.count < options.shown { rows.append(.array(row.texts.map(JSON.string))) }
    }
    for complaint in reader.complaints.first { inspection.complaints.add(Complaint(complaint)) }
    inspection.found = count
    inspection.add("rows", count: count)
    inspection.add("columns", count: max(header.count, columns.width))
    inspection.add("header", .array(header.map(JSON.string)))
    if let origin = HeaderRecognition(header) { inspection.add("origin", origin.json) }
    inspection.add("types", columns.json)
    inspection.add("head", .array(rows))
    return inspection
  }

  private static func describe(_ table: CSVFile, _ inspection: inout Inspection) {
    let dialect = table.dialect.dialect
    inspection.add("encoding", table.encoding.encoding.rawValue)
    inspection.add("encoding_confidence", .number(table.encoding.confidence))
    inspection.add("bom", .bool(table.encoding.hasMark))
    inspection.add("delimiter", Self.name(dialect.delimiter))
    inspection.add("quote", dialect.quote.map(Self.name))
    inspection.add("escape", dialect.escape == .doubled ? "doublequote" : "backslash")
    inspection.add("record_end", dialect.recordEnd.rawValue)
    inspection.add("preamble", count: dialect.preambleLines)
    inspection.add("has_header", .bool(dialect.hasHeader))
    inspection.add("confidence", .number(table.dialect.confidence))
  }

  /// Names of the signs, after the annotators of the "messy CSV" corpus.
  private static func name(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: ","): "comma"
    case UInt8(ascii: ";"): "semicolon"
    case 9: "tab"
    case UInt8(ascii: "|"): "vslash"
    case UInt8(ascii: "#"): "nsign"
    case UInt8(ascii: "\""): "doublequote"
    case UInt8(ascii: "'"): "singlequote"
    default: String(UnicodeScalar(byte))
    }
  }
}
