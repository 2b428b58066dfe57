import Model

/// Reads SWIFT MT940 and MT942 in the dialects of banks; a field that cannot be read is complained about, the others are kept.
public struct MT940Reader {
  public private(set) var statements: [MT940Statement] = []
  public private(set) var complaints: Complaints
  public let encoding: TextEncoding
  /// Balances and fields of the last message in which they stood.
  private var current: MT940Statement?
  private var isAfterClosing = false
  private var hasDetails = false

  /// Field 86 holds 390 signs by the standard; repeated without end it is cut.
  private static let longestDetails = 64 << 10

  /// Files of more than 256 MiB are not read.
  public init?(_ file: MappedFile, complaints limit: Int = 1_000) {
    guard file.count <= 256 << 20, let guess = file.withBytes(EncodingGuess.reading) else { return nil }
    encoding = guess.encoding
    complaints = Complaints(limit: limit)
    let text = file.withBytes { bytes in
      guess.encoding.text(of: UnsafeRawBufferPointer(rebasing: bytes[min(bytes.count, guess.encoding.markLength(bytes))...]))
    }
    MT940Field.each(in: text) { take($0) }
    close()
    check()
    if statements.isEmpty { return nil }
  }

  private mutating func close() {
    if let current { statements.append(current) }
    current = nil
    isAfterClosing = false
  }

  private mutating func take(_ field: MT940Field) {
    if field.tag == "20" { close() }
    var statement = current ?? MT940Statement(line: field.line)
    // Given up while it is changed: a second owner would have every movement copied.
    current = nil
    let value = Self.trimmed(field.lines.first ?? "")
    if field.tag != "86" { hasDetails = false }
    switch field.tag {
    case "20": statement.reference = value
    case "21": statement.relatedReference = value
    case "25": statement.account = value
    case "28":
      let parts = value.split(separator: "/", maxSplits: 1).map(String.init)
      statement.number = parts.first ?? ""
      statement.sequence = parts.count > 1 ? parts[1] : ""
    case "60", "62", "64", "65":
      if let balance = balance(value, field) { statement.balances.append((field.tag, balance)) }
      if field.tag == "62" { isAfterClosing = true }
    case "61":
      let currency = statement.balance("60F", "60M", "60")?.currency ?? ""
      if let transaction = transaction(field, currency) { statement.transactions.append(transaction) }
    case "86": details(field, &statement)
    default: letter(field, value, &statement)
    }
    current = statement
  }

  /// Tags of three signs.
  private mutating func letter(_ field: MT940Field, _ value: String, _ statement: inout MT940Statement) {
    switch field.tag {
    case "60F", "60M", "62F", "62M":
      if let balance = balance(value, field) { statement.balances.append((field.tag, balance)) }
      if field.tag.hasPrefix("62") { isAfterClosing = true }
    case "25P": statement.account = value
    case "28C", "28D":
      let parts = value.split(separator: "/", maxSplits: 1).map(String.init)
      statement.number = parts.first ?? ""
      statement.sequence = parts.count > 1 ? parts[1] : ""
    default: break
    }
  }

  private mutating func details(_ field: MT940Field, _ statement: inout MT940Statement) {
    let text = Self.trimmed(field.lines.map(Self.withoutTrailingBlanks).joined(separator: "\n"))
    if isAfterClosing || statement.transactions.isEmpty {
      guard statement.information.utf8.count < Self.longestDetails else { return }
      statement.information += (statement.information.isEmpty ? "" : "\n") + text
    } else if let last = statement.transactions.indices.last {
      // Some banks repeat the tag on every line.
      if hasDetails, !statement.transactions[last].details.isEmpty {
        guard statement.transactions[last].details.utf8.count < Self.longestDetails else { return }
        statement.transactions[last].details += "\n" + text
      } else {
        statement.transactions[last].details = text
      }
      hasDetails = true
    }
  }

  private mutating func balance(_ value: String, _ field: MT940Field) -> MT940Balance? {
    let bytes = Array(value.utf8)
    guard bytes.count >= 10, value.hasPrefix("C") || value.hasPrefix("D"), let day = day(bytes, 1, field) else {
      complaints.add(Complaint("mt940.balance", .error, line: field.line, element: ":\(field.tag):", value: value))
      return nil
    }
    let currency = String(decoding: bytes[7..<10], as: UTF8.self)
    guard let amount = MinorUnits.reading(Self.trimmed(String(decoding: bytes[10...], as: UTF8.self))), amount >= 0 else {
      complaints.add(Complaint("mt940.balance", .error, line: field.line, element: ":\(field.tag):", value: value))
      return nil
    }
    let isDebit = bytes[0] == UInt8(ascii: "D")
    return MT940Balance(day: day, currency: currency, amount: isDebit ? -amount : amount, isDebit: isDebit)
  }

  /// YYMMDD. The 30th of February of banks that count 30 days a month is its last day.
  private mutating func day(_ bytes: [UInt8], _ start: Int, _ field: MT940Field) -> Day? {
    guard let year = MT940Line.number(bytes, start, 2), let month = MT940Line.number(bytes, start + 2, 2),
      let date = MT940Line.number(bytes, start + 4, 2)
    else { return nil }
    let full = year >= 80 ? 1900 + year : 2000 + year
    if let day = Day(year: full, month: month, day: date) { return day }
    guard (1...12).contains(month), (29...31).contains(date) else { return nil }
    complaints.add(
      Complaint(
        "mt940.day", line: field.line, element: ":\(field.tag):", value: String(decoding: bytes[start..<(start + 6)], as: UTF8.self)))
    return Day(year: full, month: month, day: Day.days(in: month, of: full))
  }

  private mutating func transaction(_ field: MT940Field, _ currency: String) -> MT940Transaction? {
    guard let line = MT940Line(field.lines), let day = day(line.bytes, 0, field) else {
      complaints.add(Complaint("mt940.line", .error, line: field.line, element: ":61:", value: field.lines.first))
      return nil
    }
    var transaction = MT940Transaction(day: day, mark: line.mark, amount: line.amount, currency: currency)
    transaction.entryDay = line.entry.flatMap { Self.near(day, $0.month, $0.day) }
    transaction.fundsCode = line.fundsCode
    transaction.kind = line.kind
    transaction.customerReference = line.customerReference
    transaction.bankReference = line.bankReference
    transaction.extra = line.extra
    transaction.line = field.line
    return transaction
  }

  /// The month and day of entry in the year that brings them nearest to the value day.
  private static func near(_ day: Day, _ month: Int, _ date: Int) -> Day? {
    let year = day.civil.year
    return [year - 1, year, year + 1]
      .compactMap { year in
        Day(year: year, month: month, day: min(date, (1...12).contains(month) ? Day.days(in: month, of: year) : 1))
      }
      .min { abs($0 - day) < abs($1 - day) }
  }

  private mutating func check() {
    for statement in statements where statement.isBalanced == false {
      let closing = statement.balance("62F", "62M").map { MinorUnits.text($0.amount) }
      complaints.add(Complaint("mt940.sum", line: statement.line, element: statement.account, value: closing))
    }
  }

  static func trimmed(_ text: String) -> String {
    // Most values have nothing to trim.
    guard let first = text.utf8.first, let last = text.utf8.last else { return text }
    if first > 32, first < 0x7F, last > 32, last < 0x7F { return text }
    var rest = text[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }

  private static func withoutTrailingBlanks(_ text: String) -> String {
    if let last = text.utf8.last, last > 32, last < 0x7F { return text }
    var rest = text[...]
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
