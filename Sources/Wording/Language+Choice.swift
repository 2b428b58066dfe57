extension Language {
  /// Reads a code with or without a region: `uk`, `uk-UA`, `ru_RU.UTF-8`. Nil for a language we do not speak.
  public init?(code: some StringProtocol) {
    let primary = code.prefix { $0 != "-" && $0 != "_" && $0 != "." && $0 != "@" }
    self.init(rawValue: primary.lowercased())
  }

  /// The best of our languages for an Accept-Language header (RFC 9110, 12.5.4): the greatest quality wins, the first
  /// among equals. `*` stands for the standard language; a quality of 0 forbids.
  public init(acceptLanguage header: String) {
    var best = Language.standard
    var greatest = 0.0
    for range in header.prefix(1000).split(separator: ",") {
      let parts = range.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
      guard let tag = parts.first else { continue }
      var quality = 1.0
      if let weight = parts.dropFirst().first(where: { $0.lowercased().hasPrefix("q=") }) {
        guard let number = Double(weight.dropFirst(2)), (0...1).contains(number) else { continue }
        quality = number
      }
      guard quality > greatest, let language = tag == "*" ? .standard : Language(code: tag) else { continue }
      best = language
      greatest = quality
    }
    self = best
  }

  /// The language of a terminal from its environment: LC_ALL, then LC_MESSAGES, then LANG, as POSIX orders them.
  public init(environment: [String: String]) {
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    self = value.flatMap { Language(code: $0) } ?? .standard
  }
}
