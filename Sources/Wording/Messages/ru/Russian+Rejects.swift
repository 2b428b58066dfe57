extension Russian {
  static let rejects = #"""
    # Columns that a file of purchase lines must have
    import.column.order.day = дата заказа
    import.column.customer.number = номер или название клиента
    import.column.product.code = артикул или название товара
    import.column.quantity = количество или сумма строки
    import.column.unit.price = цена или сумма строки
    # How to mend a row that was not taken
    import.wayOut.notFound = Записи «{value}» в базе нет: сначала заведите её или исправьте ячейку «{column}».
    import.wayOut.ambiguous = Записей «{value}» в базе несколько: укажите вместо названия номер или код.
    import.wayOut.notAllowed = Запись ведёт другой менеджер: пусть эту строку загрузит он или администратор.
    import.wayOut.notSortable = Выберите другое поле.
    import.wayOut.repeatedKey = Оставьте одну из двух строк: строка {detail} уже принята.
    import.wayOut.unterminatedQuote = Закройте кавычку в ячейке {detail} или уберите её; кавычку внутри текста пишут дважды.
    import.wayOut.tooManyColumns = Проверьте разделитель и кавычки в этой строке: ячеек {detail}.
    import.wayOut.cellTooLong = Сократите текст ячейки и проверьте, закрыта ли кавычка: байт {detail}.
    import.wayOut.moreColumns = Уберите лишний разделитель или возьмите ячейку с ним в кавычки: ячеек {detail}.
    import.wayOut.damaged = Сравните строку с исходной программой, исправьте и загрузите ещё раз.
    import.wayOut.noCustomer = Впишите номер или название клиента. Без клиента покупка в анализ не входит.
    import.wayOut.adjustment = Исправления в учёте загружать не нужно. Если это продажа, впишите товар, количество и цену.
    import.wayOut.lostDeal = Проигранные сделки в покупки не входят. Если сделка состоялась, исправьте её стадию.
    import.wayOut.openSale = Загрузите строку, когда сделка завершится или заказ оплатят.
    import.wayOut.cancelledOrder = Отменённые заказы в покупки не входят. Если заказ состоялся, исправьте его статус.
    import.wayOut.refundedOrder = Возвращённые заказы в покупки не входят. Если вернули только часть, впишите возврат отдельной строкой со знаком минус.
    import.wayOut.totalRow = Итоги загружать не нужно: они уже есть в строках выше.
    import.wayOut.zeroPrice = Впишите цену или сумму. Бесплатные позиции в покупки не входят.
    import.wayOut.zeroQuantity = Впишите количество; у возврата оно со знаком минус.
    import.wayOut.missingOrder = Впишите номер заказа. Если номеров нет во всём файле, снимите назначение столбца: заказом станет день клиента.
    import.wayOut.missingProduct = Впишите код или название товара.
    import.wayOut.otherCustomer = Заказ «{value}» уже записан на другого клиента: исправьте номер заказа или клиента.
    import.wayOut.brokenCustomer = Исправьте данные клиента: {detail}.
    import.wayOut.brokenProduct = Исправьте данные товара: {detail}.
    import.wayOut.brokenOrder = Исправьте данные заказа: {detail}.
    # Headings of the file of rejected rows
    import.wholeSale = Продажа
    import.rejects.line = Строка файла
    import.rejects.column = Столбец
    import.rejects.value = Отклонённое значение
    import.rejects.rule = Причина
    import.rejects.wayOut = Что сделать
    """#
}
