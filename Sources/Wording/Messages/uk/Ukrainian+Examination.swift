extension Ukrainian {
  static let examination = #"""
    # The examination of purchase files: pages, tables, refusals
    examination.count.customers[one] = {count} клієнт
    examination.count.customers[few] = {count} клієнти
    examination.count.customers[many] = {count} клієнтів
    examination.count.customers[other] = {count} клієнта
    examination.count.lines[one] = {count} рядок
    examination.count.lines[few] = {count} рядки
    examination.count.lines[many] = {count} рядків
    examination.count.lines[other] = {count} рядка
    examination.customers.title = Найбільші клієнти
    examination.customers.shown = перші {shown} із {total}
    examination.late.title = Кого утримати першим
    examination.loss.title = Збиткові клієнти
    examination.abc.title = Класи ABC за виручкою
    examination.segments.title = Сегменти RFM і що з ними робити
    examination.empty.text = Жоден рядок не став покупкою: причини в таблиці нижче.
    examination.cells = Числа в клітинках: клієнти. Хто в якій клітинці — у таблиці {file}.
    examination.matrix.none = недовга історія
    # What became of the lines
    examination.lines.title = Що сталося з рядками
    examination.lines.all = Усього рядків
    examination.lines.used = Покупки
    examination.lines.returns = Повернення
    examination.lines.rejected = Відхилено
    examination.lines.share = Частка рядків
    examination.lines.sum = Покупки, повернення й відхилені рядки разом дають усі рядки файлів.
    examination.lines.unlisted = До таблиці увійшли перші {listed} із {total} відхилених рядків; пораховано всі.
    examination.reason.bad_row = Рядок пошкоджено: кількість стовпців або лапки не сходяться
    examination.reason.lost_deal = Угоду програно
    examination.reason.open_sale = Ще не продаж: угоду не завершено або замовлення не оплачено
    examination.reason.cancelled_order = Замовлення скасовано або документ видалено
    examination.reason.refunded_order = Замовлення повернуто повністю
    examination.reason.total_row = Підсумковий рядок: він додає рядки вище
    examination.reason.adjustment = Виправлення в обліку: клієнта немає, а номер, ціна чи назва не такі, як у продажу
    examination.reason.no_customer = Клієнта не вказано
    examination.reason.no_order = Номер замовлення не вказано
    examination.reason.repeated_header = Заголовок таблиці повторено
    examination.reason.bad_day = Дату не вказано або вона не читається
    examination.reason.future_day = Дата пізніша за звітний день
    examination.reason.other_currency = Інша валюта
    examination.reason.bad_number = Кількість, ціна або сума не читається
    examination.reason.zero_quantity = Кількість дорівнює нулю
    examination.reason.zero_price = Ціна або сума дорівнює нулю
    # What the command says
    examination.summary = Рядки: усього — {lines}, покупки — {used}, повернення — {returns}, відхилено — {rejected}. Клієнтів —
      {customers}, виручка — {revenue}.
    examination.summary.rejected = Відхилено, причина «{reason}»: {lines}.
    examination.standing.unread = Файл {file}, стовпець «{column}»: значення не кажуть, де продаж, а де скасування чи програш
      ({values}). До покупок увійшли всі рядки; зайві приберіть з файла.
    examination.summary.nothing = Висновків немає: даних замало. Чого бракує, сказано у звіті.
    # Columns of the tables
    examination.column.customer = Код клієнта
    examination.column.name = Клієнт
    examination.column.abc = ABC
    examination.column.abcMargin = ABC за прибутком
    examination.column.xyz = XYZ
    examination.column.variation = Розкид за місяцями
    examination.column.rfm = RFM
    examination.column.segment = Сегмент
    examination.column.orders = Замовлення
    examination.column.lines = Рядки
    examination.column.days = Днів із покупками
    examination.column.revenue = Виручка
    examination.column.share = Частка виручки
    examination.column.cumulative = Накопичена частка
    examination.column.recent = Виручка за 12 міс.
    examination.column.returned = Повернення
    examination.column.margin = Валовий прибуток
    examination.column.first = Перша покупка
    examination.column.last = Остання покупка
    examination.column.since = Днів без покупки
    examination.column.interval = Зазвичай, днів
    examination.column.late = Запізнюється
    examination.column.customers = Клієнтів
    examination.column.customersShare = Частка клієнтів
    examination.column.reason = Причина
    examination.column.reasonText = Пояснення
    examination.column.file = Файл
    examination.column.line = Рядок
    examination.column.cells = Комірки
    examination.column.recency = R
    examination.column.frequency = F
    examination.column.monetary = M
    # Files of the folder
    examination.table.customers = Усі клієнти з усіма показниками
    examination.table.abc = Класи ABC та ABC-XYZ
    examination.table.rfm = Клітинки RFM
    examination.table.segments = Сегменти
    examination.table.curve = Крива концентрації
    examination.table.rejects = Відхилені рядки з причинами
    examination.table.summary = Підсумки для програм, JSON
    # How files were read
    examination.file.title = Як прочитано файли
    examination.file.name = Файл
    examination.file.encoding = Кодування
    examination.file.delimiter = Роздільник
    examination.file.sign = Десятковий знак
    examination.file.order = Порядок у даті
    examination.file.tab = табуляція
    examination.file.dayFirst = день, місяць
    examination.file.monthFirst = місяць, день
    examination.file.yearFirst = рік, місяць, день
    examination.file.months = лише місяць: узято його перший день
    examination.file.columns = Стовпці
    # How it is computed
    examination.method.lines = Сума рядка — стовпець суми, а без нього кількість × ціна із заокругленням половини вгору до копійки.
      Повернення — від’ємна кількість або сума чи номер замовлення з літери C і цифр. Рядок відхиляється за першою причиною, що
      підійшла, у порядку таблиці.
    examination.method.orders = Замовлення — рядки одного клієнта з одним номером; без стовпця номера замовленням є покупки клієнта за
      день.
    examination.method.asOf = Звітний день — {day}: від нього відлічується давність.
    examination.method.customers.apart = Клієнтів в ABC і концентрації: ті, хто має хоча б одну покупку.
    examination.method.customers.net = Клієнтів в ABC і концентрації: ті, хто має хоча б одну покупку або повернення.
    examination.method.ties = За однакової виручки вище той, чий код менший.
    # Stages of the work
    examination.stage.reading = Читаємо файли
    examination.stage.ordering = Розкладаємо рядки за клієнтами
    examination.stage.classing = Рахуємо класи
    examination.stage.analysing = Рахуємо
    examination.stage.writing = Пишемо звіт
    # Roles of columns
    examination.role.order.day = дата
    examination.role.customer.number = клієнт
    examination.role.amount = сума або кількість і ціна
    # Refusals
    examination.fault.noFiles = Не вказано жодного файлу. Назвіть файли продажів наприкінці команди.
    examination.fault.noLines = У файлі {path} немає рядків під заголовком. Перевірте, чи експорт не порожній.
    examination.fault.noUsableLines = Жоден рядок файлів не придатний; усього їх {total}. Причини: {reasons}. Перший — рядок {line}
      файлу {path}.
    examination.fault.noColumn = У файлі {path} не знайдено стовпець: {role}. Стовпці файлу: {headings}. Назвіть потрібний стовпець
      для {key}.
    examination.fault.noHeading = У файлі {path} немає стовпця «{heading}», названого для {key}. Стовпці файлу: {headings}.
    examination.fault.unknownRole = Поля {key} немає. Можна назвати стовпці для полів: {keys}.
    examination.fault.severalCurrencies = У файлі {path} кілька валют: {codes}. Виберіть одну параметром --currency: рядки в інших буде
      відхилено, а названі курсами (--rate USD=41,5) — перераховано.
    examination.fault.tooManyLines = Рядків більше, ніж програма рахує за один раз (2 мільярди). Розділіть файли.
    examination.fault.folderTaken = У теці {path} вже щось є. Вкажіть нову теку або додайте --force, щоб замінити в ній попередній звіт.
    examination.fault.notAFile = {path} — не файл. Вкажіть файл таблиці.
    examination.fault.header = Заголовок файлу {path} не прочитано: стовпців понад 1000 або не закрито лапки. Виправте перший рядок.
    examination.fault.empty = Файл {path} порожній.
    examination.fault.tooLarge = Файл {path} завеликий: {size} МБ, можна до {limit} МБ. Розділіть його на частини.
    examination.fault.kind.saveAsCSV = Файл {path} — книга Excel або архів. Відкрийте його та збережіть аркуш як CSV.
    examination.fault.kind.unpack = Файл {path} стиснено. Розпакуйте його та повторіть.
    examination.fault.kind.exportAgain = Файл {path} — не текстова таблиця. Експортуйте дані з програми ще раз у CSV.
    """#
}
