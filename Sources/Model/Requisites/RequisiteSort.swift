/// A number that the law, a registry or a bank gives to a company, a person or an account: always text, as zeros may lead.
public enum RequisiteSort: String, CaseIterable, Sendable, Hashable {
  /// Russian taxpayer: 10 digits of a company, 12 of a person.
  case inn
  /// Russian reason for tax registration: tells branches of one INN apart.
  case kpp
  /// Russian state registration: 13 digits of a company, 15 of a sole trader.
  case ogrn
  /// Russian state registration of a sole trader, 15 digits.
  case ogrnip
  case okpo
  /// Russian class of business, second edition.
  case okved
  case okato
  case oktmo
  /// Russian personal insurance number: sensitive.
  case snils
  /// Russian bank.
  case bic
  /// Russian account of a company; its key needs the bank.
  case settlementAccount
  /// Russian account of a bank at the central bank.
  case correspondentAccount
  /// Ukrainian company.
  case edrpou
  /// Ukrainian person.
  case rnokpp
  /// Ukrainian payer of value added tax.
  case ukrainianVAT
  /// Ukrainian bank.
  case mfo
  case ukrainianIBAN
  case iban
  /// Payer of value added tax of one of the 27 countries of the European Union, with its two letters.
  case europeanVAT
  /// Kazakhstan: company or, as files mix them, person.
  case bin
  /// Kazakhstan: person.
  case iin
  /// Belarus.
  case unp

  /// Two letters of ISO 3166, nil where the number itself names its country.
  public var country: String? {
    switch self {
    case .inn, .kpp, .ogrn, .ogrnip, .okpo, .okved, .okato, .oktmo, .snils, .bic, .settlementAccount, .correspondentAccount: "RU"
    case .edrpou, .rnokpp, .ukrainianVAT, .mfo, .ukrainianIBAN: "UA"
    case .bin, .iin: "KZ"
    case .unp: "BY"
    case .iban, .europeanVAT: nil
    }
  }

  /// Whether the number says which party it is, so that two records with one number are one party (or its branches).
  public var identifies: Bool {
    switch self {
    case .inn, .ogrn, .ogrnip, .edrpou, .rnokpp, .ukrainianVAT, .europeanVAT, .bin, .iin, .unp, .snils: true
    default: false
    }
  }

  /// Lengths of the normal form, shortest first; empty where the number has a pattern of its own.
  var lengths: [Int] {
    switch self {
    case .inn: [10, 12]
    case .kpp, .bic, .unp: [9]
    case .ogrn: [13, 15]
    case .ogrnip: [15]
    case .okpo: [8, 10]
    case .okato: [2, 5, 8, 11]
    case .oktmo: [8, 11]
    case .snils: [11]
    case .settlementAccount, .correspondentAccount: [20]
    case .edrpou: [8]
    case .rnokpp: [10]
    case .ukrainianVAT: [10, 12]
    case .mfo: [6]
    case .ukrainianIBAN: [29]
    case .bin, .iin: [12]
    case .okved, .iban, .europeanVAT: []
    }
  }

  /// Whether a keyboard of digits will do.
  public var isDigits: Bool { !hasLetters }

  /// Whether the normal form has letters or points among its digits.
  var hasLetters: Bool {
    switch self {
    case .kpp, .ukrainianIBAN, .iban, .europeanVAT, .unp, .okved: true
    default: false
    }
  }
}
