import Testing

@testable import Model

@Suite struct NamePartsTests {
  @Test(
    "C2: surname, given name and patronymic are found whatever their order",
    arguments: [
      ("Иванов Иван Иванович", "Иванов", "Иван", "Иванович"), ("Иван Иванович Иванов", "Иванов", "Иван", "Иванович"),
      ("Иван Иванов", "Иванов", "Иван", ""), ("Иванов Иван", "Иванов", "Иван", ""), ("И.И. Иванов", "Иванов", "И", "И"),
      ("Иванов И. И.", "Иванов", "И", "И"), ("Шевченко Тарас Григорович", "Шевченко", "Тарас", "Григорович"),
      ("Оксана Коваленко", "Коваленко", "Оксана", ""), ("Коваленко Оксана Петрівна", "Коваленко", "Оксана", "Петрівна"),
      ("John Smith", "Smith", "John", ""), ("Smith, John", "Smith", "John", ""), ("John A. Smith", "Smith", "John", "A"),
      ("г-н Петров Пётр", "Петров", "Пётр", ""), ("Салтыков-Щедрин Михаил Евграфович", "Салтыков-Щедрин", "Михаил", "Евграфович"),
      ("Анна Мария Лопес", "Лопес", "Анна", "Мария"), ("Мамедов Рашид Али оглы", "Мамедов", "Рашид", "Али оглы"),
      ("Ольга", "", "Ольга", ""),
      ("ван дер Берг Ян", "ван дер Берг", "Ян", ""), ("Ludwig van Beethoven", "van Beethoven", "Ludwig", ""),
      ("Dr. John F. Kennedy Jr.", "Kennedy", "John", "F"), ("Алексей Петров (директор)", "Петров", "Алексей", ""),
      ("Петров", "Петров", "", ""), ("", "", "", ""), ("Д'Артаньян Шарль", "Д'Артаньян", "Шарль", ""),
    ])
  func order(text: String, surname: String, given: String, patronymic: String) {
    let parts = NameParts(text)
    #expect([parts.surname, parts.given, parts.patronymic] == [surname, given, patronymic], "\(text)")
  }

  @Test(
    "C2: the gender is told by the patronymic, else the given name, else the surname",
    arguments: [
      ("Иванов Иван Иванович", NameParts.Gender.male), ("Иванова Анна Ивановна", .female), ("Коваленко Оксана Петрівна", .female),
      ("Шевченко Тарас Григорович", .male), ("Шевченко Т.Г.", nil), ("Смирнова", .female), ("Smith Mary", .female), ("Саша Черный", nil),
      ("Іваненко Микола", .male),
    ])
  func gender(text: String, gender: NameParts.Gender?) { #expect(NameParts(text).gender == gender, "\(text)") }

  @Test("C2: the short form has a surname and initials")
  func short() {
    #expect(NameParts("Иван Иванович Иванов").short == "Иванов И. И.")
    #expect(NameParts("John Smith").short == "Smith J.")
    #expect(NameParts("Иванов").short == "Иванов")
    #expect(PersonName("Пётр Петров").parts.full == "Петров Пётр")
  }

  @Test(
    "C2: the legal form is found anywhere and parted from the name",
    arguments: [
      ("ООО «Ромашка»", "ООО", "Ромашка"), ("Ромашка, ООО", "ООО", "Ромашка"), ("OOO \"Romashka\"", "ООО", "Romashka"),
      ("Общество с ограниченной ответственностью «Торговый дом «Север»»", "ООО", "Торговый дом Север"),
      ("ТОВ \"Нова Пошта\"", "ТОВ", "Нова Пошта"), ("Товариство з обмеженою відповідальністю «Об’єднання»", "ТОВ", "Об’єднання"),
      ("Romashka LLC", "LLC", "Romashka"), ("Müller Gesellschaft mit beschränkter Haftung", "GmbH", "Müller"),
      ("ИП Иванов И.И.", "ИП", "Иванов И.И."),
      ("Фізична особа-підприємець Шевченко Тарас", "ФОП", "Шевченко Тарас"), ("ПАО Сбербанк", "ПАО", "Сбербанк"),
      ("Ромашка", nil, "Ромашка"),
      ("ООО", nil, "ООО"), ("Go Travel", nil, "Go Travel"), ("S.A. Bank", "SA", "Bank"), ("ТОО «Алма»", "ТОО", "Алма"),
      ("ГБУЗ «Больница №1»", "ГБУЗ", "Больница №1"), ("Союз", nil, "Союз"),
      ("ООО «ИП-Телеком»", "ООО", "ИП-Телеком"), ("Компания ООО Мир", "ООО", "Компания Мир"), ("Мир ЗАО ТК", "ЗАО", "Мир ТК"),
      ("Слово о полку", nil, "Слово о полку"),
    ])
  func forms(text: String, code: String?, core: String) {
    let name = CompanyName(text)
    #expect(name.form?.code == code && name.core == core, "\(text): \(name.form?.code ?? "-") \(name.core)")
  }

  @Test("S16.2: a branch is one wherever its name says so; an English branch may be a name")
  func branches() {
    for text in ["Филиал ООО «Альфа»", "ООО «Альфа» (филиал в Казани)", "Казанский филиал ПАО «Альфа»", "АТ «Альфа» Київське відділення"] {
      #expect(CompanyName(text).isBranch, "\(text)")
    }
    for text in ["ООО «Альфа»", "Olive Branch Ltd", "ООО «Филиалово»"] { #expect(!CompanyName(text).isBranch, "\(text)") }
  }

  @Test("no text makes the readers of names fail")
  func damage() {
    var dice: UInt64 = 9
    func roll(_ sides: Int) -> Int {
      dice = dice &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(dice >> 33) % sides
    }
    let alphabet = Array("ОООИП иванов.,-'\"«»№1aБLСо🙂\u{301}\u{306}é\u{0}ß")
    for _ in 0..<3000 {
      let text = String((0..<roll(50)).map { _ in alphabet[roll(alphabet.count)] })
      _ = NameParts(text).short
      _ = CompanyName(text).core
      _ = NameParts.looksLikePerson(text)
    }
  }
}
