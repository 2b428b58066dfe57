extension Ukrainian {
  static let studiesMore = #"""
    # Win, churn and lead scoring
    study.role.target = наслідок
    study.role.case = номер випадку
    study.outcomes.title = Від чого залежить наслідок
    study.outcomes.read = {file}: наслідок у стовпці «{target}», подія: {event}. Завершених випадків {ended}, відкритих {open}; подія в
      {share} завершених.
    study.outcomes.noSignal = Сигналу немає: за цими стовпцями наслідок не передбачити краще, ніж навмання (AUC {auc}, від {low} до
      {high}). Оцінок не даємо: вони були б вигадкою.
    study.outcomes.finding = З пари випадків із різним наслідком модель правильно ставить першим той, де подія настане, з імовірністю
      {auc} (від {low} до {high}). У найкращій десятій частині подія в {lift} частіша, ніж у середньому.
    study.outcomes.category.more = {column} = {value}: шанси вищі за середні в {times}.
    study.outcomes.category.less = {column} = {value}: шанси нижчі за середні в {times}.
    study.outcomes.number.more = {column}: кожні +{step} підвищують шанси в {times}.
    study.outcomes.number.less = {column}: кожні +{step} знижують шанси в {times}.
    study.outcomes.leak.decides = Стовпець «{column}» сам передбачає наслідок майже точно (AUC {auc}): схоже, його заповнюють уже після
      нього.
    study.outcomes.leak.outweighs = Стовпець «{column}» сам передбачає наслідок краще, ніж усі інші разом (AUC {auc} проти {others}):
      можливо, він відомий лише після наслідку.
    study.outcomes.leak.out = До моделі «{column}» не увійшов. Якщо він відомий заздалегідь, додайте --keep.
    study.outcomes.leak.kept = «{column}» залишено в моделі: якщо він відомий лише після наслідку, усі оцінки нічого не варті.
    study.outcomes.afterwards = Ці стовпці заповнені лише у завершених випадків, тому не увійшли до моделі: {columns}.
    study.outcomes.guessed = Подією у стовпці «{target}» вважаємо: {event}. Якщо це не так, задайте --positive.
    study.outcomes.few = Випадків одного з наслідків лише {found}: ваги ненадійні.
    study.outcomes.noDay = Стовпця дат немає, тому перевірки на пізніших випадках не було.
    study.outcomes.auc = AUC на випадках, яких модель не бачила
    study.outcomes.later = AUC на пізніших випадках
    study.outcomes.withSuspects = AUC разом із підозрілими стовпцями
    study.outcomes.brier = Похибка Браєра
    study.outcomes.base = без моделі {value}
    study.outcomes.logLoss = Логарифмічна похибка
    study.outcomes.calibration = Похибка калібрування
    study.outcomes.lift = Ліфт найкращої десятої частини
    study.outcomes.weights.title = Ваги ознак
    study.outcomes.tenths.title = Десяті частини за оцінкою, найкращі першими
    study.outcomes.calibration.title = Калібрування: що обіцяно і що вийшло
    study.outcomes.scores.title = Оцінки випадків: спершу відкриті
    study.outcomes.columns.title = Стовпці: що увійшло до моделі і що ні
    study.outcomes.unknown = не вказано
    study.outcomes.step = кожні +{step}
    study.outcomes.open = відкритий
    study.outcomes.used = у моделі
    study.outcomes.dropped.constant = не увійшов: те саме значення
    study.outcomes.dropped.key = не увійшов: у кожного випадку своє значення
    study.outcomes.dropped.day = не увійшов: дата
    study.outcomes.dropped.levels = не увійшов: забагато категорій
    study.outcomes.dropped.asked = не увійшов: так просили
    study.outcomes.dropped.afterwards = не увійшов: заповнюється після наслідку
    study.outcomes.dropped.leak = не увійшов: схоже, відомий лише після наслідку
    study.column.value = Значення ознаки
    study.column.weight = Вага
    study.column.odds = Шанси, разів
    study.column.perUnit = На одиницю
    study.column.observed = Частка подій
    study.column.events = Подій
    study.column.captured = Знайдено з усіх
    study.column.predicted = Передбачено
    study.column.case = Випадок
    study.column.outcome = Наслідок
    study.column.probability = Імовірність події
    study.column.role = Участь
    study.column.strength = Сила
    """#
}
