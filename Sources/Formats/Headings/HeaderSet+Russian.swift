/// amoCRM and Bitrix24, as their Russian exports title the columns.
extension HeaderSet {
  private static let contactPoints = """
    Рабочий телефон = Contact.phone
    Рабочий прямой телефон = Contact.phone
    Мобильный телефон = Contact.mobile
    Факс = Contact.fax
    Домашний телефон = Contact.phone
    Другой телефон = Contact.phone
    Рабочий email|Рабочий e-mail = Contact.email
    Личный email|Частный e-mail = Contact.email
    Другой email|Другой e-mail = Contact.email
    Должность = ContactPost.post
    """

  private static let campaign = """
    utm_source = Lead.utmSource
    utm_medium = Lead.utmMedium
    utm_campaign = Lead.utmCampaign
    utm_content = Lead.utmContent
    utm_term = Lead.utmTerm
    utm_referrer|referrer = Lead.referrer
    roistat = Lead.roistat
    _ym_uid = Lead.visitor
    _ym_counter = Lead.visitor
    yclid = Lead.click
    gclid = Lead.click
    gclientid = Lead.visitor
    openstat_source = Lead.utmSource
    from = Lead.source
    """

  private static let bitrixCommon = """
    ID = external.number
    Источник = Lead.source
    Дополнительно об источнике = Lead.sourceNote
    Доступен для всех|Доступна для всех = access.everyone
    Ответственный = owner
    Кем создан|Кем создана = trail.createdBy
    Кем изменен|Кем изменена = trail.changedBy
    Дата создания = trail.createdAt
    Дата изменения = trail.changedAt
    Комментарий = note
    Внешний источник = external.source
    Идентификатор элемента во внешнем источнике = external.key
    UTM Source = Lead.utmSource
    UTM Medium = Lead.utmMedium
    UTM Campaign = Lead.utmCampaign
    UTM Content = Lead.utmContent
    UTM Term = Lead.utmTerm
    Улица, номер дома|Адрес = address.street
    Адрес (стр. 2)|Квартира, офис, комната, этаж = address.second
    Город|Населенный пункт = address.city
    Почтовый индекс = address.postcode
    Район = address.district
    Область|Область / край = address.region
    Страна = address.country
    Рабочий телефон = phone
    Мобильный телефон = mobile
    Домашний телефон = phone
    Номер пейджера = phone
    Телефон для рассылок = mobile
    Другой телефон = phone
    Факс|Номер факса = fax
    Рабочий e-mail = email
    Частный e-mail = email
    E-mail для рассылок = email
    Другой e-mail = email
    Корпоративный сайт = web
    Личная страница = web
    Страница Facebook = web
    Страница ВКонтакте = web
    Другой сайт = web
    Контакт Telegram|Аккаунт Telegram|Telegram = messenger
    Контакт Skype|Skype = messenger
    Viber = messenger
    WhatsApp = messenger
    """

  static let russian: [HeaderSet] = [
    HeaderSet(
      "amoCRM", "contacts",
      """
      ID = external.number
      Тип = Contact.sort
      *Полное имя контакта = Contact.name
      Имя = Contact.name.given
      Фамилия = Contact.name.surname
      Название компании|Компания = Account.name
      Ответственный = Contact.owner
      *Дата создания контакта|Дата создания = trail.createdAt
      *Кем создан контакт|Кем создан|Создан = trail.createdBy
      Сделки = Contact.opportunities
      Дата редактирования = trail.changedAt
      Кем редактирован|Кем изменен = trail.changedBy
      Теги = Contact.tags
      Примечание|Примечания = Contact.note
      Ближайшая задача = Activity.due
      Web = Account.web
      Адрес = Account.address
      Пользовательское соглашение = Consent.given
      """ + "\n" + contactPoints + "\n" + campaign),
    HeaderSet(
      "amoCRM", "companies",
      """
      ID = external.number
      Тип = Account.sort
      *Название компании|Наименование компании = Account.name
      Ответственный = Account.owner
      *Дата создания компании = trail.createdAt
      *Кем создана компания = trail.createdBy
      Сделки = Account.opportunities
      Дата редактирования = trail.changedAt
      Кем редактирована|Кем редактирован = trail.changedBy
      Теги = Account.tags
      Примечание|Примечания = Account.note
      Web = Account.web
      Адрес = Account.address
      Полное имя контакта = Contact.name
      """ + "\n" + contactPoints + "\n" + campaign),
    HeaderSet(
      "amoCRM", "deals",
      """
      ID = external.number
      *Название сделки = Opportunity.name
      Бюджет = Opportunity.amount
      Ответственный = Opportunity.owner
      *Дата создания сделки|Дата создания = trail.createdAt
      *Кем создана сделка|Кем создана = trail.createdBy
      Дата редактирования = trail.changedAt
      Кем редактирована = trail.changedBy
      Дата закрытия = Opportunity.closed
      Теги|Теги сделки = Opportunity.tags
      Примечание = Opportunity.note
      *Этап сделки = Opportunity.stage
      *Воронка = Opportunity.pipeline
      Причина отказа = Opportunity.lossReason
      Ближайшая задача = Activity.due
      Основной контакт|Полное имя контакта = Contact.name
      Компания контакта = Contact.account
      Ответственный за контакт = Contact.owner
      Компания = Opportunity.account
      """ + "\n" + contactPoints + "\n" + campaign),
    HeaderSet(
      "Bitrix24", "contacts",
      """
      *Обращение = Contact.title
      Имя = Contact.name.given
      Отчество = Contact.name.patronymic
      Фамилия = Contact.name.surname
      Фото = Contact.photo
      Дата рождения = Contact.birthday
      *Тип контакта = Contact.sort
      Описание = Contact.note
      Должность = ContactPost.post
      *Участвует в экспорте контактов = Contact.exported
      Компания = ContactPost.account
      Лид = Contact.lead
      """ + "\n" + bitrixCommon),
    HeaderSet(
      "Bitrix24", "companies",
      """
      *Название компании = Account.name
      *Тип компании = Account.stage
      *Сфера деятельности = Account.activity
      *Кол-во сотрудников|Количество сотрудников = Account.employees
      Годовой оборот = Account.turnover
      Валюта = Account.turnover.currency
      Логотип = Account.logo
      *Банковские реквизиты = BankAccount.text
      Реквизит: ИНН = Account.inn
      Реквизит: КПП = Account.kpp
      Реквизит: ОГРН = Account.ogrn
      Реквизит: ОКПО = Account.okpo
      Реквизит: ЄДРПОУ|Реквизит: ЕДРПОУ = Account.edrpou
      Реквизит: Полное наименование организации = Account.legalName
      Юридический адрес = Account.legalAddress
      Контакт = Contact.name
      Лид = Account.lead
      Моя компания = Account.own
      """ + "\n" + bitrixCommon),
    HeaderSet(
      "Bitrix24", "leads",
      """
      *Название лида = Lead.name
      Обращение = Lead.title
      Имя = Lead.contactName.given
      Отчество = Lead.contactName.patronymic
      Фамилия = Lead.contactName.surname
      Дата рождения = Lead.birthday
      *Стадия|Статус = Lead.stage
      *Дополнительно о стадии|Дополнительно о статусе = Lead.stageNote
      Сумма|Возможная сумма = Lead.amount
      Валюта = Lead.amount.currency
      Название компании = Lead.accountName
      Должность = Lead.post
      Повторный лид = Lead.repeated
      """ + "\n" + bitrixCommon),
    HeaderSet(
      "Bitrix24", "deals",
      """
      *Название сделки|Название = Opportunity.name
      *Стадия сделки|Стадия = Opportunity.stage
      *Воронка|Направление = Opportunity.pipeline
      *Тип|Тип сделки = Opportunity.sort
      Сумма = Opportunity.amount
      Валюта = Opportunity.amount.currency
      *Вероятность|Вероятность % = Opportunity.probability
      *Дата начала = Opportunity.opened
      Предполагаемая дата закрытия|Дата завершения = Opportunity.expected
      Сделка закрыта = Opportunity.closed
      Повторная сделка = Opportunity.repeated
      Компания = Opportunity.account
      Контакт = Opportunity.contact
      Лид = Opportunity.lead
      """ + "\n" + bitrixCommon),
  ]
}
