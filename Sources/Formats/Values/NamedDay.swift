/// A day whose month is a word: "12 марта 2024", "3 січня 2024 р.", "5 Mar 2024", "March 5, 2024", "5-мар-24".
struct NamedDay {
  let year: Int, month: Int, day: Int
  /// Bytes read.
  let length: Int

  /// Nil unless the bytes begin with a day, the name of a month and a year, or with the name before the day.
  init?(_ bytes: UnsafeRawBufferPointer) {
    var words: [Word] = []
    var index = 0
    while words.count < 3 {
      guard let word = Word(bytes, from: index) else { return nil }
      words.append(word)
      index = word.end
      if words.count < 3 { while index < bytes.count, Self.parts(bytes, index) { index += 1 } }
    }
    let name = words[0].isNumber ? words[1] : words[0], day = words[0].isNumber ? words[0] : words[1], year = words[2]
    guard !name.isNumber, day.isNumber, year.isNumber, day.length <= 2, year.length == 4 || year.length == 2,
      let month = Self.months[name.text(bytes)]
    else { return nil }
    (self.year, self.month, self.day) = (DayParts.year(year.number, digits: year.length), month, day.number)
    length = index
  }

  /// Blanks and marks between the words; the no-break space is two bytes.
  private static func parts(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    switch bytes[index] {
    case 32, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "/"), 0xC2, 0xA0: true
    default: false
    }
  }

  /// Digits alone or letters alone.
  private struct Word {
    let start: Int, end: Int, isNumber: Bool, number: Int
    var length: Int { end - start }

    init?(_ bytes: UnsafeRawBufferPointer, from start: Int) {
      var end = start, number = 0
      while end < bytes.count, bytes[end] &- 0x30 < 10, end - start < 5 {
        number = number * 10 + Int(bytes[end] &- 0x30)
        end += 1
      }
      isNumber = end > start
      if !isNumber { while end < bytes.count, bytes[end] | 0x20 >= UInt8(ascii: "a"), bytes[end] != 0xC2, end - start < 24 { end += 1 } }
      guard end > start else { return nil }
      (self.start, self.end, self.number) = (start, end, number)
    }

    func text(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes[start..<end], as: UTF8.self).lowercased() }
  }

  /// The number of a month by any of its names.
  static let months: [String: Int] = {
    let names = [
      "январь января янв січень січня січ january jan", "февраль февраля фев февр лютий лютого лют february feb",
      "март марта мар березень березня бер march mar", "апрель апреля апр квітень квітня квіт кві april apr",
      "май мая травень травня трав тра may", "июнь июня июн червень червня черв чер june jun",
      "июль июля июл липень липня лип july jul", "август августа авг серпень серпня серп сер august aug",
      "сентябрь сентября сен сент вересень вересня вер september sep sept", "октябрь октября окт жовтень жовтня жовт жов october oct",
      "ноябрь ноября ноя нояб листопад листопада лист лис november nov", "декабрь декабря дек грудень грудня груд гру december dec",
    ]
    var months: [String: Int] = [:]
    for (index, forms) in names.enumerated() {
      for form in forms.split(separator: " ") { months[String(form)] = index + 1 }
    }
    return months
  }()
}
