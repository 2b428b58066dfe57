extension Ukrainian {
  static let payments = #"""
    # inspect --register: whose money came in and what it pays
    match.title = Надходження і чиї вони:
    match.none = Надходжень у виписці немає.
    match.payer = {name} ({percent} %: {reasons})
    match.nobody = платника «{name}» не знайдено
    match.invoice = рахунок {number} на {amount} ({percent} %: {reasons})
    match.rest = без рахунку {amount}
    match.noColumns = {path}: немає колонок з назвою, кодом чи банківським рахунком контрагента (для рахунків — з номером і сумою). Заголовки: {headings}.
    match.reason.taxIDAndBranch = податковий номер і філія
    match.reason.taxID = податковий номер
    match.reason.taxIDOfSeveral = податковий номер спільний у кількох
    match.reason.account = банківський рахунок
    match.reason.name = назва
    match.reason.number = номер у призначенні
    match.reason.numberTail = номер у призначенні без префікса
    match.reason.day = дата
    match.reason.exactSum = сума
    match.reason.partOfSum = частина суми
    match.reason.onlySum = єдиний рахунок на цю суму
    match.reason.contract = договір
    """#
}
