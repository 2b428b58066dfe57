import Model

/// Cities and regions by their usual names: «СПб» is Санкт-Петербург, "Kyiv" is Київ.
final class PlaceColumn: Column {
  let role: LikenessRole
  let levels = 4
  private var table = SpellingTable()
  private var values: [UInt32] = []
  private var counts = ValueCounts([])

  /// Texts met already: a list has few cities.
  private var known: [String: UInt32] = [:]

  init(_ role: LikenessRole) { self.role = role }

  func add(_ text: String) {
    if let value = known[text] { return values.append(value) }
    let spelling = Self.spelling(text)
    let value = spelling.isEmpty ? SpellingTable.none : table.id(spelling)
    values.append(value)
    if known.count < 100_000 { known[text] = value }
  }

  func finish() {
    counts = ValueCounts(values)
    known = [:]
  }

  func value(_ record: Int) -> UInt32 { values[record] }
  var equalPairs: Double { counts.pairs }
  var filled: Int { counts.filled }

  func level(_ a: Int, _ b: Int) -> UInt8 {
    let (x, y) = (values[a], values[b])
    if x == SpellingTable.none || y == SpellingTable.none { return 0 }
    if x == y { return 3 }
    let shorter = min(table.length(x), table.length(y))
    if shorter >= 4, table.distance(x, y, within: shorter >= 8 ? 2 : 1) != nil { return 2 }
    // «Ростов» of Ростов-на-Дону.
    return shorter >= 5 && (table.spelling(x).starts(with: table.spelling(y)) || table.spelling(y).starts(with: table.spelling(x))) ? 2 : 1
  }

  func frequency(_ a: Int, _ b: Int, _ level: UInt8) -> Double? { level == 3 ? counts.others(values[a]) / counts.mean : nil }

  static func spelling(_ text: String) -> [UInt8] {
    var words = Spelling.words(text)
    while words.count > 1, let first = words.first, prefixes.contains(first) { words.removeFirst() }
    let joined = Array(words.joined())
    return aliases[joined] ?? joined
  }

  private static let prefixes: Set<[UInt8]> = Set(
    "г гор город м місто с село п пос поселок пгт смт д city of the town".split(separator: " ").flatMap { Spelling.words(String($0)) })

  /// Other names of a city, first the usual one.
  private static let aliases: [[UInt8]: [UInt8]] = {
    let rows = [
      "Москва Мск Moscow Moskva Moskau", "Санкт-Петербург СПб С-Петербург Петербург Питер Ленинград Saint-Petersburg St-Petersburg",
      "Екатеринбург Екб Ебург Yekaterinburg Свердловск", "Нижний-Новгород Н-Новгород НН Nizhny-Novgorod", "Новосибирск Нск Новосиб",
      "Ростов-на-Дону Ростов-н-Д Ростов Ростов-н/Д РнД", "Краснодар Крд", "Челябинск Челяба", "Казань Kazan", "Владивосток Влад",
      "Самара Куйбышев", "Тверь Калинин", "Набережные-Челны Наб-Челны", "Красноярск Крск", "Воронеж Врн",
      "Київ Киев Kyiv Kiev", "Харків Харьков Kharkiv Kharkov", "Одеса Одесса Odesa Odessa",
      "Дніпро Днепр Днепропетровск Дніпропетровськ Dnipro",
      "Львів Львов Lviv Lvov Lemberg", "Запоріжжя Запорожье Zaporizhzhia", "Вінниця Винница Vinnytsia", "Чернігів Чернигов Chernihiv",
      "Черкаси Черкассы Cherkasy", "Кривий-Ріг Кривой-Рог", "Миколаїв Николаев Mykolaiv", "Івано-Франківськ Ивано-Франковск",
      "Тернопіль Тернополь", "Рівне Ровно", "Чернівці Черновцы", "Суми Сумы", "Кропивницький Кировоград",
      "Алматы Алма-Ата Almaty", "Астана Нур-Султан Нурсултан Astana", "Минск Мінск Minsk", "Гомель Гомель Gomel",
      "Ташкент Tashkent", "Тбилиси Tbilisi", "Ереван Yerevan", "Варшава Warsaw Warszawa", "Прага Prague Praha", "Вена Vienna Wien",
      "Берлин Berlin", "Лондон London", "Рига Riga", "Вильнюс Vilnius", "Таллин Tallinn Таллинн",
    ]
    var aliases: [[UInt8]: [UInt8]] = [:]
    for row in rows {
      let names = row.split(separator: " ").map { Array(Spelling.words(String($0)).joined()) }
      guard let usual = names.first else { continue }
      for name in names { aliases[name] = usual }
    }
    return aliases
  }()
}
