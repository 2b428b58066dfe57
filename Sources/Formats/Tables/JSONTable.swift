import Model

/// A list of JSON records as a table: the names of all records in the order in which they come up.
public struct JSONTable: Sendable {
  public let header: [String]
  public let rows: [[JSON]]

  /// Nil unless the value is a list of objects, or a list of lists of plain values.
  public init?(_ value: JSON) {
    guard let items = value.array else { return nil }
    if let first = items.first, first.array != nil {
      header = (first.array ?? []).map { $0.string ?? $0.text }
      rows = items.dropFirst().map { $0.array ?? [] }
      return
    }
    var header: [String] = [], places: [String: Int] = [:]
    for item in items {
      guard let members = item.members else { return nil }
      for member in members where places[member.name] == nil && header.count < 16_384 {
        places[member.name] = header.count
        header.append(member.name)
      }
    }
    self.header = header
    // Cells in all: records that share no names would fill the memory otherwise.
    guard header.count.multipliedReportingOverflow(by: items.count).partialValue <= 50_000_000 else { return nil }
    rows = items.map { item in
      var row = [JSON](repeating: .null, count: header.count)
      for member in item.members ?? [] { if let place = places[member.name] { row[place] = member.value } }
      return row
    }
  }
}
