extension English {
  static let time = #"""
    # Days, moments, lengths of time
    day.today = today
    day.yesterday = yesterday
    day.tomorrow = tomorrow
    day.ago[one] = {count} day ago
    day.ago[other] = {count} days ago
    day.ahead[one] = in {count} day
    day.ahead[other] = in {count} days
    day.count[one] = {count} day
    day.count[other] = {count} days
    day.short[one] = {count} d
    day.short[other] = {count} d
    month.short[one] = {count} mo
    month.short[other] = {count} mo
    month.ago[one] = {count} month ago
    month.ago[other] = {count} months ago
    year.ago[one] = {count} year ago
    year.ago[other] = {count} years ago
    month.count[one] = {count} month
    month.count[other] = {count} months
    year.count[one] = {count} year
    year.count[other] = {count} years
    ago.now = just now
    ago.minutes[one] = {count} minute ago
    ago.minutes[other] = {count} minutes ago
    ago.hours[one] = {count} hour ago
    ago.hours[other] = {count} hours ago
    unit.second = s
    unit.minute = min
    unit.hour = h
    unit.day = d
    unit.percentagePoint = pp
    period.year = 12 months
    period.all = all time
    period.label = Period
    """#
}
