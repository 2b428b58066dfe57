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
    study.outcomes.auc = AUC на случаях, которых модель не видела
    study.outcomes.later = AUC на более поздних случаях
    study.outcomes.withSuspects = AUC вместе с подозрительными столбцами
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
    """#
}
