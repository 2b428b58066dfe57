extension English {
  static let studiesMore = #"""
    # Win, churn and lead scoring
    study.role.target = outcome
    study.role.case = number of the case
    study.outcomes.title = What the outcome depends on
    study.outcomes.read = {file}: the outcome is in the column “{target}”, the event is {event}. {ended} cases have ended, {open} are
      open; the event in {share} of the ended.
    study.outcomes.noSignal = There is no signal: these columns tell the outcome no better than chance (AUC {auc}, {low} to {high}). No
      scores are given: they would be invented.
    study.outcomes.finding = Of two cases with different outcomes the model puts the one with the event first with probability {auc}
      ({low} to {high}). In the best tenth the event is {lift} as frequent as on average.
    study.outcomes.category.more = {column} = {value}: the odds are above the average {times}.
    study.outcomes.category.less = {column} = {value}: the odds are below the average {times}.
    study.outcomes.number.more = {column}: each +{step} raises the odds {times}.
    study.outcomes.number.less = {column}: each +{step} lowers the odds {times}.
    study.outcomes.leak.decides = The column “{column}” alone tells the outcome almost exactly (AUC {auc}): it seems to be known only
      afterwards.
    study.outcomes.leak.outweighs = The column “{column}” alone tells the outcome better than all others together (AUC {auc} against
      {others}): it may be known only afterwards.
    study.outcomes.leak.out = “{column}” was left out of the model. If it is known beforehand, add --keep.
    study.outcomes.leak.kept = “{column}” was kept: if it is known only afterwards, all scores are worth nothing.
    study.outcomes.afterwards = These columns are filled only where the outcome is known, so they were left out: {columns}.
    study.outcomes.guessed = The event of the column “{target}” was taken to be: {event}. If it is not, set --positive.
    study.outcomes.few = One of the outcomes has only {found} cases: weights are weak.
    study.outcomes.noDay = There is no column of days, so nothing was tested on later cases.
    study.outcomes.auc = AUC on unseen cases
    study.outcomes.later = AUC on later cases
    study.outcomes.withSuspects = AUC with suspects
    study.outcomes.brier = Brier score
    study.outcomes.base = without a model {value}
    study.outcomes.logLoss = Log loss
    study.outcomes.calibration = Calibration error
    study.outcomes.lift = Lift of the best tenth
    study.outcomes.weights.title = Weights
    study.outcomes.tenths.title = Tenths by score, the best first
    study.outcomes.calibration.title = Calibration: what was said and what came
    study.outcomes.scores.title = Scores of the cases, open ones first
    study.outcomes.columns.title = Columns: what is in the model and what is not
    study.outcomes.unknown = not given
    study.outcomes.step = each +{step}
    study.outcomes.open = open
    study.outcomes.used = in the model
    study.outcomes.dropped.constant = left out: always the same
    study.outcomes.dropped.key = left out: a value of its own for each case
    study.outcomes.dropped.day = left out: a day
    study.outcomes.dropped.levels = left out: too many categories
    study.outcomes.dropped.asked = left out: asked for
    study.outcomes.dropped.afterwards = left out: filled after the outcome
    study.outcomes.dropped.leak = left out: seems to be known only afterwards
    study.column.value = Value of the feature
    study.column.weight = Weight
    study.column.odds = Odds ratio
    study.column.perUnit = Per unit
    study.column.observed = Share of events
    study.column.events = Events
    study.column.captured = Found of all
    study.column.predicted = Predicted
    study.column.case = Case
    study.column.outcome = Outcome
    study.column.probability = Probability of the event
    study.column.role = Part
    study.column.strength = Strength
    # Forecasts
    study.role.series = series
    study.role.period = period
    study.role.value = value
    study.role.train = history
    study.role.after = what came after
    study.role.season = length of the season
    study.role.horizon = horizon
    study.step.hour = hours
    study.step.day = days
    study.step.week = weeks
    study.step.month = months
    study.step.quarter = quarters
    study.step.year = years
    study.step.number = in order
    study.method.naive = last value
    study.method.seasonal_naive = last season
    study.method.naive2 = last value with the season
    study.method.simple = simple smoothing
    study.method.holt_winters_additive = Holt-Winters, additive
    study.method.holt_winters_multiplicative = Holt-Winters, multiplicative
    study.method.ets = ETS, model chosen
    study.method.theta = theta
    study.method.croston = Croston
    study.method.sba = Syntetos-Boylan
    study.method.tsb = Teunter-Syntetos-Babai
    study.series.title = Forecast
    study.series.read = {file}: {series} series, {values} values; the step is {step}.
    study.series.finding = {name}: {sum} in all are expected from {from} to {to}. The next value is {next}, with probability {level}
      between {low} and {high}. Method: {method}.
    study.series.year = The next {season} periods against the last {season}: {change}.
    study.series.tested = Tested on the past ({origins} origins): a mean error of {error}% against {naive}% of plain repetition;
      {coverage} of the values fell into the interval.
    study.series.chosen = Methods chosen: {methods}.
    study.series.best = The best on average when tested on the past: {method}, an error of {error}% ({series} series).
    study.series.of[one] = This holds for {count} series.
    study.series.of[other] = This holds for {count} series.
    study.series.warning.season = Not enough data for a season of {period} periods: has {has}, needs {needs}. The forecast has no
      season.
    study.series.warning.untested = Not enough data for a test on the past: has {has}, needs {needs}. How good the forecast is, nobody
      knows.
    study.series.warning.none = Not enough data for a forecast: has {has}, needs {needs}.
    study.series.warning.gaps[one] = {count} period without a value counts as zero.
    study.series.warning.gaps[other] = {count} periods without a value count as zero.
    study.series.warning.cut = The last period is not complete and takes no part.
    study.series.warning.belowZero = The forecast falls below zero although the series never did: the method carried a fall on. Read such periods as zero.
    study.series.warning.constant = All values are the same: the forecast repeats them, uncertainty cannot be seen.
    study.series.forecast.title = Forecast by period
    study.series.backtest = Methods tested on the past
    study.series.after = Against what came after
    study.series.list.title = Series
    study.column.series = Series
    study.column.values = Values
    study.column.period = Period
    study.column.forecast = Forecast
    study.column.method = Method
    study.column.smape = sMAPE, %
    study.column.mase = MASE
    study.column.owa = OWA
    study.column.coverage = In the interval
    study.column.next = Next
    study.column.sumAhead = Sum ahead
    study.column.seriesCount = Series
    # Cost to serve
    study.role.activity = activity
    study.role.volume = volume
    study.role.minutes = minutes or rate
    study.role.rate = rate
    study.role.pool = group of people
    study.role.cost = cost
    study.role.capacity = practical capacity in minutes
    study.role.margin = margin
    study.activities.title = Cost to serve
    study.activities.read = {file}: {lines} lines, {activities} activities, {customers} customers.
    study.activities.all = All activities
    study.activities.pool = {pool}: a minute costs {rate}, {used} of the time is used, {assigned} is assigned. {minutes} minutes worth
      {money} are unused and not spread over customers.
    study.activities.over = {pool}: a minute costs {rate}, {used} of the time is used: {minutes} minutes more than there are. {assigned}
      is assigned, {money} more than was paid.
    study.activities.whale = Profit after service {total}: the best 20% of customers bring {best}, at the peak (the first {at} of
      customers) {peak}; {losing} customers lose money.
    study.activities.loss = After service there is no profit: {money}.
    study.activities.dearest = The dearest to serve is {customer}: {money}.
    study.activities.noMargin = There is no margin, so profit by customer is not known. Add a table: --margins.
    study.activities.pools.title = Capacity and rates
    study.activities.activities.title = Activities
    study.activities.customers.title = What customers cost
    study.activities.profit.title = Profit by customer after service
    study.column.pool = Group
    study.column.poolCost = Cost
    study.column.capacity = Capacity, min
    study.column.rate = Rate per minute
    study.column.usedMinutes = Used, min
    study.column.usedShare = Used
    study.column.assigned = Assigned
    study.column.unusedMinutes = Unused, min
    study.column.unusedCost = Unused
    study.column.activity = Activity
    study.column.volume = Volume
    study.column.minutes = Minutes
    study.column.unitCost = Unit cost
    study.column.cost = Cost to serve
    study.column.margin = Margin
    study.column.profit = Profit after service
    # Models of repeat buying
    study.what.customers = customers
    study.what.repeaters = customers with repeat purchases
    study.role.frequency = repeat purchases
    study.role.recency = time from the first purchase to the last
    study.role.age = time of observation
    study.role.spend = mean spend
    study.value.title = Who is still a customer, and how much each will buy
    study.value.read = {file}: {customers} customers, {repeaters} with repeat purchases.
    study.value.finding = About {alive} customers still buy ({share}). Purchases expected within {horizon}: {expected}.
    study.value.tested = Test: {expected} were expected, {actual} came; a mean error of {error} a customer against {own} of their own
      rates.
    study.value.noSignal = There is no signal: the model is no better than one number for all ({expected} expected, {actual} came, error
      {error}, of their own rates {own}).
    study.value.unsound = The data do not fix the parameters: the figures of the model are not to be trusted.
    study.value.correlated = Spend depends on frequency (correlation {value}): expected spend is biased.
    study.value.model = Model
    study.value.likelihood = Log-likelihood
    study.value.parameters = Parameters
    study.value.test = Expected and actual, by purchases before
    study.value.customers = Customers, the most expected first
    study.column.estimate = Estimate
    study.column.standardError = Standard error
    study.column.repeatPurchases = Repeat purchases
    study.column.customers = Customers
    study.column.actual = Actual
    study.column.expected = Expected
    study.column.alive = Probability alive
    study.column.spend = Expected spend
    """#
}
