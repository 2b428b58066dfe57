extension Ukrainian {
  static let imports = #"""
    # A file before it is loaded: what was found, what its columns feed
    import.next = Далі
    import.another = Інший файл
    import.kind.change = Змінити
    import.kind.byHeadings = За заголовками
    import.likelier = Судячи із заголовків, у цьому файлі — «{kind}».
    import.likelier.change = Завантажувати як «{kind}»
    import.stage.columns = Стовпці
    import.columns = Стовпці
    import.columns.taken = завантажуються {taken} з {all}
    import.columns.number = Стовпець {number}
    import.found.rows[one] = {count} рядок
    import.found.rows[few] = {count} рядки
    import.found.rows[many] = {count} рядків
    import.found.rows[other] = {count} рядка
    import.found.about[one] = близько {count} рядка
    import.found.about[few] = близько {count} рядків
    import.found.about[many] = близько {count} рядків
    import.found.about[other] = близько {count} рядка
    import.found.columns[one] = {count} стовпець
    import.found.columns[few] = {count} стовпці
    import.found.columns[many] = {count} стовпців
    import.found.columns[other] = {count} стовпця
    import.delimiter.semicolon = роздільник — крапка з комою
    import.delimiter.comma = роздільник — кома
    import.delimiter.tab = роздільник — табуляція
    import.delimiter.bar = роздільник — вертикальна риска
    import.delimiter.other = роздільник — «{sign}»
    import.remembered = Файл із такими заголовками ви вже завантажували {moment}: стовпці вибрано так само.
    import.openDays = Дати цього файлу можна прочитати по-різному: перевірте, що стоїть раніше — день чи місяць.
    import.months = У цьому файлі названо лише місяці: кожна покупка стане на перший день свого місяця.
    import.serialDays = Дати в цьому файлі записано числами, якими лічить дні електронна таблиця: 45292 — це 1 січня 2024 року.
    import.gaps = Завантажувати поки не можна
    import.gap.twice = Поле «{field}» вибрано для двох стовпців: залиште одне.
    import.gap.keyless = За полем «{field}» записи впізнати не можна: для нього не вибрано стовпець.
    import.feed.id = Номер запису
    import.feed.byID = {field} (номер запису)
    import.feed.surname = Прізвище
    import.feed.given = Ім’я
    import.feed.patronymic = По батькові
    import.feed.part = {field}: {part}
    import.options = Правила завантаження
    import.match = Як упізнавати записи, що вже є
    import.match.usual = Автоматично ({keys})
    import.existing = Що робити з ними
    import.existing.update = Оновлювати
    import.existing.skip = Не чіпати
    import.existing.create = Усе одно створювати нові
    import.clears = Порожня комірка стирає попереднє значення
    import.sign = Дробова частина
    import.sign.comma = Після коми: 1 250,50
    import.sign.dot = Після крапки: 1,250.50
    import.days = Дата 03/04/2026 — це
    import.days.dayFirst = 3 квітня: спочатку день
    import.days.monthFirst = 4 березня: спочатку місяць
    import.currency = Валюта сум
    import.currency.hint = Код із трьох літер: UAH, EUR, USD. Діє там, де у файлі валюту не вказано.
    import.percent = Знижку вказано у відсотках
    import.perUnit = Собівартість указано за одиницю
    import.gone = Файлу «{name}» на сервері більше немає: завантажене зберігається тиждень. Виберіть файл ще раз.
    import.samples = Порожні зразки
    import.samples.text = Файли із самими заголовками: заповніть їх в Excel і збережіть як CSV. Зайві стовпці можна видалити.
    # Columns of purchase lines
    import.heading.order.number = Номер замовлення
    import.heading.order.day = Дата замовлення
    import.heading.customer.number = Код клієнта
    import.heading.customer.name = Клієнт
    import.heading.product.code = Артикул
    import.heading.product.name = Товар
    import.heading.quantity = Кількість
    import.heading.unit.price = Ціна
    import.heading.amount = Сума
    import.heading.cost = Собівартість
    import.heading.discount = Знижка
    import.heading.territory = Регіон
    import.heading.channel = Канал продажу
    import.heading.manager = Менеджер
    import.heading.currency = Валюта
    import.heading.deal.stage = Стадія угоди
    import.heading.order.status = Статус замовлення
    import.heading.order.payment = Статус оплати
    import.heading.order.cancelled = Замовлення скасовано
    import.heading.order.posted = Документ проведено
    import.heading.operation = Вид операції
    import.heading.deal.probability = Ймовірність угоди
    # Names of records that do not exist
    import.unresolved = Не знайдено в базі
    import.unresolved.column = Стовпець «{column}»
    import.unresolved.more[one] = і ще {count} значення
    import.unresolved.more[few] = і ще {count} значення
    import.unresolved.more[many] = і ще {count} значень
    import.unresolved.more[other] = і ще {count} значення
    import.unresolved.choose = Таких імен у базі немає, або їх веде інший менеджер: ці поля залишаться порожніми. Виберіть, хто це,
      заведіть відсутні записи (працівників — у розділі «Користувачі») або виправте імена у файлі.
    import.unresolved.who = Хто це
    import.unresolved.nobody = Пропустити
    import.unresolved.make = Завести
    import.unresolved.later = Таких імен у базі немає, або їх веде інший менеджер: ці поля залишилися порожніми. Заведіть відсутні записи
      — працівників у розділі «Користувачі» — або виправте імена у файлі й завантажте його ще раз: порожнє заповниться, решта не
      зміниться.
    import.unresolved.again = Перевірити з цими людьми
    import.unresolved.check = Таких імен у базі немає, або їх веде інший менеджер: ці поля залишаться порожніми. Заведіть відсутні записи
      — працівників у розділі «Користувачі» — або виправте імена у файлі й перевірте його ще раз.
    import.unresolved.done = Таких імен у базі немає, або їх веде інший менеджер: ці поля залишилися порожніми. Скасуйте завантаження,
      заведіть відсутні записи — працівників у розділі «Користувачі» — або виправте імена у файлі й завантажте його знову.
    import.command.unresolved = Стовпець «{column}»: у базі немає {values}
    import.rejects.cut = Відхилених рядків багато: звідси можна завантажити перші, усі до одного — із сервера, на який потрапив файл.
    """#
}
