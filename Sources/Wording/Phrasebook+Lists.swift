extension Phrasebook {
  /// Things in a row: «A, B и C», "A, B and C".
  public func list(_ things: [String]) -> String {
    guard let last = things.last, things.count > 1 else { return things.first ?? "" }
    let joined = self("list.and")
    return things.dropLast().joined(separator: ", ") + " \(joined)\(language == .russian ? "\u{A0}" : " ")" + last
  }
}
