import Analysis
import Formats
import Model

/// A small table of names and numbers beside the log of activities: rates, groups, margins.
struct ActivityTable {
  static let customer = StudyRole(
    "customer",
    """
    customer|customer id|customer name|client|client id|client name|account|account id|account name|buyer|company|клиент|код клиента
    контрагент|покупатель|заказчик|компания|наименование клиента|клієнт|код клієнта|покупець|замовник|компанія|назва клієнта
    """)
  static let activity = StudyRole(
    "activity",
    """
    activity|activities|activity name|process|task|operation|работа|действие|операция|процесс|вид работ|вид работы|вид деятельности
    активность|услуга|робота|дія|операція|процес|вид робіт|вид роботи|послуга
    """)
  static let volume = StudyRole(
    "volume",
    """
    volume|count|quantity|qty|number|times|units|количество|кол во|число|объем|раз|кількість|к сть|обсяг|разів
    """)
  static let minutes = StudyRole(
    "minutes",
    """
    minutes|unit time|time|unit minutes|minutes per unit|standard time|base minutes|base time|min|minutes each|минуты|минут|время
    время на единицу|норма времени|минут на единицу|норма минут|мин|хвилини|хвилин|час|час на одиницю|норма часу|хвилин на одиницю
    хв
    """)
  static let rate = StudyRole(
    "rate",
    """
    rate|unit cost|cost driver rate|price|cost per unit|ставка|стоимость единицы|цена|тариф|стоимость одной|вартість одиниці|ціна
    """)
  static let pool = StudyRole(
    "pool",
    """
    pool|department|resource|group|team|cost center|отдел|подразделение|ресурс|группа|служба|центр затрат|відділ|підрозділ|група
    центр витрат
    """)
  static let cost = StudyRole("cost", "cost|costs|expense|total cost|capacity cost|затраты|расходы|стоимость|бюджет|витрати|вартість")
  static let capacity = StudyRole(
    "capacity",
    """
    capacity|practical capacity|capacity minutes|available minutes|мощность|практическая мощность|фонд времени|емкость
    доступно минут|минуты|потужність|практична потужність|фонд часу|доступно хвилин
    """)
  static let margin = StudyRole(
    "margin",
    """
    margin|gross margin|gross profit|profit|contribution|маржа|валовая прибыль|прибыль|валовая маржа|валовий прибуток|прибуток
    маржинальная прибыль|маржинальний прибуток
    """)

  let sheet: StudySheet
  let lines: StudyLines
  private let sign: DecimalSign

  init(path: String, options: StudyOptions, roles: [StudyRole]) throws {
    sheet = try StudySheet(path: path, options: options, roles: roles)
    lines = try StudyLines(sheet)
    let texts = lines.columns.flatMap { $0.texts.prefix(500) }
    sign = StudyNumber.sign(of: texts, delimiter: sheet.table.dialect.dialect.delimiter)
  }

  func text(_ row: Int, _ column: Int) -> String? { lines.columns[column].text(row) }

  /// Millionths of a cell; nil when it is empty or no number.
  func millionths(_ row: Int, _ column: Int) -> Int64? { text(row, column).flatMap { Self.millionths($0, sign) } }

  static func millionths(_ text: String, _ sign: DecimalSign) -> Int64? {
    switch NumberText.millionths(text, sign: sign) {
    case .success(let value): return value
    case .failure(.tooPrecise):
      guard let value = StudyNumber.value(text, sign), value.magnitude < 9e12 else { return nil }
      return Int64((value * 1_000_000).rounded())
    case .failure: return nil
    }
  }

  /// Minutes as milliseconds, at most 31 years.
  static func milliseconds(_ millionthsOfMinutes: Int64) -> Int64? {
    let product = Int128(millionthsOfMinutes) * 60_000 / 1_000_000
    return product >= 0 && product <= 1_000_000_000_000_000 ? Int64(product) : nil
  }

  /// Units of a currency as minor units.
  static func minor(_ millionths: Int64, _ currency: Currency) -> Int64? {
    var scale: Int128 = 1
    for _ in 0..<currency.digits { scale *= 10 }
    let product = Int128(millionths) * scale
    let rounded = (product.magnitude + 500_000) / 1_000_000
    return Int64(exactly: product < 0 ? -Int128(rounded) : Int128(rounded))
  }
}
