import Model
import Records

/// The places of the facts in a record, asked once: a whole run fills them by the hundred thousand.
struct FactsSlots: Sendable {
  let account: Int
  let asOf: Int
  let orders: Int
  let revenue: Int
  let returned: Int
  let margin: Int
  let share: Int
  let firstPurchase: Int
  let lastPurchase: Int
  let interval: Int
  let usualGap: Int
  let nextPurchase: Int
  let abc: Int
  let abcMargin: Int
  let xyz: Int
  let variation: Int
  let recency: Int
  let frequency: Int
  let monetary: Int
  let value: Int
  let segment: Int
  let lastYear: Int
  let months: Int
  let late: Int

  static let known = FactsSlots(AccountFacts.schema.fields)
  static let blank = Record<AccountFacts>().any

  private init(_ field: AccountFacts) {
    account = field.account.slot
    asOf = field.asOf.slot
    orders = field.orders.slot
    revenue = field.revenue.slot
    returned = field.returned.slot
    margin = field.margin.slot
    share = field.share.slot
    firstPurchase = field.firstPurchase.slot
    lastPurchase = field.lastPurchase.slot
    interval = field.interval.slot
    usualGap = field.usualGap.slot
    nextPurchase = field.nextPurchase.slot
    abc = field.abc.slot
    abcMargin = field.abcMargin.slot
    xyz = field.xyz.slot
    variation = field.variation.slot
    recency = field.recency.slot
    frequency = field.frequency.slot
    monetary = field.monetary.slot
    value = field.value.slot
    segment = field.segment.slot
    lastYear = field.lastYear.slot
    months = field.months.slot
    late = field.late.slot
  }
}
