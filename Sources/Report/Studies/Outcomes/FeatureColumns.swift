import Analysis
import Formats
import Model

/// The columns of a table that a model may learn from, as numbers or categories; the others with the reason why not.
struct FeatureColumns {
  enum Dropped: String {
    /// Nothing in it, or the same everywhere.
    case constant
    /// A number or text of its own for nearly every line: it names the case.
    case key
    /// A day: good for the order of cases, not as a feature.
    case day
    /// More categories than a model can weigh.
    case levels
    /// The user said so.
    case asked
    /// Filled only where the outcome is known already.
    case afterwards
    /// It seems to be known only after the outcome.
    case leak
  }

  private(set) var columns: [OutcomeColumn] = []
  /// Position in the table of each feature column.
  private(set) var places: [Int] = []
  /// Texts of the categories of each feature column; empty for numbers.
  private(set) var levels: [[String]] = []
  private(set) var dropped: [(heading: String, reason: Dropped)] = []
  private(set) var rejects = StudyRejects()

  /// Features in all that a model may have; a column's categories beyond 300 have none.
  private static let most = 900

  /// - Parameters: `rows` the lines that take part; `excluded` positions that play another role; `categories` headings that are no numbers
  ///   whatever they look like; `without` headings the user leaves out.
  init(
    _ lines: StudyLines, rows: [Int], excluded: Set<Int>, categories: Set<String> = [], without: Set<String> = [], delimiter: UInt8
  ) {
    var width = 0
    var found: [(place: Int, column: OutcomeColumn, levels: [String])] = []
    for (place, column) in lines.columns.enumerated() where !excluded.contains(place) {
      if without.contains(column.heading) {
        dropped.append((column.heading, .asked))
        continue
      }
      switch column.kind(delimiter) {
      case .empty: dropped.append((column.heading, .constant))
      case .day: dropped.append((column.heading, .day))
      case .number(let values) where !categories.contains(column.heading):
        if let reason = Self.numberFault(column, values, rows) {
          dropped.append((column.heading, reason))
          continue
        }
        for row in rows {
          if let text = column.text(row), values[Int(column.codes[row])].isNaN {
            rejects.add(.badCell, line: Int(lines.lines[row]), column: column.heading, value: text)
          }
        }
        width += 2
        found.append((place, OutcomeColumn(column.heading, .numbers(rows.map { Self.value(column, values, $0) })), []))
      case .number, .text:
        if let reason = Self.textFault(column, rows) {
          dropped.append((column.heading, reason))
          continue
        }
        width += min(column.texts.count, 300) + 1
        found.append(
          (place, OutcomeColumn(column.heading, .categories(rows.map { column.codes[$0] }, count: column.texts.count)), column.texts))
      }
    }
    while width > Self.most, let most = found.indices.max(by: { found[$0].levels.count < found[$1].levels.count }),
      !found[most].levels.isEmpty
    {
      width -= min(found[most].levels.count, 300) + 1
      dropped.append((found[most].column.name, .levels))
      found.remove(at: most)
    }
    while width > Self.most, let last = found.popLast() {
      width -= 2
      dropped.append((last.column.name, .levels))
    }
    columns = found.map(\.column)
    places = found.map(\.place)
    levels = found.map(\.levels)
  }

  private static func value(_ column: StudyColumn, _ values: [Double], _ row: Int) -> Double {
    column.codes[row] < 0 ? .nan : values[Int(column.codes[row])]
  }

  /// Whole numbers, another one on each line, that count through or bear the heading of a key.
  private static func numberFault(_ column: StudyColumn, _ values: [Double], _ rows: [Int]) -> Dropped? {
    let seen = rows.map { value(column, values, $0) }.filter { !$0.isNaN }
    guard let low = seen.min(), let high = seen.max(), low < high || seen.count < rows.count else { return .constant }
    guard seen.count >= 20, seen.allSatisfy({ $0 == $0.rounded() }), Set(seen).count == seen.count else { return nil }
    return isKey(column.heading) || high - low < 2 * Double(seen.count) ? .key : nil
  }

  private static func textFault(_ column: StudyColumn, _ rows: [Int]) -> Dropped? {
    let seen = Set(rows.lazy.map { column.codes[$0] })
    if seen.count < 2 { return .constant }
    let distinct = seen.count
    return distinct > 50 && distinct * 2 > rows.count || isKey(column.heading) && distinct * 10 > rows.count * 9 ? .key : nil
  }

  private static let keys: Set<Substring> = [
    "id", "num", "number", "no", "code", "key", "guid", "uuid", "номер", "код", "ид", "идентификатор", "ідентифікатор", "row", "index",
  ]

  static func isKey(_ heading: String) -> Bool {
    HeadingKey.normalised(heading).split(separator: " ").contains { keys.contains($0) } || heading.isEmpty
  }

  /// Puts a column aside.
  mutating func drop(_ reason: Dropped, _ position: Int) {
    dropped.append((columns[position].name, reason))
    columns.remove(at: position)
    places.remove(at: position)
    levels.remove(at: position)
  }

  var json: JSON {
    [
      "features": .array(
        columns.indices.map {
          [
            "column": .string(columns[$0].name), "kind": .string(levels[$0].isEmpty ? "number" : "category"),
            "levels": .count(levels[$0].count),
          ]
        }), "left_out": .array(dropped.map { ["column": .string($0.heading), "reason": .string($0.reason.rawValue)] }),
    ]
  }
}
