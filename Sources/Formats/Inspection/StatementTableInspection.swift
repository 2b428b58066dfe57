import Model

/// What a bank statement kept as a text table holds.
enum StatementTableInspection: FileInspector {
  static func inspect(_ file: MappedFile, kind: FileKind, _ options: InspectionOptions) -> Inspection {
    let table: StatementTable
    do { table = try StatementTable(file, complaints: options.complaints) } catch {
      return TableInspection.inspect(file, kind: .csv, options)
    }
    var inspection = Inspection(kind, options)
    inspection.complaints = table.complaints
    inspection.add("encoding", table.encoding.rawValue)
    inspection.found = table.entries.count
    inspection.add("rows", count: table.rows)
    inspection.add("documents", count: table.entries.count)
    let into = table.entries.filter { $0.amount > 0 }, out = table.entries.filter { $0.amount < 0 }
    inspection.add("sum_in", MinorUnits.text(into.reduce(0) { $0.saturating($1.amount) }))
    inspection.add("sum_out", MinorUnits.text(out.reduce(0) { $0.saturating(-$1.amount) }))
    inspection.add("payments", .array(table.entries.prefix(options.shown).map(json)))
    return inspection
  }

  private static func json(_ entry: BankEntry) -> JSON {
    [
      "line": .integer(Int64(entry.line)), "account": .string(entry.account), "number": .string(entry.number),
      "date": entry.day.map { .string($0.description) } ?? .null, "amount": .string(MinorUnits.text(entry.amount)),
      "currency": .string(entry.currency), "party": ClientBankInspection.json(entry.party), "purpose": .string(entry.purpose),
    ]
  }
}
