/// Headings of a list of companies in Russian, Ukrainian and English, each role with its synonyms.
extension HeadingSubject {
  static let companyRoles: [(String, String)] = [
    (
      "name",
      """
      name|company|company name|account|account name|organization|organisation|organization name|organisation name|business name
      customer|customer name|client|client name|counterparty|название|наименование|компания|название компании
      наименование компании|организация|контрагент|клиент|покупатель|наименование контрагента|название организации
      краткое наименование|сокращенное наименование|рабочее наименование|наименование клиента|имя клиента|партнер|фирма
      предприятие|юрлицо|назва|найменування|компанія|назва компанії|організація|клієнт|покупець|назва організації|коротка назва
      скорочена назва|контрагент назва|підприємство|найменування контрагента
      """
    ),
    (
      "legal.name",
      """
      legal name|full name|official name|registered name|полное наименование|юридическое название|юридическое наименование
      полное название|наименование полное|юр название|повна назва|юридична назва|повне найменування
      """
    ),
    (
      "tax.number",
      """
      tax id|tax number|tax no|vat|vat number|vat id|vat no|vat reg no|tin|ein|inn|edrpou|okpo|registration number|company number
      tax code|инн|инн кпп|инн организации|инн контрагента|бин|иин|бин иин|унп|налоговый номер|огрн|код окпо|окпо|єдрпоу
      код єдрпоу|едрпоу|код едрпоу|іпн|рнокпп|податковий номер|код за єдрпоу|єдрпоу рнокпп
      """
    ),
    ("tax.reason", "kpp|кпп|кпп контрагента"),
    (
      "phone",
      """
      phone|phone number|telephone|tel|telephone number|mobile|mobile phone|work phone|office phone|business phone|main phone|cell
      phones|cell phone|телефон|телефоны|тел|номер телефона|рабочий телефон|мобильный|мобильный телефон|контактный телефон
      телефон компании|сотовый|моб тел|телефони|номер телефону|робочий телефон|мобільний|мобільний телефон|контактний телефон
      телефон компанії
      """
    ),
    (
      "email",
      """
      email|e mail|mail|email address|e mail address|emails|contact email|company email|work email|электронная почта|почта
      эл почта|емейл|имейл|адрес электронной почты|рабочий email|электронный адрес|email рабочий|електронна пошта|пошта|ел пошта
      адреса електронної пошти|електронна адреса
      """
    ),
    (
      "web",
      """
      web|website|web site|site|url|homepage|home page|website url|domain|company domain name|web page|internet|сайт|веб сайт
      вебсайт|сайт компании|адрес сайта|интернет сайт|домен|веб|сайт компанії|адреса сайту
      """
    ),
    (
      "address",
      """
      address|street|street address|billing address|billing street|billing address street|postal address|legal address
      office location|location|address line|office address|full address|адрес|улица|юридический адрес|фактический адрес
      почтовый адрес|адрес компании|адрес доставки|местонахождение|адреса|вулиця|юридична адреса|фактична адреса|поштова адреса
      адреса доставки|місцезнаходження
      """
    ),
    ("city", "city|town|billing city|billing address city|locality|город|населенный пункт|місто|населений пункт"),
    (
      "region",
      """
      region|state|state region|province|billing state|billing address state|area|oblast|territory|регион|область|край|район
      территория|округ|регіон|територія
      """
    ),
    ("country", "country|country region|billing country|billing address country|nation|страна|країна"),
    (
      "postcode",
      """
      postcode|postal code|zip|zip code|post code|billing postal code|billing address postal code|индекс|почтовый индекс|індекс
      поштовий індекс
      """
    ),
    (
      "sector",
      """
      sector|industry|branch|line of business|business type|vertical|segment|activity|отрасль|сфера деятельности|вид деятельности
      сфера|сектор|сегмент|направление|оквэд|основной оквэд|направление деятельности|галузь|сфера діяльності|вид діяльності|квед
      основний квед|напрям діяльності
      """
    ),
    (
      "revenue",
      """
      revenue|annual revenue|turnover|sales|annual turnover|annual sales|выручка|оборот|годовой оборот|годовая выручка|доход
      объем продаж|виручка|обіг|річний оборот|річна виручка|дохід|річний дохід|оборот компанії
      """
    ),
    (
      "employees",
      """
      employees|number of employees|employee count|headcount|staff|company size|size|no of employees|num employees|сотрудники
      количество сотрудников|число сотрудников|численность|штат|кол во сотрудников|численность персонала|число работников
      співробітники|кількість співробітників|чисельність|кількість працівників|працівники|чисельність персоналу
      """
    ),
    (
      "owner",
      """
      owner|manager|account manager|account owner|company owner|responsible|assigned user|assigned user name|assigned to
      sales agent|sales rep|owner id|hubspot owner|salesperson|ответственный|менеджер|ответственный менеджер|куратор
      основной менеджер|ответственное лицо|ответственный сотрудник|відповідальний|відповідальний менеджер|менеджер клієнта
      основний менеджер
      """
    ),
    (
      "stage",
      """
      stage|status|lifecycle stage|account status|type|customer type|company type|lead status|deal stage|account type|category
      стадия|статус|этап|тип|тип компании|тип клиента|статус клиента|этап сделки|категория|стадія|етап|тип компанії|тип клієнта
      статус клієнта|категорія
      """
    ),
    (
      "note",
      """
      note|notes|comment|comments|description|remark|remarks|memo|about|примечание|примечания|комментарий|комментарии|описание
      заметка|заметки|дополнительно|дополнительная информация|примітка|примітки|коментар|коментарі|опис|нотатка|нотатки|додатково
      """
    ),
    (
      "external.number",
      """
      id|external id|ext id|record id|code|number|no|customer id|customer number|customer code|client id|account id|account number
      company id|crm id|guid|uuid|код|номер|номер п п|внешний код|id клиента|код клиента|код контрагента|идентификатор|внешний id
      номер клиента|код 1с|зовнішній код|id клієнта|код клієнта|номер клієнта|ідентифікатор
      """
    ),
    (
      "founded",
      """
      founded|year founded|year established|established|founding year|foundation year|founded year|incorporation date
      registration date|year of foundation|inception year|год основания|год создания|год регистрации|дата регистрации|основана
      дата основания|дата создания компании|рік заснування|рік створення|рік реєстрації|дата реєстрації|засновано|дата заснування
      """
    ),
    (
      "parent",
      """
      parent|parent company|parent account|subsidiary of|parent id|holding|group|материнская компания|головная компания|холдинг
      головной контрагент|группа компаний|материнська компанія|головна компанія|група компаній|холдинг компанії
      """
    ),
    (
      "contact",
      """
      contact|contact person|contact name|primary contact|director|ceo|контакт|контактное лицо|имя контакта|директор|руководитель
      фио|генеральный директор|контактна особа|керівник|піб|генеральний директор
      """
    ),
    (
      "created",
      "created|created at|created date|create date|date created|дата создания|создан|дата добавления|дата створення|створено|дата додавання"
    ),
    ("fax", "fax|fax number|факс"),
  ]
}
