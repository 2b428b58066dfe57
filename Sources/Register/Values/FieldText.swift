import Formats
import Model

/// The text of a form or of a cell as the value of a field, and the way back.
public struct FieldText: Sendable {
  /// What the text of a reference leads to.
  public enum Found: Sendable, Hashable { case one(Int64), none, several }

  /// Texts by which an option of a choice is known besides its stored value: its labels in every language.
  public typealias Labels = @Sendable (_ table: String, _ field: String, _ option: String) -> [String]
  /// The record of a table that a text names, by title or by id.
  public typealias LookUp = @Sendable (_ table: String, _ text: String) -> Found

  public var style: ReadingStyle
  let labels: Labels
  let lookUp: LookUp

  public init(
    _ style: ReadingStyle, labels: @escaping Labels = { _, _, _ in [] }, lookUp: @escaping LookUp = { _, text in FieldText.id(text) }
  ) {
    self.style = style
    self.labels = labels
    self.lookUp = lookUp
  }

  /// The same with another look-up of references.
  public func finding(_ lookUp: @escaping LookUp) -> FieldText { FieldText(style, labels: labels, lookUp: lookUp) }

  /// Reads a text as a value of the field in normal form; an empty text is "not filled".
  public func value(_ text: String, of field: any AnyField, in table: String) -> Result<Value, Issue> {
    let bare = text.bare
    if bare.isEmpty { return .success(.null) }
    return read(bare, text, field, table).flatMap { field.normalise($0).mapError { Fault($0) } }.mapError { fault in
      Issue(field.name, fault.rule, value: bare, detail: field.allowance(fault.rule) ?? fault.detail)
    }
  }

  private func read(_ bare: String, _ whole: String, _ field: any AnyField, _ table: String) -> Result<Value, Fault> {
    switch field.kind {
    case .text, .longText, .postalAddress, .personName: .success(.text(whole))
    case .email, .phone, .webAddress, .requisite: .success(.text(bare))
    case .integer: number { NumberText.integer(bare, sign: $0) }.map { .integer($0) }
    case .decimal: number { NumberText.millionths(bare, sign: $0) }.map { .integer($0) }
    case .percent: number { NumberText.millionths(bare.withoutPercent, sign: $0) }.map { .integer($0) }
    case .money: money(bare).map { .money($0) }
    case .yesNo: YesNoText.value(bare).map { .bool($0) }.mapError { Fault($0) }
    case .day: DayText.day(bare, order: style.dayOrder).map { .integer(Int64($0)) }.mapError { Fault($0) }
    case .instant: instant(bare)
    case .duration: DurationText.seconds(bare).map { .success(.integer($0)) } ?? .failure(Fault(Issue.Rule.notANumber))
    case .choice(let options): option(bare, options, field, table).map { .success(.text($0)) } ?? .failure(Fault(.notAnOption))
    case .choices(let options): several(bare, options, field, table)
    case .reference(let target): reference(bare, target).map { .integer($0) }
    case .references(let target): references(bare, target)
    }
  }

  /// Reads with the decimal sign of the style, and where that is forgiving with the other one.
  func number(_ read: (DecimalSign) -> Result<Int64, ValueFault>) -> Result<Int64, Fault> {
    let first = read(style.decimalSign)
    guard style.isForgiving, case .failure(.wrongDecimalSign) = first else { return first.mapError { Fault($0) } }
    return read(style.decimalSign.other).mapError { Fault($0) }
  }

  /// An amount with the currency beside it, or else of the style, in minor units; `scale` for columns of thousands or millions.
  func money(_ text: String, scale: Int64 = 1) -> Result<Money, Fault> {
    let (amount, named) = CurrencyText.parted(text)
    let currency = named ?? style.currency
    if scale == 1, let minor = plain(amount).flatMap({ MoneyText.minor($0, currency) }) { return .success(Money(minor: minor, currency)) }
    return number { NumberText.millionths(amount, sign: $0) }.flatMap { millionths in
      let (scaled, overflow) = millionths.multipliedReportingOverflow(by: scale)
      guard !overflow else { return .failure(Fault(Issue.Rule.outOfRange)) }
      return MoneyText.minor(millionths: scaled, currency, rounds: style.roundsMoney).map { Money(minor: $0, currency) }
    }
  }

  /// The amount with a point when it has no sign but the decimal one of the style.
  private func plain(_ amount: String) -> String? {
    if style.decimalSign == .dot { return amount }
    return amount.utf8.contains(0x2E) ? nil : amount.replacing(",", with: ".")
  }

  private func instant(_ text: String) -> Result<Value, Fault> {
    if let exact = Instant(iso: text) { return .success(exact.value) }
    return DayText.dayAndTime(text, order: style.dayOrder).mapError { Fault($0, or: .notAnInstant) }.map { found in
      let local = Instant(seconds: Int64(found.day) * 86_400 + Int64(found.seconds ?? 0))
      if let zone = found.zoneMinutes { return Instant(seconds: local.seconds - Int64(zone) * 60).value }
      // The offset holds at the moment itself; a guess made with the local time is off by an hour at most, the second look mends it.
      let guess = Instant(seconds: local.seconds - Int64(style.offset(local)))
      return Instant(seconds: local.seconds - Int64(style.offset(guess))).value
    }
  }

  /// What a text broke, before it is told of which field.
  struct Fault: Error {
    let rule: Issue.Rule
    var detail: String?
    init(_ rule: Issue.Rule, detail: String? = nil) {
      self.rule = rule
      self.detail = detail
    }

    init(_ fault: ValueFault, or instant: Issue.Rule? = nil) {
      switch fault {
      case .empty: self.init(Issue.Rule.required)
      case .tooLong: self.init(Issue.Rule.malformed)
      case .notANumber: self.init(Issue.Rule.notANumber)
      case .notWhole, .tooPrecise: self.init(Issue.Rule.tooPrecise)
      case .outOfRange, .yearOutOfRange: self.init(Issue.Rule.outOfRange)
      case .digitsLost, .wrongDecimalSign: self.init(.notANumber, detail: fault.rawValue)
      case .notADay, .noSuchDay: self.init(instant ?? .notADay)
      case .notATimeOfDay: self.init(Issue.Rule.notAnInstant)
      case .notYesOrNo: self.init(Issue.Rule.notYesNo)
      }
    }
  }
}

extension String {
  /// Without blanks of any kind at either end.
  var bare: String {
    guard let first = utf8.first, let last = utf8.last, first <= 32 || last <= 32 || first >= 0xC2 || last >= 0x80 else { return self }
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar.value <= 32 || scalar.value == 0xFEFF }
    var rest = unicodeScalars[...]
    while let scalar = rest.first, isBlank(scalar) { rest.removeFirst() }
    while let scalar = rest.last, isBlank(scalar) { rest.removeLast() }
    return String(rest)
  }

  fileprivate var withoutPercent: String { last == "%" ? String(dropLast()).bare : self }
}
