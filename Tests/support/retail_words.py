"""The figures of the page «База клиентов» for the clean lines of Online Retail, from the file alone: WebTests/BaseWordsTests quotes them.

    retail_words.py ../shared/data/online_retail/online_retail.csv.xz
"""
import csv
import datetime
import lzma
import sys
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal

lines = defaultdict(list)
for row in csv.DictReader(lzma.open(sys.argv[1], "rt", encoding="utf-8", newline="")):
    who, price, count = row["CustomerID"], Decimal(row["UnitPrice"]), int(row["Quantity"])
    if not who or row["InvoiceNo"].startswith("C") or price <= 0 or count <= 0:
        continue
    pence = int((price * count * 100).quantize(Decimal(1), ROUND_HALF_UP))
    lines[int(float(who))].append((datetime.date.fromisoformat(row["InvoiceDate"][:10]), row["InvoiceNo"], pence))

as_of = datetime.date(2011, 12, 10)
revenue = {customer: sum(pence for _, _, pence in bought) for customer, bought in lines.items()}
total = sum(revenue.values())
one_time = [customer for customer, bought in lines.items() if len({number for _, number, _ in bought}) == 1]
grade, before = {}, 0
for customer in sorted(revenue, key=lambda customer: (-revenue[customer], customer)):
    grade[customer] = "A" if before * 100 < 80 * total else "B" if before * 100 < 95 * total else "C"
    before += revenue[customer]
late = judged = stake = 0
for customer, bought in lines.items():
    days = sorted({day for day, _, _ in bought})
    gaps = len(days) - 1
    if grade[customer] == "C" or gaps < 3:
        continue
    judged += 1
    if (as_of - days[-1]).days * gaps * 2 > (days[-1] - days[0]).days * 3:
        late += 1
        stake += sum(pence for day, _, pence in bought if as_of - datetime.timedelta(days=364) <= day <= as_of)
print("revenue", total, "of which 80 %", total * 0.8, "class A", sum(letter == "A" for letter in grade.values()))
print("one-time", len(one_time), "revenue", sum(revenue[customer] for customer in one_time), "repeat", 1 - len(one_time) / len(revenue))
print("late", late, "stake", stake, "judged", judged)
