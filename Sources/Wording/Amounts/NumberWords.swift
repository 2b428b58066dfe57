/// The words of numbers in one language, from nought to 18 quintillion.
struct NumberWords: Sendable {
  let zero: String
  /// 1...19; the first two by gender: masculine, feminine, neuter.
  let ones: [String]
  let genders: [[String]]
  let tens: [String]
  let hundreds: [String]
  /// Thousand, million ... quintillion in three forms each; the thousand is feminine in Russian and Ukrainian.
  let scales: [[String]]
  let hasFeminineThousand: Bool
  let language: Language

  func text(_ value: UInt64, _ gender: AmountInWords.Gender) -> String {
    if value == 0 { return zero }
    var groups: [Int] = [], rest = value
    while rest > 0 {
      groups.append(Int(rest % 1000))
      rest /= 1000
    }
    var words: [String] = []
    for (place, group) in groups.enumerated().reversed() where group > 0 {
      // "One thousand and one", as "one hundred and one".
      if language == .english, place == 0, group < 100, !words.isEmpty { words.append("and") }
      words += self.words(group, place == 0 ? gender : place == 1 && hasFeminineThousand ? .feminine : .masculine)
      if place > 0, place <= scales.count { words.append(scales[place - 1][language.plural(UInt64(group))]) }
    }
    return words.joined(separator: " ")
  }

  /// 1...999.
  private func words(_ group: Int, _ gender: AmountInWords.Gender) -> [String] {
    var words: [String] = []
    let low = group % 100
    if group >= 100 { words.append(hundreds[group / 100 - 1]) }
    if language == .english, group >= 100, low > 0 { words.append("and") }
    if low >= 20 {
      let unit = low % 10
      if language == .english {
        words.append(tens[low / 10 - 2] + (unit > 0 ? "-" + ones[unit - 1] : ""))
      } else {
        words.append(tens[low / 10 - 2])
        if unit > 0 { words.append(one(unit, gender)) }
      }
    } else if low > 0 {
      words.append(one(low, gender))
    }
    return words
  }

  private func one(_ value: Int, _ gender: AmountInWords.Gender) -> String {
    guard value <= genders.count else { return ones[value - 1] }
    return genders[value - 1][gender == .masculine ? 0 : gender == .feminine ? 1 : 2]
  }

  static func of(_ language: Language) -> NumberWords {
    switch language {
    case .russian: russian
    case .ukrainian: ukrainian
    case .english: english
    }
  }

  private static let russian = NumberWords(
    zero: "ноль",
    ones: split(
      "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать "
        + "шестнадцать семнадцать восемнадцать девятнадцать"),
    genders: [["один", "одна", "одно"], ["два", "две", "два"]],
    tens: split("двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"),
    hundreds: split("сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот"),
    scales: [
      split("тысяча тысячи тысяч"), split("миллион миллиона миллионов"), split("миллиард миллиарда миллиардов"),
      split("триллион триллиона триллионов"), split("квадриллион квадриллиона квадриллионов"),
      split("квинтиллион квинтиллиона квинтиллионов"),
    ],
    hasFeminineThousand: true, language: .russian)

  private static let ukrainian = NumberWords(
    zero: "нуль",
    ones: split(
      "один два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять тринадцять чотирнадцять п'ятнадцять "
        + "шістнадцять сімнадцять вісімнадцять дев'ятнадцять"),
    genders: [["один", "одна", "одне"], ["два", "дві", "два"]],
    tens: split("двадцять тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто"),
    hundreds: split("сто двісті триста чотириста п'ятсот шістсот сімсот вісімсот дев'ятсот"),
    scales: [
      split("тисяча тисячі тисяч"), split("мільйон мільйони мільйонів"), split("мільярд мільярди мільярдів"),
      split("трильйон трильйони трильйонів"), split("квадрильйон квадрильйони квадрильйонів"),
      split("квінтильйон квінтильйони квінтильйонів"),
    ],
    hasFeminineThousand: true, language: .ukrainian)

  private static let english = NumberWords(
    zero: "zero",
    ones: split(
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"),
    genders: [], tens: split("twenty thirty forty fifty sixty seventy eighty ninety"),
    hundreds: split("one two three four five six seven eight nine").map { $0 + " hundred" },
    scales: split("thousand million billion trillion quadrillion quintillion").map { [$0, $0, $0] },
    hasFeminineThousand: false, language: .english)

  private static func split(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
