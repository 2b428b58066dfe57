extension Kind {
  /// Longest text of the kind, in characters.
  public var greatestLength: Int {
    switch self {
    case .longText: 100_000
    case .email: 254
    case .phone: 100
    case .webAddress: 2000
    case .postalAddress: 1000
    default: 500
    }
  }

  /// Brings a value to the normal form of its kind, or names the rule that it breaks.
  ///
  /// Texts lose control characters and spaces at both ends; an empty text, a list without items is "not filled".
  public func normalise(_ value: Value) -> Result<Value, Issue.Rule> {
    if value.isNull { return .success(.null) }
    switch (self, value) {
    case (.text, .text(let text)), (.postalAddress, .text(let text)), (.personName, .text(let text)): return checked(text.singleLine)
    case (.longText, .text(let text)): return checked(text.manyLines)
    case (.email, .text(let text)): return checked(text.singleLine) { $0.looksLikeEmail ? $0 : nil } ?? .failure(.notAnEmail)
    case (.phone, .text(let text)):
      return checked(text.singleLine) { (3...40).contains($0.digits.utf8.count) ? $0 : nil } ?? .failure(.notAPhone)
    case (.requisite(let sort), .text(let text)): return checked(sort.stored(text))
    case (.webAddress, .text(let text)): return checked(text.singleLine) { $0.asWebAddress } ?? .failure(.notAWebAddress)
    case (.integer, .integer(let number)):
      return (-1_000_000_000_000_000...1_000_000_000_000_000).contains(number) ? .success(value) : .failure(.outOfRange)
    case (.decimal, .integer), (.percent, .integer): return .success(value)
    case (.money, .money(let money)): return money.minor.magnitude <= UInt64(Money.limit) ? .success(value) : .failure(.outOfRange)
    case (.yesNo, .bool): return .success(value)
    case (.choice(let options), .text(let text)):
      return text.isEmpty ? .success(.null) : options.contains(text) ? .success(value) : .failure(.notAnOption)
    case (.choices(let options), .texts(let list)):
      guard list.allSatisfy(options.contains) else { return .failure(.notAnOption) }
      let kept = options.filter(list.contains)
      return .success(kept.isEmpty ? .null : .texts(kept))
    case (.day, .integer(let number)):
      return (Int64(Day.first.number)...Int64(Day.last.number)).contains(number) ? .success(value) : .failure(.outOfRange)
    case (.instant, .integer(let number)):
      return (Instant.first.microseconds...Instant.last.microseconds).contains(number) ? .success(value) : .failure(.outOfRange)
    case (.duration, .integer): return bounds?.hold(value, of: self) ?? true ? .success(value) : .failure(.outOfRange)
    case (.reference, .integer(let number)): return number > 0 ? .success(value) : .failure(.notFound)
    case (.references, .integers(let list)):
      guard list.count <= 1000 else { return .failure(.tooMany) }
      guard list.allSatisfy({ $0 > 0 }) else { return .failure(.notFound) }
      var seen = Set<Int64>()
      let kept = list.filter { seen.insert($0).inserted }
      return .success(kept.isEmpty ? .null : .integers(kept))
    default: return .failure(.wrongKind)
    }
  }

  private func checked(_ text: String) -> Result<Value, Issue.Rule> {
    if text.isEmpty { return .success(.null) }
    return text.utf8.count <= greatestLength || text.count <= greatestLength ? .success(.text(text)) : .failure(.tooLong)
  }

  /// Nil when the check fails.
  private func checked(_ text: String, _ check: (String) -> String?) -> Result<Value, Issue.Rule>? {
    if text.isEmpty { return .success(.null) }
    guard text.utf8.count <= greatestLength || text.count <= greatestLength else { return .failure(.tooLong) }
    return check(text).map { .success(.text($0)) }
  }
}

extension String {
  /// Without control characters, with single spaces, without spaces at the ends.
  var singleLine: String {
    if isPlainLine { return self }
    var out = String.UnicodeScalarView()
    var space = false
    for scalar in unicodeScalars {
      if scalar.value <= 32 || scalar.value == 0x7F || scalar.value == 0xFEFF {
        space = !out.isEmpty
        continue
      }
      if space { out.append(" ") }
      space = false
      out.append(scalar)
    }
    return String(out)
  }

  /// Whether nothing has to go: no control characters, single spaces, none at the ends. Most texts are so.
  private var isPlainLine: Bool {
    var previous: UInt8 = 32
    for byte in utf8 {
      if byte < 32 || byte == 0x7F || byte == 0xEF || (byte == 32 && previous == 32) { return false }
      previous = byte
    }
    return previous != 32
  }

  /// Line ends as LF, without other control characters, without spaces at the ends.
  var manyLines: String {
    // All that changes is ASCII: the bytes of other characters are left as they are.
    func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 9 }
    var out: [UInt8] = []
    out.reserveCapacity(utf8.count)
    var previous: UInt8 = 32
    for byte in utf8 {
      defer { previous = byte }
      switch byte {
      case 13: out.append(10)
      case 10: if previous != 13 { out.append(10) }
      case 9: out.append(9)
      default: if byte >= 32, byte != 0x7F { out.append(byte) }
      }
    }
    guard let first = out.firstIndex(where: { !isBlank($0) }), let last = out.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(decoding: out[first...last], as: UTF8.self)
  }

  /// One @ with something on both sides, a dot-free or dotted host, no spaces.
  var looksLikeEmail: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false).map { Substring($0) }
    guard parts.count == 2, let local = parts.first, let host = parts.last, !local.isEmpty, !host.isEmpty else { return false }
    guard local.utf8.count <= 64 || local.count <= 64, host.utf8.count <= 190 || host.count <= 190 else { return false }
    var previous = UInt8(ascii: ".")
    for byte in host.utf8 {
      if byte == UInt8(ascii: "."), byte == previous { return false }
      previous = byte
    }
    return previous != UInt8(ascii: ".") && !utf8.contains { $0 <= 32 || "<>,;()\"".utf8.contains($0) }
  }

  /// With `https://` in front when there is no scheme; nil for schemes other than http and https.
  var asWebAddress: String? {
    guard !contains(" ") else { return nil }
    let small = lowercased()
    if small.hasPrefix("http://") || small.hasPrefix("https://") { return utf8.count > 10 ? self : nil }
    return contains("://") || !contains(".") || small.hasPrefix("javascript:") || small.hasPrefix("data:") ? nil : "https://" + self
  }
}
