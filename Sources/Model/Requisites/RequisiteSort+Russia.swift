/// Russian rules: INN by the tax service's order ММВ-7-6/435, OGRN by the government's rule 438, accounts by the central bank's
/// letter 515 of 1997, OKPO by ПР 50.1.024-2005.
extension RequisiteSort {
  static func isRightINN(_ digits: [Int]) -> Bool {
    let tail = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]
    if digits.count == 10 { return CheckDigits.sum(digits, tail.dropFirst(2)) % 11 % 10 == digits[9] }
    return CheckDigits.sum(digits, tail.dropFirst()) % 11 % 10 == digits[10] && CheckDigits.sum(digits, tail) % 11 % 10 == digits[11]
  }

  static func ogrnFaults(_ digits: [Int]) -> [RequisiteFault] {
    let isTrader = digits.count == 15
    guard isTrader ? digits[0] == 3 : digits[0] == 1 || digits[0] == 5 else { return [.prefix] }
    return CheckDigits.remainder(digits.dropLast(), by: isTrader ? 13 : 11) % 10 == digits.last ? [] : [.checkDigit]
  }

  static func okpoDigit(_ body: ArraySlice<Int>) -> Int {
    let first = CheckDigits.sum(body, (0..<body.count).map { $0 % 10 + 1 }) % 11
    if first < 10 { return first }
    return CheckDigits.sum(body, (0..<body.count).map { ($0 + 2) % 10 + 1 }) % 11 % 10
  }

  /// Numbers up to 001-001-998 have no control digits.
  static func isRightSNILS(_ digits: [Int]) -> Bool {
    if CheckDigits.remainder(digits.prefix(9), by: 1_000_000_000) <= 1_001_998 { return true }
    return CheckDigits.sum(digits, stride(from: 9, to: 0, by: -1)) % 101 % 100 == digits[9] * 10 + digits[10]
  }

  /// Four digits, two digits or Latin capitals, three digits.
  static func kppFaults(_ text: String) -> [RequisiteFault] {
    let bytes = Array(text.utf8)
    guard bytes.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) }) else { return [.characters] }
    guard bytes.count == 9 else { return [.length] }
    if bytes.allSatisfy({ $0 == 48 }) { return [.zeros] }
    return bytes.enumerated().allSatisfy { $0.offset == 4 || $0.offset == 5 || $0.element < 58 } ? [] : [.structure]
  }

  /// Two digits, then one or two groups of one or two digits, each after a point.
  static func okvedFaults(_ text: String) -> [RequisiteFault] {
    guard text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }) else { return [.characters] }
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    guard groups.count <= 3, groups[0].utf8.count == 2 else { return [.structure] }
    return groups.dropFirst().allSatisfy { (1...2).contains($0.utf8.count) } ? [] : [.structure]
  }

  /// The key is the ninth digit; it depends on the last three digits of the bank, or on its region for the central bank's own.
  func accountFaults(_ account: [Int], bank: String?) -> [RequisiteFault] {
    let isCorrespondent = self == .correspondentAccount
    if isCorrespondent, Array(account.prefix(3)) != [3, 0, 1] { return [.prefix] }
    guard let bank, let bic = CheckDigits.digits(bank), bic.count == 9 else { return [] }
    // Accounts of the treasury are keyed by another rule.
    if !isCorrespondent, account.starts(with: [0, 3]) || account.starts(with: [4, 0, 1, 0, 2]) { return [] }
    let isCentral = isCorrespondent || (bic[6] == 0 && bic[7] == 0)
    let head = isCentral ? [0, bic[4], bic[5]] : Array(bic.suffix(3))
    let weights = [7, 1, 3]
    let sum = (head + account).enumerated().reduce(0) { $0 + $1.element * weights[$1.offset % 3] % 10 }
    var faults: [RequisiteFault] = sum % 10 == 0 ? [] : [.checkDigit]
    if isCorrespondent, Array(account.suffix(3)) != Array(bic.suffix(3)) { faults.append(.bank) }
    return faults
  }
}
