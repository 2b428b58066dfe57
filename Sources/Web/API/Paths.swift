import Model
import Register

/// The addresses of records: `account` is `/accounts`, `order_line` is `/order-lines`, `activity` is `/activities`.
public enum Paths {
  public static func many(_ table: String) -> String {
    // Most tables are one word, and every page asks for many of them.
    let words = table.utf8.contains(UInt8(ascii: "_")) ? table.split(separator: "_").joined(separator: "-") : table
    return switch table {
    case "account_facts": "account-facts"
    case "field_definition": "fields"
    default: words.hasSuffix("y") ? words.dropLast() + "ies" : words + "s"
    }
  }

  static func list(_ table: String) -> String { "/" + many(table) }
  static func record(_ table: String, _ id: Int64) -> String { "/\(many(table))/\(id)" }

  /// The shape whose address this is; nil for the engine's own types.
  static func shape(_ many: String, in catalogue: Catalogue) -> Shape? {
    catalogue.shapes.first { $0.isPublic && Paths.many($0.table) == many }
  }
}
