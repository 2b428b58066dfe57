extension Ukrainian {
  static let rules = #"""
    # Kinds of fields
    kind.text = Рядок
    kind.longText = Текст
    kind.integer = Ціле число
    kind.decimal = Дробове число
    kind.money = Гроші
    kind.percent = Відсоток
    kind.yesNo = Так чи ні
    kind.choice = Один зі списку
    kind.choices = Кілька зі списку
    kind.day = Дата
    kind.instant = Дата й час
    kind.duration = Тривалість
    kind.email = Адреса ел. пошти
    kind.phone = Телефон
    kind.webAddress = Адреса сайту
    kind.postalAddress = Поштова адреса
    kind.personName = Ім’я людини
    kind.reference = Посилання на запис
    kind.references = Посилання на записи
    # What is wrong with an input: the field, the value, the rule, the way out
    issue.wholeRecord = запис загалом
    issue.emptyValue = порожньо
    issue.required = Поле «{field}» обов’язкове: заповніть його.
    issue.noColumn = У файлі немає стовпця «{value}». Стовпці файлу: {detail}. Вкажіть потрібний під час зіставлення стовпців; команді
      його називає --map.
    issue.noColumn.plain = У файлі немає стовпця «{value}»: додайте його або вкажіть інший під час зіставлення стовпців.
    issue.noColumn.whole = Жодного стовпця файлу не розпізнано. Стовпці файлу: {detail}. Зіставте їх самі; команді їх називає --map.
    issue.unknownField = Поля «{field}» тут немає: перевірте ім’я або додайте таке поле на сторінці «Поля».
    issue.readOnly = Поле «{field}» заповнює програма: приберіть його зі змін.
    issue.tooLong = Значення поля «{field}» задовге: «{value}». Скоротіть до {detail} знаків.
    issue.tooLong.plain = Значення поля «{field}» задовге: «{value}». Скоротіть його.
    issue.notANumber = У полі «{field}» має бути число, а вказано «{value}». Наприклад: 1250,50.
    issue.notANumber.integer = У полі «{field}» має бути ціле число, а вказано «{value}». Наприклад: 1250.
    issue.outOfRange = Значення «{value}» поля «{field}» поза межами. Допустимо: {detail}.
    issue.outOfRange.plain = Значення «{value}» поля «{field}» поза допустимими межами: перевірте його.
    issue.tooPrecise = У значенні «{value}» поля «{field}» забагато знаків після коми. Допустимо: {detail}.
    issue.tooPrecise.plain = У значенні «{value}» поля «{field}» забагато знаків після коми: округліть його.
    issue.notADay = У полі «{field}» має бути дата, а вказано «{value}». Наприклад: 21.11.2026.
    issue.notAnInstant = У полі «{field}» мають бути дата й час, а вказано «{value}». Наприклад: 21.11.2026 09:12.
    issue.notYesNo = У полі «{field}» має бути «так» або «ні», а вказано «{value}».
    issue.notAnOption = Значення «{value}» немає у списку поля «{field}». Виберіть зі списку: {detail}.
    issue.notAnOption.plain = Значення «{value}» немає у списку поля «{field}»: виберіть інше.
    issue.notAnEmail = «{value}» у полі «{field}» не схоже на адресу ел. пошти. Наприклад: zakaz@example.com.
    issue.notAPhone = «{value}» у полі «{field}» не схоже на телефон: вкажіть від 3 до 40 цифр.
    issue.notAWebAddress = «{value}» у полі «{field}» не схоже на адресу сайту. Наприклад: https://example.com.
    issue.notACurrency = Валюта у значенні «{value}» поля «{field}» невідома: вкажіть код із трьох літер, наприклад UAH, EUR або USD.
    issue.notFound = Запис «{value}», на який вказує поле «{field}», не знайдено: виберіть інший або створіть його.
    issue.notFound.which = Запис «{value}», на який вказує поле «{field}», не знайдено. Схожі: {detail}. Впишіть назву
      повністю або номер із ґраткою.
    issue.taken = Значення «{value}» поля «{field}» вже зайняте: {detail}. Вкажіть інше або відкрийте той запис.
    issue.taken.plain = Значення «{value}» поля «{field}» вже має інший запис: вкажіть інше.
    issue.taken.whole = Такий запис уже є: {detail}. Відкрийте його або змініть дані.
    issue.ambiguous = Значенню «{value}» поля «{field}» відповідає кілька записів: {detail}. Уточніть, який потрібен.
    issue.ambiguous.plain = Значенню «{value}» поля «{field}» відповідає кілька записів: уточніть, який потрібен.
    issue.ambiguous.which = Назві «{value}» у полі «{field}» відповідає кілька записів: {detail}. Впишіть номер потрібного з ґраткою.
    issue.malformed = Значення «{value}» поля «{field}» не вдалося прочитати. Потрібний вигляд: {detail}.
    issue.malformed.plain = Значення «{value}» поля «{field}» не вдалося прочитати: виправте його.
    issue.malformed.whole = Дані не вдалося прочитати: {detail}. Виправте їх і повторіть.
    issue.tooMany = У полі «{field}» забагато значень. Допустимо: {detail}. Приберіть зайві.
    issue.tooMany.plain = У полі «{field}» забагато значень: приберіть зайві.
    issue.tooMany.whole = Забагато записів за один раз. Допустимо: {detail}. Поділіть їх на частини.
    issue.notAllowed = Значення «{value}» у полі «{field}» може поставити лише адміністратор: зверніться до нього.
    issue.notAllowed.whole = Ця дія доступна лише адміністратору: зверніться до нього.
    issue.inUse = Значення «{value}» поля «{field}» використовується: {detail}. Спершу замініть його там.
    issue.inUse.plain = Значення «{value}» поля «{field}» використовується в інших записах: спершу замініть його там.
    issue.inUse.whole = Запис не можна видалити, на нього посилаються: {detail}. Спершу видаліть або перепризначте їх.
    issue.notSortable = За полем «{field}» список не впорядковується: виберіть поле, у якого в заголовку стовпця є посилання.
    issue.derived = Таблицю «{value}» обчислює програма, власних полів у неї не буває: додайте поле контрагенту.
    issue.wrongKind = Значення «{value}» не підходить полю «{field}». Потрібно: {detail}.
    issue.wrongKind.plain = Значення «{value}» не підходить полю «{field}»: перевірте вид поля.
    # What went wrong as a whole
    problem.invalid[one] = Не збережено: {count} поле потребує виправлення.
    problem.invalid[few] = Не збережено: {count} поля потребують виправлення.
    problem.invalid[many] = Не збережено: {count} полів потребують виправлення.
    problem.invalid[other] = Не збережено: {count} поля потребують виправлення.
    problem.notFound = {type} № {id}: такого запису немає або ви його не бачите. Перевірте адресу або знайдіть його пошуком.
    problem.forbidden = Для цього бракує прав. Зверніться до адміністратора.
    problem.conflict = {type} № {id}: запис змінили, поки ви його редагували. Порівняйте значення і збережіть ще раз.
    problem.unavailable = База даних зараз не відповідає. Повторіть за хвилину: введене не втрачено.
    problem.internal = Помилка програми: її записано в журнал. Повторіть або повідомте адміністратору номер запиту.
    """#
}
