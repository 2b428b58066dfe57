"""The small base of the browser tests: companies with Cyrillic names and a year of purchases, the same every time."""
import csv
import os

NAMES = [
    "ООО «Сокол-Трейд»", "ООО «Северный ветер»", "ТОВ «Карпатська кераміка»", "АО «Невская упаковка»", "ИП Мельник О. С.",
    "ООО «Поморский лён»", "ГК «Термосталь-Комплектация»", "ЗАО «Уральский гранит»", "ФОП Ґалаґан Ї. Є.", "ООО «Волжский причал»",
    "Общество с ограниченной ответственностью «Производственно-коммерческая фирма Межрегиональная логистика и снабжение»",
]
KINDS = "Сервис Логистика Мебель Продукт Транс Строй Маяк Кристалл Орион Рубин".split()
CITIES = ["Москва", "Санкт-Петербург", "Київ", "Львів", "Казань", "Нижний Новгород"]
FALCON = NAMES[0]
ACCOUNTS = 72


def name(number):
    return NAMES[number] if number < len(NAMES) else f"ООО «{KINDS[number % 10]}-{number}»"


def write(folder):
    """Writes accounts.csv and purchases.csv; returns their paths."""
    accounts, purchases = os.path.join(folder, "accounts.csv"), os.path.join(folder, "purchases.csv")
    with open(accounts, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, delimiter=";")
        rows.writerow(["Код", "Название", "ИНН", "Телефон", "E-mail", "Город"])
        for n in range(ACCOUNTS):
            rows.writerow([1000 + n, name(n), 7700000000 + n * 137, f"+7 495 {100 + n}-{n % 90 + 10}-{(n * 7) % 90 + 10}",
                           f"office{n}@example.ru", CITIES[n % len(CITIES)]])
    with open(purchases, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, delimiter=";")
        rows.writerow(["Номер заказа", "Дата", "Код клиента", "Клиент", "Артикул", "Товар", "Количество", "Цена", "Себестоимость"])
        order = 0
        for n in range(60):                               # the last twelve have bought nothing yet
            for month in range(1, 13):
                if n % 3 and (n * 5 + month * 7) % (n % 5 + 2):
                    continue                              # every third buys each month, the others in their own rhythm
                order += 1
                quantity, price = 1 + (n * 3 + month) % 9, 12000 // (n + 3) + month
                rows.writerow([f"З-{order:05}", f"{(n * month) % 27 + 1:02}.{month:02}.2025", 1000 + n, name(n), f"A{n % 14:03}",
                               f"Товар {n % 14}", quantity, f"{price},50", f"{price * quantity * (70 + n % 40) // 100},00"])
    return accounts, purchases
