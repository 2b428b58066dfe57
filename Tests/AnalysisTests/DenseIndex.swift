/// Gives dense indexes to keys in order of first sight.
struct DenseIndex<Key: Hashable> {
  private(set) var keys: [Key] = []
  private var indexes: [Key: Int32] = [:]

  mutating func index(of key: Key) -> Int32 {
    if let index = indexes[key] { return index }
    let index = Int32(keys.count)
    indexes[key] = index
    keys.append(key)
    return index
  }

  func existing(_ key: Key) -> Int? { indexes[key].map(Int.init) }
}
