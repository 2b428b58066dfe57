import Model
import Records

/// What has to be said of the days that an import takes, before they are taken.
public enum ImportDayNote: String, Sendable {
  /// They may be read either way round, and none of them says which.
  case openDays
  /// Only months of purchases are told.
  case months
  /// Days of purchases are numbers of a spreadsheet.
  case serialDays
}

extension ImportPlan {
  /// Nil where the days explain themselves.
  public func dayNote(_ look: ImportLook, _ catalogue: Catalogue) -> ImportDayNote? {
    let kinds = Dictionary(subject.feeds(catalogue).map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
    let days = targets(in: look.headings).filter { kinds[$1] == .day || kinds[$1] == .instant }.keys
      .filter(look.columns.indices.contains).map { look.columns[$0] }
    if days.contains(where: \.hasOpenDays) { return .openDays }
    guard subject == .purchases else { return nil }
    if days.contains(where: \.hasMonths) { return .months }
    return days.contains(where: \.hasSerialDays) ? .serialDays : nil
  }
}
