/// The names of months and days of the week, by language. Months from January, days from Monday.
struct CalendarNames: Sendable {
  /// As a title: «ноябрь».
  let months: [String]
  /// After a number of the day: «21 ноября».
  let monthsOfDay: [String]
  /// On an axis: «ноя».
  let shortMonths: [String]
  let weekdays: [String]
  let shortWeekdays: [String]

  static func of(_ language: Language) -> CalendarNames {
    switch language {
    case .russian: russian
    case .ukrainian: ukrainian
    case .english: english
    }
  }

  private static func list(_ names: String) -> [String] { names.split(separator: " ").map(String.init) }

  private static let russian = CalendarNames(
    months: list("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
    monthsOfDay: list("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
    shortMonths: list("янв фев мар апр май июн июл авг сен окт ноя дек"),
    weekdays: list("понедельник вторник среда четверг пятница суббота воскресенье"),
    shortWeekdays: list("пн вт ср чт пт сб вс"))

  private static let ukrainian = CalendarNames(
    months: list("січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень"),
    monthsOfDay: list("січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"),
    shortMonths: list("січ лют бер кві тра чер лип сер вер жов лис гру"),
    weekdays: list("понеділок вівторок середа четвер п’ятниця субота неділя"),
    shortWeekdays: list("пн вт ср чт пт сб нд"))

  private static let english = CalendarNames(
    months: list("January February March April May June July August September October November December"),
    monthsOfDay: list("January February March April May June July August September October November December"),
    shortMonths: list("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
    weekdays: list("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    shortWeekdays: list("Mon Tue Wed Thu Fri Sat Sun"))
}
