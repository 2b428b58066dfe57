extension Ukrainian {
  static let report = #"""
    # The examination of a base as a folder of pages, made from files alone
    report.title = Обстеження клієнтської бази
    report.subtitle = {source}, дані станом на {day}
    report.contents = Зміст
    report.findings = Головні висновки
    report.figures = Показники
    report.tables = Таблиці
    report.method = Як рахуємо
    report.data = Вихідні дані
    report.data.rows[one] = Прочитано: {count} рядок
    report.data.rows[few] = Прочитано: {count} рядки
    report.data.rows[many] = Прочитано: {count} рядків
    report.data.rows[other] = Прочитано: {count} рядка
    report.data.rejected[one] = Відхилено: {count} рядок — причини в таблиці
    report.data.rejected[few] = Відхилено: {count} рядки — причини в таблиці
    report.data.rejected[many] = Відхилено: {count} рядків — причини в таблиці
    report.data.rejected[other] = Відхилено: {count} рядка — причини в таблиці
    report.data.unknown[one] = {count} рядок без клієнта на суму {money}: до висновків не входить
    report.data.unknown[few] = {count} рядки без клієнта на суму {money}: до висновків не входять
    report.data.unknown[many] = {count} рядків без клієнта на суму {money}: до висновків не входять
    report.data.unknown[other] = {count} рядка без клієнта на суму {money}: до висновків не входять
    report.data.returns[one] = {count} рядок повернень на суму {money}
    report.data.returns[few] = {count} рядки повернень на суму {money}
    report.data.returns[many] = {count} рядків повернень на суму {money}
    report.data.returns[other] = {count} рядка повернень на суму {money}
    report.table.accounts = Клієнти з класами й оцінками
    report.table.products = Товари за класами
    report.table.rejected = Відхилені рядки
    report.made = Складено програмою Clientele {moment}
    """#
}
