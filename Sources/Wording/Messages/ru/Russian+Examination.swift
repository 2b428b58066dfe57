extension Russian {
  static let examination = #"""
    # The examination of purchase files: pages, tables, refusals
    examination.count.customers[one] = {count} клиент
    examination.count.customers[few] = {count} клиента
    examination.count.customers[many] = {count} клиентов
    examination.count.customers[other] = {count} клиента
    examination.count.lines[one] = {count} строка
    examination.count.lines[few] = {count} строки
    examination.count.lines[many] = {count} строк
    examination.count.lines[other] = {count} строки
    examination.customers.title = Крупнейшие клиенты
    examination.customers.shown = первые {shown} из {total}
    examination.late.title = Кого удержать первым
    examination.loss.title = Убыточные клиенты
    examination.abc.title = Классы ABC по выручке
    examination.segments.title = Сегменты RFM и что с ними делать
    examination.empty.text = Ни одна строка не стала покупкой: причины в таблице ниже.
    examination.cells = Числа в клетках: клиенты. Кто в какой клетке — в таблице {file}.
    examination.matrix.none = недолгая история
    # What became of the lines
    examination.lines.title = Что стало со строками
    examination.lines.all = Всего строк
    examination.lines.used = Покупки
    examination.lines.returns = Возвраты
    examination.lines.rejected = Отклонено
    examination.lines.share = Доля строк
    examination.lines.sum = Покупки, возвраты и отклонённые строки вместе дают все строки файлов.
    examination.lines.unlisted = В таблицу вошли первые {listed} из {total} отклонённых строк; посчитаны все.
    examination.reason.bad_row = Строка повреждена: число столбцов или кавычки не сходятся
    examination.reason.lost_deal = Сделка проиграна
    examination.reason.open_sale = Ещё не продажа: сделка не завершена или заказ не оплачен
    examination.reason.cancelled_order = Заказ отменён или документ удалён
    examination.reason.refunded_order = Заказ возвращён целиком
    examination.reason.total_row = Итоговая строка: она складывает строки выше
    examination.reason.adjustment = Исправление в учёте: клиента нет, а номер, цена или название не такие, как у продажи
    examination.reason.no_customer = Клиент не указан
    examination.reason.no_order = Номер заказа не указан
    examination.reason.repeated_header = Заголовок таблицы повторён
    examination.reason.bad_day = Дата не указана или не читается
    examination.reason.future_day = Дата позже отчётного дня
    examination.reason.other_currency = Другая валюта
    examination.reason.bad_number = Количество, цена или сумма не читается
    examination.reason.zero_quantity = Количество равно нулю
    examination.reason.zero_price = Цена или сумма равна нулю
    # What the command says
    examination.summary = Строки: всего — {lines}, покупки — {used}, возвраты — {returns}, отклонено — {rejected}. Клиентов — {customers},
      выручка — {revenue}.
    examination.summary.rejected = Отклонено, причина «{reason}»: {lines}.
    examination.standing.unread = Файл {file}, столбец «{column}»: значения не говорят, где продажа, а где отмена или проигрыш
      ({values}). В покупки вошли все строки; лишние уберите из файла.
    examination.summary.nothing = Выводов нет: данных мало. Чего не хватает, сказано в отчёте.
    # Columns of the tables
    examination.column.customer = Код клиента
    examination.column.name = Клиент
    examination.column.abc = ABC
    examination.column.abcMargin = ABC по прибыли
    examination.column.xyz = XYZ
    examination.column.variation = Разброс по месяцам
    examination.column.rfm = RFM
    examination.column.segment = Сегмент
    examination.column.orders = Заказы
    examination.column.lines = Строки
    examination.column.days = Дней с покупками
    examination.column.revenue = Выручка
    examination.column.share = Доля выручки
    examination.column.cumulative = Накопленная доля
    examination.column.recent = Выручка за 12 мес.
    examination.column.returned = Возвраты
    examination.column.margin = Валовая прибыль
    examination.column.first = Первая покупка
    examination.column.last = Последняя покупка
    examination.column.since = Дней без покупки
    examination.column.interval = Обычно, дней
    examination.column.late = Опаздывает
    examination.column.customers = Клиентов
    examination.column.customersShare = Доля клиентов
    examination.column.reason = Причина
    examination.column.reasonText = Пояснение
    examination.column.file = Файл
    examination.column.line = Строка
    examination.column.cells = Ячейки
    examination.column.recency = R
    examination.column.frequency = F
    examination.column.monetary = M
    # Files of the folder
    examination.table.customers = Все клиенты со всеми показателями
    examination.table.abc = Классы ABC и ABC-XYZ
    examination.table.rfm = Клетки RFM
    examination.table.segments = Сегменты
    examination.table.curve = Кривая концентрации
    examination.table.rejects = Отклонённые строки с причинами
    examination.table.summary = Итоги для программ, JSON
    # How files were read
    examination.file.title = Как прочитаны файлы
    examination.file.name = Файл
    examination.file.encoding = Кодировка
    examination.file.delimiter = Разделитель
    examination.file.sign = Десятичный знак
    examination.file.order = Порядок в дате
    examination.file.tab = табуляция
    examination.file.dayFirst = день, месяц
    examination.file.monthFirst = месяц, день
    examination.file.yearFirst = год, месяц, день
    examination.file.months = только месяц: взят его первый день
    examination.file.columns = Столбцы
    # How it is computed
    examination.method.lines = Сумма строки — столбец суммы, а без него количество × цена с округлением половины вверх до копейки.
      Возврат — отрицательное количество или сумма либо номер заказа из буквы C и цифр. Строка отклоняется по первой подошедшей причине
      в порядке таблицы.
    examination.method.orders = Заказ — строки одного клиента с одним номером; без столбца номера заказом считаются покупки клиента за
      день.
    examination.method.asOf = Отчётный день — {day}: от него считается давность.
    examination.method.customers.apart = Клиентов в ABC и концентрации: те, у кого есть хотя бы одна покупка.
    examination.method.customers.net = Клиентов в ABC и концентрации: те, у кого есть хотя бы одна покупка или возврат.
    examination.method.ties = При равной выручке выше тот, чей код меньше.
    # Stages of the work
    examination.stage.reading = Читаем файлы
    examination.stage.ordering = Раскладываем строки по клиентам
    examination.stage.classing = Считаем классы
    examination.stage.analysing = Считаем
    examination.stage.writing = Пишем отчёт
    # Roles of columns
    examination.role.order.day = дата
    examination.role.customer.number = клиент
    examination.role.amount = сумма или количество и цена
    # Refusals
    examination.fault.noFiles = Не указан ни один файл. Назовите файлы продаж в конце команды.
    examination.fault.noLines = В файле {path} нет строк под заголовком. Проверьте, что выгрузка не пустая.
    examination.fault.noUsableLines = Ни одна из строк файлов не пригодна; всего их {total}. Причины: {reasons}. Первая — строка {line}
      файла {path}.
    examination.fault.noColumn = В файле {path} не найден столбец: {role}. Столбцы файла: {headings}. Назовите нужный столбец для {key}.
    examination.fault.noHeading = В файле {path} нет столбца «{heading}», названного для {key}. Столбцы файла: {headings}.
    examination.fault.unknownRole = Поля {key} нет. Можно назвать столбцы для полей: {keys}.
    examination.fault.severalCurrencies = В файле {path} несколько валют: {codes}. Выберите одну параметром --currency: строки в
      других будут отклонены, а названные курсами (--rate USD=90,5) — пересчитаны.
    examination.fault.tooManyLines = Строк больше, чем программа считает за один раз (2 миллиарда). Разделите файлы.
    examination.fault.folderTaken = В папке {path} уже что-то есть. Укажите новую папку или добавьте --force, чтобы заменить в ней прежний
      отчёт.
    examination.fault.notAFile = {path} — не файл. Укажите файл таблицы.
    examination.fault.header = Заголовок файла {path} не прочитан: столбцов больше 1000 или не закрыта кавычка. Исправьте первую строку.
    examination.fault.empty = Файл {path} пуст.
    examination.fault.tooLarge = Файл {path} слишком велик: {size} МБ, можно до {limit} МБ. Разделите его на части.
    examination.fault.kind.saveAsCSV = Файл {path} — книга Excel или архив. Откройте его и сохраните лист как CSV.
    examination.fault.kind.unpack = Файл {path} сжат. Распакуйте его и повторите.
    examination.fault.kind.exportAgain = Файл {path} — не текстовая таблица. Выгрузите данные из программы ещё раз в CSV.
    """#
}
