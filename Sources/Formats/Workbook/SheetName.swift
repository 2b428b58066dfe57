/// Names of sheets as spreadsheets allow them: at most 31 characters, without signs of paths and references, each once in a workbook.
struct SheetName {
  private var taken: Set<String> = []

  /// The nearest name that is allowed and free.
  mutating func allowed(_ wish: String) -> String {
    let forbidden: Set<Unicode.Scalar> = ["[", "]", ":", "*", "?", "/", "\\"]
    var scalars = wish.unicodeScalars.map { forbidden.contains($0) || $0.value < 32 ? " " : $0 }
    while let first = scalars.first, first == "'" || first == " " { scalars.removeFirst() }
    if scalars.isEmpty { scalars = Array("Sheet".unicodeScalars) }
    func cut(to count: Int) -> String {
      var kept = scalars.prefix(count)
      // Units of UTF-16 are counted: one sign beyond the base plane takes two.
      while kept.reduce(0, { $0 + ($1.value > 0xFFFF ? 2 : 1) }) > count { kept.removeLast() }
      while let last = kept.last, last == "'" || last == " " { kept.removeLast() }
      return String(String.UnicodeScalarView(kept))
    }
    var name = cut(to: 31)
    // Excel keeps this name for itself.
    if name.lowercased() == "history" { name += " 1" }
    var number = 2
    while taken.contains(name.lowercased()) {
      name = cut(to: 30 - "\(number)".utf8.count) + " \(number)"
      number += 1
    }
    taken.insert(name.lowercased())
    return name
  }
}
