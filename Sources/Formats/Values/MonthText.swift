import Model

/// A month without a day, as reports by months name it: 01.2026, 2026-01, 2026M01, январь 2026 г., за січень 2026 року, янв.26, Jan-26.
public enum MonthText {
  /// Years of a register: four digits behind a point may be a part of a sum.
  public static let years = 1900...2199

  /// The first day of the month; nil for anything else.
  public static func firstDay(_ cell: UnsafeRawBufferPointer, years: ClosedRange<Int> = years) -> Int32? {
    let bytes = FieldText.trimmed(cell)
    // Digits alone, as most cells are that are no days, are seen at once.
    guard (5...40).contains(bytes.count), bytes.contains(where: { $0 &- 0x30 > 9 }) else { return nil }
    var parts: [String] = [], marks: [String] = []
    var kind = Kind.mark
    for character in String(decoding: bytes, as: UTF8.self).lowercased() {
      let next = Kind(character)
      if next == .mark {
        if kind == .mark, !marks.isEmpty { marks[marks.count - 1].append(character) } else { marks.append(String(character)) }
      } else if next == kind {
        parts[parts.count - 1].append(character)
      } else {
        if kind != .mark { marks.append("") }
        parts.append(String(character))
      }
      kind = next
    }
    if parts.first == "за", marks.first == " " {
      parts.removeFirst()
      marks.removeFirst()
    }
    if let last = parts.last, yearWords.contains(last) { parts.removeLast() }
    if parts.count == 3, ["m", "м"].contains(parts[1]) {
      parts.remove(at: 1)
      marks = ["-"]
    }
    guard parts.count == 2, let (year, month) = month(parts[0], parts[1], between: marks.first ?? ""), years.contains(year),
      case .success(let day) = DayText.number(year, month, 1)
    else { return nil }
    return day
  }

  public static func firstDay(_ text: String, years: ClosedRange<Int> = years) -> Int32? {
    var text = text
    return text.withUTF8 { firstDay(UnsafeRawBufferPointer($0), years: years) }
  }

  private static func month(_ first: String, _ second: String, between mark: String) -> (year: Int, month: Int)? {
    if let month = NamedDay.months[first] ?? NamedDay.months[second] {
      let year = NamedDay.months[first] == nil ? first : second
      // "май 26" is rather a day without a year.
      let isShort = year.utf8.count == 2 && NamedDay.months[second] == nil && [".", "-", "/", "'", ".'", "’"].contains(mark)
      guard year.utf8.count == 4 || isShort, let number = Int(year) else { return nil }
      return (DayParts.year(number, digits: year.utf8.count), month)
    }
    guard [".", "-", "/"].contains(mark), let one = Int(first), let two = Int(second) else { return nil }
    if first.utf8.count == 4, second.utf8.count <= 2 { return (one, two) }
    return second.utf8.count == 4 && first.utf8.count <= 2 ? (two, one) : nil
  }

  private static let yearWords: Set = ["г", "год", "года", "р", "рік", "року"]

  private enum Kind {
    case digit, letter, mark

    init(_ character: Character) { self = character.isASCII && character.isNumber ? .digit : character.isLetter ? .letter : .mark }
  }
}

extension DayText {
  /// The day of a purchase: where only a month is told, its first day.
  public static func purchaseDay(_ cell: UnsafeRawBufferPointer, order: DayOrder) -> Result<Int32, ValueFault> {
    let day = day(cell, order: order)
    guard case .failure(.notADay) = day, let first = MonthText.firstDay(cell) else { return day }
    return .success(first)
  }
}
