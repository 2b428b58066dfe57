/// Headings of a list of people, and of what tells parties apart, in Russian, Ukrainian and English: what company lists lack.
extension HeadingSubject {
  static let peopleRoles: [(String, String)] = [
    ("record", "rec id|record id|id|row id|key|ид|id записи|код записи|ід|id запису"),
    (
      "surname",
      "surname|last name|lastname|family name|second name|sname|lname|фамилия|прізвище|фамилия контакта|фамилия клиента|прізвище клієнта"
    ),
    (
      "given.name",
      "given name|first name|firstname|forename|christian name|fname|given names|имя|ім'я|імя|имя контакта|имя физ лица|имя человека"
    ),
    ("patronymic", "patronymic|middle name|middlename|father name|отчество|по батькові|отчество контакта"),
    (
      "person.name",
      """
      full name|fullname|person|person name|contact full name|фио|ф и о|полное имя|фамилия имя отчество|имя фамилия|піб|п і б|повне ім'я
      прізвище ім'я по батькові|фио клиента|фио контакта|сотрудник фио
      """
    ),
    (
      "post",
      """
      post|position|job|job title|title|role|occupation|profession|job position|position title|должность|должность контакта|позиция
      должность сотрудника|профессия|посада|посада контакту|посада співробітника|професія
      """
    ),
    (
      "kind",
      """
      kind|party|entity type|party type|person or company|legal entity or person|customer kind|вид контрагента|юр физ лицо|юр физ|вид лица
      тип лица|юрлицо физлицо|юр физ особа|вид особи|тип контрагента|вид клиента
      """
    ),
    (
      "birthday",
      """
      date of birth|dob|birth date|birthdate|birthday|birth day|born|дата рождения|день рождения|др|д р|дата народження|день народження
      """
    ),
    (
      "person.number",
      """
      soc sec id|ssn|social security number|social security id|national id|nin|passport|passport number|snils|снилс|паспорт|номер паспорта
      серия и номер паспорта|рнокпп|ідентифікаційний код|ipn|іпн|personal code|personal number
      """
    ),
    (
      "registry.number", "ogrn|огрн|огрнип|ogrnip|okpo|окпо|код по окпо|registration number|company number|registry number|reg no|рег номер"
    ),
    ("tax.reason", "kpp|кпп|branch code|код філії|код филиала"),
    ("house", "street number|house number|house|house no|building number|дом|номер дома|будинок|номер будинку"),
    ("second.address", "address 2|address line 2|street 2|second address|адрес 2|адреса 2|квартира|офис"),
    ("city", "suburb|locality|town|city name|село|пгт|место|населенный пункт"),
    ("postcode", "postcode|post code|zip|zip code|postal code|индекс|почтовый индекс|індекс|поштовий індекс"),
    ("phone", "phone 1|mobile number|cell number|telephone 1|msisdn|телефон 1|моб|моб телефон|тел моб|раб тел|дом тел|телефон моб"),
    ("email", "e mail 1|email 1|mail address|эл адрес|електронна скринька|почта 1"),
    (
      "contact",
      "contact|contact person|contact name|контактное лицо|контакт|контактна особа|представитель|представник|фио контактного лица"
    ),
  ]
}
