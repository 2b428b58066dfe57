"""Files of other programs, made here: what `clientele inspect` takes to read each to its end, in processor time and memory."""
import itertools
import os
import random
import subprocess
import tempfile

from files import timed
from program import tell

LARGE = 100 << 20
SHEET_ROWS, SHEET_COLUMNS = 100_000, 10
DOCUMENTS = 100_000


def table(chance):
    yield "Код;Название;ИНН;Город;Сумма;Дата\n"
    for code in itertools.count(1):
        yield (f"{code};ООО «Ромашка {chance.randint(1, 9999)}»;77{chance.randint(10**7, 10**8 - 1)};Москва;"
               f"{chance.randint(1, 99999)},{chance.randint(10, 99)};{chance.randint(10, 28)}.0{chance.randint(1, 9)}.2025\n")


def catalogue(chance):
    yield ('<?xml version="1.0" encoding="UTF-8"?>\n<КоммерческаяИнформация xmlns="urn:1C.ru:commerceml_2" ВерсияСхемы="2.10" '
           'ДатаФормирования="2026-11-22T10:00:00">\n<Каталог СодержитТолькоИзменения="false"><Ид>1</Ид><Наименование>Товары</Наименование><Товары>\n')
    for code in itertools.count(1):
        yield (f"<Товар><Ид>{code:08x}-0000-0000-0000-{chance.randint(0, 16**12 - 1):012x}</Ид><Артикул>А-{code}</Артикул>"
               f"<Наименование>Плитка {chance.randint(1, 9999)}</Наименование><БазоваяЕдиница Код=\"796\">шт</БазоваяЕдиница>"
               "<ЗначенияРеквизитов><ЗначениеРеквизита><Наименование>Вес</Наименование><Значение>1.5</Значение></ЗначениеРеквизита>"
               "</ЗначенияРеквизитов></Товар>\n")


def statement(chance):
    account = "40702810400000000225"
    yield "1CClientBankExchange\nВерсияФормата=1.03\nКодировка=Windows\nДатаНачала=01.01.2026\nДатаКонца=31.12.2026\n" f"РасчСчет={account}\n"
    for number in range(1, DOCUMENTS + 1):
        day = f"{chance.randint(1, 28):02}.{chance.randint(1, 12):02}.2026"
        yield (f"СекцияДокумент=Платежное поручение\nНомер={number}\nДата={day}\nСумма={chance.randint(1, 99999)}.{chance.randint(10, 99)}\n"
               f"ДатаПоступило={day}\nПлательщикСчет=4070281090000{number:07}\nПлательщик1=ООО «Плательщик {number}»\n"
               "ПлательщикИНН=7704407589\nПлательщикБанк1=ПАО СБЕРБАНК\nПлательщикБИК=044525225\n"
               f"ПолучательСчет={account}\nПолучатель1=ООО «Получатель»\nПолучательИНН=7736050003\nПолучательБанк1=ПАО СБЕРБАНК\n"
               "ПолучательБИК=044525225\nВидОплаты=01\nОчередность=5\n"
               f"НазначениеПлатежа=Оплата по счёту № {number} за строительные материалы, в том числе НДС 20 %\nКонецДокумента\n")
    yield "КонецФайла\n"


def sheet(chance):
    yield ";".join(f"Столбец {column}" for column in range(1, SHEET_COLUMNS + 1)) + "\n"
    for row in range(1, SHEET_ROWS):
        yield f"Клиент {row};" + ";".join(str(chance.randint(1, 10**6)) for _ in range(SHEET_COLUMNS - 1)) + "\n"


def write(path, texts, encoding="utf-8", end="", least=None):
    size = 0
    with open(path, "wb") as file:
        for text in texts:
            size += file.write(text.encode(encoding, "replace"))
            if least and size >= least:
                break
        file.write(end.encode(encoding))


def formats(program):
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        paths = {name: os.path.join(folder, file) for name, file in
                 (("CSV of 100 MB", "table.csv"), ("workbook of 1,000,000 cells", "sheet.xlsx"), ("CommerceML of 100 MB", "import.xml"),
                  ("bank statement of 100,000 documents", "kl_to_1c.txt"))}
        write(paths["CSV of 100 MB"], table(random.Random(1)), least=LARGE)
        write(paths["CommerceML of 100 MB"], catalogue(random.Random(1)), end="</Товары></Каталог></КоммерческаяИнформация>\n", least=LARGE)
        write(paths["bank statement of 100,000 documents"], statement(random.Random(1)), encoding="cp1251")
        plain = os.path.join(folder, "sheet.csv")
        write(plain, sheet(random.Random(1)))
        subprocess.run([program, "convert", plain, paths["workbook of 1,000,000 cells"]], check=True, capture_output=True)
        for name, path in paths.items():
            row = {"engine": "file", "name": f"{name} inspected"}
            try:
                runs = [timed([program, "inspect", "--json", "--show", "5", path]) for _ in range(3)]
                _, spent, used, memory = min(runs, key=lambda run: run[2])
                row |= {"value": used, "unit": "s CPU", "note": f"{spent:.2f} s, {memory:.0f} MiB, {os.path.getsize(path) / 2**20:.0f} MiB read"}
            except Exception as fault:
                row["fault"] = str(fault)
            rows.append(row)
            tell(f"  {row['name']}: {row.get('value', row.get('fault'))}")
    return rows
