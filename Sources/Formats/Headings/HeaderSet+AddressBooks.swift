/// Address books: Google Contacts (the set of 2009 and the one of 2024) and Outlook in English and Russian.
extension HeaderSet {
  static let addressBooks: [HeaderSet] = [
    HeaderSet(
      "Google Contacts", "contacts",
      """
      Name|File As = Contact.name
      First Name|Given Name = Contact.name.given
      Middle Name|Additional Name = Contact.name.patronymic
      Last Name|Family Name = Contact.name.surname
      *Phonetic First Name|Given Name Yomi = Contact.name.sound
      Phonetic Middle Name|Phonetic Last Name|Yomi Name|Additional Name Yomi|Family Name Yomi = Contact.name.sound
      *Name Prefix = Contact.title
      *Name Suffix = Contact.name.suffix
      Initials|Nickname|Short Name|Maiden Name = Contact.name.other
      *File As|Group Membership|Labels = Contact.tags
      Organization Name|Organization 1 - Name|Organization 1 - Yomi Name = ContactPost.account
      Organization Title|Organization 1 - Title|Organization 1 - Job Description|Occupation = ContactPost.post
      Organization Department|Organization 1 - Department = ContactPost.department
      Organization 1 - Type|Organization 1 - Symbol|Organization 1 - Location = ContactPost.note
      Birthday = Contact.birthday
      Gender = Contact.gender
      Notes|Subject|Hobby|Billing Information|Mileage|Directory Server|Sensitivity|Priority|Location = Contact.note
      Language = Contact.language
      Photo = Contact.photo
      E-mail 1 - Value = Contact.email
      E-mail 1 - Label|E-mail 1 - Type = Contact.email.use
      Phone 1 - Value = Contact.phone
      Phone 1 - Label|Phone 1 - Type = Contact.phone.use
      IM 1 - Value|IM 1 - Label|IM 1 - Type|IM 1 - Service = Contact.messenger
      Address 1 - Formatted = Contact.address
      Address 1 - Label|Address 1 - Type = Contact.address.use
      Address 1 - Street|Address 1 - PO Box = Contact.address.street
      Address 1 - Extended Address = Contact.address.second
      Address 1 - City = Contact.address.city
      Address 1 - Region = Contact.address.region
      Address 1 - Postal Code = Contact.address.postcode
      Address 1 - Country = Contact.address.country
      Website 1 - Value|Website 1 - Label|Website 1 - Type = Contact.web
      Event 1 - Value|Event 1 - Label|Event 1 - Type = Contact.day
      Relation 1 - Value|Relation 1 - Label|Relation 1 - Type = Contact.relation
      Custom Field 1 - Value|Custom Field 1 - Label|Custom Field 1 - Type = Contact.note
      """),
    HeaderSet(
      "Outlook", "contacts",
      """
      Title = Contact.title
      First Name = Contact.name.given
      Middle Name = Contact.name.patronymic
      Last Name = Contact.name.surname
      Suffix = Contact.name.suffix
      Initials = Contact.name.other
      Company = ContactPost.account
      Department = ContactPost.department
      Job Title|Profession = ContactPost.post
      *Business Street|Business Address PO Box = Account.address.street
      *Business City = Account.address.city
      Business State = Account.address.region
      Business Postal Code = Account.address.postcode
      Business Country/Region|Business Country = Account.address.country
      Home Street|Home Address PO Box|Other Street|Other Address PO Box|PO Box = Contact.address.street
      Home City|Other City = Contact.address.city
      Home State|Other State = Contact.address.region
      Home Postal Code|Other Postal Code = Contact.address.postcode
      Home Country/Region|Home Country|Other Country/Region|Other Country = Contact.address.country
      *Business Phone|Company Main Phone|Primary Phone|Callback|ISDN|TTY/TDD Phone|Telex = Contact.phone
      Home Phone|Other Phone|Car Phone|Radio Phone|Pager|Assistant's Phone = Contact.phone
      Mobile Phone = Contact.mobile
      Business Fax|Home Fax|Other Fax = Contact.fax
      *E-mail Address = Contact.email
      E-mail Type|E-mail Display Name = Contact.email.use
      Web Page|Personal Web Page = Contact.web
      Birthday = Contact.birthday
      Anniversary = Contact.day
      Gender = Contact.gender
      Language = Contact.language
      Categories|Keywords = Contact.tags
      Notes|Account|Billing Information|Children|Directory Server|Hobby|Internet Free Busy|Location|Mileage = Contact.note
      Organizational ID Number|Priority|Private|Referred By|Sensitivity|Spouse|User 1|Government ID Number = Contact.note
      Office Location = ContactPost.office
      Manager's Name = ContactPost.head
      Assistant's Name = Contact.assistant
      """),
    HeaderSet(
      "Outlook", "contacts",
      """
      Обращение = Contact.title
      Имя = Contact.name.given
      Отчество = Contact.name.patronymic
      Фамилия = Contact.name.surname
      Суффикс = Contact.name.suffix
      Инициалы = Contact.name.other
      Организация = ContactPost.account
      Отдел = ContactPost.department
      Должность|Профессия = ContactPost.post
      *Улица (раб. адрес)|Почтовый ящик раб. адреса = Account.address.street
      *Город (раб. адрес) = Account.address.city
      Область (раб. адрес) = Account.address.region
      Индекс (раб. адрес) = Account.address.postcode
      Страна или регион (раб. адрес)|Страна (раб. адрес) = Account.address.country
      Улица (дом. адрес)|Улица (другой адрес)|Почтовый ящик дом. адреса|Почтовый ящик|Почтовый ящик другого адреса = Contact.address.street
      Город (дом. адрес)|Город (другой адрес) = Contact.address.city
      Область (дом. адрес)|Область (другой адрес) = Contact.address.region
      Почтовый код (дом.)|Индекс (другой адрес) = Contact.address.postcode
      Страна или регион (дом. адрес)|Страна или регион (другой адрес)|Страна (дом. адрес)|Страна (другой адрес) = Contact.address.country
      Рабочий телефон|Телефон раб.|Основной телефон организации|Основной телефон|Обратный вызов|ISDN|Телекс = Contact.phone
      Домашний телефон|Телефон дом.|Другой телефон|Телефон в машине|Радиотелефон|Пейджер|Телефон помощника = Contact.phone
      Телетайп/телефон с титрами = Contact.phone
      *Телефон переносной = Contact.mobile
      Рабочий факс|Домашний факс|Другой факс = Contact.fax
      *Адрес эл. почты = Contact.email
      Тип эл. почты|Краткое имя эл. почты|Краткое 2 имя эл. почты = Contact.email.use
      Веб-страница|Личная веб-страница = Contact.web
      День рождения = Contact.birthday
      Годовщина = Contact.day
      Пол = Contact.gender
      Язык = Contact.language
      Категории|Ключевые слова = Contact.tags
      Заметки|Важность|Дети|Личное|Пользователь 1|Расположение|Расстояние|Сведения о доступности в Интернете = Contact.note
      Сервер каталогов|Счет|Счета|Хобби|Частное|Кем направлено|Код организации|Супруг(а)|Пометка = Contact.note
      Расположение комнаты = ContactPost.office
      Руководитель = ContactPost.head
      Имя помощника = Contact.assistant
      """),
  ]
}
