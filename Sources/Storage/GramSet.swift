/// Grams in the order in which they came, each once.
struct GramSet {
  private(set) var grams: [UInt32] = []
  /// Places by the gram that stands there, twice as many as are needed at most; grams have 31 bits, so all bits set mean that none does.
  private var places: [UInt32]
  private let mask: Int

  /// - Parameter most: so many are inserted at most.
  init(most: Int) {
    var size = 16
    while size < 2 * most { size *= 2 }
    places = [UInt32](repeating: .max, count: size)
    mask = size - 1
    grams.reserveCapacity(most)
  }

  mutating func insert(_ gram: UInt32) {
    var place = Int(gram) & mask
    while places[place] != gram {
      guard places[place] == .max else {
        place = (place + 1) & mask
        continue
      }
      places[place] = gram
      return grams.append(gram)
    }
  }
}
