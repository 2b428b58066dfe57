/// The legal form of a company: ООО, ТОВ, LLC. Forms of one family are one form in other countries, languages or before a reform.
public struct LegalForm: Sendable, Hashable {
  /// What a form makes of its company; forms of different families are different companies unless a number says otherwise.
  public enum Family: String, Sendable, CaseIterable {
    case limited, additional, jointStock, soleTrader, partnership, privateEnterprise, cooperative, farm, state, budget, nonprofit, owners
    case lawyers
  }

  /// The short form: «ООО».
  public let code: String
  public let family: Family
  /// Two letters of ISO 3166; empty for forms of many countries.
  public let country: String

  public var isPerson: Bool { family == .soleTrader }

  /// The form that begins at a word, and how many words it takes; the longest one wins.
  static func form(in words: ArraySlice<NameWord>) -> (LegalForm, Int)? {
    guard let first = words.first, let entries = table[first.sound] else { return nil }
    for entry in entries where entry.words.count <= words.count {
      if zip(entry.words, words).allSatisfy({ $0 == $1.sound }), entry.isLatin == (first.script == .latin) {
        return (entry.form, entry.words.count)
      }
    }
    return nil
  }

  struct Entry: Sendable {
    let form: LegalForm
    /// Sounds of its words.
    let words: [[UInt8]]
    let isLatin: Bool
  }

  /// Entries by the sound of their first word, longest first.
  private static let table: [[UInt8]: [Entry]] = {
    var table: [[UInt8]: [Entry]] = [:]
    for line in list.split(separator: "\n") {
      let cells = line.split(separator: "|").map(String.init)
      guard cells.count == 4, let family = Family(rawValue: cells[1]) else { continue }
      let form = LegalForm(code: cells[0], family: family, country: cells[2] == "-" ? "" : cells[2])
      for spelling in cells[3].split(separator: ";") {
        let words = NameWord.words(of: String(spelling))
        guard let first = words.first else { continue }
        table[first.sound, default: []].append(
          Entry(form: form, words: words.map(\.sound), isLatin: first.script == .latin))
      }
    }
    return table.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()

  /// Every form by its code, for choices.
  public static let codes: [String] = list.split(separator: "\n").reduce(into: []) { codes, line in
    if let code = line.split(separator: "|").first.map(String.init), codes.last != code { codes.append(code) }
  }

  /// Code, family, country, spellings.
  private static let list = """
    ООО|limited|RU|ООО;OOO;Общество с ограниченной ответственностью;Об-во с ограниченной ответственностью;О-во с огр. отв.
    ОДО|additional|BY|ОДО;Общество с дополнительной ответственностью
    ПАО|jointStock|RU|ПАО;PAO;Публичное акционерное общество
    НАО|jointStock|RU|НАО;Непубличное акционерное общество
    ОАО|jointStock|RU|ОАО;OAO;Открытое акционерное общество
    ЗАО|jointStock|RU|ЗАО;ZAO;Закрытое акционерное общество
    АО|jointStock|RU|АО;AO;Акционерное общество
    ИП|soleTrader|RU|ИП;IP;Индивидуальный предприниматель;ИП глава КФХ;ИП Глава крестьянского (фермерского) хозяйства;ПБОЮЛ;ИЧП
    ФОП|soleTrader|UA|ФОП;FOP;Фізична особа-підприємець;Физическое лицо-предприниматель;ФЛП;СПД;Суб'єкт підприємницької діяльності;СПД ФО
    НПД|soleTrader|RU|Самозанятый;Самозанятая
    КФХ|farm|RU|КФХ;Крестьянское фермерское хозяйство;Глава КФХ
    ТНВ|partnership|RU|ТНВ;Товарищество на вере;Коммандитное товарищество;Полное товарищество
    ПК|cooperative|RU|Производственный кооператив;Потребительский кооператив;Потребительское общество;СПК
    ПК|cooperative|RU|Сельскохозяйственный производственный кооператив;ЖСК;ГСК
    ФГУП|state|RU|ФГУП;Федеральное государственное унитарное предприятие;ФКП
    ГУП|state|RU|ГУП;Государственное унитарное предприятие
    МУП|state|RU|МУП;Муниципальное унитарное предприятие;МП
    ФГБУ|budget|RU|ФГБУ;Федеральное государственное бюджетное учреждение;ФГКУ;ФГАУ;ФБУ;ФКУ;ФГУ
    ФГБОУ|budget|RU|ФГБОУ;ФГБОУ ВО;ФГАОУ;ФГАОУ ВО;Федеральное государственное бюджетное образовательное учреждение высшего образования
    ГБУЗ|budget|RU|ГБУЗ;Государственное бюджетное учреждение здравоохранения;ФГБУЗ;МБУЗ;ГАУЗ
    ГБОУ|budget|RU|ГБОУ;Государственное бюджетное образовательное учреждение;МБОУ;Муниципальное бюджетное образовательное учреждение;МАОУ
    ГБОУ|budget|RU|МБДОУ;МАДОУ;ГБПОУ;МКОУ
    ГБУ|budget|RU|ГБУ;Государственное бюджетное учреждение;ГАУ;ГКУ;Государственное учреждение;ГУ
    МБУ|budget|RU|МБУ;Муниципальное бюджетное учреждение;МАУ;МКУ;Муниципальное учреждение
    АНО|nonprofit|RU|АНО;Автономная некоммерческая организация;АНО ВО;АНО ДПО;ЧОУ;ЧОУ ДПО;Частное учреждение
    НКО|nonprofit|RU|НКО;Некоммерческая организация
    НП|nonprofit|RU|НП;Некоммерческое партнерство;СРО
    Фонд|nonprofit|RU|Фонд;Благотворительный фонд;БФ
    ОО|nonprofit|RU|Общественная организация;РОО;МОО;Региональная общественная организация
    ТСЖ|owners|RU|ТСЖ;Товарищество собственников жилья;ТСН;Товарищество собственников недвижимости;СНТ
    ТСЖ|owners|RU|Садоводческое некоммерческое товарищество;ДНТ
    КА|lawyers|RU|КА;Коллегия адвокатов;АБ;Адвокатское бюро;Адвокатский кабинет
    ТОВ|limited|UA|ТОВ;TOV;Товариство з обмеженою відповідальністю
    ТДВ|additional|UA|ТДВ;Товариство з додатковою відповідальністю
    ПрАТ|jointStock|UA|ПрАТ;Приватне акціонерне товариство
    ПАТ|jointStock|UA|ПАТ;Публічне акціонерне товариство
    ВАТ|jointStock|UA|ВАТ;Відкрите акціонерне товариство
    ЗАТ|jointStock|UA|ЗАТ;Закрите акціонерне товариство
    АТ|jointStock|UA|АТ;Акціонерне товариство
    ПП|privateEnterprise|UA|ПП;Приватне підприємство;ЧП;Частное предприятие;Приватна фірма
    ДП|state|UA|ДП;Державне підприємство;Дочірнє підприємство;Дочернее предприятие
    КП|state|UA|КП;Комунальне підприємство;Коммунальное предприятие
    КНП|budget|UA|КНП;Комунальне некомерційне підприємство
    ФГ|farm|UA|ФГ;Фермерське господарство;СФГ;Селянське фермерське господарство
    ОСББ|owners|UA|ОСББ;Об'єднання співвласників багатоквартирного будинку
    ГО|nonprofit|UA|ГО;Громадська організація;Благодійний фонд;БО
    ТОО|limited|KZ|ТОО;TOO;Товарищество с ограниченной ответственностью;ЖШС;Жауапкершілігі шектеулі серіктестік
    ЖК|soleTrader|KZ|Жеке кәсіпкер
    ЧУП|privateEnterprise|BY|ЧУП;Частное унитарное предприятие;УП;Унитарное предприятие;ЧТУП;ЧПУП;СООО;РУП
    LLC|limited|-|LLC;L.L.C.;Limited Liability Company;Limited Liability Co
    Ltd|limited|-|Ltd;Limited;Ltd Co;Co Ltd;Company Limited;Pty Ltd;Pvt Ltd;Private Limited
    LLP|partnership|-|LLP;Limited Liability Partnership;LP;Limited Partnership
    PLC|jointStock|-|PLC;Public Limited Company
    Inc|jointStock|-|Inc;Incorporated;Corp;Corporation
    JSC|jointStock|-|JSC;PJSC;OJSC;CJSC;Joint Stock Company;Public Joint Stock Company;Open Joint Stock Company;Closed Joint Stock Company
    JSC|jointStock|-|Private Joint Stock Company;PrJSC
    GmbH|limited|DE|GmbH;Gesellschaft mit beschränkter Haftung;GmbH Co KG;GmbH und Co KG;mbH;UG
    AG|jointStock|DE|AG;Aktiengesellschaft
    KG|partnership|DE|KG;OHG;GbR;e.K.
    SA|jointStock|-|S.A.;SA;S.p.A.;SpA;A.S.;AS;A/S;AB;Oyj;NV;N.V.;S.E.;SE
    SARL|limited|-|SARL;S.A.R.L.;SAS;SRL;S.r.l.;S.L.;BV;B.V.;ApS;Oy;OÜ;SIA;UAB;s.r.o.;d.o.o.;EOOD;OOD;Kft;Lda
    SP|limited|PL|Sp. z o.o.;Spółka z ograniczoną odpowiedzialnością;Spolka z o.o.
    """
}
