extension Ukrainian {
  static let doubles = #"""
    # Doubles of a table: the command duplicates
    doubles.records[one] = Прочитано {count} запис.
    doubles.records[few] = Прочитано {count} записи.
    doubles.records[many] = Прочитано {count} записів.
    doubles.records[other] = Прочитано {count} запису.
    doubles.clusters[one] = Знайдено {count} групу дублів.
    doubles.clusters[few] = Знайдено {count} групи дублів.
    doubles.clusters[many] = Знайдено {count} груп дублів.
    doubles.clusters[other] = Знайдено {count} групи дублів.
    doubles.review[one] = Сумнівна {count} група: її треба переглянути.
    doubles.review[few] = Сумнівні {count} групи: їх треба переглянути.
    doubles.review[many] = Сумнівних {count} груп: їх треба переглянути.
    doubles.review[other] = Сумнівних {count} групи: їх треба переглянути.
    doubles.written = Файл для перевірки: {path}
    # The file for review
    doubles.column.cluster = група
    doubles.column.verdict = рішення
    doubles.column.score = імовірність, %
    doubles.column.reasons = чому
    doubles.verdict.join = об'єднати
    doubles.verdict.review = переглянути
    doubles.reason.equal = {what}: збігається
    doubles.reason.near = {what}: схоже
    doubles.reason.differs = {what}: відрізняється
    doubles.role.name = назва
    doubles.role.form = форма власності
    doubles.role.kind = вид особи
    doubles.role.taxNumber = податковий номер
    doubles.role.registryNumber = реєстраційний номер
    doubles.role.personNumber = особистий номер
    doubles.role.birthday = дата народження
    doubles.role.phone = телефон
    doubles.role.email = пошта
    doubles.role.city = місто
    doubles.role.region = регіон
    doubles.role.country = країна
    doubles.role.postcode = індекс
    doubles.role.address = адреса
    doubles.role.secondAddress = другий рядок адреси
    doubles.role.contact = контактна особа
    # Refusals
    doubles.fault.noColumn = У файлі {path} немає стовпця з назвою, номером, телефоном або поштою. Стовпці файлу: {headings}. Назвіть
      потрібний параметром --column роль=заголовок; ролі: {keys}.
    doubles.fault.tooMany = У файлі {path} більше записів, ніж порівнюється за один раз ({limit}). Поділіть файл, наприклад за
      регіонами.
    """#
}
