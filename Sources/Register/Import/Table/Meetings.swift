/// By what a row may be found: the key of one way, and which cells of better ways it fills.
struct RowTrace: Hashable {
  let key: KeyHash
  let better: UInt64
  /// Of a unique field: one record has it.
  var isUnique = false

  /// A record that has another value where a row has a better key is another one of the same name.
  func meets(_ other: UInt64) -> Bool { better & other == 0 }
}

/// Which rows may stand for one record, because a later one can be found by what an earlier one says.
struct Meetings {
  /// By key, the fillings of better cells that were seen with it, each with its latest wave.
  private var seen: [KeyHash: [UInt64: Int]] = [:]

  /// Takes a row in and answers its wave: behind those of all earlier rows that it meets.
  mutating func take(_ traces: [RowTrace]) -> Int {
    var wave = 0
    for trace in traces {
      for (better, last) in seen[trace.key] ?? [:] where trace.meets(better) { wave = max(wave, last + 1) }
    }
    for trace in traces { seen[trace.key, default: [:]][trace.better] = wave }
    return wave
  }

  /// Whether a row of the one may be found by what a row of the other says.
  func meet(_ other: Meetings) -> Bool {
    let (few, many) = seen.count < other.seen.count ? (seen, other.seen) : (other.seen, seen)
    return few.contains { key, fillings in
      many[key].map { others in fillings.keys.contains { one in others.keys.contains { RowTrace(key: key, better: one).meets($0) } } }
        ?? false
    }
  }
}
