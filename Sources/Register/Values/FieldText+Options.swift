import Model

extension FieldText {
  /// The option that a text means: by stored value, or by label in any language, in any case.
  func option(_ text: String, _ options: [String], _ field: any AnyField, _ table: String) -> String? {
    if options.contains(text) { return text }
    let key = text.textKey
    if let plain = options.first(where: { $0.textKey == key }) { return plain }
    return options.first { option in labels(table, field.name, option).contains { $0.textKey == key } }
  }

  /// Several options parted by line ends, semicolons or commas: the first of these with which every part is an option.
  func several(_ text: String, _ options: [String], _ field: any AnyField, _ table: String) -> Result<Value, Fault> {
    if let one = option(text, options, field, table) { return .success(.texts([one])) }
    for sign in ["\n", ";", ","] as [Character] {
      let parts = text.split(separator: sign).map { String($0).bare }.filter { !$0.isEmpty }
      let found = parts.compactMap { option($0, options, field, table) }
      if !found.isEmpty, found.count == parts.count { return .success(.texts(found)) }
    }
    return .failure(Fault(.notAnOption))
  }

  func reference(_ text: String, _ target: String) -> Result<Int64, Fault> {
    switch lookUp(target, text) {
    case .one(let id): .success(id)
    case .none: .failure(Fault(.notFound))
    case .several: .failure(Fault(.ambiguous))
    }
  }

  /// Several records in one cell: one a line, else one title, else titles parted by semicolons.
  func references(_ text: String, _ target: String) -> Result<Value, Fault> {
    var parts = FieldText.lines(text)
    if parts.count == 1, case .failure = reference(parts[0], target) { parts = FieldText.pieces(parts[0]) }
    guard parts.count <= 1000 else { return .failure(Fault(.tooMany, detail: "1000")) }
    var ids: [Int64] = []
    for part in parts {
      switch reference(part, target) {
      case .success(let id): ids.append(id)
      case .failure(let fault): return .failure(fault)
      }
    }
    return .success(.integers(ids))
  }

  /// Every text of a cell that `references` may ask about.
  static func parts(_ text: String) -> [String] {
    let lines = lines(text)
    return lines.count == 1 ? lines + pieces(lines[0]) : lines
  }

  private static func lines(_ text: String) -> [String] { text.split { $0.isNewline }.map { String($0).bare }.filter { !$0.isEmpty } }
  private static func pieces(_ text: String) -> [String] { text.split(separator: ";").map { String($0).bare }.filter { !$0.isEmpty } }

  /// A record named by its id: `#42` or `42`.
  public static func id(_ text: String) -> Found {
    let digits = text.first == "#" ? text.dropFirst() : text[...]
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let id = Int64(digits), id > 0 else { return .none }
    return .one(id)
  }
}
