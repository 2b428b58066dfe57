extension Russian {
  static let imports = #"""
    # A file before it is loaded: what was found, what its columns feed
    import.next = Далее
    import.another = Другой файл
    import.kind.change = Изменить
    import.kind.byHeadings = По заголовкам
    import.likelier = Судя по заголовкам, в этом файле — «{kind}».
    import.likelier.change = Загружать как «{kind}»
    import.stage.columns = Столбцы
    import.columns = Столбцы
    import.columns.taken = загружаются {taken} из {all}
    import.columns.number = Столбец {number}
    import.found.rows[one] = {count} строка
    import.found.rows[few] = {count} строки
    import.found.rows[many] = {count} строк
    import.found.rows[other] = {count} строки
    import.found.about[one] = около {count} строки
    import.found.about[few] = около {count} строк
    import.found.about[many] = около {count} строк
    import.found.about[other] = около {count} строки
    import.found.columns[one] = {count} столбец
    import.found.columns[few] = {count} столбца
    import.found.columns[many] = {count} столбцов
    import.found.columns[other] = {count} столбца
    import.delimiter.semicolon = разделитель — точка с запятой
    import.delimiter.comma = разделитель — запятая
    import.delimiter.tab = разделитель — табуляция
    import.delimiter.bar = разделитель — вертикальная черта
    import.delimiter.other = разделитель — «{sign}»
    import.remembered = Файл с такими заголовками вы уже загружали {moment}: столбцы выбраны так же.
    import.openDays = Даты этого файла можно прочесть двояко: проверьте, что стоит раньше — день или месяц.
    import.months = В этом файле названы только месяцы: каждая покупка встанет на первый день своего месяца.
    import.serialDays = Даты в этом файле записаны числами, которыми считает дни электронная таблица: 45292 — это 1 января 2024 года.
    import.gaps = Загружать пока нельзя
    import.gap.twice = Поле «{field}» выбрано для двух столбцов: оставьте одно.
    import.gap.keyless = По полю «{field}» записи узнать нельзя: для него не выбран столбец.
    import.feed.id = Номер записи
    import.feed.byID = {field} (номер записи)
    import.feed.surname = Фамилия
    import.feed.given = Имя
    import.feed.patronymic = Отчество
    import.feed.part = {field}: {part}
    import.options = Правила загрузки
    import.match = Как узнавать записи, которые уже есть
    import.match.usual = Автоматически ({keys})
    import.existing = Что делать с ними
    import.existing.update = Обновлять
    import.existing.skip = Не трогать
    import.existing.create = Всё равно создавать новые
    import.clears = Пустая ячейка стирает прежнее значение
    import.sign = Дробная часть
    import.sign.comma = После запятой: 1 250,50
    import.sign.dot = После точки: 1,250.50
    import.days = Дата 03/04/2026 — это
    import.days.dayFirst = 3 апреля: сначала день
    import.days.monthFirst = 4 марта: сначала месяц
    import.currency = Валюта сумм
    import.currency.hint = Код из трёх букв: RUB, UAH, USD. Действует там, где в файле валюта не указана.
    import.percent = Скидка указана в процентах
    import.perUnit = Себестоимость указана за единицу
    import.gone = Файла «{name}» на сервере больше нет: загруженное хранится неделю. Выберите файл ещё раз.
    import.samples = Пустые образцы
    import.samples.text = Файлы с одними заголовками: заполните их в Excel и сохраните как CSV. Лишние столбцы можно удалить.
    # Columns of purchase lines
    import.heading.order.number = Номер заказа
    import.heading.order.day = Дата заказа
    import.heading.customer.number = Код клиента
    import.heading.customer.name = Клиент
    import.heading.product.code = Артикул
    import.heading.product.name = Товар
    import.heading.quantity = Количество
    import.heading.unit.price = Цена
    import.heading.amount = Сумма
    import.heading.cost = Себестоимость
    import.heading.discount = Скидка
    import.heading.territory = Регион
    import.heading.channel = Канал продаж
    import.heading.manager = Менеджер
    import.heading.currency = Валюта
    import.heading.deal.stage = Стадия сделки
    import.heading.order.status = Статус заказа
    import.heading.order.payment = Статус оплаты
    import.heading.order.cancelled = Заказ отменён
    import.heading.order.posted = Документ проведён
    import.heading.operation = Вид операции
    import.heading.deal.probability = Вероятность сделки
    # Names of records that do not exist
    import.unresolved = Не найдено в базе
    import.unresolved.column = Столбец «{column}»
    import.unresolved.more[one] = и ещё {count} значение
    import.unresolved.more[few] = и ещё {count} значения
    import.unresolved.more[many] = и ещё {count} значений
    import.unresolved.more[other] = и ещё {count} значения
    import.unresolved.choose = Таких имён в базе нет, или их ведёт другой менеджер: эти поля останутся пустыми. Выберите, кто это,
      заведите недостающие записи (сотрудников — в разделе «Пользователи») или исправьте имена в файле.
    import.unresolved.who = Кто это
    import.unresolved.nobody = Пропустить
    import.unresolved.make = Завести
    import.unresolved.later = Таких имён в базе нет, или их ведёт другой менеджер: эти поля остались пустыми. Заведите недостающие записи
      — сотрудников в разделе «Пользователи» — или исправьте имена в файле и загрузите его ещё раз: пустое заполнится, остальное не
      изменится.
    import.unresolved.again = Проверить с этими людьми
    import.unresolved.check = Таких имён в базе нет, или их ведёт другой менеджер: эти поля останутся пустыми. Заведите недостающие
      записи — сотрудников в разделе «Пользователи» — или исправьте имена в файле и проверьте его ещё раз.
    import.unresolved.done = Таких имён в базе нет, или их ведёт другой менеджер: эти поля остались пустыми. Отмените загрузку, заведите
      недостающие записи — сотрудников в разделе «Пользователи» — или исправьте имена в файле и загрузите его снова.
    import.command.unresolved = Столбец «{column}»: в базе нет {values}
    import.rejects.cut = Отклонённых строк много: скачать отсюда можно первые, все до одной — с сервера, на который попал файл.
    """#
}
