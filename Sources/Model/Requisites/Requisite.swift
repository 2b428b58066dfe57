/// Names a sort of requisite at compile time, so that a record type can declare `Field<Requisite<INN>?>`.
public protocol RequisiteName: Sendable { static var sort: RequisiteSort { get } }

/// A number of a registry or a bank, in the normal form of its sort or as it was typed.
public struct Requisite<Name: RequisiteName>: TextValue {
  public let text: String
  public init(_ text: String) { self.text = text }
  public static var kind: Kind { .requisite(Name.sort) }

  /// What looks wrong with it: a warning, never a refusal.
  public var faults: [RequisiteFault] { Name.sort.faults(of: text) }
  /// As papers print it.
  public var display: String { Name.sort.display(text) }
}

/// Russian taxpayer.
public enum INN: RequisiteName { public static let sort = RequisiteSort.inn }
/// Russian reason for registration: the branch.
public enum KPP: RequisiteName { public static let sort = RequisiteSort.kpp }
/// Russian state registration.
public enum OGRN: RequisiteName { public static let sort = RequisiteSort.ogrn }
/// Russian state registration of a sole trader.
public enum OGRNIP: RequisiteName { public static let sort = RequisiteSort.ogrnip }
/// Russian statistics.
public enum OKPO: RequisiteName { public static let sort = RequisiteSort.okpo }
/// Russian class of business.
public enum OKVED: RequisiteName { public static let sort = RequisiteSort.okved }
/// Russian territory, the older classifier.
public enum OKATO: RequisiteName { public static let sort = RequisiteSort.okato }
/// Russian territory.
public enum OKTMO: RequisiteName { public static let sort = RequisiteSort.oktmo }
/// Russian personal insurance.
public enum SNILS: RequisiteName { public static let sort = RequisiteSort.snils }
/// Russian bank.
public enum BIC: RequisiteName { public static let sort = RequisiteSort.bic }
/// Russian account of a company.
public enum SettlementAccount: RequisiteName { public static let sort = RequisiteSort.settlementAccount }
/// Russian account of a bank.
public enum CorrespondentAccount: RequisiteName { public static let sort = RequisiteSort.correspondentAccount }
/// Ukrainian company.
public enum EDRPOU: RequisiteName { public static let sort = RequisiteSort.edrpou }
/// Ukrainian person.
public enum RNOKPP: RequisiteName { public static let sort = RequisiteSort.rnokpp }
/// Ukrainian payer of value added tax.
public enum UkrainianVAT: RequisiteName { public static let sort = RequisiteSort.ukrainianVAT }
/// Ukrainian bank.
public enum MFO: RequisiteName { public static let sort = RequisiteSort.mfo }
/// Ukrainian account.
public enum UkrainianIBAN: RequisiteName { public static let sort = RequisiteSort.ukrainianIBAN }
/// Account anywhere.
public enum IBAN: RequisiteName { public static let sort = RequisiteSort.iban }
/// Payer of value added tax in the European Union.
public enum EuropeanVATNumber: RequisiteName { public static let sort = RequisiteSort.europeanVAT }
/// Kazakh company or person.
public enum BIN: RequisiteName { public static let sort = RequisiteSort.bin }
/// Kazakh person.
public enum IIN: RequisiteName { public static let sort = RequisiteSort.iin }
/// Belarusian taxpayer.
public enum UNP: RequisiteName { public static let sort = RequisiteSort.unp }
