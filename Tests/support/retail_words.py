"""The figures of the page «База клиентов» for the clean lines of Online Retail, from the file alone: WebTests/BaseWordsTests quotes them.

    retail_words.py ../shared/data/online_retail/online_retail.csv.xz
"""
import csv
import datetime
import lzma
import math
import statistics
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


def above(shape, x):
    """The share of a gamma of this shape that lies above x: one less the series of its lower part."""
    term = total = math.exp(shape * math.log(x) - x - math.lgamma(shape + 1)) if x > 0 else 0
    n = shape
    while term > total * 1e-17:
        n += 1
        term *= x / n
        total += term
    return 1 - total


gaps = {}
for customer, bought in lines.items():
    days = sorted({day for day, _, _ in bought})
    gaps[customer] = [(later - day).days for day, later in zip(days, days[1:])]
group = statistics.median(gap for own in gaps.values() for gap in own)
# Wheat & Morrison 1990: the spread of g1 / (g1 + g2) over the last two gaps of each customer.
v = statistics.mean((own[-1] / (own[-1] + own[-2]) - 0.5) ** 2 for own in gaps.values() if len(own) > 1)
shape = (1 - 4 * v) / (8 * v)
low, high = 0.0, shape + 1
for _ in range(80):
    middle = (low + high) / 2
    low, high = (middle, high) if above(shape, middle) > 0.5 else (low, middle)
late = judged = stake = alarms = 0
for customer, bought in lines.items():
    own = gaps[customer]
    silence = (as_of - max(day for day, _, _ in bought)).days
    if len(own) < 2 or silence > 365:
        continue
    weight = min(len(own), 4) / 4
    usual = weight * statistics.median(own) + (1 - weight) * group
    is_late = above(shape, silence / usual * low) < 0.05
    alarms += is_late
    if grade[customer] == "C":
        continue
    judged += 1
    if is_late:
        late += 1
        stake += sum(pence for day, _, pence in bought if as_of - datetime.timedelta(days=364) <= day <= as_of)
print("revenue", total, "of which 80 %", total * 0.8, "class A", sum(letter == "A" for letter in grade.values()))
print("one-time", len(one_time), "revenue", sum(revenue[customer] for customer in one_time), "repeat", 1 - len(one_time) / len(revenue))
print("late", late, "stake", stake, "judged", judged, "late of all classes", alarms, "regularity", shape, "median gap", group)
