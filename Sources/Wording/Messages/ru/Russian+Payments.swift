extension Russian {
  static let payments = #"""
    # inspect --register: whose money came in and what it pays
    match.title = Поступления и чьи они:
    match.none = Поступлений в выписке нет.
    match.payer = {name} ({percent} %: {reasons})
    match.nobody = плательщик «{name}» не найден
    match.invoice = счёт {number} на {amount} ({percent} %: {reasons})
    match.rest = без счёта {amount}
    match.noColumns = {path}: колонок с названием, ИНН или счётом контрагента (для счетов — с номером и суммой) нет. Заголовки: {headings}.
    match.reason.taxIDAndBranch = ИНН и КПП
    match.reason.taxID = ИНН
    match.reason.taxIDOfSeveral = ИНН общий у нескольких
    match.reason.account = расчётный счёт
    match.reason.name = название
    match.reason.number = номер в назначении
    match.reason.numberTail = номер в назначении без приставки
    match.reason.day = дата
    match.reason.exactSum = сумма
    match.reason.partOfSum = часть суммы
    match.reason.onlySum = единственный счёт на эту сумму
    match.reason.contract = договор
    """#
}
