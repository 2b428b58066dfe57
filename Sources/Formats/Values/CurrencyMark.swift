/// Currency signs, codes and words that stand beside an amount in a cell.
enum CurrencyMark {
  /// Longer before shorter, so that "руб." is taken before "р.".
  private static let marks: [[UInt8]] = [
    "рублей", "рубля", "рубль", "рублів", "гривень", "гривен", "гривня", "гривна", "тенге", "руб.", "руб", "грн.", "грн", "дол.", "евро",
    "євро", "rub", "rur", "uah", "usd", "eur", "gbp", "kzt", "byn", "pln", "chf", "р.", "р", "₽", "₴", "€", "₸", "£", "¥", "zł", "$",
  ].map { Array($0.utf8) }
  private static let capitals: [[UInt8]] = marks.map { Array(String(decoding: $0, as: UTF8.self).uppercased().utf8) }
  private static let titles: [[UInt8]] = marks.map { mark in
    let word = String(decoding: mark, as: UTF8.self)
    return Array((word.prefix(1).uppercased() + word.dropFirst()).utf8)
  }

  /// `bytes` without one mark at its start or its end, and without the blanks between.
  static func stripped(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    // A cell that starts and ends with a digit has none: the common case.
    guard let first = bytes.first, let last = bytes.last, first &- 0x30 >= 10 || last &- 0x30 >= 10 else { return bytes }
    for spelling in [marks, capitals, titles] {
      for mark in spelling where mark.count < bytes.count {
        if bytes.starts(with: mark) {
          return FieldText.trimmed(UnsafeRawBufferPointer(rebasing: bytes.dropFirst(mark.count)))
        }
        if bytes.suffix(mark.count).elementsEqual(mark) {
          return FieldText.trimmed(UnsafeRawBufferPointer(rebasing: bytes.dropLast(mark.count)))
        }
      }
    }
    return bytes
  }
}
