extension Russian {
  static let report = #"""
    # The examination of a base as a folder of pages, made from files alone
    report.title = Обследование клиентской базы
    report.subtitle = {source}, данные на {day}
    report.contents = Содержание
    report.findings = Главные выводы
    report.figures = Показатели
    report.tables = Таблицы
    report.method = Как считаем
    report.data = Исходные данные
    report.data.rows[one] = Прочитано: {count} строка
    report.data.rows[few] = Прочитано: {count} строки
    report.data.rows[many] = Прочитано: {count} строк
    report.data.rows[other] = Прочитано: {count} строки
    report.data.rejected[one] = Отклонено: {count} строка — причины в таблице
    report.data.rejected[few] = Отклонено: {count} строки — причины в таблице
    report.data.rejected[many] = Отклонено: {count} строк — причины в таблице
    report.data.rejected[other] = Отклонено: {count} строки — причины в таблице
    report.data.unknown[one] = {count} строка без клиента на сумму {money}: в выводы не входит
    report.data.unknown[few] = {count} строки без клиента на сумму {money}: в выводы не входят
    report.data.unknown[many] = {count} строк без клиента на сумму {money}: в выводы не входят
    report.data.unknown[other] = {count} строки без клиента на сумму {money}: в выводы не входят
    report.data.returns[one] = {count} строка возвратов на сумму {money}
    report.data.returns[few] = {count} строки возвратов на сумму {money}
    report.data.returns[many] = {count} строк возвратов на сумму {money}
    report.data.returns[other] = {count} строки возвратов на сумму {money}
    report.table.accounts = Клиенты с классами и оценками
    report.table.products = Товары по классам
    report.table.rejected = Отклонённые строки
    report.made = Составлено программой Clientele {moment}
    """#
}
