extension Ukrainian {
  static let findings = #"""
    # Findings of the examination of purchase files, its panels and lists
    report.summary = Зведення
    report.models = Моделі та прогноз
    report.wholeList = Увесь список
    report.range = від {low} до {high}
    report.days[one] = {count} день
    report.days[few] = {count} дні
    report.days[many] = {count} днів
    report.days[other] = {count} дня
    report.periods.week[one] = {count} тиждень
    report.periods.week[few] = {count} тижні
    report.periods.week[many] = {count} тижнів
    report.periods.week[other] = {count} тижня
    report.periods.month[one] = {count} місяць
    report.periods.month[few] = {count} місяці
    report.periods.month[many] = {count} місяців
    report.periods.month[other] = {count} місяця
    report.kpi.future = Нинішні клієнти за рік
    report.kpi.future.unsure = інтервал не визначено
    finding.lost[one] = {count} клієнт перестав купувати
    finding.lost[few] = {count} клієнти перестали купувати
    finding.lost[many] = {count} клієнтів перестали купувати
    finding.lost[other] = {count} клієнта перестали купувати
    finding.lost.text = За останні {days} — жодної покупки, а за такий самий строк до того вони принесли {money}.
    finding.lost.action = Показати тих, хто пішов
    finding.returns = Повернення забрали {money}
    finding.returns.text[one] = Повертав {count} клієнт; повернено {share} від проданого.
    finding.returns.text[few] = Повертали {count} клієнти; повернено {share} від проданого.
    finding.returns.text[many] = Повертали {count} клієнтів; повернено {share} від проданого.
    finding.returns.text[other] = Повертали {count} клієнта; повернено {share} від проданого.
    finding.returns.action = Показати, хто повертає
    finding.offers = Супутні товари можуть дати {money}
    finding.offers.text[one] = У {count} клієнта є товар, який з його покупками беруть інші, а він ще не брав. Сума — очікування від
      однієї пропозиції.
    finding.offers.text[few] = У {count} клієнтів є товар, який з їхніми покупками беруть інші, а вони ще не брали. Сума — очікування
      від однієї пропозиції кожному.
    finding.offers.text[many] = У {count} клієнтів є товар, який з їхніми покупками беруть інші, а вони ще не брали. Сума — очікування
      від однієї пропозиції кожному.
    finding.offers.text[other] = У {count} клієнта є товар, який з їхніми покупками беруть інші, а вони ще не брали. Сума — очікування
      від однієї пропозиції кожному.
    finding.offers.action = Показати, кому що запропонувати
    finding.concentration.largest = Найбільший — {name}: {money} за 12 місяців, {share} усієї виручки.
    finding.concentration.report.action = Показати всіх клієнтів
    finding.oneTime.winBack = Повернеться кожен десятий із середнім замовленням постійних — це {money}.
    finding.forecast.more = Найближчі {periods}: чекаємо на {money} більше
    finding.forecast.less = Найближчі {periods}: чекаємо на {money} менше
    finding.forecast.text = Прогноз — {money}; порівняно з таким самим минулим строком.
    finding.forecast.action = Відкрити прогноз
    # Panels
    cohorts.title = Утримання за когортами
    cohorts.subtitle = % тих, хто купив у місяці після першого
    cohorts.corner = Перша покупка
    cohorts.count = Нових
    cohorts.finding = Через місяць знову купують {share} нових клієнтів
    cohorts.finding.later = , через пів року — {share}.
    movement.title = Рух бази
    movement.was = Було
    movement.new = Нові
    movement.returned = Повернулися
    movement.lost = Пішли
    movement.kept = Залишилися
    movement.now = Стало
    movement.note = Активний той, хто купив за останні {days}; «було» — за такий самий строк до них.
    survival.title = Скільки клієнти залишаються
    survival.subtitle = частка тих, хто залишився, днів від першої покупки
    survival.days = Днів від першої покупки
    survival.share = Залишилося
    survival.note = Пішов той, хто мовчить {days} поспіль. Пішли: {lost}, з них знову купили пізніше: {back}. Смуга — 95 %.
    survival.measured = За п’ять років іде {share} клієнтів (± {margin}).
    survival.carriedOn = За нинішнього темпу за п’ять років пішло б {share} клієнтів: оцінка, спостерігали лише {followed}.
    forecast.title = Прогноз продажів
    forecast.subtitle.week = за тижнями, неповні не враховано
    forecast.subtitle.month = за місяцями, неповні не враховано
    forecast.belowZero = Прогноз опускається нижче нуля: повернень більше, ніж продажів, або продовжено спад. Такі періоди читайте як «продажів майже не буде».
    forecast.bands = Смуги: 50, 80 і 95 % імовірності.
    forecast.range = З імовірністю 95 %
    forecast.noSignal = Жоден метод не виявився точнішим за просте повторення: закономірності немає, покладатися на прогноз не можна.
      Середня похибка повторення — {error}.
    forecast.accuracy = Найточніший — {method}: під час перевірки помилявся в середньому на {error}.
    forecast.methods.title = Перевірка методів прогнозу
    forecast.methods.note = Кожен метод прогнозував на {horizon} періодів уперед від {origins} минулих дат; похибки — середні.
    forecast.method.naive = повторення останнього значення
    forecast.method.seasonal_naive = повторення минулого сезону
    forecast.method.naive2 = повторення з поправкою на сезон
    forecast.method.simple = просте згладжування
    forecast.method.holt_winters_additive = Хольт — Вінтерс, адитивний
    forecast.method.holt_winters_multiplicative = Хольт — Вінтерс, мультиплікативний
    forecast.method.ets = експоненційне згладжування (ETS)
    forecast.method.theta = тета-метод
    forecast.method.croston = метод Кростона
    forecast.method.sba = Синтетос — Бойлан
    forecast.method.tsb = Тойнтер — Синтетос — Бабаї
    offers.title = Що запропонувати
    offers.because = беруть разом із: {product}
    offers.none = Пар товарів, які беруть разом частіше за випадкове, не знайдено.
    models.title = Моделі повторних покупок
    models.chosen = обрано
    models.unsound = дані не визначають параметрів: оцінкам відходу вірити не можна
    models.noSignal = не краща за одне число на всіх
    models.note = Моделі вчилися на покупках по {day} ({customers}) і перевірені на наступних {days}.
    models.naive = Для порівняння: власний темп клієнта помиляється на {own}, одне середнє на всіх — на {mean} покупки на клієнта.
    models.byRepeats = Очікування і факт за числом повторів
    models.value.title = Чого чекати від клієнтів за 12 місяців
    models.value.total = Очікувана цінність бази
    models.value.alive = Ще купують, клієнтів
    models.value.spend = Середня покупка за моделлю
    models.value.correlation = Зв’язок частоти й суми, r
    models.value.broken = Частота й сума пов’язані: цінність частих покупців зміщено
    models.value.note = Модель {model} і гамма-гамма; залишається {margin} виручки, дисконт {discount} на місяць; інтервал — 95 %.
    model.bgnbd = BG/NBD
    model.mbgnbd = MBG/NBD
    model.paretonbd = Парето/NBD
    rhythm.title = Ритм покупок
    rhythm.gap = Проміжок між покупками, медіана, днів
    rhythm.deviation = Його медіанне відхилення, днів
    rhythm.regularity = Регулярність (1 — випадково, більше — рівно)
    rhythm.judged = Клієнтів із відомим ритмом
    rhythm.alarms = З них мовчать довше, ніж зазвичай
    rhythm.orders = Замовлень на клієнта, медіана
    rhythm.basket = Замовлення, медіана
    rules.title = Що беруть разом
    rules.note = Правила з {orders}; пара трапляється щонайменше {least} разів і невипадкова (точний критерій Фішера з поправкою на
      число пар).
    # Not enough data
    lack.tooFew = Недостатньо даних: {what} — {found}, потрібно щонайменше {needed}.
    lack.tooMany = Даних забагато для цього розрахунку.
    lack.noAnswer = Розрахунок не дав відповіді на цих даних.
    lack.data = спостережень
    lack.customers = клієнтів
    lack.customers.with.repeat.purchases = клієнтів із повторними покупками
    lack.days.of.observation = днів спостереження
    lack.days.of.purchases = днів від першої покупки до останньої
    lack.days.after.the.cut = днів після межі перевірки
    lack.days.before.and.after.the.cut = днів до і після межі перевірки
    lack.orders.with.products = замовлень із товарами
    lack.weeks.of.sales = повних тижнів продажів
    lack.back.test = повних періодів для перевірки
    examination.file.open = {order} (за вмістом не визначити: узято прочитання, за якого дати ближчі)
    examination.fault.repeatedHeading = У файлі {path} стовпець «{heading}» трапляється кілька разів: стовпці {columns}. Назвіть
      потрібний за номером: {example} (поле {key}).
    # Columns of the tables
    examination.column.next = Чекаємо наступну
    examination.column.chance = Імовірність такого мовчання
    examination.column.alive = Активний
    examination.column.expected = Покупок за 12 міс.
    examination.column.value = Цінність за 12 міс.
    examination.column.low = Не менше (80 %)
    examination.column.high = Не більше (80 %)
    examination.column.preferred = Улюблений товар
    examination.column.preferredShare = У замовленнях
    examination.column.offer = Запропонувати
    examination.column.because = Купує
    examination.column.confidence = Імовірність
    examination.column.lift = Частіше звичайного, разів
    examination.column.expectedMoney = Очікування
    examination.column.together = Разом, замовлень
    examination.column.support = Частка замовлень
    examination.column.leverage = Понад випадкове
    examination.column.conviction = Переконливість
    examination.column.chancePair = p (Фішер)
    examination.column.cohort = Перша покупка
    examination.column.group = Група
    examination.column.product = Товар
    examination.column.productName = Назва
    examination.column.period = Період
    examination.column.fact = Факт
    examination.column.forecast = Прогноз
    examination.column.low80 = Нижня 80 %
    examination.column.high80 = Верхня 80 %
    examination.column.low95 = Нижня 95 %
    examination.column.high95 = Верхня 95 %
    examination.column.model = Модель
    examination.column.parameter = Параметри
    examination.column.estimate = Оцінка
    examination.column.error = Похибка
    examination.column.likelihood = ln L
    examination.column.expectedPurchases = Чекали покупок
    examination.column.actual = Було
    examination.column.mae = Середня похибка
    examination.column.repeats = Повторів
    examination.column.measure = Показник
    examination.column.range = Інтервал
    examination.column.method = Метод
    examination.column.meanError = Похибка
    examination.column.coverage = У смузі 95 %
    # Tables and sheets
    examination.table.workbook = Усі таблиці однією книгою Excel
    examination.table.late = Пропустили свій строк
    examination.table.lost = Перестали купувати
    examination.table.loss = Збиткові клієнти
    examination.table.once = Купили один раз
    examination.table.returns = Хто повертає
    examination.table.offers = Кому що запропонувати
    examination.table.rules = Що беруть разом
    examination.table.value = Цінність клієнтів за 12 місяців
    examination.table.cohorts = Когорти за місяцями
    examination.table.movement = Рух бази
    examination.table.products = Товари: ABC і XYZ
    examination.table.forecast = Продажі та прогноз
    examination.table.models = Моделі повторних покупок
    examination.sheet.customers = Клієнти
    examination.sheet.late = Пропустили строк
    examination.sheet.lost = Пішли
    examination.sheet.loss = Збиткові
    examination.sheet.once = Один раз
    examination.sheet.returns = Повернення
    examination.sheet.offers = Пропозиції
    examination.sheet.rules = Беруть разом
    examination.sheet.value = Цінність
    examination.sheet.abc = ABC-XYZ
    examination.sheet.rfm = RFM
    examination.sheet.segments = Сегменти
    examination.sheet.curve = Концентрація
    examination.sheet.cohorts = Когорти
    examination.sheet.movement = Рух
    examination.sheet.products = Товари
    examination.sheet.forecast = Прогноз
    examination.sheet.models = Моделі
    examination.sheet.rejects = Відхилено
    # What a list is
    list.late.lead = Клієнти класів A і B, які мовчать так довго, що за їхнього ритму довше чекають менше ніж у 5 % випадків. Угорі ті, хто
      приніс більше за 12 місяців.
    list.lost.lead = Купували в попередньому періоді й не купили жодного разу в останньому. Угорі ті, хто приніс найбільше за весь час.
    list.loss.lead = Виручка менша за собівартість проданого. Угорі найбільший збиток.
    list.once.lead = Рівно одне замовлення за весь строк. Угорі недавні: їх повернути легше.
    list.returns.lead = Угорі ті, хто повернув найбільше.
    list.offers.lead = Кожному клієнтові — одна пропозиція: товар, який разом з його покупками беруть інші, а він не брав. Очікування —
      імовірність, помножена на середню суму цього товару в замовленні.
    list.rules.lead = «Хто бере ліве, бере й праве»: скільки разів разом, з якою ймовірністю і в скільки разів частіше, ніж беруть усі.
    list.value.lead = Очікувана за 12 місяців сума за кожним клієнтом; для перших 50 — межі, між якими вона опиниться з імовірністю 80 %.
    list.products.lead = ABC за виручкою, XYZ за штуками на місяць за весь строк даних, місяці без продажів рахуються нулем.
    # How it is computed
    method.part.data = Дані
    method.part.concentration = Концентрація та ABC
    method.part.classes = XYZ і RFM
    method.part.margin = Прибуток
    method.part.history = Когорти, рух, утримання
    method.part.models = Моделі повторних покупок
    method.part.value = Цінність клієнта
    method.part.rhythm = Власний ритм
    method.part.offers = Супутні товари
    method.part.forecast = Прогноз
    method.part.findings = Порядок висновків
    method.report.rate = Суми в {code} перераховано за курсом {value} {currency}, названим під час запуску.
    method.report.history = Когорта — клієнти одного місяця першої покупки; частка — ті, хто купив у k-му місяці після нього, у
      знаменнику лише ті, хто міг до нього дійти. Ті, хто залишився, — оцінка Каплана — Маєра: S(t) = П (1 − d/n), похибка за Грінвудом;
      ті, хто ще купує, цензуровані. Втрата за п’ять років, якщо стільки не спостерігали, — 1 − S(f)^(1826/f): це оцінка, а не
      вимірювання. Вікно руху — рік, пів року, квартал або місяць: найдовше, що вкладається в дані двічі.
    method.report.models = BG/NBD (Fader, Hardie, Lee 2005), MBG/NBD (Batislam та ін. 2007), Парето/NBD (Schmittlein та ін. 1987),
      найбільша правдоподібність; покупка — день із покупками, час у тижнях. Стандартні похибки — з оберненого гессіана. Модель обирають
      за середньою похибкою на відкладеній частині даних серед тих, чиї параметри визначено. Потрібно щонайменше 30 клієнтів, з них 10
      із повторами. Якщо дані короткі й відходу не видно, параметри впираються в межу: тоді про відхід модель не каже нічого.
    method.report.value = Цінність за 12 місяців: сума за місяцями частки прибутку × очікуваної покупки (гамма-гамма, Fader і Hardie
      2013) × очікуваного числа покупок ÷ (1 + d)^k, місяць — 4,345 тижня, d = 1 %. Інтервал бази — 95 %, з похибок параметрів і
      випадковості покупок; інтервал клієнта — 80 %, з розіграних майбутніх. Гамма-гамма припускає, що сума не залежить від частоти:
      зв’язок |r| понад 0,3 позначають.
    method.report.offers = Правила «ліве → праве» за замовленнями (Agrawal і Srikant 1994, Zaki 2000): частка замовлень, імовірність,
      ліфт = імовірність ÷ частка правого, порівняння порогів у цілих числах. Залишаються пари не рідше ніж 1 замовлення з 500
      (але від 10 до 200 замовлень), з імовірністю від 10 %, ліфтом понад 1,2 і невипадкові (Фішер, поправка Бонферроні). Пропозиція — не обіцянка: зв’язок
      товарів не доводить, що клієнт купить.
    method.report.forecast = Цілі місяці, якщо їх понад два роки, інакше тижні. Методи: наївний, сезонний наївний, просте згладжування,
      тета, ETS, Хольт — Вінтерс, для рідкого попиту Кростон, SBA і TSB. Обирають метод із найменшою похибкою під час прогнозу від
      кількох минулих дат; sMAPE і MASE — як у конкурсах M3 і M4.
    method.report.findings = Висновки стоять за спаданням грошей, про які говорять. Гроші різних висновків — різної природи (уже
      втрачені, під загрозою, можливі) і не додаються.
    """#
}
