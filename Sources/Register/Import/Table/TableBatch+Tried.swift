import Model

/// A dry run keeps nothing of earlier batches: what they left behind is put back before rows that may find it.
extension TableBatch {
  /// Answers the ids under which the records stand in this writing; nil for those that somebody deleted since, or that were refused.
  func putBack(_ writing: Writing) throws -> (ids: [Int64?], isWhole: Bool) {
    guard !tried.isEmpty else { return ([], true) }
    let known = try existing(tried.compactMap(\.id), writing)
    let feeding = feeding(nil)
    var ids = [Int64?](repeating: nil, count: tried.count)
    var saving: [(index: Int, record: AnyRecord)] = []
    for (index, record) in tried.enumerated() {
      guard let id = record.id else {
        var new = shape.makeRecord()
        fallBack(&new)
        feeding.put(record.values, into: &new)
        saving.append((index, new))
        continue
      }
      guard let old = known[id] else { continue }
      var changed = old
      feeding.put(record.values, into: &changed)
      if changed.values == old.values { ids[index] = id } else { saving.append((index, changed)) }
    }
    // One whose unique value another of them gives up is refused until that one is back.
    var filled: [(index: Int, record: AnyRecord)] = []
    for _ in 0..<Self.mostPasses where !saving.isEmpty {
      var refused: [(index: Int, record: AnyRecord)] = []
      for (item, answer) in zip(saving, try writing.saveEach(saving.map(\.record), as: shape.table, known: known)) {
        guard case .success(let saved) = answer else {
          refused.append(item)
          continue
        }
        ids[item.index] = saved.id
        // What the file emptied is filled again where records are made.
        var emptied = saved
        feeding.put(tried[item.index].values, into: &emptied)
        if emptied.values != saved.values { filled.append((item.index, emptied)) }
      }
      if refused.count == saving.count { break }
      saving = refused
    }
    var isWhole = saving.isEmpty
    for answer in try writing.saveEach(filled.map(\.record), as: shape.table) { if case .failure = answer { isWhole = false } }
    for (number, bond) in bonds.enumerated() {
      let borne = zip(ids, tried).flatMap { id, record in
        (record.bonds[number] ?? [:]).compactMap { others, values in id.map { (ends: [$0] + others, values: values) } }
      }
      if try !BondBatch(bond: bond, batch: self).putBack(borne, writing) { isWhole = false }
    }
    return (ids, isWhole)
  }

  private static let mostPasses = 8
}

extension BondBatch {
  /// Answers whether all were taken.
  ///
  /// - Parameter borne: the ends of bonds, the bearer first, with what the file says of them.
  func putBack(_ borne: [(ends: [Int64], values: [Value])], _ writing: Writing) throws -> Bool {
    guard !borne.isEmpty else { return true }
    let known = try existing(Array(Set(borne.map(\.ends[0]))), writing)
    let feeding = batch.feeding(bond)
    let saving = borne.map { ends, values in
      var record = known[ends] ?? bond.shape.makeRecord()
      record[bond.bearer] = .integer(ends[0])
      feeding.put(values, into: &record)
      return record
    }
    return try writing.saveEach(saving, as: bond.shape.table).allSatisfy { if case .success = $0 { true } else { false } }
  }
}
