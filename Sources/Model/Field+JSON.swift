/// The JSON form of field values: the API, the change log and stored filters all write and read this one.
///
/// Decimals and percents are strings (`"12.5"`), money is `{"minor":125050,"currency":"RUB"}`, days `"2026-11-21"`,
/// instants `"2026-11-21T20:31:00Z"`, durations whole seconds, references ids.
extension Kind {
  public func json(_ value: Value) -> JSON {
    switch (self, value) {
    case (_, .null): .null
    case (_, .bool(let flag)): .bool(flag)
    case (_, .text(let text)): .string(text)
    case (_, .texts(let list)): .array(list.map { .string($0) })
    case (_, .integers(let list)): .array(list.map { .integer($0) })
    case (_, .money(let money)): ["minor": .integer(money.minor), "currency": .string(money.currency.code)]
    case (.decimal, .integer(let number)), (.percent, .integer(let number)): .string(FixedDecimal(millionths: number).description)
    case (.day, .integer(let number)): .string(Day(Int32(clamping: number)).description)
    case (.instant, .integer(let number)): .string(Instant(microseconds: number).exact)
    case (_, .integer(let number)): .integer(number)
    }
  }

  /// The value that a JSON form stands for, in normal form, or the rule that it breaks.
  public func value(_ json: JSON) -> Result<Value, Issue.Rule> {
    switch (self, json) {
    case (_, .null): .success(.null)
    case (.yesNo, .bool(let flag)): .success(.bool(flag))
    case (.yesNo, _): .failure(.notYesNo)
    case (.decimal, _), (.percent, _): FixedDecimal.reading(json).flatMap { normalise(.integer($0.millionths)) }
    case (.money, .object):
      if let minor = json["minor"]?.integer, let currency = json["currency"]?.string.flatMap({ Currency($0) }) {
        normalise(.money(Money(minor: minor, currency)))
      } else {
        .failure(json["currency"] == nil ? .malformed : .notACurrency)
      }
    case (.money, _): .failure(.malformed)
    case (.day, .string(let text)): Day(iso: text).map { .success($0.value) } ?? .failure(.notADay)
    case (.day, _): .failure(.notADay)
    case (.instant, .string(let text)): Instant(iso: text).map { normalise($0.value) } ?? .failure(.notAnInstant)
    case (.instant, _): .failure(.notAnInstant)
    case (.choices, .array(let items)): items.allTexts.map { normalise(.texts($0)) } ?? .failure(.notAnOption)
    case (.references, .array(let items)): items.allNumbers.map { normalise(.integers($0)) } ?? .failure(.notFound)
    case (_, .integer(let number)): isText || options != nil ? .failure(.wrongKind) : normalise(.integer(number))
    case (_, .string(let text)): isText || options != nil ? normalise(.text(text)) : .failure(isNumber ? .notANumber : .wrongKind)
    default: .failure(.wrongKind)
    }
  }
}

extension FixedDecimal {
  /// Reads `[-]digits[.digits]` with at most six digits after the point.
  public init?(exact text: some StringProtocol) {
    var body = Array(text.utf8)
    let negative = body.first == 45
    if negative || body.first == 43 { body.removeFirst() }
    let parts = body.split(separator: 46, maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, whole.count <= 13, whole.allSatisfy({ (48...57).contains($0) }) else { return nil }
    var number: Int64 = 0
    for digit in whole { number = number * 10 + Int64(digit - 48) }
    let fraction = parts.count == 2 ? Array(parts[1]) : []
    guard fraction.count <= 6, parts.count == 1 || !fraction.isEmpty, fraction.allSatisfy({ (48...57).contains($0) }) else { return nil }
    for place in 0..<6 {
      let (product, overflow) = number.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      let (sum, beyond) = product.addingReportingOverflow(place < fraction.count ? Int64(fraction[place] - 48) : 0)
      guard !beyond else { return nil }
      number = sum
    }
    millionths = negative ? -number : number
  }

  static func reading(_ json: JSON) -> Result<FixedDecimal, Issue.Rule> {
    switch json {
    case .integer(let number): FixedDecimal(exact: String(number)).map { .success($0) } ?? .failure(.outOfRange)
    case .string(let text): FixedDecimal(exact: text).map { .success($0) } ?? .failure(.notANumber)
    case .number(let number): FixedDecimal(exact: "\(number)").map { .success($0) } ?? .failure(.tooPrecise)
    default: .failure(.notANumber)
    }
  }
}

extension Instant {
  /// ISO 8601 in UTC with microseconds when there are any.
  public var exact: String {
    let micro = Int(microseconds - seconds * 1_000_000)
    return micro == 0 ? description : description.dropLast() + "." + pad(micro, 6) + "Z"
  }
}

extension Array where Element == JSON {
  fileprivate var allTexts: [String]? {
    let texts = compactMap(\.string)
    return texts.count == count ? texts : nil
  }
  fileprivate var allNumbers: [Int64]? {
    let numbers = compactMap(\.integer)
    return numbers.count == count ? numbers : nil
  }
}
