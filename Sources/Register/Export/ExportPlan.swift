import Formats
import Model

/// What leaves as a table: which records, which columns, in which order and form.
public struct ExportPlan: Sendable, Hashable {
  /// How references are written: by title for people, by id for machines, or in two columns.
  public enum References: String, Sendable, CaseIterable { case titles, ids, both }

  public var table: String
  /// Fields, also across references such as `account.owner`; empty takes every field of the type.
  public var columns: [[String]] = []
  /// The table of a bond that the records bear, told behind their first column: a row for each.
  public var bond: String?
  public var filter = Predicate.all
  public var order = Query.Order.id
  public var references = References.titles
  /// The id of each record in a column `id`, by which an import finds it again.
  public var includesID = false
  public var delimiter = UInt8(ascii: ",")
  /// A byte order mark, without which Excel does not see UTF-8.
  public var mark = false
  public var decimalSign = DecimalSign.dot

  public init(_ table: String) { self.table = table }
}
