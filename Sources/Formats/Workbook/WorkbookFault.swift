import CWorkbook

/// Why a workbook cannot be written.
public enum WorkbookFault: Error, Equatable, Sendable {
  /// The file or its temporary parts cannot be written; the system's errno.
  case unwritable(path: String, code: Int32)
  /// The library refuses; its number.
  case refused(path: String, number: Int)
}
