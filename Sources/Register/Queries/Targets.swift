import Model
import Storage

extension Transaction {
  /// Those of the records at which a reference of live records of a type points.
  func targets(of field: any AnyField, in shape: Shape, among ids: [Int64]) throws -> [Int64] {
    let columns = shape.columns(field)
    if field.kind.isSeveral {
      return try rows(
        """
        SELECT DISTINCT l.item FROM \(name: columns.table) l JOIN \(name: shape.table) t ON t.id = l.record \
        WHERE l.item IN \(list: ids) AND t.deleted_at IS NULL
        """
      ) { $0.integer(0) }
    }
    if field.isOwn {
      return try rows(
        """
        SELECT DISTINCT x.\(name: columns.column) FROM \(name: columns.table) x JOIN \(name: shape.table) t ON t.id = x.id \
        WHERE x.\(name: columns.column) IN \(list: ids) AND t.deleted_at IS NULL
        """
      ) { $0.integer(0) }
    }
    return try rows(
      """
      SELECT DISTINCT t.\(name: columns.column) FROM \(name: shape.table) t \
      WHERE t.\(name: columns.column) IN \(list: ids) AND t.deleted_at IS NULL
      """
    ) { $0.integer(0) }
  }
}
