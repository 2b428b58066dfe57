/// One kind of file that can be read: what it finds, as an inspection.
protocol FileInspector {
  /// Reads the whole file; never throws: what cannot be read is a complaint, and an inspection that is not usable.
  static func inspect(_ file: MappedFile, kind: FileKind, _ options: InspectionOptions) -> Inspection
}

extension Inspection {
  /// Tells what the file is and reads it.
  public static func of(_ file: MappedFile, _ options: InspectionOptions = InspectionOptions()) -> Inspection {
    of(file, as: FileKind(of: file), options)
  }

  /// Reads the file as the given kind: what the user chose.
  public static func of(_ file: MappedFile, as kind: FileKind, _ options: InspectionOptions = InspectionOptions()) -> Inspection {
    guard let inspector = inspector(of: kind) else { return refusal(kind, .refused(kind)) }
    var inspection = inspector.inspect(file, kind: kind, options)
    inspection.tellNothing()
    return inspection
  }

  /// The same for a path.
  /// - Throws: `FileFault` when there is no file to read.
  public static func of(path: String, as kind: FileKind? = nil, _ options: InspectionOptions = InspectionOptions()) throws(FileFault)
    -> Inspection
  {
    let file: MappedFile
    do { file = try MappedFile(path: path) } catch {
      if error == .empty { return refusal(.empty, .refused(.empty)) }
      throw error
    }
    return of(file, as: kind ?? FileKind(of: file), options)
  }

  /// The reader of each kind; nil for kinds that are named and refused.
  private static func inspector(of kind: FileKind) -> (any FileInspector.Type)? {
    switch kind {
    case .csv: TableInspection.self
    case .xlsx: WorkbookInspection.self
    case .bank1C: ClientBankInspection.self
    case .mt940: MT940Inspection.self
    case .camt: CamtInspection.self
    case .commerceML: CommerceInspection.self
    case .privat24, .ukrgasbank: StatementTableInspection.self
    case .vcard: CardInspection.self
    case .icalendar: CalendarInspection.self
    case .mail: MailInspection.self
    case .json: JSONInspection.self
    case .html, .xmlSpreadsheet: GridInspection.self
    case .ods, .xls, .numbers, .sylk, .dbf, .rtf, .document, .mecard, .outlook, .encryptedWorkbook, .pdf, .picture, .archive, .xml, .binary,
      .empty:
      nil
    }
  }
}

extension Complaint.Rule {
  /// A kind that is named and not read.
  static func refused(_ kind: FileKind) -> Complaint.Rule { Complaint.Rule(rawValue: "kind." + kind.rawValue) }
}
