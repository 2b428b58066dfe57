extension Russian {
  static let findings = #"""
    # Findings of the examination of purchase files, its panels and lists
    report.summary = Сводка
    report.models = Модели и прогноз
    report.wholeList = Весь список
    report.range = от {low} до {high}
    report.days[one] = {count} день
    report.days[few] = {count} дня
    report.days[many] = {count} дней
    report.days[other] = {count} дня
    report.periods.week[one] = {count} неделю
    report.periods.week[few] = {count} недели
    report.periods.week[many] = {count} недель
    report.periods.week[other] = {count} недели
    report.periods.month[one] = {count} месяц
    report.periods.month[few] = {count} месяца
    report.periods.month[many] = {count} месяцев
    report.periods.month[other] = {count} месяца
    report.kpi.future = Нынешние клиенты за год
    report.kpi.future.unsure = интервал не определён
    finding.lost[one] = {count} клиент перестал покупать
    finding.lost[few] = {count} клиента перестали покупать
    finding.lost[many] = {count} клиентов перестали покупать
    finding.lost[other] = {count} клиента перестали покупать
    finding.lost.text = За последние {days} — ни одной покупки, а за такой же срок до того они принесли {money}.
    finding.lost.action = Показать ушедших
    finding.returns = Возвраты забрали {money}
    finding.returns.text[one] = Возвращал {count} клиент; возвращено {share} от проданного.
    finding.returns.text[few] = Возвращали {count} клиента; возвращено {share} от проданного.
    finding.returns.text[many] = Возвращали {count} клиентов; возвращено {share} от проданного.
    finding.returns.text[other] = Возвращали {count} клиента; возвращено {share} от проданного.
    finding.returns.action = Показать, кто возвращает
    finding.offers = Сопутствующие товары могут дать {money}
    finding.offers.text[one] = У {count} клиента есть товар, который с его покупками берут другие, а он ещё не брал. Сумма — ожидание от
      одного предложения.
    finding.offers.text[few] = У {count} клиентов есть товар, который с их покупками берут другие, а они ещё не брали. Сумма — ожидание
      от одного предложения каждому.
    finding.offers.text[many] = У {count} клиентов есть товар, который с их покупками берут другие, а они ещё не брали. Сумма — ожидание
      от одного предложения каждому.
    finding.offers.text[other] = У {count} клиента есть товар, который с их покупками берут другие, а они ещё не брали. Сумма — ожидание
      от одного предложения каждому.
    finding.offers.action = Показать, кому что предложить
    finding.concentration.largest = Крупнейший — {name}: {money} за 12 месяцев, {share} всей выручки.
    finding.concentration.report.action = Показать всех клиентов
    finding.oneTime.winBack = Вернётся каждый десятый со средним заказом постоянных — это {money}.
    finding.forecast.more = Ближайшие {periods}: ждём на {money} больше
    finding.forecast.less = Ближайшие {periods}: ждём на {money} меньше
    finding.forecast.text = Прогноз — {money}; сравнение с таким же прошедшим сроком.
    finding.forecast.action = Открыть прогноз
    # Panels
    cohorts.title = Удержание по когортам
    cohorts.subtitle = % купивших в месяце после первого
    cohorts.corner = Первая покупка
    cohorts.count = Новых
    cohorts.finding = Через месяц покупают снова {share} новых клиентов
    cohorts.finding.later = , через полгода — {share}.
    movement.title = Движение базы
    movement.was = Было
    movement.new = Новые
    movement.returned = Вернулись
    movement.lost = Ушли
    movement.kept = Остались
    movement.now = Стало
    movement.note = Активен тот, кто купил за последние {days}; «было» — за такой же срок до них.
    survival.title = Сколько клиенты остаются
    survival.subtitle = доля оставшихся, дней с первой покупки
    survival.days = Дней с первой покупки
    survival.share = Осталось
    survival.note = Ушедшим считается молчащий {days} подряд. Ушли: {lost}, из них снова купили позже: {back}. Полоса — 95 %.
    survival.measured = За пять лет уходит {share} клиентов (± {margin}).
    survival.carriedOn = При нынешнем темпе за пять лет ушло бы {share} клиентов: оценка, наблюдали только {followed}.
    forecast.title = Прогноз продаж
    forecast.subtitle.week = по неделям, неполные не учтены
    forecast.subtitle.month = по месяцам, неполные не учтены
    forecast.belowZero = Прогноз опускается ниже нуля: возвраты больше продаж или продлён спад. Такие периоды читайте как «продаж почти не будет».
    forecast.bands = Полосы: 50, 80 и 95 % вероятности.
    forecast.range = С вероятностью 95 %
    forecast.noSignal = Ни один метод не оказался точнее простого повторения: закономерности нет, полагаться на прогноз нельзя. Средняя
      ошибка повторения — {error}.
    forecast.accuracy = Точнее других — {method}: на проверке ошибался в среднем на {error}.
    forecast.methods.title = Проверка методов прогноза
    forecast.methods.note = Каждый метод прогнозировал на {horizon} периодов вперёд от {origins} прошлых дат; ошибки — средние.
    forecast.method.naive = повторение последнего значения
    forecast.method.seasonal_naive = повторение прошлого сезона
    forecast.method.naive2 = повторение с поправкой на сезон
    forecast.method.simple = простое сглаживание
    forecast.method.holt_winters_additive = Хольт — Уинтерс, аддитивный
    forecast.method.holt_winters_multiplicative = Хольт — Уинтерс, мультипликативный
    forecast.method.ets = экспоненциальное сглаживание (ETS)
    forecast.method.theta = тета-метод
    forecast.method.croston = метод Кростона
    forecast.method.sba = Синтетос — Бойлан
    forecast.method.tsb = Тёнтер — Синтетос — Бабаи
    offers.title = Что предложить
    offers.because = берут вместе с: {product}
    offers.none = Пар товаров, которые берут вместе чаще случайного, не нашлось.
    models.title = Модели повторных покупок
    models.chosen = выбрана
    models.unsound = данные не определяют параметры: оценкам ухода верить нельзя
    models.noSignal = не лучше одного числа на всех
    models.note = Модели учились на покупках по {day} ({customers}) и проверены на следующих {days}.
    models.naive = Для сравнения: собственный темп клиента ошибается на {own}, одно среднее на всех — на {mean} покупки на клиента.
    models.byRepeats = Ожидание и факт по числу повторов
    models.value.title = Чего ждать от клиентов за 12 месяцев
    models.value.total = Ожидаемая ценность базы
    models.value.alive = Ещё покупают, клиентов
    models.value.spend = Средняя покупка по модели
    models.value.correlation = Связь частоты и суммы, r
    models.value.broken = Частота и сумма связаны: ценность частых покупателей смещена
    models.value.note = Модель {model} и гамма-гамма; остаётся {margin} выручки, дисконт {discount} в месяц; интервал — 95 %.
    model.bgnbd = BG/NBD
    model.mbgnbd = MBG/NBD
    model.paretonbd = Парето/NBD
    rhythm.title = Ритм покупок
    rhythm.gap = Промежуток между покупками, медиана, дней
    rhythm.deviation = Его медианное отклонение, дней
    rhythm.regularity = Регулярность (1 — случайно, больше — ровно)
    rhythm.judged = Клиентов с известным ритмом
    rhythm.alarms = Из них молчат дольше обычного
    rhythm.orders = Заказов на клиента, медиана
    rhythm.basket = Заказ, медиана
    rules.title = Что берут вместе
    rules.note = Правила из {orders}; пара встречается не реже {least} раз и неслучайна (точный критерий Фишера с поправкой на число пар).
    # Not enough data
    lack.tooFew = Недостаточно данных: {what} — {found}, нужно не меньше {needed}.
    lack.tooMany = Данных слишком много для этого расчёта.
    lack.noAnswer = Расчёт не дал ответа на этих данных.
    lack.data = наблюдений
    lack.customers = клиентов
    lack.customers.with.repeat.purchases = клиентов с повторными покупками
    lack.days.of.observation = дней наблюдения
    lack.days.of.purchases = дней от первой покупки до последней
    lack.days.after.the.cut = дней после границы проверки
    lack.days.before.and.after.the.cut = дней до и после границы проверки
    lack.orders.with.products = заказов с товарами
    lack.weeks.of.sales = полных недель продаж
    lack.back.test = полных периодов для проверки
    examination.file.open = {order} (по содержанию не определить: взято прочтение, при котором даты ближе)
    examination.fault.repeatedHeading = В файле {path} столбец «{heading}» встречается несколько раз: столбцы {columns}. Назовите нужный
      по номеру: {example} (поле {key}).
    # Columns of the tables
    examination.column.next = Ждём следующую
    examination.column.chance = Вероятность такого молчания
    examination.column.alive = Активен
    examination.column.expected = Покупок за 12 мес.
    examination.column.value = Ценность за 12 мес.
    examination.column.low = Не меньше (80 %)
    examination.column.high = Не больше (80 %)
    examination.column.preferred = Любимый товар
    examination.column.preferredShare = В заказах
    examination.column.offer = Предложить
    examination.column.because = Покупает
    examination.column.confidence = Вероятность
    examination.column.lift = Чаще обычного, раз
    examination.column.expectedMoney = Ожидание
    examination.column.together = Вместе, заказов
    examination.column.support = Доля заказов
    examination.column.leverage = Сверх случайного
    examination.column.conviction = Убедительность
    examination.column.chancePair = p (Фишер)
    examination.column.cohort = Первая покупка
    examination.column.group = Группа
    examination.column.product = Товар
    examination.column.productName = Наименование
    examination.column.period = Период
    examination.column.fact = Факт
    examination.column.forecast = Прогноз
    examination.column.low80 = Нижняя 80 %
    examination.column.high80 = Верхняя 80 %
    examination.column.low95 = Нижняя 95 %
    examination.column.high95 = Верхняя 95 %
    examination.column.model = Модель
    examination.column.parameter = Параметры
    examination.column.estimate = Оценка
    examination.column.error = Ошибка
    examination.column.likelihood = ln L
    examination.column.expectedPurchases = Ожидали покупок
    examination.column.actual = Было
    examination.column.mae = Средняя ошибка
    examination.column.repeats = Повторов
    examination.column.measure = Показатель
    examination.column.range = Интервал
    examination.column.method = Метод
    examination.column.meanError = Ошибка
    examination.column.coverage = В полосе 95 %
    # Tables and sheets
    examination.table.workbook = Все таблицы одной книгой Excel
    examination.table.late = Пропустили свой срок
    examination.table.lost = Перестали покупать
    examination.table.loss = Убыточные клиенты
    examination.table.once = Купили один раз
    examination.table.returns = Кто возвращает
    examination.table.offers = Кому что предложить
    examination.table.rules = Что берут вместе
    examination.table.value = Ценность клиентов за 12 месяцев
    examination.table.cohorts = Когорты по месяцам
    examination.table.movement = Движение базы
    examination.table.products = Товары: ABC и XYZ
    examination.table.forecast = Продажи и прогноз
    examination.table.models = Модели повторных покупок
    examination.sheet.customers = Клиенты
    examination.sheet.late = Пропустили срок
    examination.sheet.lost = Ушли
    examination.sheet.loss = Убыточные
    examination.sheet.once = Один раз
    examination.sheet.returns = Возвраты
    examination.sheet.offers = Предложения
    examination.sheet.rules = Берут вместе
    examination.sheet.value = Ценность
    examination.sheet.abc = ABC-XYZ
    examination.sheet.rfm = RFM
    examination.sheet.segments = Сегменты
    examination.sheet.curve = Концентрация
    examination.sheet.cohorts = Когорты
    examination.sheet.movement = Движение
    examination.sheet.products = Товары
    examination.sheet.forecast = Прогноз
    examination.sheet.models = Модели
    examination.sheet.rejects = Отклонено
    # What a list is
    list.late.lead = Клиенты классов A и B, которые молчат так долго, что при их ритме дольше ждут меньше чем в 5 % случаев. Сверху те, кто
      принёс больше за 12 месяцев.
    list.lost.lead = Покупали в прошлом периоде и не купили ни разу в последнем. Сверху те, кто принёс больше всего за всё время.
    list.loss.lead = Выручка меньше себестоимости проданного. Сверху самый большой убыток.
    list.once.lead = Ровно один заказ за весь срок. Сверху недавние: их вернуть легче.
    list.returns.lead = Сверху те, кто вернул больше всего.
    list.offers.lead = Каждому клиенту — одно предложение: товар, который вместе с его покупками берут другие, а он не брал. Ожидание —
      вероятность, умноженная на среднюю сумму этого товара в заказе.
    list.rules.lead = «Кто берёт левое, берёт и правое»: сколько раз вместе, с какой вероятностью и во сколько раз чаще, чем берут все.
    list.value.lead = Ожидаемая за 12 месяцев сумма по каждому клиенту; для первых 50 — границы, между которыми она окажется с
      вероятностью 80 %.
    list.products.lead = ABC по выручке, XYZ по штукам в месяц за весь срок данных, месяцы без продаж считаются нулём.
    # How it is computed
    method.part.data = Данные
    method.part.concentration = Концентрация и ABC
    method.part.classes = XYZ и RFM
    method.part.margin = Прибыль
    method.part.history = Когорты, движение, удержание
    method.part.models = Модели повторных покупок
    method.part.value = Ценность клиента
    method.part.rhythm = Собственный ритм
    method.part.offers = Сопутствующие товары
    method.part.forecast = Прогноз
    method.part.findings = Порядок выводов
    method.report.rate = Суммы в {code} пересчитаны по курсу {value} {currency}, названному при запуске.
    method.report.history = Когорта — клиенты одного месяца первой покупки; доля — купившие в k-м месяце после него, в знаменателе
      только те, кто мог до него дойти. Оставшиеся — оценка Каплана — Мейера: S(t) = П (1 − d/n), ошибка по Гринвуду; ещё покупающие
      цензурированы. Потеря за пять лет, если столько не наблюдали, — 1 − S(f)^(1826/f): это оценка, а не измерение. Окно движения —
      год, полгода, квартал или месяц: самое длинное, которое укладывается в данные дважды.
    method.report.models = BG/NBD (Fader, Hardie, Lee 2005), MBG/NBD (Batislam и др. 2007), Парето/NBD (Schmittlein и др. 1987),
      наибольшее правдоподобие; покупка — день с покупками, время в неделях. Стандартные ошибки — из обратного гессиана. Модель
      выбирается по средней ошибке на отложенной части данных среди тех, чьи параметры определены. Нужно не меньше 30 клиентов, из них
      10 с повторами. Если данные коротки и ухода не видно, параметры упираются в границу: тогда об уходе модель не говорит ничего.
    method.report.value = Ценность за 12 месяцев: сумма по месяцам доли прибыли × ожидаемой покупки (гамма-гамма, Fader и Hardie 2013) ×
      ожидаемого числа покупок ÷ (1 + d)^k, месяц — 4,345 недели, d = 1 %. Интервал базы — 95 %, из ошибок параметров и случайности
      покупок; интервал клиента — 80 %, из разыгранных будущих. Гамма-гамма предполагает, что сумма не зависит от частоты: связь |r|
      больше 0,3 отмечается.
    method.report.offers = Правила «левое → правое» по заказам (Agrawal и Srikant 1994, Zaki 2000): доля заказов, вероятность, лифт =
      вероятность ÷ доля правого, сравнение порогов в целых числах. Остаются пары не реже 1 заказа из 500 (но от 10 до 200 заказов), с
      вероятностью от 10 %, лифтом больше 1,2 и неслучайные (Фишер, поправка Бонферрони). Предложение — не обещание: связь товаров не
      доказывает, что клиент купит.
    method.report.forecast = Целые месяцы, если их больше двух лет, иначе недели. Методы: наивный, сезонный наивный, простое
      сглаживание, тета, ETS, Хольт — Уинтерс, для редкого спроса Кростон, SBA и TSB. Выбирается метод с наименьшей ошибкой при прогнозе
      от нескольких прошлых дат; sMAPE и MASE — как в конкурсах M3 и M4.
    method.report.findings = Выводы стоят по убыванию денег, о которых говорят. Деньги разных выводов — разной природы (уже потерянные,
      под угрозой, возможные) и не складываются.
    """#
}
