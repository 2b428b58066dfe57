import Model

/// Texts of a file that name the same thing (whatever their case and quotation marks), numbered from 0 in the order of the file.
struct Interned {
  private var numbers: [String: Int] = [:]
  private var byKey: [String: Int] = [:]
  var count: Int { byKey.count }

  mutating func number(of text: String) -> Int {
    if let known = numbers[text] { return known }
    let key = text.textKey
    let number = byKey[key] ?? byKey.count
    byKey[key] = number
    numbers[text] = number
    return number
  }
}
