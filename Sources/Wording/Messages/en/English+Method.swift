extension English {
  static let method = #"""
    # «Как считаем»: one text for each panel
    method.title = How it is computed
    method.source = All figures come from the order lines of the base as of {day}, without rounding: money is kept in minor units.
    method.returns.net = Returns are subtracted from the revenue of the same customer.
    method.returns.apart = Returns are not part of revenue and are shown apart.
    method.concentration = Customers are sorted by revenue, largest first. The share of the best 20% is the revenue of the first 20% of
      customers (their number rounded up) over the total.
    method.gini = Gini index: 0 means that all customers are equal, 1 that one brings all revenue.
    method.whale = By margin the curve rises above 100% and falls back: the difference is eaten by customers served at a loss (Kaplan and
      Narayanan, 2001).
    method.abc = ABC: A are the customers before whom less than 80% of the sum has been reached, B less than 95%, C the rest. The customer
      who crosses a limit stays in the higher class.
    method.xyz = XYZ: the spread of monthly purchases over their mean, months without purchases counting as zero. X is up to {x}, Y up to
      {y}, Z above.
    method.xyz.periods[one] = Months counted: {count}.
    method.xyz.periods[other] = Months counted: {count}.
    method.rfm = RFM: recency of the last purchase, number of orders and revenue are scored from 1 to 5: 1 + the whole part of 5 ×
      (customers strictly worse) ÷ (customers). Equals share a score.
    method.segments = The segment follows from recency (R) and the mean of the scores of frequency and money (FM).
    method.rhythm = The usual gap is the median of the own gaps between days of purchases, drawn towards the median of the base when there
      are fewer than four. The next purchase is expected a usual gap after the last one. Late is who has been silent for so long that at
      this rhythm fewer than 5% of gaps are longer (gaps are gamma with the regularity of the base, Wheat and Morrison 1990). Judged are
      those with three purchase days or more whose last is within a year; those silent for longer count as lost.
    method.oneTime = A one-time buyer has exactly one order over all time.
    method.loss = Served at a loss is a customer whose revenue is below the cost of what was sold. Lines without a cost are not judged.
    method.margin = The margin is revenue less the cost of goods.
    """#
}
