extension Russian {
  static let command = #"""
    # The command line: what the program does
    command.about = Clientele — единый реестр контрагентов: клиенты, контакты, покупки и анализ клиентской базы.
    command.serve.about = Запустить сервер
    command.import.about = Загрузить покупки или записи из файла
    command.analyse.about = Проанализировать базу или файл продаж
    command.backup.about = Сделать резервную копию
    command.restore.about = Восстановить базу из копии
    command.doctor.about = Проверить базу и установку
    command.user.about = Создать пользователя или ссылку для входа
    command.error = Ошибка: {text}
    command.warning = Внимание: {text}
    command.database = База: {path}
    command.took = Заняло {duration}.
    command.confirm = Продолжить? (да/нет)
    command.aborted = Прервано: ничего не изменено.
    command.noDatabase = Базы {path} нет. Создайте её командой: {command}
    command.newerDatabase = База {path} создана более новой версией программы. Обновите программу; база не изменена.
    command.notADatabase = Файл {path} — не база Clientele.
    command.busy = База {path} занята другой программой. Остановите её или повторите позже.
    command.noFile = Файла {path} нет. Проверьте путь.
    command.unreadable = Файл {path} не читается: нет прав или он повреждён.
    command.unwritable = В {path} нельзя записать: нет прав или места на диске.
    command.exists = {path} уже есть. Укажите другое имя или добавьте {option}.
    command.badOption = Значение «{value}» параметра {option} не подходит. Допустимо: {detail}.
    # serve
    serve.started = Сервер работает: {address}
    serve.stopping = Останавливается: заканчиваем начатые запросы…
    serve.stopped = Сервер остановлен.
    serve.firstAdministrator = Первый вход администратора (ссылка действует один раз, до {moment}):
    serve.portTaken = Адрес {address} занят другой программой. Укажите другой порт: {option}
    serve.open = Сервер доступен из сети без шифрования: поставьте перед ним обратный прокси с TLS.
    serve.migrated = Структура базы обновлена. Копия до обновления: {path}
    # import
    import.command.reading = Читаем {path}
    import.command.format = Кодировка {encoding}, разделитель {delimiter}, столбцов: {columns}
    import.command.mapped = Столбец «{column}» → поле «{field}»
    import.command.ignored = Столбец «{column}» не загружается
    import.command.noColumn = Не найден столбец для поля «{field}». Столбцы файла: {columns}. Укажите соответствие: {option}
    import.command.progress = Записано {done} из {total}
    import.command.done = Загрузка закончена.
    import.command.dryRun = Это была проверка: в базу ничего не записано.
    import.command.rejects = Отклонённые строки с причинами: {path}
    import.command.undo = Отменить загрузку: {command}
    import.command.empty = В файле {path} нет строк с данными.
    import.command.allRejected = Ни одна строка не подошла: база не изменена. Первая причина: {reason}
    # analyse
    analyse.reading = Читаем покупки из {path}
    analyse.read[one] = {count} строка покупок, клиентов: {accounts}, заказов: {orders}.
    analyse.read[few] = {count} строки покупок, клиентов: {accounts}, заказов: {orders}.
    analyse.read[many] = {count} строк покупок, клиентов: {accounts}, заказов: {orders}.
    analyse.read[other] = {count} строки покупок, клиентов: {accounts}, заказов: {orders}.
    analyse.revenue = Выручка {money} за период с {first} по {last}.
    analyse.written = Отчёт записан: {path}
    analyse.table = Таблица: {path}
    analyse.findings = Главное:
    analyse.empty = Покупок нет: анализировать нечего. Загрузите файл: {command}
    analyse.currencies = В файле несколько валют: {currencies}. Выберите одну: {option}
    analyse.twoAccounts = Строка {line}: заказ {order} записан на двух клиентов. Исправьте файл.
    analyse.badDay = Строка {line}: дата вне годов 1–9999.
    analyse.overflow = Сумма слишком велика, чтобы считать её точно. Проверьте количества и цены.
    analyse.facts[one] = Показатели обновлены: {count} клиент.
    analyse.facts[few] = Показатели обновлены: {count} клиента.
    analyse.facts[many] = Показатели обновлены: {count} клиентов.
    analyse.facts[other] = Показатели обновлены: {count} клиента.
    # backup and restore
    backup.done = Копия готова и проверена: {path} ({size})
    backup.progress = Скопировано {share}
    backup.bad = Копия не прошла проверку и удалена: {reason}
    restore.confirm = База {path} будет заменена копией от {moment}.
    restore.kept = Прежняя база сохранена: {path}
    restore.done = База восстановлена из копии {path}.
    restore.damaged = Копия {path} повреждена: {reason}. База не изменена.
    restore.running = Сначала остановите сервер: он работает с базой {path}.
    # doctor
    doctor.title = Проверка базы и установки
    doctor.ok = в порядке
    doctor.problem = неисправно
    doctor.version = Версия программы
    doctor.integrity = Целостность базы
    doctor.schema = Структура базы
    doctor.durability = Запись на диск без потерь
    doctor.search = Поисковый указатель
    doctor.references = Ссылки между записями
    doctor.disk = Свободное место на диске
    doctor.backup = Последняя копия
    doctor.backup.none = копий ещё нет: сделайте первую командой {command}
    doctor.zone = Часовой пояс
    doctor.records[one] = {count} запись
    doctor.records[few] = {count} записи
    doctor.records[many] = {count} записей
    doctor.records[other] = {count} записи
    doctor.repaired = исправлено
    doctor.found[one] = Найдено: {count} неисправность
    doctor.found[few] = Найдено: {count} неисправности
    doctor.found[many] = Найдено: {count} неисправностей
    doctor.found[other] = Найдено: {count} неисправности
    doctor.clean = Неисправностей не найдено.
    # user
    user.command.created = Пользователь {login} создан.
    user.command.link = Ссылка для входа (один раз, до {moment}):
    user.command.exists = Пользователь {login} уже есть.
    user.command.none = Пользователя {login} нет.
    """#
}
