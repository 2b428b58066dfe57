extension Russian {
  static let studies = #"""
    # What all studies of a table say
    study.fault.noColumn = В файле {path} не найден столбец: {role}. Столбцы файла: {headings}. Назовите его: --map {key}=ЗАГОЛОВОК.
    study.fault.notEnough = Данных мало: {what}: есть {found}, нужно {needed}.
    study.fault.noUsableLines = В файле {path} нет ни одной пригодной строки, всего их {total}. Первая — строка {line}: {reason}.
    study.fault.noValue = В столбце «{column}» нет значения «{value}». Есть: {values}.
    study.fault.sides = По столбцу «{column}» не понять, что считать событием. Значения: {values}. Назовите нужное параметром.
    study.fault.tooMany = Слишком много: {what}, больше {limit}. Повысьте пороги или возьмите часть данных.
    study.fault.noConvergence = Расчёт не сошёлся: данные не определяют ответ.
    study.what.outcomes = случаев каждого исхода
    study.what.cases = случаев в группе
    study.what.features = признаков
    study.what.products = товаров
    study.what.sets = наборов товаров
    study.what.demands = периодов со спросом
    study.what.values = значений ряда
    study.what.numbers = чисел вне допустимых границ
    study.what.groups = групп
    study.rejected[one] = {count} строка не участвует: причины в таблице ниже.
    study.rejected[few] = {count} строки не участвуют: причины в таблице ниже.
    study.rejected[many] = {count} строк не участвуют: причины в таблице ниже.
    study.rejected[other] = {count} строки не участвуют: причины в таблице ниже.
    study.rejects.title = Строки, которые не участвуют, и ячейки, которые не читаются
    study.reason.bad_row = Строка повреждена: число столбцов или кавычки не сходятся
    study.reason.no_key = Не указано, к чему относится строка
    study.reason.bad_number = Число не указано или не читается
    study.reason.bad_day = Дата не указана или не читается
    study.reason.other_value = Значение не из тех, что участвуют
    study.reason.return = Возврат или отмена
    study.reason.repeated_header = Заголовок таблицы повторён
    study.reason.bad_cell = Ячейка не читается как число: значение считается неизвестным
    study.column.line = Строка файла
    study.column.reasonText = Причина
    study.column.heading = Столбец
    study.column.cells = Значение
    study.column.name = Название
    study.column.share = Доля
    study.column.lift = Лифт
    study.column.p = p
    study.column.customer = Клиент
    study.column.cases = Случаев
    study.times[one] = {count} раз
    study.times[few] = {count} раза
    study.times[many] = {count} раз
    study.times[other] = {count} раза
    # Baskets: what is bought together
    study.role.order = заказ или чек
    study.role.product = товар
    study.role.name = название товара
    study.role.customer = клиент
    study.role.day = дата
    study.role.quantity = количество
    study.role.amount = сумма
    study.baskets.title = Что покупают вместе
    study.baskets.read = {file}: корзин {baskets}, товаров {items}, вхождений {entries}.
    study.baskets.none = Правил нет: ни один набор не встретился в {least} корзинах с достоверностью от {confidence}. Снизьте --support
      или --confidence.
    study.baskets.finding = Кто берёт {left}, в {share} случаев берёт и {right}: в {lift} чаще, чем все (корзин: {baskets}).
    study.baskets.raised = Наборов слишком много, поэтому порог поддержки поднят до {support}. Задайте свой: --support.
    study.baskets.support = Порог поддержки
    study.baskets.least = Не меньше корзин
    study.baskets.confidence = Порог достоверности
    study.baskets.sets = Частых наборов
    study.baskets.rules = Правил
    study.baskets.significant = Из них не объяснить случаем
    study.baskets.rules.title = Правила, сильнейшие первыми
    study.baskets.items.title = Самые частые товары
    study.baskets.preferred.title = Предпочитаемый товар каждого клиента
    study.column.left = Если берут
    study.column.right = то берут и
    study.column.baskets = Корзин
    study.column.support = Поддержка
    study.column.confidence = Достоверность
    study.column.leverage = Перевес
    study.column.conviction = Убедительность
    study.column.item = Товар
    study.column.orders = Заказов с ним
    study.column.ofOrders = Всего заказов
    # The effect of a campaign
    study.role.group = группа
    study.role.count = сколько в группе
    study.role.hits = сколько ответили
    study.role.answer = ответ на кампанию
    study.experiment.title = Что дала кампания
    study.experiment.read = {file}: группы по столбцу «{group}»: {groups}. Контрольная группа: {control}.
    study.experiment.share = {arm}, {answer}: {treated} против {control} в контрольной группе, разница {difference} п. п. (от {low} до
      {high}); лишних ответов {extra}. {verdict}
    study.experiment.mean = {arm}, {answer}: в среднем {treated} против {control} в контрольной группе, разница {difference} (от {low}
      до {high}); всего кампания принесла {extra}. {verdict}
    study.experiment.works = Кампания подействовала.
    study.experiment.harms = Кампания навредила.
    study.experiment.unproved = Действие не доказано.
    study.experiment.uplift = {arm}, {answer}: лучшие 30 % клиентов по модели дают {best} п. п. против {all} у всех, то есть {extra} из
      {whole} лишних ответов.
    study.experiment.noUplift = {arm}, {answer}: модель не видит, на кого кампания действует сильнее; выбирать адресатов по ней незачем.
    study.experiment.imbalance = Группы различались ещё до кампании: {columns} (до {difference} стандартного отклонения). Деление не
      похоже на случайное.
    study.experiment.small = В группе меньше 30 случаев: {groups}. Интервалы широки, выводы ненадёжны.
    study.experiment.shares.title = Доли ответивших против контрольной группы
    study.experiment.means.title = Суммы против контрольной группы
    study.experiment.uplift.title = Кого кампания сдвигает: лучшая часть по модели
    study.column.answer = Ответ
    study.column.arm = Группа
    study.column.hits = Ответили
    study.column.controlShare = Доля в контрольной
    study.column.difference = Разница
    study.column.low = От
    study.column.high = До
    study.column.waldLow = От (Вальд)
    study.column.waldHigh = До (Вальд)
    study.column.z = z
    study.column.t = t
    study.column.freedom = Степени свободы
    study.column.adjusted = p с поправкой Холма
    study.column.extra = Прибавка всего
    study.column.mean = Среднее
    study.column.controlMean = Среднее в контрольной
    study.column.best = Лучшая часть
    study.column.upliftOf = Прирост доли
    study.column.area = Площадь Qini
    """#
}
