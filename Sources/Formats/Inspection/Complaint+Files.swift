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
}
