extension English {
  static let findings = #"""
    # Findings of the examination of purchase files, its panels and lists
    report.summary = Summary
    report.models = Models and forecast
    report.wholeList = Whole list
    report.range = {low} to {high}
    report.days[one] = {count} day
    report.days[other] = {count} days
    report.periods.week[one] = {count} week
    report.periods.week[other] = {count} weeks
    report.periods.month[one] = {count} month
    report.periods.month[other] = {count} months
    report.kpi.future = Today’s customers, a year
    report.kpi.future.unsure = interval not known
    finding.lost[one] = {count} customer stopped buying
    finding.lost[other] = {count} customers stopped buying
    finding.lost.text = Not one purchase in the last {days}; in the same time before that they brought {money}.
    finding.lost.action = Show the lost ones
    finding.returns = Returns took {money}
    finding.returns.text[one] = {count} customer returned goods: {share} of what was sold.
    finding.returns.text[other] = {count} customers returned goods: {share} of what was sold.
    finding.returns.action = Show who returns
    finding.offers = Products that go together may bring {money}
    finding.offers.text[one] = {count} customer has not yet taken a product that others take with its purchases. The sum is what one
      offer may bring.
    finding.offers.text[other] = {count} customers have not yet taken a product that others take with their purchases. The sum is what
      one offer to each may bring.
    finding.offers.action = Show what to offer whom
    finding.concentration.largest = The largest is {name}: {money} over 12 months, {share} of all revenue.
    finding.concentration.report.action = Show all customers
    finding.oneTime.winBack = If one in ten came back for an order of the regulars' mean value, that is {money}.
    finding.forecast.more = The next {periods}: {money} more expected
    finding.forecast.less = The next {periods}: {money} less expected
    finding.forecast.text = The forecast is {money}, compared with the same time past.
    finding.forecast.action = Open the forecast
    # Panels
    cohorts.title = Retention by cohort
    cohorts.subtitle = % that bought in the k-th month after the first
    cohorts.corner = First purchase
    cohorts.count = New
    cohorts.finding = {share} of new customers buy again a month later
    cohorts.finding.later = , {share} half a year later.
    movement.title = Movement of the base
    movement.was = Before
    movement.new = New
    movement.returned = Came back
    movement.lost = Lost
    movement.kept = Stayed
    movement.now = Now
    movement.note = Active means bought in the last {days}; “before” is the same time before that.
    survival.title = How long customers stay
    survival.subtitle = share that stays, days since the first purchase
    survival.days = Days since the first purchase
    survival.share = Stay
    survival.note = Lost means silent for {days} on end. Lost: {lost}; of them bought again later: {back}. The band is 95%.
    survival.measured = {share} of customers leave within five years (± {margin}).
    survival.carriedOn = At this pace {share} of customers would leave within five years: an estimate, they were followed for {followed}
      only.
    forecast.title = Sales forecast
    forecast.subtitle.week = by week, whole weeks only
    forecast.subtitle.month = by month, whole months only
    forecast.belowZero = The forecast falls below zero: returns exceed sales, or a fall is carried on. Read such periods as “hardly any sales”.
    forecast.bands = The bands are 50, 80 and 95% probability.
    forecast.range = With 95% probability
    forecast.noSignal = No method did better than repeating the past: there is no pattern, and no forecast to rely on. Repeating errs by
      {error} on average.
    forecast.accuracy = The best was {method}: when tried, it erred by {error} on average.
    forecast.methods.title = Forecasting methods tried
    forecast.methods.note = Each method forecast {horizon} periods from {origins} past dates; the errors are means.
    forecast.method.naive = repeating the last value
    forecast.method.seasonal_naive = repeating the last season
    forecast.method.naive2 = repeating, adjusted for the season
    forecast.method.simple = simple smoothing
    forecast.method.holt_winters_additive = Holt-Winters, additive
    forecast.method.holt_winters_multiplicative = Holt-Winters, multiplicative
    forecast.method.ets = exponential smoothing (ETS)
    forecast.method.theta = the theta method
    forecast.method.croston = Croston's method
    forecast.method.sba = Syntetos-Boylan
    forecast.method.tsb = Teunter-Syntetos-Babai
    offers.title = What to offer
    offers.because = taken together with: {product}
    offers.none = No pair of products is taken together more often than by chance.
    models.title = Models of repeat buying
    models.chosen = chosen
    models.unsound = the data do not fix the parameters: its word on leaving is worth nothing
    models.noSignal = no better than one number for all
    models.note = The models learned from purchases up to {day} ({customers}) and were tried on the next {days}.
    models.naive = For comparison: a customer's own pace errs by {own}, one mean for all by {mean} purchases per customer.
    models.byRepeats = Expected and actual by repeats
    models.value.title = What to expect of customers in 12 months
    models.value.total = Expected value of the base
    models.value.alive = Still buying, customers
    models.value.spend = Mean purchase by the model
    models.value.correlation = Frequency against value, r
    models.value.broken = Frequency and value are related: the value of frequent buyers is biased
    models.value.note = {model} and Gamma-Gamma; {margin} of revenue stays, {discount} discount a month; the interval is 95%.
    model.bgnbd = BG/NBD
    model.mbgnbd = MBG/NBD
    model.paretonbd = Pareto/NBD
    rhythm.title = Rhythm of purchases
    rhythm.gap = Days between purchases, median
    rhythm.deviation = Their median deviation, days
    rhythm.regularity = Regularity (1 is chance, above is even)
    rhythm.judged = Customers with a known rhythm
    rhythm.alarms = Of them silent beyond it
    rhythm.orders = Orders per customer, median
    rhythm.basket = Order, median
    rules.title = What goes together
    rules.note = Rules from {orders}; a pair is in at least {least} of them and beyond chance (Fisher's exact test, corrected for the
      number of pairs).
    # Not enough data
    lack.tooFew = Not enough data: {what}: has {found}, needs at least {needed}.
    lack.tooMany = There is too much data for this computation.
    lack.noAnswer = The computation gave no answer on this data.
    lack.data = observations
    lack.customers = customers
    lack.customers.with.repeat.purchases = customers with repeat purchases
    lack.days.of.observation = days of observation
    lack.days.of.purchases = days from the first purchase to the last
    lack.days.after.the.cut = days after the cut
    lack.days.before.and.after.the.cut = days before and after the cut
    lack.orders.with.products = orders with products
    lack.weeks.of.sales = whole weeks of sales
    lack.back.test = whole periods to try methods on
    examination.file.open = {order} (the content does not tell: the reading with the nearer dates was taken)
    examination.fault.repeatedHeading = In the file {path} the heading “{heading}” stands over several columns: {columns}. Name the
      right one by its number: {example} (field {key}).
    # Columns of the tables
    examination.column.next = Next expected
    examination.column.chance = Chance of such silence
    examination.column.alive = Still buying
    examination.column.expected = Purchases in 12 months
    examination.column.value = Value in 12 months
    examination.column.low = At least (80%)
    examination.column.high = At most (80%)
    examination.column.preferred = Preferred product
    examination.column.preferredShare = In orders
    examination.column.offer = Offer
    examination.column.because = Buys
    examination.column.confidence = Probability
    examination.column.lift = Times more often
    examination.column.expectedMoney = Expected
    examination.column.together = Together, orders
    examination.column.support = Share of orders
    examination.column.leverage = Beyond chance
    examination.column.conviction = Conviction
    examination.column.chancePair = p (Fisher)
    examination.column.cohort = First purchase
    examination.column.group = Group
    examination.column.product = Product
    examination.column.productName = Name
    examination.column.period = Period
    examination.column.fact = Actual
    examination.column.forecast = Forecast
    examination.column.low80 = Lower 80%
    examination.column.high80 = Upper 80%
    examination.column.low95 = Lower 95%
    examination.column.high95 = Upper 95%
    examination.column.model = Model
    examination.column.parameter = Parameters
    examination.column.estimate = Estimate
    examination.column.error = Error
    examination.column.likelihood = ln L
    examination.column.expectedPurchases = Purchases expected
    examination.column.actual = Actual
    examination.column.mae = Mean error
    examination.column.repeats = Repeats
    examination.column.measure = Measure
    examination.column.range = Interval
    examination.column.method = Method
    examination.column.meanError = Error
    examination.column.coverage = In the 95% band
    # Tables and sheets
    examination.table.workbook = All tables as one Excel workbook
    examination.table.late = Late with an order
    examination.table.lost = Stopped buying
    examination.table.loss = Served at a loss
    examination.table.once = Bought once
    examination.table.returns = Who returns
    examination.table.offers = What to offer whom
    examination.table.rules = What goes together
    examination.table.value = Value of customers in 12 months
    examination.table.cohorts = Cohorts by month
    examination.table.movement = Movement of the base
    examination.table.products = Products: ABC and XYZ
    examination.table.forecast = Sales and forecast
    examination.table.models = Models of repeat buying
    examination.sheet.customers = Customers
    examination.sheet.late = Late
    examination.sheet.lost = Lost
    examination.sheet.loss = At a loss
    examination.sheet.once = Bought once
    examination.sheet.returns = Returns
    examination.sheet.offers = Offers
    examination.sheet.rules = Go together
    examination.sheet.value = Value
    examination.sheet.abc = ABC-XYZ
    examination.sheet.rfm = RFM
    examination.sheet.segments = Segments
    examination.sheet.curve = Concentration
    examination.sheet.cohorts = Cohorts
    examination.sheet.movement = Movement
    examination.sheet.products = Products
    examination.sheet.forecast = Forecast
    examination.sheet.models = Models
    examination.sheet.rejects = Rejected
    # What a list is
    list.late.lead = Customers of class A and B silent for so long that at their rhythm fewer than 5% of gaps are longer. Those who brought
      most over 12 months come first.
    list.lost.lead = They bought in the period before and not once in the last one. Those who brought most in all come first.
    list.loss.lead = Revenue below the cost of what was sold. The greatest loss comes first.
    list.once.lead = Exactly one order in all the time. The recent ones come first: they are won back most easily.
    list.returns.lead = Those who returned most come first.
    list.offers.lead = One offer for each customer: a product that others take with its purchases and it has not taken yet. Expected is
      the probability times the mean value of the product in an order.
    list.rules.lead = “Who takes the left also takes the right”: how often together, with which probability, and how many times more
      often than everybody.
    list.value.lead = What each customer is expected to bring within 12 months; for the first 50 the bounds between which it will lie
      with 80% probability.
    list.products.lead = ABC by revenue, XYZ by pieces a month over the whole span of the data, months without sales counted as zero.
    # How it is computed
    method.part.data = Data
    method.part.concentration = Concentration and ABC
    method.part.classes = XYZ and RFM
    method.part.margin = Margin
    method.part.history = Cohorts, movement, retention
    method.part.models = Models of repeat buying
    method.part.value = Customer value
    method.part.rhythm = Own rhythm
    method.part.offers = Products that go together
    method.part.forecast = Forecast
    method.part.findings = Order of the findings
    method.report.rate = Amounts in {code} are converted at the rate of {value} {currency} given at the start.
    method.report.history = A cohort is the customers of one month of first purchase; the share is of those who bought in the k-th month
      after it, among those who can have reached it. Those who stay are the Kaplan-Meier estimate S(t) = ∏ (1 − d/n), its error
      Greenwood's; those still buying are censored. Five-year attrition, where nobody was followed that long, is 1 − S(f)^(1826/f): an
      estimate, not a measurement. The window of the movement is the longest of a year, a half, a quarter and a month that fits twice
      into the data.
    method.report.models = BG/NBD (Fader, Hardie, Lee 2005), MBG/NBD (Batislam et al. 2007), Pareto/NBD (Schmittlein et al. 1987), by
      maximum likelihood; a purchase is a day with purchases, time in weeks. Standard errors are from the inverse Hessian. The model is
      chosen by its mean error on the held-out part of the data among those whose parameters are fixed by the data. At least 30
      customers are needed, 10 of them with repeats. Where the data are short and nobody is seen to leave, parameters run to the edge:
      then the model says nothing about leaving.
    method.report.value = Value over 12 months: the sum over months of the margin share × the expected purchase (Gamma-Gamma, Fader and
      Hardie 2013) × the expected number of purchases ÷ (1 + d)^k, a month being 4.345 weeks and d 1%. The interval of the base is 95%,
      from the errors of the parameters and the chance of purchases; that of a customer is 80%, from drawn futures. Gamma-Gamma assumes
      that value does not depend on frequency: |r| above 0.3 is marked.
    method.report.offers = Rules “left → right” from orders (Agrawal and Srikant 1994, Zaki 2000): share of orders, probability, lift =
      probability ÷ share of the right, thresholds compared in integers. Kept are pairs in 1 order of 500 or more (but from 10 to
      200), with a
      probability of 10% or more, a lift above 1.2, beyond chance (Fisher, Bonferroni). An offer is no promise: that products go
      together does not prove that this customer will buy.
    method.report.forecast = Whole months when there are more than two years of them, else weeks. Methods: naive, seasonal naive, simple
      smoothing, theta, ETS, Holt-Winters; for rare demand Croston, SBA and TSB. The method with the least error when forecasting from
      several past dates is taken; sMAPE and MASE as in the M3 and M4 competitions.
    method.report.findings = Findings stand in order of the money they speak of. The money of different findings differs in kind (lost,
      at stake, possible) and does not add up.
    """#
}
