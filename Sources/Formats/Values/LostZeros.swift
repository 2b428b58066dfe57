/// Numbers of fixed length whose leading zeros a spreadsheet has eaten: "108003670" for the INN 0108003670.
public enum LostZeros {
  /// A number with zeros in front up to `count` digits.
  public static func padded(_ digits: String, _ count: Int) -> String {
    String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }

  /// Lengths of a requisite: the legal person's and the person's.
  public struct Form: Sendable {
    let lengths: [Int]
    let check: @Sendable ([Int]) -> Bool
  }

  /// The number padded to a length of its kind, when that passes the control sum and the number as it stands has no such length.
  /// - Returns: nil when nothing can be proposed.
  public static func proposal(_ text: String, _ form: Form) -> String? {
    let digits = text.utf8.map { Int($0) - 48 }
    guard !digits.isEmpty, digits.allSatisfy({ (0...9).contains($0) }), !form.lengths.contains(digits.count) else { return nil }
    for length in form.lengths where digits.count < length && digits.count >= length - 3 {
      let whole = [Int](repeating: 0, count: length - digits.count) + digits
      if form.check(whole) { return padded(text, length) }
    }
    return nil
  }

  /// INN of Russia: ten digits, twelve of persons (order of the Federal Tax Service SAE-3-09/730).
  public static let inn = Form(lengths: [10, 12]) { digits in
    func control(_ weights: [Int]) -> Int { zip(weights, digits).reduce(0) { $0 + $1.0 * $1.1 } % 11 % 10 }
    if digits.count == 10 { return control([2, 4, 10, 3, 5, 9, 4, 6, 8]) == digits[9] }
    return control([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == digits[10] && control([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == digits[11]
  }

  /// EDRPOU of Ukraine: eight digits.
  public static let edrpou = Form(lengths: [8]) { digits in
    let number = digits.reduce(0) { $0 * 10 + $1 }
    let isOuter = number < 30_000_000 || number > 60_000_000
    let weights = isOuter ? [1, 2, 3, 4, 5, 6, 7] : [7, 1, 2, 3, 4, 5, 6]
    func sum(_ add: Int) -> Int { zip(weights, digits).reduce(0) { $0 + ($1.0 + add) * $1.1 } % 11 }
    let first = sum(0)
    return (first < 10 ? first : sum(2) % 10) == digits[7]
  }

  /// The form that a heading asks for; nil for other columns.
  static func form(_ heading: String) -> Form? {
    let words = Set(HeadingKey.normalised(heading).split(separator: " ").map(String.init))
    if !words.isDisjoint(with: ["инн", "inn"]) { return inn }
    return words.isDisjoint(with: ["едрпоу", "єдрпоу", "edrpou", "окпо", "okpo"]) ? nil : edrpou
  }
}
