extension English {
  static let studies = #"""
    # What all studies of a table say
    study.fault.noColumn = The file {path} has no column for: {role}. Its columns: {headings}. Name it: --map {key}=HEADING.
    study.fault.notEnough = Not enough data: {what}: has {found}, needs {needed}.
    study.fault.noUsableLines = No line of the file {path} can be used, there are {total}. The first is line {line}: {reason}.
    study.fault.noValue = The column “{column}” has no value “{value}”. It has: {values}.
    study.fault.sides = The column “{column}” does not tell which value is the event. Values: {values}. Name the one by an option.
    study.fault.tooMany = Too many: {what}, more than {limit}. Raise the thresholds or take a part of the data.
    study.fault.noConvergence = The computation did not converge: the data do not determine an answer.
    study.what.outcomes = cases of each outcome
    study.what.cases = cases in a group
    study.what.features = features
    study.what.products = products
    study.what.sets = sets of products
    study.what.demands = periods with demand
    study.what.values = values of the series
    study.what.numbers = numbers outside what is allowed
    study.what.groups = groups
    study.rejected[one] = {count} line takes no part: the reasons are in the table below.
    study.rejected[other] = {count} lines take no part: the reasons are in the table below.
    study.rejects.title = Lines that take no part, and cells that cannot be read
    study.reason.bad_row = The record is damaged: its columns or quotes do not fit
    study.reason.no_key = What the line is about is not given
    study.reason.bad_number = The number is missing or cannot be read
    study.reason.bad_day = The day is missing or cannot be read
    study.reason.other_value = The value is none of those that take part
    study.reason.return = A return or a cancellation
    study.reason.repeated_header = The heading of the table once more
    study.reason.bad_cell = The cell is no number: its value counts as unknown
    study.column.line = Line
    study.column.reasonText = Reason
    study.column.heading = Column
    study.column.cells = Value
    study.column.name = Name
    study.column.share = Share
    study.column.lift = Lift
    study.column.p = p
    study.column.customer = Customer
    study.column.cases = Cases
    study.times[one] = {count} time
    study.times[other] = {count} times
    # Baskets: what is bought together
    study.role.order = order or receipt
    study.role.product = product
    study.role.name = name of the product
    study.role.customer = customer
    study.role.day = day
    study.role.quantity = quantity
    study.role.amount = amount
    study.baskets.title = What is bought together
    study.baskets.read = {file}: {baskets} baskets, {items} products, {entries} entries.
    study.baskets.none = There are no rules: no set occurs in {least} baskets with a confidence of {confidence}. Lower --support or
      --confidence.
    study.baskets.finding = Who takes {left} also takes {right} in {share} of the cases: {lift} as often as everybody (baskets:
      {baskets}).
    study.baskets.raised = There are too many sets, so the least support was raised to {support}. Choose your own: --support.
    study.baskets.support = Least support
    study.baskets.least = Baskets at least
    study.baskets.confidence = Least confidence
    study.baskets.sets = Frequent sets
    study.baskets.rules = Rules
    study.baskets.significant = Of them beyond chance
    study.baskets.rules.title = Rules, the strongest first
    study.baskets.items.title = The most frequent products
    study.baskets.preferred.title = The preferred product of each customer
    study.column.left = If they take
    study.column.right = they also take
    study.column.baskets = Baskets
    study.column.support = Support
    study.column.confidence = Confidence
    study.column.leverage = Leverage
    study.column.conviction = Conviction
    study.column.item = Product
    study.column.orders = Orders with it
    study.column.ofOrders = All orders
    # The effect of a campaign
    study.role.group = group
    study.role.count = how many in the group
    study.role.hits = how many answered
    study.role.answer = answer to the campaign
    study.experiment.title = What the campaign brought
    study.experiment.read = {file}: groups by the column “{group}”: {groups}. The hold-out is {control}.
    study.experiment.share = {arm}, {answer}: {treated} against {control} in the hold-out, a difference of {difference} points ({low} to
      {high}); {extra} extra answers. {verdict}
    study.experiment.mean = {arm}, {answer}: {treated} on average against {control} in the hold-out, a difference of {difference} ({low}
      to {high}); the campaign brought {extra} in all. {verdict}
    study.experiment.works = The campaign worked.
    study.experiment.harms = The campaign did harm.
    study.experiment.unproved = No effect is proved.
    study.experiment.uplift = {arm}, {answer}: the best 30% of customers by the model bring {best} points against {all} of everybody,
      that is {extra} of {whole} extra answers.
    study.experiment.noUplift = {arm}, {answer}: the model does not see whom the campaign moves more; there is no point in choosing by
      it.
    study.experiment.imbalance = The groups differed before the campaign: {columns} (up to {difference} of a deviation). The split does
      not look random.
    study.experiment.small = A group has fewer than 30 cases: {groups}. Intervals are wide, conclusions weak.
    study.experiment.shares.title = Shares that answered, against the hold-out
    study.experiment.means.title = Amounts against the hold-out
    study.experiment.uplift.title = Whom the campaign moves: the best part by the model
    study.column.answer = Answer
    study.column.arm = Group
    study.column.hits = Answered
    study.column.controlShare = Share in the hold-out
    study.column.difference = Difference
    study.column.low = From
    study.column.high = To
    study.column.waldLow = From (Wald)
    study.column.waldHigh = To (Wald)
    study.column.z = z
    study.column.t = t
    study.column.freedom = Degrees of freedom
    study.column.adjusted = p after Holm
    study.column.extra = Extra in all
    study.column.mean = Mean
    study.column.controlMean = Mean in the hold-out
    study.column.best = Best part
    study.column.upliftOf = Uplift
    study.column.area = Qini area
    """#
}
