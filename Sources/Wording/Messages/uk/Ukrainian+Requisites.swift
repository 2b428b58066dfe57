extension Ukrainian {
  static let requisites = #"""
    # Sorts of requisites
    kind.requisite.inn = ІПН Росії (ИНН)
    kind.requisite.kpp = КПП Росії
    kind.requisite.ogrn = ОГРН Росії
    kind.requisite.ogrnip = ОГРНИП Росії
    kind.requisite.okpo = ОКПО Росії
    kind.requisite.okved = ОКВЕД 2 Росії
    kind.requisite.okato = ОКАТО Росії
    kind.requisite.oktmo = ОКТМО Росії
    kind.requisite.snils = СНІЛС Росії
    kind.requisite.bic = БІК банку Росії
    kind.requisite.settlementAccount = Розрахунковий рахунок у Росії
    kind.requisite.correspondentAccount = Кореспондентський рахунок у Росії
    kind.requisite.edrpou = ЄДРПОУ
    kind.requisite.rnokpp = РНОКПП
    kind.requisite.ukrainianVAT = ІПН платника ПДВ
    kind.requisite.mfo = МФО банку
    kind.requisite.ukrainianIBAN = IBAN України
    kind.requisite.iban = IBAN
    kind.requisite.europeanVAT = Номер ПДВ Європейського Союзу
    kind.requisite.bin = БІН або ІІН Казахстану
    kind.requisite.iin = ІІН Казахстану
    kind.requisite.unp = УНП Білорусі
    # What looks wrong with a requisite: a warning beside the value
    requisite.fault.empty = Номера немає.
    requisite.fault.characters = Є знаки, яких у такому номері не буває: перевірте літери та пробіли.
    requisite.fault.length = Довжина не та: перевірте, чи не загублено нулі на початку.
    requisite.fault.zeros = Самі нулі: це не номер.
    requisite.fault.checkDigit = Контрольна цифра не сходиться: звірте номер із документом.
    requisite.fault.structure = Порядок цифр і літер не той: звірте номер із документом.
    requisite.fault.prefix = З таких цифр номер не починається: звірте його з документом.
    requisite.fault.date = Дата всередині номера неможлива: звірте номер із документом.
    requisite.fault.bank = Рахунок іншого банку: звірте його з БІК.
    requisite.fault.country = Країни з такими номерами немає: перевірте перші літери.
    requisite.fault.rounded = Таблиця округлила число, цифри загублено: візьміть номер із джерела.
    requisite.doubtful = перевірте
    requisite.proposal = Можливо, це {value}.
    """#
}
