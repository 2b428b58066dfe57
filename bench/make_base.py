#!/usr/bin/env python3
"""A register and its purchases of any size as CSV, the same for the same seed. Standard library only.

    make_base.py --accounts 100000 --orders 500000 --out FOLDER [--seed 1]

accounts.csv: code, name, tax number (with its check digit), phone, e-mail, city; purchases.csv: lines of orders of these accounts
over three years, 1.6 lines an order, a few accounts buying most, 1 % returns.
"""
import argparse
import csv
import datetime
import os
import random

FORMS = ["ООО"] * 12 + ["АО"] * 3 + ["ТОВ"] * 3 + ["ЗАО", "ПАО"]
FIRST = ("Северный Южный Восточный Западный Новый Первый Единый Городской Русский Сибирский Уральский Волжский Балтийский Невский "
         "Столичный Золотой Серебряный Карпатський Київський Дніпровський Технический Промышленный Торговый Надёжный").split()
NOUN = ("стандарт альянс вектор партнёр горизонт прогресс импульс контур ресурс синтез маяк фрегат каскад кристалл гранит атлант "
        "меридиан комфорт спектр эталон квант сатурн орион пилот рубин сокол витязь родник обрій джерело веселка промінь").split()
TRADE = ("Торговый дом|Строительная компания|Завод|Фабрика|Логистика|Сервис|Мебель|Продукт|Хлебокомбинат|Агро|Транс|Медтехника|"
         "Электро|Упаковка|Кераміка|Меблі").split("|")
CITIES = ("Москва|Санкт-Петербург|Новосибирск|Екатеринбург|Казань|Нижний Новгород|Челябинск|Самара|Омск|Ростов-на-Дону|Уфа|Красноярск|"
          "Воронеж|Пермь|Волгоград|Краснодар|Київ|Харків|Одеса|Дніпро|Львів|Запоріжжя|Полтава|Чернігів").split("|")
PLACES = "|Заводской|Лесной|Приморский|Речной|Верхний|Нижний|Старый|Северный|Южный".split("|")
SYLLABLES = "ал бо ва гор до жив за ин ка лу ма но ол пет рос сев тул ум фар хол цен чер шум эр юж яр".split()


def tax_number(chance):
    digits = [chance.randint(1, 9)] + [chance.randint(0, 9) for _ in range(8)]
    return "".join(map(str, digits)) + str(sum(d * w for d, w in zip(digits, (2, 4, 10, 3, 5, 9, 4, 6, 8))) % 11 % 10)


def account(code, chance):
    own = chance.choice(FIRST) + "-" if chance.random() < .5 else ""
    core = own + chance.choice(NOUN).capitalize() + " " + "".join(chance.choices(SYLLABLES, k=2)).capitalize()
    if chance.random() < .6:
        core = f"{chance.choice(TRADE)} {core}"
    town = f"{chance.choice(CITIES)} {chance.choice(PLACES)}".strip()
    phone = f"+7 {chance.choice((495, 812, 343, 383, 846, 912, 921))} {chance.randint(100, 999)}-{chance.randint(10, 99)}-{chance.randint(10, 99)}"
    return [code, f"{chance.choice(FORMS)} «{core}»", tax_number(chance), phone, f"info@firm{code}.ru", town]


HEADER = ["Код", "Название", "ИНН", "Телефон", "E-mail", "Город"]
LINE_HEADER = ["Номер заказа", "Дата", "Код клиента", "Клиент", "Артикул", "Товар", "Количество", "Цена", "Себестоимость"]


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, delimiter=";")
        out.writerow(header)
        out.writerows(rows)


def lines(orders, names, chance):
    start = datetime.date(2023, 1, 1)
    days = [(start + datetime.timedelta(n)).strftime("%d.%m.%Y") for n in range(1096)]
    prices = [round(chance.lognormvariate(6, 1)) + 1 for _ in range(2000)]
    for order in range(1, orders + 1):
        buyer = min(len(names) - 1, int(len(names) * chance.random() ** 2.2))
        day, wholesale = chance.choice(days), 8 if buyer < len(names) // 50 else 1
        for _ in range(1 + (chance.random() < .4) + (chance.random() < .2)):
            product = int(2000 * chance.random() ** 2)
            quantity = (1 + int(chance.expovariate(.4))) * wholesale * (-1 if chance.random() < .01 else 1)
            cost = prices[product] * quantity * chance.randint(55, 95) / 100
            yield (f"З-{order:07}", day, 100000 + buyer, names[buyer], f"А{product:04}", f"Товар {product:04}", quantity,
                   f"{prices[product]},00", f"{cost:.2f}".replace(".", ","))


def make(folder, accounts, orders, seed=1):
    """Writes the two files unless they are there; returns their paths."""
    os.makedirs(folder, exist_ok=True)
    paths = [os.path.join(folder, name) for name in ("accounts.csv", "purchases.csv")]
    if all(map(os.path.exists, paths)):
        return paths
    chance = random.Random(seed)
    rows = [account(100000 + n, chance) for n in range(accounts)]
    write(paths[0], HEADER, rows)
    write(paths[1], LINE_HEADER, lines(orders, [row[1] for row in rows], chance))
    return paths


def make_merge(path, accounts, seed):
    """Ten thousand accounts to import over the base in accounts.csv: half known and moved to another town, half new."""
    chance = random.Random(seed)
    with open(accounts, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))[1:]
    known = [row[:5] + [f"Зеленоград {seed % 10000}"] for row in chance.sample(rows, min(5000, len(rows)))]
    write(path, HEADER, known + [account(f"{seed}-{n}", chance) for n in range(10000 - len(known))])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--accounts", type=int, default=100_000)
    parser.add_argument("--orders", type=int, default=500_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    for path in make(options.out, options.accounts, options.orders, options.seed):
        print(path)
