extension Russian {
  static let rules = #"""
    # Kinds of fields
    kind.text = Строка
    kind.longText = Текст
    kind.integer = Целое число
    kind.decimal = Дробное число
    kind.money = Деньги
    kind.percent = Процент
    kind.yesNo = Да или нет
    kind.choice = Один из списка
    kind.choices = Несколько из списка
    kind.day = Дата
    kind.instant = Дата и время
    kind.duration = Длительность
    kind.email = Адрес эл. почты
    kind.phone = Телефон
    kind.webAddress = Адрес сайта
    kind.postalAddress = Почтовый адрес
    kind.personName = Имя человека
    kind.reference = Ссылка на запись
    kind.references = Ссылки на записи
    # What is wrong with an input: the field, the value, the rule, the way out
    issue.wholeRecord = запись целиком
    issue.emptyValue = пусто
    issue.required = Поле «{field}» обязательное: заполните его.
    issue.noColumn = В файле нет столбца «{value}». Столбцы файла: {detail}. Укажите нужный при сопоставлении столбцов; команде его
      называет --map.
    issue.noColumn.plain = В файле нет столбца «{value}»: добавьте его или укажите другой при сопоставлении столбцов.
    issue.noColumn.whole = Ни один столбец файла не узнан. Столбцы файла: {detail}. Сопоставьте их сами; команде их называет --map.
    issue.unknownField = Поля «{field}» здесь нет: проверьте имя или добавьте такое поле на странице «Поля».
    issue.readOnly = Поле «{field}» заполняет программа: уберите его из изменений.
    issue.tooLong = Значение поля «{field}» слишком длинное: «{value}». Сократите до {detail} знаков.
    issue.tooLong.plain = Значение поля «{field}» слишком длинное: «{value}». Сократите его.
    issue.notANumber = В поле «{field}» нужно число, а указано «{value}». Например: 1250,50.
    issue.notANumber.integer = В поле «{field}» нужно целое число, а указано «{value}». Например: 1250.
    issue.outOfRange = Значение «{value}» поля «{field}» вне границ. Допустимо: {detail}.
    issue.outOfRange.plain = Значение «{value}» поля «{field}» вне допустимых границ: проверьте его.
    issue.tooPrecise = В значении «{value}» поля «{field}» слишком много знаков после запятой. Допустимо: {detail}.
    issue.tooPrecise.plain = В значении «{value}» поля «{field}» слишком много знаков после запятой: округлите его.
    issue.notADay = В поле «{field}» нужна дата, а указано «{value}». Например: 21.11.2026.
    issue.notAnInstant = В поле «{field}» нужны дата и время, а указано «{value}». Например: 21.11.2026 09:12.
    issue.notYesNo = В поле «{field}» нужно «да» или «нет», а указано «{value}».
    issue.notAnOption = Значения «{value}» нет в списке поля «{field}». Выберите из списка: {detail}.
    issue.notAnOption.plain = Значения «{value}» нет в списке поля «{field}»: выберите другое.
    issue.notAnEmail = «{value}» в поле «{field}» не похоже на адрес эл. почты. Например: zakaz@example.com.
    issue.notAPhone = «{value}» в поле «{field}» не похоже на телефон: укажите от 3 до 40 цифр.
    issue.notAWebAddress = «{value}» в поле «{field}» не похоже на адрес сайта. Например: https://example.com.
    issue.notACurrency = Валюта в значении «{value}» поля «{field}» неизвестна: укажите код из трёх букв, например RUB, UAH или EUR.
    issue.notFound = Запись «{value}», на которую указывает поле «{field}», не найдена: выберите другую или создайте её.
    issue.notFound.which = Запись «{value}», на которую указывает поле «{field}», не найдена. Похожие: {detail}. Впишите название
      целиком или номер с решёткой.
    issue.taken = Значение «{value}» поля «{field}» уже занято: {detail}. Укажите другое или откройте ту запись.
    issue.taken.plain = Значение «{value}» поля «{field}» уже есть у другой записи: укажите другое.
    issue.taken.whole = Такая запись уже есть: {detail}. Откройте её или измените данные.
    issue.ambiguous = Значению «{value}» поля «{field}» соответствует несколько записей: {detail}. Уточните, какая нужна.
    issue.ambiguous.plain = Значению «{value}» поля «{field}» соответствует несколько записей: уточните, какая нужна.
    issue.ambiguous.which = Названию «{value}» в поле «{field}» соответствует несколько записей: {detail}. Впишите номер нужной с решёткой.
    issue.malformed = Значение «{value}» поля «{field}» не удалось прочитать. Нужный вид: {detail}.
    issue.malformed.plain = Значение «{value}» поля «{field}» не удалось прочитать: исправьте его.
    issue.malformed.whole = Данные не удалось прочитать: {detail}. Исправьте их и повторите.
    issue.tooMany = В поле «{field}» слишком много значений. Допустимо: {detail}. Уберите лишние.
    issue.tooMany.plain = В поле «{field}» слишком много значений: уберите лишние.
    issue.tooMany.whole = Слишком много записей за один раз. Допустимо: {detail}. Разделите их на части.
    issue.notAllowed = Значение «{value}» в поле «{field}» может поставить только администратор: обратитесь к нему.
    issue.notAllowed.whole = Это действие доступно только администратору: обратитесь к нему.
    issue.inUse = Значение «{value}» поля «{field}» используется: {detail}. Сначала замените его там.
    issue.inUse.plain = Значение «{value}» поля «{field}» используется в других записях: сначала замените его там.
    issue.inUse.whole = Запись нельзя удалить, на неё ссылаются: {detail}. Сначала удалите или переназначьте их.
    issue.notSortable = По полю «{field}» список не упорядочивается: выберите поле, у которого в заголовке столбца есть ссылка.
    issue.derived = Таблицу «{value}» вычисляет программа, своих полей у неё не бывает: добавьте поле контрагенту.
    issue.wrongKind = Значение «{value}» не подходит полю «{field}». Нужно: {detail}.
    issue.wrongKind.plain = Значение «{value}» не подходит полю «{field}»: проверьте вид поля.
    # What went wrong as a whole
    problem.invalid[one] = Не сохранено: {count} поле требует исправления.
    problem.invalid[few] = Не сохранено: {count} поля требуют исправления.
    problem.invalid[many] = Не сохранено: {count} полей требуют исправления.
    problem.invalid[other] = Не сохранено: {count} поля требуют исправления.
    problem.notFound = {type} № {id}: такой записи нет или она вам не видна. Проверьте адрес или найдите её поиском.
    problem.forbidden = Для этого не хватает прав. Обратитесь к администратору.
    problem.conflict = {type} № {id}: запись изменили, пока вы её правили. Сравните значения и сохраните ещё раз.
    problem.unavailable = База данных сейчас не отвечает. Повторите через минуту: введённое не потеряно.
    problem.internal = Ошибка программы: она записана в журнал. Повторите или сообщите администратору номер запроса.
    """#
}
