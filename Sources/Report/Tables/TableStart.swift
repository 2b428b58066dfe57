import Formats

/// The first rows of a table, for its page, and how many it has.
struct TableStart {
  private(set) var rows: [[WorkbookCell]] = []
  private(set) var count = 0

  /// Rows of a page.
  private static let most = 250

  mutating func add(_ cells: [WorkbookCell]) {
    count += 1
    if rows.count < Self.most { rows.append(cells) }
  }
}
