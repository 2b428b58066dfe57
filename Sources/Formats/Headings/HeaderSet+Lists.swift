/// Lists of 1C (counterparties of Trade management, Accounting and BAS) and of RetailCRM.
extension HeaderSet {
  static let lists: [HeaderSet] = [
    HeaderSet(
      "1C", "companies",
      """
      Код = external.number
      Наименование|Рабочее наименование|Наименование в программе = Account.name
      *Полное наименование|Сокращенное юр. наименование|Юридическое наименование|Наименование полное = Account.legalName
      *ИНН = Account.inn
      *КПП = Account.kpp
      ИНН/КПП = Account.inn
      *Код по ОКПО|ОКПО = Account.okpo
      ОГРН = Account.ogrn
      ОКВЭД|Код по ОКВЭД = Account.activityCode
      *Основной менеджер|Ответственный|Менеджер = Account.owner
      *Бизнес-регион|Регион = Account.territory
      *Группа доступа|Группа|Родитель = Account.group
      *Вид контрагента|Юр. / физ. лицо|Юр./физ. лицо|Юр. физ. лицо = Account.party
      *Головной контрагент = Account.parent
      Клиент = Account.roles.customer
      Поставщик = Account.roles.supplier
      Конкурент = Account.roles.competitor
      Прочие отношения = Account.roles
      *Банковский счет|Основной банковский счет|Расчетный счет = BankAccount.number
      БИК|БИК банка = BankAccount.bank
      Банк = BankAccount.bankName
      Корр. счет = BankAccount.correspondent
      *Основной договор|Договор = Contract.number
      Основное контактное лицо|Контактное лицо = Contact.name
      Телефон = Account.phone
      Адрес электронной почты|E-mail|Электронная почта = Account.email
      Факс = Account.fax
      Юридический адрес = Account.legalAddress
      Фактический адрес = Account.address
      Почтовый адрес = Account.postalAddress
      Адрес доставки = Account.delivery
      Страна регистрации = Account.country
      Дополнительная информация|Комментарий|Дополнительное описание = Account.note
      Дата регистрации|Дата создания = trail.createdAt
      Пометка удаления = trail.deleted
      """),
    HeaderSet(
      "BAS", "companies",
      """
      Код = external.number
      Найменування|Робоче найменування = Account.name
      *Повне найменування|Повна назва = Account.legalName
      *Код за ЄДРПОУ|ЄДРПОУ|Код по ЄДРПОУ = Account.edrpou
      *ІПН|Індивідуальний податковий номер = Account.vatNumber
      *Номер свідоцтва|Номер свідоцтва платника ПДВ = Account.vatCertificate
      Основний менеджер|Відповідальний = Account.owner
      Бізнес-регіон = Account.territory
      Група = Account.group
      *Вид контрагента|Юр. / фіз. особа = Account.party
      *Банківський рахунок|Основний банківський рахунок = BankAccount.number
      МФО = BankAccount.bank
      Основний договір = Contract.number
      Телефон = Account.phone
      Електронна пошта|E-mail = Account.email
      Юридична адреса = Account.legalAddress
      Фактична адреса = Account.address
      Коментар|Додаткова інформація = Account.note
      """),
    HeaderSet(
      "RetailCRM", "contacts",
      """
      externalId|Внешний ID = external.number
      *firstName|Имя = Contact.name.given
      *lastName|Фамилия = Contact.name.surname
      *patronymic|Отчество = Contact.name.patronymic
      phones|phone|Телефон = Contact.phone
      email = Contact.email
      birthday|Дата рождения = Contact.birthday
      *ordersCount|Количество заказов = Account.facts.orders
      *totalSumm|Общая сумма заказов = Account.facts.revenue
      *averageSumm|Средний чек = Account.facts.averageOrder
      *marginSumm = Account.facts.margin
      costSumm = Account.facts.cost
      managerId|Менеджер = Contact.owner
      *personalDiscount|Персональная скидка = Account.discount
      createdAt|Дата регистрации = trail.createdAt
      city|Город = Contact.address.city
      address|Адрес = Contact.address
      vip = Account.vip
      bad = Account.bad
      """),
  ]
}
