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
    study.outcomes.auc = AUC на нових випадках
    study.outcomes.later = AUC на пізніх випадках
    study.outcomes.withSuspects = AUC з підозрілими
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
    # Forecasts
    study.role.series = ряд
    study.role.period = період
    study.role.value = значення
    study.role.train = історія
    study.role.after = що було потім
    study.role.season = довжина сезону
    study.role.horizon = горизонт
    study.step.hour = години
    study.step.day = дні
    study.step.week = тижні
    study.step.month = місяці
    study.step.quarter = квартали
    study.step.year = роки
    study.step.number = по порядку
    study.method.naive = останнє значення
    study.method.seasonal_naive = минулий сезон
    study.method.naive2 = останнє значення з сезоном
    study.method.simple = просте згладжування
    study.method.holt_winters_additive = Хольт — Вінтерс, сезон доданком
    study.method.holt_winters_multiplicative = Хольт — Вінтерс, сезон множником
    study.method.ets = ETS із вибором моделі
    study.method.theta = тета
    study.method.croston = Кростон
    study.method.sba = Сінтетос — Бойлан
    study.method.tsb = Тойнтер — Сінтетос — Бабаї
    study.series.title = Прогноз
    study.series.read = {file}: рядів {series}, значень {values}; крок: {step}.
    study.series.finding = {name}: з {from} по {to} очікується всього {sum}. Наступне значення {next}, з імовірністю {level} від {low}
      до {high}. Метод: {method}.
    study.series.year = Наступні {season} періодів проти останніх {season}: {change}.
    study.series.tested = Перевірка на минулому ({origins} початків): середня похибка {error} % проти {naive} % у простого повторення;
      до інтервалу потрапило {coverage} значень.
    study.series.chosen = Обрані методи: {methods}.
    study.series.best = У перевірці на минулому найкращий у середньому: {method}, похибка {error} % (рядів: {series}).
    study.series.of[one] = Так в {count} ряді.
    study.series.of[few] = Так в {count} рядах.
    study.series.of[many] = Так в {count} рядах.
    study.series.of[other] = Так в {count} ряду.
    study.series.warning.season = Для сезону з {period} періодів замало даних: є {has}, потрібно {needs}. Прогноз зроблено без сезону.
    study.series.warning.untested = Для перевірки на минулому замало даних: є {has}, потрібно {needs}. Точність прогнозу невідома.
    study.series.warning.none = Для прогнозу замало даних: є {has}, потрібно {needs}.
    study.series.warning.gaps[one] = {count} період без значення враховано як нуль.
    study.series.warning.gaps[few] = {count} періоди без значення враховано як нуль.
    study.series.warning.gaps[many] = {count} періодів без значення враховано як нуль.
    study.series.warning.gaps[other] = {count} періоду без значення враховано як нуль.
    study.series.warning.cut = Останній період неповний і не бере участі.
    study.series.warning.belowZero = Прогноз опускається нижче нуля, хоча раніше значення нижче нуля не опускалися: метод продовжив спад. Такі періоди читайте як нульові.
    study.series.warning.constant = Усі значення однакові: прогноз повторює їх, невизначеності не видно.
    study.series.forecast.title = Прогноз за періодами
    study.series.backtest = Перевірка методів на минулому
    study.series.after = Порівняння з тим, що було потім
    study.series.list.title = Ряди
    study.column.series = Ряд
    study.column.values = Значень
    study.column.period = Період
    study.column.forecast = Прогноз
    study.column.method = Метод
    study.column.smape = sMAPE, %
    study.column.mase = MASE
    study.column.owa = OWA
    study.column.coverage = В інтервалі
    study.column.next = Наступне
    study.column.sumAhead = Усього попереду
    study.column.seriesCount = Рядів
    # Cost to serve
    study.role.activity = вид роботи
    study.role.volume = скільки разів
    study.role.minutes = хвилини або ставка
    study.role.rate = ставка
    study.role.pool = підрозділ
    study.role.cost = витрати
    study.role.capacity = практична потужність у хвилинах
    study.role.margin = валовий прибуток
    study.activities.title = Вартість обслуговування
    study.activities.read = {file}: рядків {lines}, видів робіт {activities}, клієнтів {customers}.
    study.activities.all = Усі роботи
    study.activities.pool = {pool}: хвилина коштує {rate}, зайнято {used} часу, на роботи віднесено {assigned}. Не використано {minutes}
      хв на {money}: на клієнтів їх не розподілено.
    study.activities.over = {pool}: хвилина коштує {rate}, зайнято {used} часу: робіт більше, ніж потужності, на {minutes} хв. Віднесено
      {assigned}, на {money} більше за витрати.
    study.activities.whale = Прибуток після обслуговування {total}: найкращі 20 % клієнтів дають {best}, на піку (перші {at} клієнтів)
      {peak}; збиткових клієнтів {losing}.
    study.activities.loss = Після обслуговування прибутку немає: {money}.
    study.activities.dearest = Найдорожче обходиться {customer}: {money}.
    study.activities.noMargin = Валового прибутку немає, тому прибуток за клієнтами не порахований. Додайте таблицю: --margins.
    study.activities.pools.title = Потужність і ставки
    study.activities.activities.title = Види робіт
    study.activities.customers.title = У що обходяться клієнти
    study.activities.profit.title = Прибуток за клієнтами після обслуговування
    study.column.pool = Підрозділ
    study.column.poolCost = Витрати
    study.column.capacity = Потужність, хв
    study.column.rate = Ставка за хвилину
    study.column.usedMinutes = Зайнято, хв
    study.column.usedShare = Зайнято
    study.column.assigned = Віднесено
    study.column.unusedMinutes = Не використано, хв
    study.column.unusedCost = Не використано
    study.column.activity = Вид роботи
    study.column.volume = Разів
    study.column.minutes = Хвилин
    study.column.unitCost = Коштує один раз
    study.column.cost = Вартість обслуговування
    study.column.margin = Валовий прибуток
    study.column.profit = Прибуток після обслуговування
    # Models of repeat buying
    study.what.customers = клієнтів
    study.what.repeaters = клієнтів із повторними покупками
    study.role.frequency = повторних покупок
    study.role.recency = час від першої покупки до останньої
    study.role.age = час спостереження
    study.role.spend = середня покупка
    study.value.title = Хто ще клієнт і скільки купить
    study.value.read = {file}: клієнтів {customers}, з повторними покупками {repeaters}.
    study.value.finding = Ще купують приблизно {alive} клієнтів ({share}). За час {horizon} очікується покупок: {expected}.
    study.value.tested = Перевірка: очікувалося {expected}, куплено {actual}; середня похибка на клієнта {error} проти {own} у власної
      частоти.
    study.value.noSignal = Сигналу немає: модель не краща за одне число для всіх (очікувалося {expected}, куплено {actual}, похибка
      {error}, у власної частоти {own}).
    study.value.unsound = Дані не визначають параметри моделі: її числам вірити не можна.
    study.value.correlated = Сума покупки залежить від частоти (кореляція {value}): оцінка витрат зміщена.
    study.value.model = Модель
    study.value.likelihood = Логарифм правдоподібності
    study.value.parameters = Параметри
    study.value.test = Очікувалося і прийшло, за кількістю попередніх покупок
    study.value.customers = Клієнти, з найбільшим очікуванням першими
    study.column.estimate = Оцінка
    study.column.standardError = Стандартна похибка
    study.column.repeatPurchases = Повторних покупок
    study.column.customers = Клієнтів
    study.column.actual = Прийшло
    study.column.expected = Очікувалося
    study.column.alive = Імовірність, що ще клієнт
    study.column.spend = Очікувана покупка
    """#
}
