extension Ukrainian {
  static let studies = #"""
    # What all studies of a table say
    study.fault.noColumn = У файлі {path} не знайдено стовпець: {role}. Стовпці файлу: {headings}. Назвіть його: --map {key}=ЗАГОЛОВОК.
    study.fault.notEnough = Даних замало: {what}: є {found}, потрібно {needed}.
    study.fault.noUsableLines = У файлі {path} немає жодного придатного рядка, усього їх {total}. Перший — рядок {line}: {reason}.
    study.fault.noValue = У стовпці «{column}» немає значення «{value}». Є: {values}.
    study.fault.sides = За стовпцем «{column}» не зрозуміти, що вважати подією. Значення: {values}. Назвіть потрібне параметром.
    study.fault.tooMany = Забагато: {what}, понад {limit}. Підвищте пороги або візьміть частину даних.
    study.fault.noConvergence = Розрахунок не зійшовся: дані не визначають відповіді.
    study.what.outcomes = випадків кожного наслідку
    study.what.cases = випадків у групі
    study.what.features = ознак
    study.what.products = товарів
    study.what.sets = наборів товарів
    study.what.demands = періодів із попитом
    study.what.values = значень ряду
    study.what.numbers = чисел поза дозволеними межами
    study.what.groups = груп
    study.rejected[one] = {count} рядок не бере участі: причини в таблиці нижче.
    study.rejected[few] = {count} рядки не беруть участі: причини в таблиці нижче.
    study.rejected[many] = {count} рядків не беруть участі: причини в таблиці нижче.
    study.rejected[other] = {count} рядка не беруть участі: причини в таблиці нижче.
    study.rejects.title = Рядки, що не беруть участі, і комірки, що не читаються
    study.reason.bad_row = Рядок пошкоджено: кількість стовпців або лапки не сходяться
    study.reason.no_key = Не вказано, до чого належить рядок
    study.reason.bad_number = Число не вказано або не читається
    study.reason.bad_day = Дату не вказано або вона не читається
    study.reason.other_value = Значення не з тих, що беруть участь
    study.reason.return = Повернення або скасування
    study.reason.repeated_header = Заголовок таблиці повторено
    study.reason.bad_cell = Комірка не читається як число: значення вважається невідомим
    study.column.line = Рядок файлу
    study.column.reasonText = Причина
    study.column.heading = Стовпець
    study.column.cells = Значення
    study.column.name = Назва
    study.column.share = Частка
    study.column.lift = Ліфт
    study.column.p = p
    study.column.customer = Клієнт
    study.column.cases = Випадків
    study.times[one] = {count} раз
    study.times[few] = {count} рази
    study.times[many] = {count} разів
    study.times[other] = {count} раза
    # Baskets: what is bought together
    study.role.order = замовлення або чек
    study.role.product = товар
    study.role.name = назва товару
    study.role.customer = клієнт
    study.role.day = дата
    study.role.quantity = кількість
    study.role.amount = сума
    study.baskets.title = Що купують разом
    study.baskets.read = {file}: кошиків {baskets}, товарів {items}, входжень {entries}.
    study.baskets.none = Правил немає: жоден набір не трапився в {least} кошиках із достовірністю від {confidence}. Зменште --support
      або --confidence.
    study.baskets.finding = Хто бере {left}, у {share} випадків бере й {right}: у {lift} частіше, ніж усі (кошиків: {baskets}).
    study.baskets.raised = Наборів забагато, тому поріг підтримки піднято до {support}. Задайте свій: --support.
    study.baskets.support = Поріг підтримки
    study.baskets.least = Не менше кошиків
    study.baskets.confidence = Поріг достовірності
    study.baskets.sets = Частих наборів
    study.baskets.rules = Правил
    study.baskets.significant = З них не пояснити випадком
    study.baskets.rules.title = Правила, найсильніші першими
    study.baskets.items.title = Найчастіші товари
    study.baskets.preferred.title = Улюблений товар кожного клієнта
    study.column.left = Якщо беруть
    study.column.right = то беруть і
    study.column.baskets = Кошиків
    study.column.support = Підтримка
    study.column.confidence = Достовірність
    study.column.leverage = Перевага
    study.column.conviction = Переконливість
    study.column.item = Товар
    study.column.orders = Замовлень із ним
    study.column.ofOrders = Усього замовлень
    # The effect of a campaign
    study.role.group = група
    study.role.count = скільки в групі
    study.role.hits = скільки відповіли
    study.role.answer = відповідь на кампанію
    study.experiment.title = Що дала кампанія
    study.experiment.read = {file}: групи за стовпцем «{group}»: {groups}. Контрольна група: {control}.
    study.experiment.share = {arm}, {answer}: {treated} проти {control} у контрольній групі, різниця {difference} в. п. (від {low} до
      {high}); додаткових відповідей {extra}. {verdict}
    study.experiment.mean = {arm}, {answer}: у середньому {treated} проти {control} у контрольній групі, різниця {difference} (від {low}
      до {high}); усього кампанія принесла {extra}. {verdict}
    study.experiment.works = Кампанія подіяла.
    study.experiment.harms = Кампанія зашкодила.
    study.experiment.unproved = Дію не доведено.
    study.experiment.uplift = {arm}, {answer}: найкращі 30 % клієнтів за моделлю дають {best} в. п. проти {all} в усіх, тобто {extra} із
      {whole} додаткових відповідей.
    study.experiment.noUplift = {arm}, {answer}: модель не бачить, на кого кампанія діє сильніше; обирати адресатів за нею нема потреби.
    study.experiment.imbalance = Групи відрізнялися ще до кампанії: {columns} (до {difference} стандартного відхилення). Поділ не схожий
      на випадковий.
    study.experiment.small = У групі менше 30 випадків: {groups}. Інтервали широкі, висновки ненадійні.
    study.experiment.shares.title = Частки тих, хто відповів, проти контрольної групи
    study.experiment.means.title = Суми проти контрольної групи
    study.experiment.uplift.title = Кого кампанія зрушує: найкраща частина за моделлю
    study.column.answer = Відповідь
    study.column.arm = Група
    study.column.hits = Відповіли
    study.column.controlShare = Частка в контрольній
    study.column.difference = Різниця
    study.column.low = Від
    study.column.high = До
    study.column.waldLow = Від (Вальд)
    study.column.waldHigh = До (Вальд)
    study.column.z = z
    study.column.t = t
    study.column.freedom = Ступені свободи
    study.column.adjusted = p з поправкою Холма
    study.column.extra = Приріст усього
    study.column.mean = Середнє
    study.column.controlMean = Середнє в контрольній
    study.column.best = Найкраща частина
    study.column.upliftOf = Приріст частки
    study.column.area = Площа Qini
    """#
}
