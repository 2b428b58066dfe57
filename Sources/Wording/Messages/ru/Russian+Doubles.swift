extension Russian {
  static let doubles = #"""
    # Doubles of a table: the command duplicates
    doubles.records[one] = Прочитана {count} запись.
    doubles.records[few] = Прочитаны {count} записи.
    doubles.records[many] = Прочитано {count} записей.
    doubles.records[other] = Прочитано {count} записи.
    doubles.clusters[one] = Найдена {count} группа дублей.
    doubles.clusters[few] = Найдены {count} группы дублей.
    doubles.clusters[many] = Найдено {count} групп дублей.
    doubles.clusters[other] = Найдено {count} группы дублей.
    doubles.review[one] = Сомнительна {count} группа: её нужно посмотреть.
    doubles.review[few] = Сомнительны {count} группы: их нужно посмотреть.
    doubles.review[many] = Сомнительны {count} групп: их нужно посмотреть.
    doubles.review[other] = Сомнительны {count} группы: их нужно посмотреть.
    doubles.written = Файл для проверки: {path}
    # The file for review
    doubles.column.cluster = группа
    doubles.column.verdict = решение
    doubles.column.score = вероятность, %
    doubles.column.reasons = почему
    doubles.verdict.join = объединить
    doubles.verdict.review = посмотреть
    doubles.reason.equal = {what}: совпадает
    doubles.reason.near = {what}: похоже
    doubles.reason.differs = {what}: различается
    doubles.role.name = название
    doubles.role.form = форма собственности
    doubles.role.kind = вид лица
    doubles.role.taxNumber = налоговый номер
    doubles.role.registryNumber = регистрационный номер
    doubles.role.personNumber = личный номер
    doubles.role.birthday = дата рождения
    doubles.role.phone = телефон
    doubles.role.email = почта
    doubles.role.city = город
    doubles.role.region = регион
    doubles.role.country = страна
    doubles.role.postcode = индекс
    doubles.role.address = адрес
    doubles.role.secondAddress = вторая строка адреса
    doubles.role.contact = контактное лицо
    # Refusals
    doubles.fault.noColumn = В файле {path} нет столбца с названием, номером, телефоном или почтой. Столбцы файла: {headings}.
      Назовите нужный параметром --column роль=заголовок; роли: {keys}.
    doubles.fault.tooMany = В файле {path} больше записей, чем сравнивается за один раз ({limit}). Разделите файл, например по
      регионам.
    """#
}
