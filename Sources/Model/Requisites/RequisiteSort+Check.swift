extension RequisiteSort {
  /// What is wrong with a number in its normal form; nothing when it is right. Spaces and dashes are signs too many here.
  ///
  /// - Parameter bank: the BIC of the bank, without which the key of an account cannot be checked.
  public func faults(of text: String, bank: String? = nil) -> [RequisiteFault] {
    if text.isEmpty { return [.empty] }
    guard text.utf8.count <= 64 else { return [.length] }
    switch self {
    case .kpp: return Self.kppFaults(text)
    case .okved: return Self.okvedFaults(text)
    case .iban: return IBANRule.faults(text)
    case .ukrainianIBAN: return text.hasPrefix("UA") ? IBANRule.faults(text) : [.country]
    case .europeanVAT: return EuropeanVAT.faults(text)
    case .unp: return Self.unpFaults(text)
    default: break
    }
    guard let digits = CheckDigits.digits(text) else { return [.characters] }
    guard lengths.contains(digits.count) else { return [.length] }
    if digits.allSatisfy({ $0 == 0 }) { return [.zeros] }
    switch self {
    case .inn: return Self.isRightINN(digits) ? [] : [.checkDigit]
    case .ogrn, .ogrnip: return Self.ogrnFaults(digits)
    case .okpo: return Self.okpoDigit(digits.dropLast()) == digits.last ? [] : [.checkDigit]
    case .snils: return Self.isRightSNILS(digits) ? [] : [.checkDigit]
    case .bic: return digits[0] <= 2 ? [] : [.prefix]
    case .settlementAccount, .correspondentAccount: return accountFaults(digits, bank: bank)
    case .edrpou: return Self.isRightEDRPOU(digits) ? [] : [.checkDigit]
    case .rnokpp: return Self.isRightRNOKPP(digits) ? [] : [.checkDigit]
    case .ukrainianVAT: return digits.count == 12 || Self.isRightRNOKPP(digits) ? [] : [.checkDigit]
    case .mfo: return CheckDigits.sum(digits.prefix(5), [1, 3, 7, 1, 3]) * 7 % 10 == digits[5] ? [] : [.checkDigit]
    case .bin: return Self.isRightBIN(digits) ? [] : [.checkDigit]
    case .iin: return Self.isRightBIN(digits) ? Self.birthFaults(digits) : [.checkDigit]
    default: return []
    }
  }
}
