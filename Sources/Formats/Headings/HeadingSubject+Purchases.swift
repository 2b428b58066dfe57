/// Headings of purchase lines in Russian, Ukrainian and English, each role with its synonyms.
extension HeadingSubject {
  /// A month tells less than a day beside it.
  static let lesserPurchaseRoles = [("order.day", "месяц|месяц продажи|месяц отгрузки|місяць|місяць продажу|month|sales month|order month")]

  static let purchaseRoles: [(String, String)] = [
    (
      "order.number",
      """
      order id|order number|order no|order num|order|invoice no|invoice number|invoice id|invoice|receipt|receipt no
      receipt number|check number|transaction id|transaction|document|document number|document no|doc no|deal id|order ref
      номер заказа|заказ номер|заказ|id заказа|код заказа|документ|номер документа|документ номер|номер док|номер накладной
      накладная|реализация|документ продажи|документ реализации|регистратор|номер счета|счет|чек|номер чека|номер|номер реализации
      заказ клиента|заказ покупателя|номер замовлення|замовлення|замовлення номер|id замовлення|номер накладної|накладна
      видаткова накладна|номер рахунку|рахунок|номер чеку|реалізація|замовлення покупця
      """
    ),
    (
      "order.day",
      """
      date|day|order date|invoice date|purchase date|sale date|sales date|transaction date|document date|doc date|posting date
      order purchase timestamp|purchase timestamp|close date|date closed|дата закрытия|дата закриття
      order day|created at|order datetime|datetime|timestamp|дата|дата заказа|дата документа|дата продажи|дата покупки
      дата отгрузки|дата реализации|дата счета|дата чека|дата накладной|день|период|дата операции|дата замовлення|дата документу
      дата продажу|дата покупки клієнта|дата відвантаження|дата накладної|дата реалізації|період|дата операції
      """
    ),
    (
      "customer.number",
      """
      customer unique id|customer id|customer number|customer no|customer code|customer|client id|client code|client number|client no
      account id|account number|account no|buyer id|cust id|cust no|user id|member id|код клиента|id клиента|номер клиента|клиент id
      клиент код|код контрагента|контрагент код|id контрагента|код покупателя|номер покупателя|id покупателя|карта клиента
      номер карты|инн|инн клиента|инн контрагента|инн покупателя|код клієнта|id клієнта|номер клієнта|код покупця|id покупця
      єдрпоу|єдрпоу клієнта|єдрпоу покупця
      """
    ),
    (
      "customer.name",
      """
      customer name|client name|client|account|account name|company|company name|buyer|buyer name|sold to|ship to|bill to
      counterparty|клиент|контрагент|покупатель|заказчик|наименование клиента|название клиента|имя клиента
      наименование контрагента|партнер|компания|организация|грузополучатель|плательщик|клиент наименование|контрагент наименование
      клієнт|покупець|замовник|назва клієнта|найменування клієнта|найменування контрагента|назва контрагента|партнер клієнта
      компанія|організація|платник
      """
    ),
    (
      "product.code",
      """
      sku|sku code|product id|product code|product no|product number|item id|item code|item no|item number|stock code|article
      article no|article number|part number|part no|barcode|ean|upc|код товара|артикул|код номенклатуры|номенклатура код
      номенклатура артикул|штрихкод|штрих код|id товара|номенклатурный номер|код продукта|товар код|код|код товару|артикул товару
      id товару|код номенклатури|штрихкод товару
      """
    ),
    (
      "product.name",
      """
      product|product name|item|item name|description|product description|item description|goods|service|stock item|article name
      товар|номенклатура|наименование товара|название товара|наименование номенклатуры|наименование|продукт|продукция
      товары работы услуги|номенклатура наименование|услуга|описание|товар услуга|назва товару|найменування товару|найменування
      назва|номенклатура товару|продукція|послуга|товари роботи послуги|опис
      """
    ),
    (
      "quantity",
      """
      quantity|qty|units|count|units sold|quantity sold|order quantity|qty sold|pieces|volume|количество|кол во|колво|кол
      количество товара|количество продано|продано|объем|объем продаж в штуках|количество штук|кількість|к сть|кіл ть
      кількість товару|обсяг
      """
    ),
    (
      "unit.price",
      """
      unit price|price|price per unit|sales price|item price|selling price|list price|price each|unit cost price|цена
      цена за единицу|цена продажи|цена за шт|цена единицы|отпускная цена|цена реализации|цена без ндс|цена с ндс|ціна
      ціна за одиницю|ціна продажу|ціна без пдв|ціна з пдв
      """
    ),
    (
      "amount",
      """
      amount|revenue|sales|total|sum|line total|line amount|total amount|net amount|total price|turnover|net sales|gross amount
      payment value|deal value|deal amount|order total amount|order value|сумма со скидкой|сумма с учетом скидки|бюджет|бюджет сделки
      сумма сделки|итоговая стоимость|сумма оплаты|оплачено|сума зі знижкою|сума з урахуванням знижки|бюджет угоди|сума угоди|сплачено
      sales amount|order amount|order total|extended price|spend|value|close value|сумма|выручка|стоимость|сумма продажи
      сумма продаж|сумма заказа|сумма с ндс|сумма без ндс|всего|итого|оборот|сумма документа|стоимость продажи|стоимость без ндс
      стоимость с ндс|продажи|сумма выручки|сумма реализации|сума|виручка|вартість|сума продажу|сума продажів|сума замовлення
      сума з пдв|сума без пдв|всього|разом|усього|обіг|дохід|сума документа
      """
    ),
    (
      "cost",
      """
      cost|cogs|cost of goods|cost of goods sold|cost price|purchase price|total cost|cost amount|line cost|unit cost
      cost per unit|cost per item|cost per piece|cost each|item cost|unit purchase price|average cost|average unit cost|landed cost
      себестоимость|закупка|сумма закупки|себестоимость продаж|стоимость закупки|закупочная стоимость|закупочная цена
      сумма себестоимости|себестоимость товара|цена закупки|себестоимость за единицу|себестоимость единицы|себестоимость за штуку
      себестоимость за шт|себестоимость одной штуки|себестоимость 1 шт|себестоимость реализации|себестоимость реализованных товаров
      полная себестоимость|средняя себестоимость|учетная цена|цена приобретения|закупочная цена за единицу|цена закупки за единицу
      собівартість|сума закупівлі|закупівельна ціна|закупівельна вартість
      собівартість товару|ціна закупівлі|закупівля|собівартість за одиницю|собівартість одиниці|собівартість за штуку
      собівартість за шт|собівартість 1 шт|собівартість продажу|собівартість продажів|собівартість реалізації|сума собівартості
      повна собівартість|середня собівартість|облікова ціна|ціна придбання|закупівельна ціна за одиницю|ціна закупівлі за одиницю
      """
    ),
    (
      "discount",
      """
      discount|discount amount|rebate|total discount|line discount|discount sum|discount value|скидка|сумма скидки|скидка сумма
      размер скидки|скидка процент|знижка|сума знижки|знижка сума|розмір знижки
      """
    ),
    (
      "territory",
      """
      territory|region|country|area|city|state|province|sales region|sales territory|market|district|country region|регион
      территория|страна|область|город|район|регион продаж|край|округ|регіон|територія|країна|місто|регіон продажу
      """
    ),
    (
      "channel",
      """
      channel|sales channel|source|order source|order channel|channel name|канал|канал продаж|канал сбыта|источник|источник заказа
      вид продажи|тип продажи|канал продажу|канал продажів|канал збуту|джерело|джерело замовлення
      """
    ),
    (
      "manager",
      """
      manager|sales manager|account manager|salesperson|sales person|sales rep|sales agent|seller|owner|rep|agent|employee
      responsible|менеджер|ответственный|ответственный менеджер|продавец|торговый представитель|агент|сотрудник
      менеджер по продажам|основной менеджер|автор|відповідальний|відповідальний менеджер|продавець|торговий представник
      співробітник|менеджер з продажу
      """
    ),
    (
      "currency",
      """
      currency|currency code|curr|ccy|валюта|код валюты|валюта документа|валюта договора|валюта документу|код валюти
      """
    ),
    (
      "deal.stage",
      """
      стадия сделки|стадия|этап сделки|этап|статус сделки|результат сделки|итог сделки|стадія угоди|стадія|етап угоди|етап|статус угоди
      результат угоди|deal stage|stage|opportunity stage|sales stage|pipeline stage|deal status|deal stage name|stage name
      """
    ),
    (
      "order.status",
      """
      статус|статус заказа|состояние|состояние заказа|статус документа|статус замовлення|стан|стан замовлення|статус документу|status
      order status|order state|заказ статус|статус покупки|статус отправления
      """
    ),
    (
      "order.payment",
      """
      статус оплаты|состояние оплаты|статус платежа|статус оплати|стан оплати|статус платежу|payment status|financial status
      """
    ),
    (
      "order.cancelled",
      """
      отменен|отменено|отмена|заказ отменен|помечен на удаление|пометка удаления|пометка на удаление|удален|дата отмены|скасовано
      скасований|замовлення скасовано|помічено на вилучення|позначка вилучення|видалено|cancelled|canceled|is cancelled|is canceled
      cancelled at|canceled at|deleted|is deleted
      """
    ),
    ("order.posted", "проведен|проведено|документ проведен|проведений|документ проведено|posted|is posted"),
    (
      "operation",
      """
      тип документа|вид документа|вид операции|тип операции|хозяйственная операция|тип документу|вид документу|вид операції|тип операції
      господарська операція|operation|operation type|transaction type|event type
      """
    ),
    ("deal.probability", "вероятность|вероятность сделки|ймовірність|імовірність|ймовірність угоди|probability|deal probability"),
    ("vat", "vat|vat amount|tax|tax amount|sales tax|ндс|сумма ндс|пдв|сума пдв"),
    ("profit", "profit|margin|gross profit|gross margin|прибыль|валовая прибыль|маржа|наценка|прибуток|валовий прибуток|націнка"),
    ("unit", "unit|uom|unit of measure|measure|ед изм|единица|единица измерения|од вим|одиниця|одиниця виміру"),
  ]
}
