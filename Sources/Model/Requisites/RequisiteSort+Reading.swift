extension RequisiteSort {
  /// Reads a cell as people and programs write requisites: «ИНН 7707 083-893», "7707083893.0", «7707083893/773601001».
  ///
  /// The normal form has no spaces, dashes or label, Latin capitals for letters that look like them. What fails its check stays as
  /// it was typed, with the faults; zeros that a spreadsheet dropped are proposed when the number is right with them.
  /// - Parameter bank: the BIC beside an account.
  public func read(_ cell: String, bank: String? = nil) -> RequisiteReading {
    // Figures and nothing else: most cells of most files.
    let isFigures = !cell.isEmpty && cell.utf8.count <= 200 && cell.utf8.allSatisfy { $0 &- 0x30 < 10 }
    if isFigures {
      let faults = faults(of: cell, bank: bank)
      return RequisiteReading(normal: cell, faults: faults, proposal: faults.isEmpty ? nil : proposal(for: cell, bank: bank), rest: nil)
    }
    let text = String(cell.prefix(200))
    if let whole = Self.rounded(text) { return RequisiteReading(normal: whole, faults: [.rounded], proposal: nil, rest: nil) }
    let (body, rest) = parted(text)
    let normal = compact(body)
    if normal.isEmpty { return RequisiteReading(normal: text.singleLine, faults: [.empty], proposal: nil, rest: rest) }
    let faults = faults(of: normal, bank: bank)
    if faults.isEmpty { return RequisiteReading(normal: normal, faults: [], proposal: nil, rest: rest) }
    // Another sign than a letter or digit: not this sort of number; what the user typed is kept.
    let kept = faults == [.characters] || faults == [.structure] ? text.singleLine : normal
    return RequisiteReading(normal: kept, faults: faults, proposal: proposal(for: normal, bank: bank), rest: rest)
  }

  /// The number with zeros in front, or zeros for letters O, that passes every check; nil when there is none.
  private func proposal(for normal: String, bank: String?) -> String? {
    var candidates: [String] = []
    let isFigures = normal.utf8.allSatisfy { $0 &- 0x30 < 10 }
    let digits = hasLetters || isFigures ? normal : String(normal.map { Self.misread[$0] ?? $0 })
    if digits != normal { candidates.append(digits) }
    // At most three zeros: codes beginning with more are not given out.
    if self != .okved, self != .iban, self != .europeanVAT, CheckDigits.digits(digits) != nil {
      for length in lengths where length > digits.utf8.count && length - digits.utf8.count <= 3 {
        candidates.append(String(repeating: "0", count: length - digits.utf8.count) + digits)
      }
    }
    if self == .okved, normal.utf8.count > 2, normal.utf8.count <= 6, CheckDigits.digits(normal) != nil {
      var groups: [Substring] = [], left = normal[...]
      while !left.isEmpty {
        groups.append(left.prefix(2))
        left = left.dropFirst(2)
      }
      candidates.append(groups.joined(separator: "."))
    }
    return candidates.first { faults(of: $0, bank: bank).isEmpty }
  }

  private static let misread: [Character: Character] = ["O": "0", "О": "0", "З": "3", "I": "1", "L": "1", "l": "1", "o": "0", "о": "0"]

  /// A number that a spreadsheet rounded: "7,70708E+09". Nil for others.
  private static func rounded(_ text: String) -> String? {
    let line = text.singleLine.uppercased().replacing(",", with: ".")
    let halves = line.split(omittingEmptySubsequences: false) { $0 == "E" || $0 == "Е" }
    guard halves.count == 2, halves[0].contains(where: \.isNumber), halves[0].allSatisfy({ $0.isNumber || $0 == "." }),
      halves[1].first == "+", (1...3).contains(halves[1].dropFirst().count), halves[1].dropFirst().allSatisfy(\.isNumber)
    else { return nil }
    return text.singleLine
  }

  /// The number and what stands beside it after a slash: INN and KPP share a cell in 1C and in bank papers.
  private func parted(_ text: String) -> (body: String, rest: String?) {
    guard self == .inn || self == .kpp else { return (text, nil) }
    let halves = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    // «ИНН/КПП 7707083893/773601001»: the slash of the label comes first.
    let numbers = halves.filter { $0.contains(where: \.isNumber) }
    guard numbers.count == 2 else { return (halves.first { $0.contains(where: \.isNumber) } ?? text, nil) }
    let other = self == .inn ? RequisiteSort.kpp : .inn
    let (mine, rest) = self == .inn ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
    return (mine, other.compact(rest))
  }

  /// Without label, spaces, dashes and invisible signs; full-width digits and look-alike letters as ASCII capitals.
  func compact(_ text: String) -> String {
    var scalars: [Unicode.Scalar] = []
    for scalar in Self.unlabelled(text).unicodeScalars {
      switch scalar.value {
      case 0xFF10...0xFF19: scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 48)))
      case 0x2010...0x2015, 0x2212, 0x2D, 0xAD, 0x2000...0x200F, 0x202F, 0xFEFF, 0xA0, 0x27, 0x60, 0x2116: continue
      default: if !scalar.properties.isWhitespace, scalar.value >= 32 { scalars.append(scalar) }
      }
    }
    if self != .okved {
      // "7707083893.0" of a table that took the number for a decimal; points as separators of an account or of VAT.
      if scalars.suffix(2).elementsEqual([".", "0"]), scalars.dropLast(2).allSatisfy({ ("0"..."9").contains($0) }) {
        scalars.removeLast(2)
      }
      scalars.removeAll { $0 == "." }
    }
    guard hasLetters, self != .okved else { return String(String.UnicodeScalarView(scalars)) }
    let capitals = String(String.UnicodeScalarView(scalars)).uppercased()
    return String(capitals.map { Self.lookAlike[$0] ?? $0 })
  }

  private static let lookAlike: [Character: Character] = [
    "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C", "Т": "T", "У": "Y", "Х": "X", "І": "I",
  ]

  /// Without a label in front («ИНН:», "Tax ID", «р/с №»): letters up to the first digit, unless the number begins with letters itself.
  private static func unlabelled(_ text: String) -> Substring {
    let start = text.firstIndex { $0.isLetter || $0.isNumber } ?? text.startIndex
    let upper = text[start...].uppercased()
    for label in labels where upper.hasPrefix(label) {
      let after = text[start...].dropFirst(label.count)
      // The label must end as a word: «ИНН7707…» does, "BYN" of a number beginning so does not.
      guard let next = after.first, !next.isLetter else { continue }
      return after.drop { !$0.isLetter && !$0.isNumber }
    }
    return text[start...]
  }

  private static let labels = [
    "ИНН/КПП", "ИНН", "КПП", "ОГРНИП", "ОГРН", "ОКПО", "ОКВЭД2", "ОКВЭД-2", "ОКВЭД", "ОКАТО", "ОКТМО", "СНИЛС", "БИК", "БИН/ИИН", "БИН",
    "ИИН", "УНП", "ЄДРПОУ", "ЕДРПОУ", "РНОКПП", "ІПН", "ИПН", "МФО", "IBAN", "INN", "KPP", "OGRN", "BIC", "BIK", "BIN", "IIN", "UNP",
    "EDRPOU", "VAT ID", "VAT NO", "VAT", "TAX ID", "TIN", "MFO", "USREOU", "Р/С", "Р/СЧ", "Р/Р", "К/С", "К/СЧ", "КОРР. СЧЕТ", "КОРР.СЧЕТ",
    "РАСЧЕТНЫЙ СЧЕТ", "РАСЧЁТНЫЙ СЧЁТ", "СЧЕТ", "СЧЁТ", "РАХУНОК", "КОД ЄДРПОУ", "КОД",
  ]
}
