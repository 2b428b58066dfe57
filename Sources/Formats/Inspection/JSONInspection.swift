import Model

/// What a list of JSON records holds.
enum JSONInspection: FileInspector {
  /// JSON is held in memory whole.
  static let largest = 64 << 20

  static func inspect(_ file: MappedFile, kind: FileKind, _ options: InspectionOptions) -> Inspection {
    guard file.count <= largest else { return .refusal(.json, "file.tooLarge") }
    guard let value = try? JSON(parsing: file.withBytes { Array($0) }), let table = JSONTable(value) else {
      return .refusal(.json, .refused(.json))
    }
    var inspection = Inspection(.json, options)
    inspection.found = table.rows.count
    inspection.add("rows", count: table.rows.count)
    inspection.add("columns", count: table.header.count)
    inspection.add("header", .array(table.header.map(JSON.string)))
    inspection.add("head", .array(table.rows.prefix(options.shown).map(JSON.array)))
    return inspection
  }
}
