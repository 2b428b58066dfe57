import Model

/// A record as the rows behind left it. A dry run keeps nothing of them in the register, so it is put back before rows that may find it.
struct TriedRecord: Sendable {
  /// By the number of their sort and by their other ends.
  typealias Bonds = [Int: [[Int64]: [Value]]]

  /// Nil for one that the file would make.
  let id: Int64?
  /// In the fields that the file feeds.
  let values: [Value]
  /// Those that the file would make or change.
  var bonds: Bonds
  /// By what rows may find it.
  let traces: [RowTrace]

  /// How many records have to be written to put it back.
  var weight: Int { 1 + bonds.values.reduce(0) { $0 + $1.count } }

  /// About how many bytes of memory it takes, with the places at which it is found.
  var footprint: Int {
    let borne = bonds.values.reduce(0) { sum, sort in sort.values.reduce(sum + 100) { $0 + 150 + TriedRecord.footprint($1) } }
    return 200 + TriedRecord.footprint(values) + borne + traces.count * RowTrace.footprint
  }

  private static func footprint(_ values: [Value]) -> Int { values.reduce(0) { $0 + $1.footprint } }
}

extension RowTrace {
  /// About how many bytes of memory it takes to find a record by it.
  static let footprint = 300
}

extension Value {
  fileprivate var footprint: Int {
    let apart =
      switch self {
      case .text(let text): text.utf8.count > 15 ? 32 + text.utf8.count : 0
      case .texts(let texts): texts.reduce(32) { $0 + 16 + $1.utf8.count }
      case .integers(let numbers): 32 + numbers.count * 8
      default: 0
      }
    return MemoryLayout<Value>.stride + apart
  }
}
