extension Russian {
  static let studiesMore = #"""
    # Win, churn and lead scoring
    study.role.target = исход
    study.role.case = номер случая
    study.outcomes.title = От чего зависит исход
    study.outcomes.read = {file}: исход в столбце «{target}», событие: {event}. Завершённых случаев {ended}, открытых {open}; событие в
      {share} завершённых.
    study.outcomes.noSignal = Сигнала нет: по этим столбцам исход не предсказать лучше, чем наугад (AUC {auc}, от {low} до {high}).
      Оценок не даём: они были бы выдумкой.
    study.outcomes.finding = Из пары случаев с разным исходом модель верно ставит первым тот, где событие наступит, с вероятностью {auc}
      (от {low} до {high}). В лучшей десятой доле событие в {lift} чаще, чем в среднем.
    study.outcomes.category.more = {column} = {value}: шансы выше среднего в {times}.
    study.outcomes.category.less = {column} = {value}: шансы ниже среднего в {times}.
    study.outcomes.number.more = {column}: каждые +{step} повышают шансы в {times}.
    study.outcomes.number.less = {column}: каждые +{step} понижают шансы в {times}.
    study.outcomes.leak.decides = Столбец «{column}» один предсказывает исход почти точно (AUC {auc}): похоже, он заполняется уже после
      него.
    study.outcomes.leak.outweighs = Столбец «{column}» один предсказывает исход лучше, чем все остальные вместе (AUC {auc} против
      {others}): возможно, он известен только после исхода.
    study.outcomes.leak.out = В модель «{column}» не вошёл. Если он известен заранее, добавьте --keep.
    study.outcomes.leak.kept = «{column}» оставлен в модели: если он известен только после исхода, все оценки ничего не стоят.
    study.outcomes.afterwards = Эти столбцы заполнены только у завершённых случаев, поэтому не вошли в модель: {columns}.
    study.outcomes.guessed = Событием в столбце «{target}» сочли: {event}. Если это не так, задайте --positive.
    study.outcomes.few = Случаев одного из исходов всего {found}: веса ненадёжны.
    study.outcomes.noDay = Столбца дат нет, поэтому проверки на более поздних случаях не было.
    study.outcomes.auc = AUC на новых случаях
    study.outcomes.later = AUC на поздних случаях
    study.outcomes.withSuspects = AUC с подозрительными
    study.outcomes.brier = Ошибка Брайера
    study.outcomes.base = без модели {value}
    study.outcomes.logLoss = Логарифмическая ошибка
    study.outcomes.calibration = Ошибка калибровки
    study.outcomes.lift = Лифт лучшей десятой доли
    study.outcomes.weights.title = Веса признаков
    study.outcomes.tenths.title = Десятые доли по оценке, лучшие первыми
    study.outcomes.calibration.title = Калибровка: что обещано и что вышло
    study.outcomes.scores.title = Оценки случаев: сначала открытые
    study.outcomes.columns.title = Столбцы: что вошло в модель и что нет
    study.outcomes.unknown = не указано
    study.outcomes.step = каждые +{step}
    study.outcomes.open = открыт
    study.outcomes.used = в модели
    study.outcomes.dropped.constant = не вошёл: одно и то же значение
    study.outcomes.dropped.key = не вошёл: у каждого случая своё значение
    study.outcomes.dropped.day = не вошёл: дата
    study.outcomes.dropped.levels = не вошёл: слишком много категорий
    study.outcomes.dropped.asked = не вошёл: так просили
    study.outcomes.dropped.afterwards = не вошёл: заполняется после исхода
    study.outcomes.dropped.leak = не вошёл: похоже, известен только после исхода
    study.column.value = Значение признака
    study.column.weight = Вес
    study.column.odds = Шансы, раз
    study.column.perUnit = На единицу
    study.column.observed = Доля событий
    study.column.events = Событий
    study.column.captured = Найдено из всех
    study.column.predicted = Предсказано
    study.column.case = Случай
    study.column.outcome = Исход
    study.column.probability = Вероятность события
    study.column.role = Участие
    study.column.strength = Сила
    # Forecasts
    study.role.series = ряд
    study.role.period = период
    study.role.value = значение
    study.role.train = история
    study.role.after = что было потом
    study.role.season = длина сезона
    study.role.horizon = горизонт
    study.step.hour = часы
    study.step.day = дни
    study.step.week = недели
    study.step.month = месяцы
    study.step.quarter = кварталы
    study.step.year = годы
    study.step.number = по порядку
    study.method.naive = последнее значение
    study.method.seasonal_naive = прошлый сезон
    study.method.naive2 = последнее значение с сезоном
    study.method.simple = простое сглаживание
    study.method.holt_winters_additive = Хольт — Винтерс, сезон слагаемым
    study.method.holt_winters_multiplicative = Хольт — Винтерс, сезон множителем
    study.method.ets = ETS с выбором модели
    study.method.theta = тета
    study.method.croston = Кростон
    study.method.sba = Синтетос — Бойлан
    study.method.tsb = Тойнтер — Синтетос — Бабаи
    study.series.title = Прогноз
    study.series.read = {file}: рядов {series}, значений {values}; шаг: {step}.
    study.series.finding = {name}: с {from} по {to} ожидается всего {sum}. Следующее значение {next}, с вероятностью {level} от {low} до
      {high}. Метод: {method}.
    study.series.year = Следующие {season} периодов против последних {season}: {change}.
    study.series.tested = Проверка на прошлом ({origins} начал): средняя ошибка {error} % против {naive} % у простого повторения; в
      интервал попало {coverage} значений.
    study.series.chosen = Выбранные методы: {methods}.
    study.series.best = В проверке на прошлом лучше всех в среднем: {method}, ошибка {error} % (рядов: {series}).
    study.series.of[one] = Так в {count} ряду.
    study.series.of[few] = Так в {count} рядах.
    study.series.of[many] = Так в {count} рядах.
    study.series.of[other] = Так в {count} ряда.
    study.series.warning.season = Для сезона из {period} периодов мало данных: есть {has}, нужно {needs}. Прогноз сделан без сезона.
    study.series.warning.untested = Для проверки на прошлом мало данных: есть {has}, нужно {needs}. Точность прогноза неизвестна.
    study.series.warning.none = Для прогноза мало данных: есть {has}, нужно {needs}.
    study.series.warning.gaps[one] = {count} период без значения посчитан как ноль.
    study.series.warning.gaps[few] = {count} периода без значения посчитаны как ноль.
    study.series.warning.gaps[many] = {count} периодов без значения посчитаны как ноль.
    study.series.warning.gaps[other] = {count} периода без значения посчитаны как ноль.
    study.series.warning.cut = Последний период неполный и не участвует.
    study.series.warning.belowZero = Прогноз опускается ниже нуля, хотя раньше значения ниже нуля не опускались: метод продлил спад. Такие периоды читайте как нулевые.
    study.series.warning.constant = Все значения одинаковы: прогноз повторяет их, неопределённость не видна.
    study.series.forecast.title = Прогноз по периодам
    study.series.backtest = Проверка методов на прошлом
    study.series.after = Сравнение с тем, что было потом
    study.series.list.title = Ряды
    study.column.series = Ряд
    study.column.values = Значений
    study.column.period = Период
    study.column.forecast = Прогноз
    study.column.method = Метод
    study.column.smape = sMAPE, %
    study.column.mase = MASE
    study.column.owa = OWA
    study.column.coverage = В интервале
    study.column.next = Следующее
    study.column.sumAhead = Всего впереди
    study.column.seriesCount = Рядов
    # Cost to serve
    study.role.activity = вид работы
    study.role.volume = сколько раз
    study.role.minutes = минуты или ставка
    study.role.rate = ставка
    study.role.pool = подразделение
    study.role.cost = затраты
    study.role.capacity = практическая мощность в минутах
    study.role.margin = валовая прибыль
    study.activities.title = Стоимость обслуживания
    study.activities.read = {file}: строк {lines}, видов работ {activities}, клиентов {customers}.
    study.activities.all = Все работы
    study.activities.pool = {pool}: минута стоит {rate}, занято {used} времени, на работы отнесено {assigned}. Не использовано {minutes}
      мин на {money}: на клиентов они не разнесены.
    study.activities.over = {pool}: минута стоит {rate}, занято {used} времени: работ больше, чем мощности, на {minutes} мин. Отнесено
      {assigned}, на {money} больше затрат.
    study.activities.whale = Прибыль после обслуживания {total}: лучшие 20 % клиентов дают {best}, на пике (первые {at} клиентов)
      {peak}; убыточных клиентов {losing}.
    study.activities.loss = После обслуживания прибыли нет: {money}.
    study.activities.dearest = Дороже всех обходится {customer}: {money}.
    study.activities.noMargin = Валовой прибыли нет, поэтому прибыль по клиентам не посчитана. Добавьте таблицу: --margins.
    study.activities.pools.title = Мощность и ставки
    study.activities.activities.title = Виды работ
    study.activities.customers.title = Во что обходятся клиенты
    study.activities.profit.title = Прибыль по клиентам после обслуживания
    study.column.pool = Подразделение
    study.column.poolCost = Затраты
    study.column.capacity = Мощность, мин
    study.column.rate = Ставка за минуту
    study.column.usedMinutes = Занято, мин
    study.column.usedShare = Занято
    study.column.assigned = Отнесено
    study.column.unusedMinutes = Не использовано, мин
    study.column.unusedCost = Не использовано
    study.column.activity = Вид работы
    study.column.volume = Раз
    study.column.minutes = Минут
    study.column.unitCost = Стоит один раз
    study.column.cost = Стоимость обслуживания
    study.column.margin = Валовая прибыль
    study.column.profit = Прибыль после обслуживания
    # Models of repeat buying
    study.what.customers = клиентов
    study.what.repeaters = клиентов с повторными покупками
    study.role.frequency = повторных покупок
    study.role.recency = время от первой покупки до последней
    study.role.age = время наблюдения
    study.role.spend = средняя покупка
    study.value.title = Кто ещё клиент и сколько купит
    study.value.read = {file}: клиентов {customers}, с повторными покупками {repeaters}.
    study.value.finding = Ещё покупают примерно {alive} клиентов ({share}). За время {horizon} ожидается покупок: {expected}.
    study.value.tested = Проверка: ожидалось {expected}, куплено {actual}; средняя ошибка на клиента {error} против {own} у собственной
      частоты.
    study.value.noSignal = Сигнала нет: модель не лучше одного числа для всех (ожидалось {expected}, куплено {actual}, ошибка {error}, у
      собственной частоты {own}).
    study.value.unsound = Данные не определяют параметры модели: её числам верить нельзя.
    study.value.correlated = Сумма покупки зависит от частоты (корреляция {value}): оценка трат смещена.
    study.value.model = Модель
    study.value.likelihood = Логарифм правдоподобия
    study.value.parameters = Параметры
    study.value.test = Ожидалось и пришло, по числу прежних покупок
    study.value.customers = Клиенты, с наибольшим ожиданием первыми
    study.column.estimate = Оценка
    study.column.standardError = Стандартная ошибка
    study.column.repeatPurchases = Повторных покупок
    study.column.customers = Клиентов
    study.column.actual = Пришло
    study.column.expected = Ожидалось
    study.column.alive = Вероятность, что ещё клиент
    study.column.spend = Ожидаемая покупка
    """#
}
