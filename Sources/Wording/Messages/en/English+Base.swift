extension English {
  static let base = #"""
    # The page «База клиентов»
    base.title = Customer base
    base.subtitle[one] = {count} customer as of {day}
    base.subtitle[other] = {count} customers as of {day}
    base.period = Purchases from {first} to {last}
    base.method = How it is computed
    base.print = Print
    base.asTable = Show as a table
    base.asCsv = Download CSV
    base.showList = Show the list
    base.recompute = Recompute
    base.recomputed = Facts recomputed as of {day}
    base.stale = The facts are as of {day}; the data has changed since.
    base.currencies = The base has several currencies: {currency} is shown.
    base.returns.net = Returns subtracted
    base.returns.apart = Returns shown apart
    base.empty.title = There are no purchases in the base
    base.empty.text = Import a sales file: from the lines of purchases the program computes concentration, classes, segments and late
      customers.
    base.empty.command = From the command line:
    base.few[one] = Few purchases: {count} order. The findings are provisional.
    base.few[other] = Few purchases: {count} orders. The findings are provisional.
    # Finding: concentration
    finding.concentration.revenue = {share} of customers bring {part} of revenue
    finding.concentration.margin = {share} of customers bring {part} of the margin
    finding.concentration.most[one] = {count} customer brings 80% of revenue ({money}): {share} of the base.
    finding.concentration.most[other] = {count} customers bring 80% of revenue ({money}): {share} of the base.
    finding.concentration.narrow = The base hangs on a few: losing one large customer would be felt by the whole company.
    finding.concentration.unowned[one] = {count} class A customer has no manager.
    finding.concentration.unowned[other] = {count} class A customers have no manager.
    finding.concentration.action = Open class A
    finding.concentration.actionOwners = Assign managers
    # Finding: valuable customers late against their own rhythm
    finding.late[one] = {count} valuable customer is late with an order
    finding.late[other] = {count} valuable customers are late with an order
    finding.late.stake = At stake: {money} of revenue over 12 months.
    finding.late.judged[one] = The rhythm is known for {count} class A and B customer (three purchases or more, the last within a year).
    finding.late.judged[other] = The rhythm is known for {count} class A and B customers (three purchases or more, the last within a year).
    finding.late.none = Valuable customers buy in their own rhythm
    finding.late.action = Show the late ones
    # Finding: one-time buyers
    finding.oneTime[one] = {count} customer bought once and did not return
    finding.oneTime[other] = {count} customers bought once and did not return
    finding.oneTime.share = That is {share} of buyers and {money} of revenue. {repeat} buy again.
    finding.oneTime.none = Every buyer returns for another order
    finding.oneTime.action = Show one-time buyers
    # Finding: customers at a loss
    finding.loss[one] = {count} customer is served at a loss: {money} over the period
    finding.loss[other] = {count} customers are served at a loss: {money} over the period
    finding.loss.text = They were sold {revenue} of goods below cost. That is {share} of the customers whose cost is known.
    finding.loss.few = less than 0.1%
    finding.loss.none = No customer is served at a loss
    finding.loss.unknown = Costs are not imported: customers served at a loss cannot be found.
    finding.loss.action = Show the loss-makers
    # Figures
    base.kpi.buyers = Buyers
    base.kpi.active = Active customers
    base.kpi.active.note = bought within 12 months
    base.kpi.revenue = Revenue
    base.kpi.margin = Margin
    base.kpi.orders = Orders
    base.kpi.average = Mean order
    base.kpi.repeat = Buy again
    base.kpi.gini = Gini index
    base.kpi.returns = Returns
    # Curve
    curve.title = Concentration curve
    curve.title.margin = Whale curve: cumulative margin
    curve.subtitle = customers by revenue, largest first
    curve.subtitle.margin = customers by margin, largest first
    curve.mark = {share} of customers: {part}
    curve.peak = Peak {share}
    curve.loss[one] = {count} at a loss
    curve.loss[other] = {count} at a loss
    curve.column.customers = Share of customers
    curve.column.count = Customers
    curve.column.share = Cumulative share
    curve.column.money = Cumulative sum
    # ABC-XYZ
    matrix.title = ABC-XYZ: weight and steadiness
    matrix.subtitle = customers and share of revenue
    matrix.abcAbc.title = ABC by revenue and by margin
    matrix.a = A: the first 80%
    matrix.b = B: the next 15%
    matrix.c = C: the last 5%
    matrix.x = even
    matrix.y = swinging
    matrix.z = irregular
    matrix.none = too little data
    matrix.finding[one] = AX holds {share} of revenue: give this {count} customer a personal manager and stock on hand.
    matrix.finding[other] = AX holds {share} of revenue: give these {count} customers a personal manager and stock on hand.
    matrix.uneven[one] = AZ brings {share} of revenue: this {count} customer buys unevenly. Agree on a schedule with them and keep
      stock for their order.
    matrix.uneven[other] = AZ brings {share} of revenue: these {count} customers buy unevenly. Agree on a schedule with them and keep
      stock for their orders.
    matrix.short[one] = XYZ needs at least 6 months of purchases; there is {count}.
    matrix.short[other] = XYZ needs at least 6 months of purchases; there are {count}.
    # RFM
    rfm.title = RFM map
    rfm.subtitle = customers; R: recency, FM: frequency and money
    rfm.row = R {score}
    rfm.column = FM {score}
    rfm.scale = fewer → more
    rfm.segments = Segments
    rfm.segments.share = {share} of customers, {part} of revenue
    segment.champions = Champions
    segment.champions.advice = Lately, often and much: a personal manager and special terms.
    segment.loyal = Loyal
    segment.loyal.advice = They buy steadily: offer companion goods.
    segment.potential_loyal = Potential loyal
    segment.potential_loyal.advice = Forming a habit: agree on the next order.
    segment.new = New
    segment.new.advice = First purchases: call and ask whether all was well.
    segment.promising = Promising
    segment.promising.advice = Recent but small: find out the need.
    segment.need_attention = Need attention
    segment.need_attention.advice = Cooling: get in touch before they stop buying.
    segment.about_to_sleep = About to sleep
    segment.about_to_sleep.advice = Rare and small: send a reminder.
    segment.at_risk = At risk
    segment.at_risk.advice = They bought well and fell silent: ask why.
    segment.cannot_lose = Cannot lose
    segment.cannot_lose.advice = The best of the past: a meeting with the head this week.
    segment.sleeping = Sleeping
    segment.sleeping.advice = Long ago and small: mailing only, no manager’s time.
    segment.lost = Lost
    segment.lost.advice = Away the longest: ask for the reason and spend no more.
    # List of late customers
    late.title = Whom to hold first
    late.column.client = Customer
    late.column.class = Class
    late.column.owner = Manager
    late.column.since = Days without an order
    late.column.usual = Usually, days
    late.column.stake = Revenue, 12 months
    late.all[one] = All {count}
    late.all[other] = All {count}
    # Words of the page
    base.figures = Figures
    base.findings = Main findings
    base.customers[one] = {count} customer
    base.customers[other] = {count} customers
    base.orders[one] = {count} order
    base.orders[other] = {count} orders
    base.noTurnover = Revenue is not positive: shares cannot be counted.
    base.endOfData = The last purchase is more than 60 days old: the figures are as of the end of the data, {day}.
    base.kpi.gini.note = 0: all are equal, 1: one has everything
    curve.point.customers = {share} of customers
    curve.point.revenue = {share} of revenue
    curve.point.margin = {share} of margin
    matrix.measure = share of revenue
    rfm.less = fewer
    rfm.more = more
    segments.column.name = Segment
    segments.column.part = Share of revenue
    segments.column.advice = What to do
    late.column.rhythm = Days without order / usual
    common.currency = Currency
    """#
}
