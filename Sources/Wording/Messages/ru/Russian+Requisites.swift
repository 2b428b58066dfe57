extension Russian {
  static let requisites = #"""
    # Sorts of requisites
    kind.requisite.inn = ИНН
    kind.requisite.kpp = КПП
    kind.requisite.ogrn = ОГРН
    kind.requisite.ogrnip = ОГРНИП
    kind.requisite.okpo = ОКПО
    kind.requisite.okved = ОКВЭД 2
    kind.requisite.okato = ОКАТО
    kind.requisite.oktmo = ОКТМО
    kind.requisite.snils = СНИЛС
    kind.requisite.bic = БИК
    kind.requisite.settlementAccount = Расчётный счёт
    kind.requisite.correspondentAccount = Корреспондентский счёт
    kind.requisite.edrpou = ЕДРПОУ Украины
    kind.requisite.rnokpp = РНОКПП Украины
    kind.requisite.ukrainianVAT = ИПН плательщика НДС Украины
    kind.requisite.mfo = МФО банка Украины
    kind.requisite.ukrainianIBAN = IBAN Украины
    kind.requisite.iban = IBAN
    kind.requisite.europeanVAT = Номер НДС Европейского союза
    kind.requisite.bin = БИН или ИИН Казахстана
    kind.requisite.iin = ИИН Казахстана
    kind.requisite.unp = УНП Беларуси
    # What looks wrong with a requisite: a warning beside the value
    requisite.fault.empty = Номера нет.
    requisite.fault.characters = Есть знаки, которых в таком номере не бывает: проверьте буквы и пробелы.
    requisite.fault.length = Длина не та: проверьте, не потеряны ли нули в начале.
    requisite.fault.zeros = Одни нули: это не номер.
    requisite.fault.checkDigit = Контрольная цифра не сходится: сверьте номер с документом.
    requisite.fault.structure = Порядок цифр и букв не тот: сверьте номер с документом.
    requisite.fault.prefix = С таких цифр номер не начинается: сверьте его с документом.
    requisite.fault.date = Дата внутри номера невозможна: сверьте номер с документом.
    requisite.fault.bank = Счёт другого банка: сверьте его с БИК.
    requisite.fault.country = Страны с такими номерами нет: проверьте первые буквы.
    requisite.fault.rounded = Таблица округлила число, цифры потеряны: возьмите номер из источника.
    requisite.doubtful = проверьте
    requisite.proposal = Возможно, это {value}.
    """#
}
