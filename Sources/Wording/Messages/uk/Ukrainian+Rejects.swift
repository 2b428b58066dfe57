extension Ukrainian {
  static let rejects = #"""
    # Columns that a file of purchase lines must have
    import.column.order.day = дата замовлення
    import.column.customer.number = номер або назва клієнта
    import.column.product.code = артикул або назва товару
    import.column.quantity = кількість або сума рядка
    import.column.unit.price = ціна або сума рядка
    # How to mend a row that was not taken
    import.wayOut.notFound = Запису «{value}» у базі немає: спершу заведіть його або виправте клітинку «{column}».
    import.wayOut.ambiguous = Записів «{value}» у базі кілька: вкажіть замість назви номер або код.
    import.wayOut.notAllowed = Запис веде інший менеджер: нехай цей рядок завантажить він або адміністратор.
    import.wayOut.notSortable = Виберіть інше поле.
    import.wayOut.repeatedKey = Залиште один із двох рядків: рядок {detail} уже прийнято.
    import.wayOut.unterminatedQuote = Закрийте лапки в клітинці {detail} або приберіть їх; лапки всередині тексту пишуть двічі.
    import.wayOut.tooManyColumns = Перевірте роздільник і лапки в цьому рядку: клітинок {detail}.
    import.wayOut.cellTooLong = Скоротіть текст клітинки і перевірте, чи закрито лапки: байтів {detail}.
    import.wayOut.moreColumns = Приберіть зайвий роздільник або візьміть клітинку з ним у лапки: клітинок {detail}.
    import.wayOut.damaged = Порівняйте рядок із початковою програмою, виправте і завантажте ще раз.
    import.wayOut.noCustomer = Впишіть номер або назву клієнта. Без клієнта покупка до аналізу не входить.
    import.wayOut.adjustment = Виправлення в обліку завантажувати не треба. Якщо це продаж, впишіть товар, кількість і ціну.
    import.wayOut.lostDeal = Програні угоди до покупок не входять. Якщо угода відбулася, виправте її стадію.
    import.wayOut.openSale = Завантажте рядок, коли угода завершиться або замовлення оплатять.
    import.wayOut.cancelledOrder = Скасовані замовлення до покупок не входять. Якщо замовлення відбулося, виправте його статус.
    import.wayOut.refundedOrder = Повернуті замовлення до покупок не входять. Якщо повернули лише частину, впишіть повернення окремим рядком зі знаком мінус.
    import.wayOut.totalRow = Підсумки завантажувати не потрібно: вони вже є в рядках вище.
    import.wayOut.zeroPrice = Впишіть ціну або суму. Безкоштовні позиції до покупок не входять.
    import.wayOut.zeroQuantity = Впишіть кількість; у повернення вона зі знаком мінус.
    import.wayOut.missingOrder = Впишіть номер замовлення. Якщо номерів немає в усьому файлі, зніміть призначення стовпця: замовленням стане день клієнта.
    import.wayOut.missingProduct = Впишіть код або назву товару.
    import.wayOut.otherCustomer = Замовлення «{value}» уже записано на іншого клієнта: виправте номер замовлення або клієнта.
    import.wayOut.brokenCustomer = Виправте дані клієнта: {detail}.
    import.wayOut.brokenProduct = Виправте дані товару: {detail}.
    import.wayOut.brokenOrder = Виправте дані замовлення: {detail}.
    # Headings of the file of rejected rows
    import.wholeSale = Продаж
    import.rejects.line = Рядок файлу
    import.rejects.column = Стовпець
    import.rejects.value = Відхилене значення
    import.rejects.rule = Причина
    import.rejects.wayOut = Що зробити
    """#
}
