extension Complaint.Rule {
  /// No file to read at all.
  public init(fault: FileFault) {
    switch fault {
    case .missing: self = "file.missing"
    case .directory: self = "file.directory"
    case .notAFile: self = "file.notAFile"
    case .empty: self = .refused(.empty)
    case .unreadable: self = "file.unreadable"
    case .tooLarge: self = "file.tooLarge"
    case .otherKind: self = .refused(.binary)
    }
  }

  /// A workbook that cannot be read.
  public init(fault: Workbook.Fault) {
    switch fault {
    case .damaged: self = "workbook.damaged"
    case .notAWorkbook: self = "workbook.notAWorkbook"
    case .encrypted: self = .refused(.encryptedWorkbook)
    case .bomb: self = "workbook.bomb"
    case .malformed: self = "workbook.malformed"
    }
  }
}
