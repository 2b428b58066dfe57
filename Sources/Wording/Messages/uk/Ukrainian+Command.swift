extension Ukrainian {
  static let command = #"""
    # The command line: what the program does
    command.about = Clientele — єдиний реєстр контрагентів: клієнти, контакти, покупки й аналіз клієнтської бази.
    command.serve.about = Запустити сервер
    command.import.about = Завантажити покупки або записи з файлу
    command.analyse.about = Проаналізувати базу або файл продажів
    command.backup.about = Зробити резервну копію
    command.restore.about = Відновити базу з копії
    command.doctor.about = Перевірити базу й установку
    command.user.about = Створити користувача або посилання для входу
    command.error = Помилка: {text}
    command.warning = Увага: {text}
    command.database = База: {path}
    command.took = Тривало {duration}.
    command.confirm = Продовжити? (так/ні)
    command.aborted = Перервано: нічого не змінено.
    command.noDatabase = Бази {path} немає. Створіть її командою: {command}
    command.newerDatabase = Базу {path} створено новішою версією програми. Оновіть програму; базу не змінено.
    command.notADatabase = Файл {path} — не база Clientele.
    command.busy = База {path} зайнята іншою програмою. Зупиніть її або повторіть пізніше.
    command.noFile = Файлу {path} немає. Перевірте шлях.
    command.unreadable = Файл {path} не читається: немає прав або його пошкоджено.
    command.unwritable = У {path} не можна записати: немає прав або місця на диску.
    command.exists = {path} уже є. Вкажіть інше ім’я або додайте {option}.
    command.badOption = Значення «{value}» параметра {option} не підходить. Допустимо: {detail}.
    # serve
    serve.started = Сервер працює: {address}
    serve.stopping = Зупиняється: завершуємо розпочаті запити…
    serve.stopped = Сервер зупинено.
    serve.firstAdministrator = Перший вхід адміністратора (посилання чинне один раз, до {moment}):
    serve.portTaken = Адресу {address} зайнято іншою програмою. Вкажіть інший порт: {option}
    serve.open = Сервер доступний з мережі без шифрування: поставте перед ним зворотний проксі з TLS.
    serve.migrated = Структуру бази оновлено. Копія до оновлення: {path}
    # import
    import.command.reading = Читаємо {path}
    import.command.format = Кодування {encoding}, роздільник {delimiter}, стовпців: {columns}
    import.command.mapped = Стовпець «{column}» → поле «{field}»
    import.command.ignored = Стовпець «{column}» не завантажується
    import.command.noColumn = Не знайдено стовпець для поля «{field}». Стовпці файлу: {columns}. Вкажіть відповідність: {option}
    import.command.progress = Записано {done} з {total}
    import.command.done = Завантаження завершено.
    import.command.dryRun = Це була перевірка: до бази нічого не записано.
    import.command.rejects = Відхилені рядки з причинами: {path}
    import.command.undo = Скасувати завантаження: {command}
    import.command.empty = У файлі {path} немає рядків із даними.
    import.command.allRejected = Жоден рядок не підійшов: базу не змінено. Перша причина: {reason}
    # analyse
    analyse.reading = Читаємо покупки з {path}
    analyse.read[one] = {count} рядок покупок, клієнтів: {accounts}, замовлень: {orders}.
    analyse.read[few] = {count} рядки покупок, клієнтів: {accounts}, замовлень: {orders}.
    analyse.read[many] = {count} рядків покупок, клієнтів: {accounts}, замовлень: {orders}.
    analyse.read[other] = {count} рядка покупок, клієнтів: {accounts}, замовлень: {orders}.
    analyse.revenue = Виручка {money} за період з {first} до {last}.
    analyse.written = Звіт записано: {path}
    analyse.table = Таблиця: {path}
    analyse.findings = Головне:
    analyse.empty = Покупок немає: аналізувати нічого. Завантажте файл: {command}
    analyse.currencies = У файлі кілька валют: {currencies}. Виберіть одну: {option}
    analyse.twoAccounts = Рядок {line}: замовлення {order} записано на двох клієнтів. Виправте файл.
    analyse.badDay = Рядок {line}: дата поза роками 1–9999.
    analyse.overflow = Сума завелика, щоб рахувати її точно. Перевірте кількості та ціни.
    analyse.facts[one] = Показники оновлено: {count} клієнт.
    analyse.facts[few] = Показники оновлено: {count} клієнти.
    analyse.facts[many] = Показники оновлено: {count} клієнтів.
    analyse.facts[other] = Показники оновлено: {count} клієнта.
    # backup and restore
    backup.done = Копія готова й перевірена: {path} ({size})
    backup.progress = Скопійовано {share}
    backup.bad = Копія не пройшла перевірку й видалена: {reason}
    restore.confirm = Базу {path} буде замінено копією від {moment}.
    restore.kept = Попередню базу збережено: {path}
    restore.done = Базу відновлено з копії {path}.
    restore.damaged = Копію {path} пошкоджено: {reason}. Базу не змінено.
    restore.running = Спершу зупиніть сервер: він працює з базою {path}.
    # doctor
    doctor.title = Перевірка бази й установки
    doctor.ok = гаразд
    doctor.problem = несправно
    doctor.version = Версія програми
    doctor.integrity = Цілісність бази
    doctor.schema = Структура бази
    doctor.durability = Запис на диск без втрат
    doctor.search = Пошуковий покажчик
    doctor.references = Посилання між записами
    doctor.disk = Вільне місце на диску
    doctor.backup = Остання копія
    doctor.backup.none = копій ще немає: зробіть першу командою {command}
    doctor.zone = Часовий пояс
    doctor.records[one] = {count} запис
    doctor.records[few] = {count} записи
    doctor.records[many] = {count} записів
    doctor.records[other] = {count} запису
    doctor.repaired = виправлено
    doctor.found[one] = Знайдено: {count} несправність
    doctor.found[few] = Знайдено: {count} несправності
    doctor.found[many] = Знайдено: {count} несправностей
    doctor.found[other] = Знайдено: {count} несправності
    doctor.clean = Несправностей не знайдено.
    # user
    user.command.created = Користувача {login} створено.
    user.command.link = Посилання для входу (один раз, до {moment}):
    user.command.exists = Користувач {login} уже є.
    user.command.none = Користувача {login} немає.
    """#
}
